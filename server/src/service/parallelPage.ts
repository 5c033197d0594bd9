import { bilingual } from '../base/bilingual';
import { type ParallelDraft, type ParallelRow } from '../features/parallel/wholeDraft';
import { type PrecedentSource } from '../precedents/clauses/types';
import { escapeLine } from '../publish/escapeMarkdown';
import { type Cell, plainCell } from '../publish/table/table';
import { cellToMarkdown } from '../publish/table/tableToMarkdown';
import { foundBy, higherParts, nameOf, notesOf, type Say, titleOf, wordsOf } from './parallelTable';

/**
 * The whole draft beside others as Markdown to be read in a narrow place, where a table of so many columns cannot be:
 * each article under its own heading, with higher law and precedents one under the other. All texts are escaped.
 */
export function parallelPage(draft: ParallelDraft, say: Say): string {
  const parts = [
    `# ${escapeLine(say(titleOf(draft.title)))}`,
    ...notesOf(draft).map((note) => escapeLine(say(note))),
    ...draft.rows.map((row) =>
      row.kind === 'heading' ? `## ${escapeLine(row.text)}` : articlePart(row, draft.precedents, say),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

function articlePart(row: ParallelRow, precedents: readonly PrecedentSource[], say: Say): string {
  const own = row.text.split('\n').map((line) => `> ${escapeLine(line)}`);
  const name = row.name === '' ? say(bilingual('（没有序号）', '(without a number)')) : row.name;
  const without = precedents.filter((_, at) => row.clauses[at] === undefined);
  const found = [
    ...row.higher.map((each) => {
      const { name: heading, words } = higherParts(each, say);
      return line([[{ text: say(HIGHER) }, ...heading], words]);
    }),
    ...row.clauses.flatMap((clause) =>
      clause === undefined
        ? []
        : line([
            [{ text: nameOf(clause.clause), mark: 'strong' }, { text: foundBy(clause, say) }],
            wordsOf(clause),
          ]),
    ),
    ...(without.length === 0
      ? []
      : [line([plainCell(say(NONE)), plainCell(without.map(({ title }) => `《${title}》`).join('、'))])]),
  ];
  const head = line([plainCell(say(SOURCE)), plainCell(say(WORDS))]);
  const table = found.length === 0 ? [] : [[head, '| --- | --- |', ...found].join('\n')];
  return [`### ${escapeLine(name)}`, own.join('\n>\n'), ...table].join('\n\n');
}

const HIGHER = bilingual('上位法', 'Higher law: ');
const SOURCE = bilingual('来源', 'Source');
const WORDS = bilingual('条文', 'Words');
const NONE = bilingual('无相应规定', 'No such provision');

const line = (cells: readonly Cell[]): string => `| ${cells.map(cellToMarkdown).join(' | ')} |`;
