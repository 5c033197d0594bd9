import { type TextChange } from '../../analysis/differences';
import { changesInCell, escapeLine } from './markdown';

/** Texts side by side with their differences marked: what both the Markdown and the HTML are made from. */
export interface ComparisonTable {
  readonly title: string;
  /** What the marks mean, and what is not in the table. */
  readonly notes: readonly string[];
  readonly head: readonly [string, string, string];
  readonly rows: readonly ComparisonRow[];
}

/** A precedent: what it is, the drafter's own text beside it, and its text. */
export interface ComparisonRow {
  readonly name: string;
  readonly detail: string;
  /** With what this precedent lacks as `deleted`. */
  readonly own: readonly TextChange[];
  /** With what the drafter's text lacks as `inserted`. */
  readonly other: readonly TextChange[];
}

/** A Markdown document; nothing in it but the table, its marks and its line breaks is live. */
export function tableAsMarkdown({ title, notes, head, rows }: ComparisonTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const table = [
    line(head.map(escapeLine)),
    line(head.map(() => '---')),
    ...rows.map(({ name, detail, own, other }) => {
      const source = [`**${escapeLine(name)}**`, escapeLine(detail)].filter((part) => part !== '');
      return line([source.join('<br>'), changesInCell(own), changesInCell(other)]);
    }),
  ];
  return `${[`# ${escapeLine(title)}`, ...notes.map(escapeLine), table.join('\n')].join('\n\n')}\n`;
}
