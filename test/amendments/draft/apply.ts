import assert from 'node:assert/strict';
import {
  compareOrdinals,
  formatOrdinal,
  type Ordinal,
  ordinal,
  sameOrdinal,
} from '../../../server/src/base/ordinal';
import { formatChineseNumeral } from '../../../server/src/base/chineseNumeral';
import { addedBy, applyToHeadings, newTitle, underNewHeadings } from './applyHeadings';
import {
  type Amendment,
  type AmendmentDraft,
  type ArticleChange,
  type PartName,
} from '../../../server/src/amendments/draft/types';

/** An article with its words, one paragraph or item a line. */
export interface PlainArticle {
  readonly number: Ordinal;
  readonly lines: readonly string[];
  /** The title of the heading it stands under; empty for none. */
  readonly heading: string;
}

/** With the number it had, where it is an old one, and whether the decision says what it has now. */
export type Placed = PlainArticle & { readonly from?: Ordinal; readonly isSaid: boolean };

/** Carries out a decision as its reader would: what it names first, then the order and the citations. */
export function applyDecision(old: readonly PlainArticle[], draft: AmendmentDraft): readonly PlainArticle[] {
  const { amendments } = draft;
  const placed = applyToHeadings(old, amendments).flatMap((article) => applyTo(article, amendments));
  const said = [
    ...placed.filter(({ isSaid }) => isSaid),
    ...amendments.flatMap((each) => addedBy(each, amendments)),
  ];
  said.sort((a, b) => compareOrdinals(a.number, b.number));
  const unsaid = placed.filter(({ isSaid }) => !isSaid);
  const numbered = [...(draft.adjustsOrder ? inOrder(said, unsaid) : [...said, ...unsaid])];
  numbered.sort((a, b) => compareOrdinals(a.number, b.number));
  const becomes = new Map(
    numbered.flatMap(({ from, number }) =>
      from === undefined ? [] : [[formatOrdinal(from, '条'), formatOrdinal(number, '条')]],
    ),
  );
  const isNew = new Set(amendments.flatMap(newLines));
  return underNewHeadings(numbered, amendments).map(({ number, lines, heading }) => ({
    number,
    lines: lines.map((line) =>
      isNew.has(line) ? line : line.replace(CITATION, (name) => becomes.get(name) ?? name),
    ),
    heading,
  }));
}

/** Of the text itself, not 《丙法》第三条. */
const CITATION = /(?<!》)第[一二三四五六七八九十]+条(?:之[一二三四五六七八九十]+)?/gu;

/** What becomes of one article, and whether the decision says its number; a 第十条之一 keeps its own unless it does. */
function applyTo(article: PlainArticle, amendments: readonly Amendment[]): readonly Placed[] {
  const from = article.number;
  const [amendment, second] = amendments.filter(
    (each) => (each.kind === 'amend' || each.kind === 'delete') && sameOrdinal(each.article, from),
  );
  assert.equal(second, undefined, `${formatOrdinal(from, '条')} is amended twice`);
  if (amendment?.kind === 'delete') return [];
  const words = amendments.flatMap((each) =>
    each.kind === 'words' && each.articles.some((one) => sameOrdinal(one, from)) ? [each] : [],
  );
  const replaced = words.reduce(
    (lines, each) => lines.map((line) => line.replaceAll(each.from, each.to)),
    article.lines,
  );
  if (amendment?.kind !== 'amend') return [{ ...article, lines: replaced, from, isSaid: from.sub > 0 }];
  const { change, becomes, to } = amendment;
  const heading = to === undefined ? article.heading : newTitle(to.title, amendments);
  const isSaid = becomes !== undefined || change?.act === 'rewrite' || from.sub > 0;
  return [{ number: becomes ?? from, lines: changedLines(replaced, change), from, isSaid, heading }];
}

function newLines(amendment: Amendment): readonly string[] {
  if (amendment.kind === 'add' || amendment.kind === 'addChapter') {
    return addedBy(amendment, []).flatMap(({ lines }) => lines);
  }
  const change = amendment.kind === 'amend' ? amendment.change : undefined;
  return change === undefined || change.act === 'delete' ? [] : change.lines;
}

/** Those that are not named follow those before them with the next number. */
function inOrder(said: readonly Placed[], unsaid: readonly Placed[]): readonly Placed[] {
  const [named, others] = [[...said], [...unsaid]];
  const result: Placed[] = [];
  for (;;) {
    const number = ordinal((result.at(-1)?.number.main ?? 0) + 1);
    const [first] = named;
    const isNamed =
      first !== undefined && (others.length === 0 || compareOrdinals(first.number, number) <= 0);
    const next = isNamed ? named.shift() : others.shift();
    if (next === undefined) return result;
    result.push(isNamed ? next : { ...next, number });
  }
}

const isItem = (line: string): boolean => line.startsWith('（');

function changedLines(lines: readonly string[], change: ArticleChange | undefined): readonly string[] {
  if (change === undefined) return lines;
  if (change.act === 'rewrite') return change.lines;
  const { start, end } = linesOfPart(lines, change.part, change.act === 'add');
  const result = [
    ...lines.slice(0, start),
    ...(change.act === 'delete' ? [] : change.lines),
    ...lines.slice(end),
  ];
  let item = 0;
  return result.map((line) => {
    if (!isItem(line)) item = 0;
    return isItem(line) ? line.replace(/^（.+?）/u, `（${formatChineseNumeral(++item)}）`) : line;
  });
}

/** The lines of a part; for one that is added, the empty stretch before the part that has its number. */
function linesOfPart(
  lines: readonly string[],
  { paragraph, item }: PartName,
  isAdded: boolean,
): { readonly start: number; readonly end: number } {
  const starts = [...lines.keys()].filter((at) => !isItem(lines[at] ?? ''));
  const first = (paragraph ?? 1) - 1;
  const [from, to] = [starts[first] ?? lines.length, starts[first + 1] ?? lines.length];
  if (item === undefined) return { start: from, end: isAdded ? from : to };
  return { start: from + item, end: isAdded ? from + item : from + item + 1 };
}
