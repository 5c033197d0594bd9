import { bilingual, type Bilingual } from '../base/bilingual';
import { NOTHING_NEAR } from '../drafting/near/nearClauses';
import { type HigherProvision, holdsNear, type ParallelClause } from '../features/parallelProvisions';
import { type ParallelDraft, type ParallelRow } from '../features/parallelProvisions/parallelDraft';
import { clauseName } from '../precedents/clauses/describeSource';
import { type Clause, type PrecedentSource } from '../precedents/clauses/types';
import {
  type Cell,
  type CellRun,
  changedCell,
  plainCell,
  type TableDocument,
} from '../publish/table/tableModel';
import { escapeLine } from '../publish/escapeMarkdown';
import { cellToMarkdown } from '../publish/table/writeTableAsMarkdown';

/** A sentence in the language that people read. */
export type Say = (text: Bilingual) => string;

/** Precedents that fit beside each other on A4. */
const ON_A4 = 2;

/** The whole draft beside others as a table: a row an article, headings alone, the last column empty for notes. */
export function parallelTable(draft: ParallelDraft, say: Say): TableDocument {
  const { title, precedents, rows } = draft;
  return {
    title: say(titleOf(title)),
    notes: notesOf(draft).map(say),
    widths: [4, 4, ...precedents.map(() => 4), 2],
    head: [
      plainCell(say(bilingual('草案条文', 'Draft'))),
      plainCell(say(bilingual('上位法', 'Higher law'))),
      ...precedents.map((source) => plainCell(headOf(source))),
      plainCell(say(bilingual('备注', 'Notes'))),
    ],
    rows: rows.map((row) =>
      row.kind === 'heading'
        ? { kind: 'heading', cell: plainCell(row.text) }
        : { kind: 'cells', cells: cellsOf(row, say) },
    ),
    ...(precedents.length > ON_A4 && { paper: 'a3' as const }),
  };
}

/** What stands over the table, and over the page. */
const titleOf = (title: string): Bilingual =>
  bilingual(`${named(title)}立法参考对照表`, `${named(title)} beside higher law and precedents`);

const named = (title: string): string => (title === '' ? '' : `《${title}》`);

const headOf = ({ title, date }: PrecedentSource): string =>
  `《${title}》${date === undefined ? '' : `\n（${date}）`}`;

function cellsOf({ text, higher, clauses }: ParallelRow, say: Say): readonly Cell[] {
  const none = plainCell(say(NONE));
  return [
    plainCell(text),
    higherCell(higher, say),
    ...clauses.map((clause) => (clause === undefined ? none : quoted(clause, say))),
    [],
  ];
}

const NONE = bilingual('（无相应规定）', '(no such provision)');

/** The number and the words of a clause, what the draft lacks marked. */
function quoted(each: ParallelClause, say: Say): Cell {
  const name = each.clause.label + foundBy(each, say);
  return [...(name === '' ? [] : [{ text: `${name}　` }]), ...wordsOf(each)];
}

/** Said of a clause that corresponds to an article without being worded near to it: by what it does. */
export const FOUND_BY = {
  matter: bilingual('同一事项', 'same matter'),
  purpose: bilingual('用途相同', 'same purpose'),
} as const;

/** 〔用途相同〕; nothing for what is worded near. */
const foundBy = ({ by }: ParallelClause, say: Say): string =>
  by === 'wording' ? '' : `〔${say(FOUND_BY[by])}〕`;

/** One provision of higher law under the other, each under the name of its text. */
const higherCell = (higher: readonly HigherProvision[], say: Say): Cell =>
  higher.flatMap((each, index): readonly CellRun[] => {
    const { name, words } = higherParts(each, say);
    const gap: Cell = [{ text: '\n' }];
    return [...(index === 0 ? [] : gap), ...name, ...(words.length > 0 ? gap : []), ...words];
  });

/** The name of a provision of higher law (上位法) with how it was found, and its words where they are known. */
function higherParts(each: HigherProvision, say: Say): { readonly name: Cell; readonly words: Cell } {
  if (each.kind === 'named') {
    const name: Cell = [{ text: each.name, mark: 'strong' }];
    return { name: each.isHeld ? name : [...name, { text: say(ABSENT) }], words: [] };
  }
  const kind = say(each.kind === 'cited' ? CITED : NEAR);
  return { name: [{ text: nameOf(each.clause), mark: 'strong' }, { text: kind }], words: wordsOf(each) };
}

/** The words of a clause, what the draft lacks marked. */
const wordsOf = ({ clause, changes }: ParallelClause): Cell =>
  changes === undefined ? plainCell(clause.text) : changedCell(changes, 'newer');

/** 《甲法》第五条. */
export const nameOf = (clause: Clause): string => `《${clause.source.title}》${clauseName(clause)}`;

export const CITED = bilingual('（引用）', ' (cited)');
export const NEAR = bilingual('（相近）', ' (near)');
const ABSENT = bilingual('（先例库中没有原文）', ' (not in the index)');

const MARKS = bilingual(
  '加粗或者加下划线：上位法或者先例有、草案没有的文字。没有标记的，与草案相同，或者相差较大。',
  'Bold or underlined: words that the draft lacks. Without marks: the same as the draft, or worded too differently.',
);
const PURPOSE = bilingual(
  '〔用途相同〕：作用与草案条文相同，文字和内容不一定相近；〔同一事项〕：同一主题的法规共有的事项，文字不同。',
  '“Same purpose”: for the same as the article, whatever it says. “Same matter”: what regulations on the subject share, in other words.',
);
const HIGHER = bilingual(
  '上位法栏：“引用”是草案写明的条文；“相近”是草案引用的或者同一主题的上位法中文字相近的条文，是否为依据请自行判断。',
  'Higher law: “cited” is what the article cites; “near” is worded alike in a law that the draft cites or that has its subject. Whether the article rests on it is for you to judge.',
);
const OTHER_SUBJECT = bilingual(
  '先例库中同一主题的法规不足三部，先例按文字相近选取。',
  'The index has fewer than three regulations on the subject; the precedents are those worded most alike.',
);
const NO_PRECEDENTS = bilingual(
  '先例库中没有可以对照的先例；可以用命令“选择先例文件夹”加上自己的先例。',
  'The index holds no precedent to compare with; add your own with the command “Choose Folders with Precedents”.',
);

/** What the marks mean, and what the index lacks. */
function notesOf({ precedents, isSameSubject, rows }: ParallelDraft): readonly Bilingual[] {
  const hasHigher = rows.some((row) => row.kind === 'article' && row.higher.length > 0);
  const hasOthers = rows.some(
    (row) =>
      row.kind === 'article' && row.clauses.some((each) => each !== undefined && each.by !== 'wording'),
  );
  return [
    MARKS,
    ...(hasOthers ? [PURPOSE] : []),
    ...(hasHigher ? [HIGHER] : []),
    ...(precedents.length === 0 ? [NO_PRECEDENTS] : isSameSubject === false ? [OTHER_SUBJECT] : []),
    ...(precedents.length === 0 || rows.some((row) => row.kind === 'article' && holdsNear(row))
      ? []
      : [NOTHING_NEAR]),
  ];
}

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
      return line([[{ text: say(HIGHER_LAW) }, ...heading], words]);
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
      : [
          line([
            plainCell(say(NO_PROVISION)),
            plainCell(without.map(({ title }) => `《${title}》`).join('、')),
          ]),
        ]),
  ];
  const head = line([plainCell(say(SOURCE)), plainCell(say(WORDS))]);
  const table = found.length === 0 ? [] : [[head, '| --- | --- |', ...found].join('\n')];
  return [`### ${escapeLine(name)}`, own.join('\n>\n'), ...table].join('\n\n');
}

const HIGHER_LAW = bilingual('上位法', 'Higher law: ');
const SOURCE = bilingual('来源', 'Source');
const WORDS = bilingual('条文', 'Words');
const NO_PROVISION = bilingual('无相应规定', 'No such provision');

const line = (cells: readonly Cell[]): string => `| ${cells.map(cellToMarkdown).join(' | ')} |`;
