import { type HeadingOverArticles } from '../types';
import { type OldText, type Unit, type UnitLevel } from './oldTextUnits';

/** How the old text is laid out. New lines follow it. */
export interface TextStyle {
  readonly lineBreak: string;
  readonly articleIndent: string;
  /** The blanks between the number of an article and its words. */
  readonly articleGap: string;
  indent(level: UnitLevel): string;
  heading(level: HeadingOverArticles): {
    readonly indent: string;
    readonly gap: string;
    readonly behind: string;
  };
  /** What follows the words of a new line: the break and blank lines, as behind the line above. */
  behind(above: Unit | undefined): string;
  /** True for the unit on the line that has the number of an article. */
  isHead(unit: Unit): boolean;
}

export function styleOf(old: OldText): TextStyle {
  const { text } = old.snapshot;
  const heads = new Set(old.articles.flatMap(({ units: [first] }) => first ?? []));
  const lineBreak = /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n';
  const indents = new Map<UnitLevel, string>();
  let behind: string | undefined;
  const look = (units: readonly Unit[]): void => {
    for (const unit of units) {
      if (unit.old !== undefined) {
        if (!heads.has(unit) && !indents.has(unit.level)) {
          const lead = /^[^\S\r\n]*/u.exec(text.slice(unit.old.line.start, unit.old.words.start))?.[0] ?? '';
          indents.set(unit.level, lead);
        }
        const after = text.slice(unit.old.words.end, unit.old.line.end);
        if (behind === undefined && /[\r\n]/u.test(after)) behind = after.replace(/^[^\r\n]+/u, '');
      }
      look(unit.children);
    }
  };
  for (const { units } of old.articles) look(units);
  const sample = old.articles.find(({ node }) => node.label !== undefined);
  const labelStart = sample?.node.label?.span.start ?? 0;
  const gap =
    sample === undefined
      ? ''
      : /^[^\S\r\n]*/u.exec(
          text.slice(sample.node.label?.span.end ?? 0, sample.units[0]?.old?.words.end),
        )?.[0];
  const articleIndent = sample === undefined ? '' : text.slice(sample.span.start, labelStart);
  return {
    lineBreak,
    articleIndent: /^\s*$/u.test(articleIndent) ? articleIndent : '',
    articleGap: gap === undefined || gap === '' ? '　' : gap,
    indent: (level) =>
      indents.get(level) ?? indents.get('paragraph') ?? (/^\s*$/u.test(articleIndent) ? articleIndent : ''),
    heading(level) {
      const like = old.headings.find((heading) => heading.level === level) ?? old.headings[0];
      if (like === undefined) return { indent: '', gap: '　', behind: behind ?? lineBreak };
      const { node, span } = like;
      const { label, title } = node;
      const from = label?.span.start ?? title?.span.start ?? span.start;
      const end = title?.span.end ?? label?.span.end ?? span.start;
      const after = text.slice(end, span.end);
      return {
        indent: text.slice(span.start, from).replace(/\S/gu, ''),
        gap: label === undefined || title === undefined ? '　' : text.slice(label.span.end, title.span.start),
        behind: /^\s*$/u.test(after) && after !== '' ? after : lineBreak,
      };
    },
    behind(above) {
      const own = above?.old === undefined ? undefined : text.slice(above.old.words.end, above.old.line.end);
      return own !== undefined && /[\r\n]/u.test(own) ? own.replace(/^[^\r\n]+/u, '') : (behind ?? lineBreak);
    },
    isHead: (unit) => heads.has(unit),
  };
}
