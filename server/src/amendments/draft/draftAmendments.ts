import { matchArticles, type ArticleMatch } from '../../analysis/versions/matchArticles';
import { type Snapshot } from '../../analysis/snapshot';
import { bilingual, type Bilingual } from '../../base/bilingual';
import { formatOrdinal, type Ordinal } from '../../base/ordinal';
import { done, refused, type Outcome } from '../../base/outcome';
import { bareTitle } from '../../syntax/titleForms';
import { oldTextOf } from '../apply/oldTextUnits';
import { annexAmendments } from './annexAmendments';
import { sameLines } from './changesWithinArticle';
import { addedArticles, articleNodes, deletedArticles } from './addedAndDeletedArticles';
import { ignoreRenumberedCitations } from './ignoreRenumberedCitations';
import { areHeadingsRenumbered, lostHeadings, newHeadings } from './headingAmendments';
import { matchHeadings } from './matchHeadings';
import { whetherToNameHeading } from './whetherToNameHeading';
import { pairInPlace } from './pairRewrittenArticles';
import { keptArticles } from './keptArticles';
import { numberedHeadings } from './numberedHeadingAmendments';
import { newNumbers } from './newNumbersOfParts';
import { numberOf } from './orderOfAmendments';
import { type Amendment, type AmendmentDraft, type DraftHints, type Unsaid } from './types';

/** With a smaller share of articles in common, the two are not versions of one regulation. */
const LEAST_COMMON = 0.3;

const NO_REGULATION = bilingual(
  '修改决定只能由一部法规（有标题，分条）的前后两个版本生成；其中一个版本不是',
  'An amending decision is made of two versions of one regulation, with a title and articles; one of these is none',
);
const SAME = bilingual(
  '两个版本的条文没有不同，不需要修改决定',
  'The articles of the two versions are the same; there is nothing to amend',
);
const DIFFERENT = bilingual(
  '两个版本相同的条文太少，像是两部法规，或者是全面修改。全面修改通常采用修订的形式，重新公布全文，不用修改决定',
  'The two versions have too few articles in common: they are two regulations, or the change is a revision 修订, which usually enacts the whole text anew instead of amending it',
);
const ambiguous = (label: string): Bilingual =>
  bilingual(
    `有一个版本中${label}的序号重复，修改决定无法指明是哪一条；请先重新编号`,
    `One of the versions has two articles ${label}; renumber it first, so that the decision can name them`,
  );

/**
 * The amendments that turn the regulation `before` into `after`. Refused where one of them is not a regulation, has a
 * number twice, or where both are the same or have too little in common.
 */
export function draftAmendments(
  before: Snapshot,
  after: Snapshot,
  hints: DraftHints = NO_HINTS,
): Outcome<AmendmentDraft, Bilingual> {
  if (!isRegulation(before) || !isRegulation(after)) return refused(NO_REGULATION);
  const twice = repeatedNumber(before) ?? repeatedNumber(after);
  if (twice !== undefined) return refused(ambiguous(formatOrdinal(twice, '条')));
  const [old, young] = [articleNodes(before), articleNodes(after)];
  const common = matchArticles(before, after);
  const most = Math.max(old.length, young.length);
  if (hints.isWhole !== true && common.pairs.length < most * LEAST_COMMON) return refused(DIFFERENT);
  const [title, newTitle] = [
    bareTitle(before.tree.title?.text ?? ''),
    bareTitle(after.tree.title?.text ?? ''),
  ];
  const found = compare(before, after, pairInPlace(common, old, young), hints);
  const annexes = annexAmendments(before, after);
  const amendments: readonly Amendment[] = [
    ...(title === newTitle ? [] : [{ kind: 'retitle', title: newTitle } as const]),
    ...preambleAmendment(preambleOf(before), preambleOf(after)),
    ...found.amendments,
    ...(annexes ?? []),
  ];
  const unsaid: readonly Unsaid[] = [
    ...(annexes === undefined ? (['annexes'] as const) : []),
    ...(found.amendments.length > most / 2 ? (['revision'] as const) : []),
  ];
  if (amendments.length === 0 && unsaid.length === 0) return refused(SAME);
  const adoptionNote = before.tree.adoptionNote?.text ?? '';
  return done({ ...found, title, adoptionNote, amendments, unsaid });
}

export const NO_HINTS: DraftHints = { rewritten: new Set(), alone: new Set() };

const preambleOf = (snapshot: Snapshot): readonly string[] =>
  oldTextOf(snapshot).preamble.flatMap(({ old }) =>
    old === undefined ? [] : [snapshot.text.slice(old.words.start, old.words.end)],
  );

function preambleAmendment(old: readonly string[], young: readonly string[]): readonly Amendment[] {
  if (sameLines(old, young)) return [];
  if (young.length === 0) return [{ kind: 'deletePreamble' }];
  return [{ kind: old.length === 0 ? 'addPreamble' : 'preamble', lines: young }];
}

const isRegulation = (snapshot: Snapshot): boolean =>
  snapshot.tree.kind === 'regulation' &&
  snapshot.tree.title !== undefined &&
  articleNodes(snapshot).length > 0;

function repeatedNumber(snapshot: Snapshot): Ordinal | undefined {
  const seen = new Set<string>();
  return articleNodes(snapshot)
    .map(numberOf)
    .find(({ main, sub }) => {
      const key = `${main}.${sub}`;
      return seen.has(key) || !seen.add(key);
    });
}

/** All differences in articles and headings, in the order of the old version. */
function compare(
  before: Snapshot,
  after: Snapshot,
  match: ArticleMatch,
  hints: DraftHints,
): Omit<AmendmentDraft, 'title' | 'adoptionNote' | 'unsaid'> {
  const headings = matchHeadings(before, after, match);
  const [old, young] = [articleNodes(before), articleNodes(after)];
  const carried = ignoreRenumberedCitations(before, match, newNumbers(before, after, match, headings));
  const versions = {
    carried: carried.snapshot,
    after,
    homes: whetherToNameHeading(match, headings, young.length),
  };
  const fresh = newHeadings(after, young, match, headings);
  const lost = lostHeadings(old, match, headings);
  const kept = keptArticles(versions, match, hints);
  const placed = [
    ...fresh.placed,
    ...lost.placed,
    ...numberedHeadings(before, after),
    ...kept.placed,
    ...addedArticles(versions, match, fresh.done),
    ...deletedArticles(old, match, lost.done),
  ];
  return {
    amendments: placed.sort((a, b) => a.at - b.at || a.order - b.order).map(({ amendment }) => amendment),
    adjustsOrder: kept.adjustsOrder,
    adjustsHeadings: areHeadingsRenumbered(headings),
    adjustsCitations: carried.articles,
    adjustsParts: carried.parts,
  };
}
