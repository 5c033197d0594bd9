import { matchArticles, type ArticleMatch, type ArticlePair } from '../../analysis/versions/match';
import { type Snapshot } from '../../analysis/snapshot';
import { bilingual, type Bilingual } from '../../base/bilingual';
import { formatOrdinal, type Ordinal, sameOrdinal } from '../../base/ordinal';
import { done, refused, type Outcome } from '../../base/outcome';
import { withoutBlanks } from '../../syntax/blanks';
import { articlesOf } from '../../syntax/query';
import { bareTitle } from '../../syntax/titles';
import { type StructureNode } from '../../syntax/tree';
import { articleChange, linesOf } from './articleChange';
import { carryCitations } from './carried';
import { pairInPlace } from './inPlace';
import { numbersToSay } from './numbers';
import { type AmendedArticle, type Amendment, type AmendmentDraft, type Unsaid } from './types';

/** Two versions of one regulation have at least this share of their articles in common. */
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

/** What has to be decided so that the regulation `before` becomes `after`, or why that cannot be told. */
export function draftAmendments(before: Snapshot, after: Snapshot): Outcome<AmendmentDraft, Bilingual> {
  if (!isRegulation(before) || !isRegulation(after)) return refused(NO_REGULATION);
  const twice = repeatedNumber(before) ?? repeatedNumber(after);
  if (twice !== undefined) return refused(ambiguous(formatOrdinal(twice, '条')));
  const [old, young] = [nodesOf(before), nodesOf(after)];
  const common = matchArticles(before, after);
  const most = Math.max(old.length, young.length);
  if (common.pairs.length < most * LEAST_COMMON) return refused(DIFFERENT);
  const [title, newTitle] = [
    bareTitle(before.tree.title?.text ?? ''),
    bareTitle(after.tree.title?.text ?? ''),
  ];
  const articles = amendArticles(before, after, pairInPlace(common, old, young));
  const retitled: readonly Amendment[] = title === newTitle ? [] : [{ kind: 'retitle', title: newTitle }];
  const amendments = [...retitled, ...articles.amendments];
  if (amendments.length === 0) return refused(SAME);
  const unsaid: readonly Unsaid[] = [
    ...(annexesOf(before) === annexesOf(after) ? [] : (['annexes'] as const)),
    ...(articles.amendments.length > most / 2 ? (['revision'] as const) : []),
  ];
  return done({ title, amendments, adjustsOrder: articles.adjustsOrder, unsaid });
}

const isRegulation = ({ tree }: Snapshot): boolean =>
  tree.kind === 'regulation' && tree.title !== undefined && articlesOf(tree).length > 0;

const nodesOf = ({ tree }: Snapshot): readonly StructureNode[] => articlesOf(tree).map(({ node }) => node);

const annexesOf = ({ tree, text }: Snapshot): string =>
  withoutBlanks(tree.annexes.map(({ span }) => text.slice(span.start, span.end)).join(''));

function repeatedNumber(snapshot: Snapshot): Ordinal | undefined {
  const seen = new Set<string>();
  return nodesOf(snapshot)
    .map(numberOf)
    .find(({ main, sub }) => {
      const key = `${main}.${sub}`;
      return seen.has(key) || !seen.add(key);
    });
}

/** An amendment with its place: behind which article of the old version, or at it, and in which order there. */
interface Placed {
  readonly amendment: Amendment;
  readonly at: number;
  readonly order: number;
}

function amendArticles(
  before: Snapshot,
  after: Snapshot,
  match: ArticleMatch,
): Pick<AmendmentDraft, 'amendments' | 'adjustsOrder'> {
  const carried = carryCitations(before, match);
  const [then, old, young] = [nodesOf(before), nodesOf(carried), nodesOf(after)];
  const pairAt = new Map(match.pairs.map((pair) => [pair.afterAt, pair]));
  const amended = new Map(
    match.pairs.map((pair) => [pair.afterAt, amendArticle(pair, carried, old[pair.beforeAt], after)]),
  );
  const places = young.map((node, at) => {
    const { becomes, change } = amended.get(at) ?? {};
    const isSaid = !amended.has(at) || becomes !== undefined || change?.act === 'rewrite';
    return { number: numberOf(node), old: pairAt.get(at)?.before.label?.ordinal, isSaid };
  });
  const toSay = numbersToSay(places);
  const placed: Placed[] = match.deleted.map((node) => ({
    amendment: { kind: 'delete', article: numberOf(node) },
    at: then.indexOf(node),
    order: -1,
  }));
  let adjustsOrder = false;
  let behind = -1;
  young.forEach((node, order) => {
    const pair = pairAt.get(order);
    const found = amended.get(order);
    if (pair === undefined || found === undefined) {
      const amendment: Amendment = {
        kind: 'add',
        article: numberOf(node),
        lines: linesOf({ snapshot: after, node }),
      };
      placed.push({ amendment, at: behind + 0.5, order });
      return;
    }
    if (!pair.moved) behind = pair.beforeAt;
    const amendment = toSay.has(order) ? { ...found, becomes: numberOf(node) } : found;
    if (amendment.change !== undefined || amendment.becomes !== undefined) {
      placed.push({ amendment, at: pair.beforeAt, order });
    } else if (!haveSameNumber(pair.before, node)) adjustsOrder = true;
  });
  placed.sort((a, b) => a.at - b.at || a.order - b.order);
  return { amendments: placed.map(({ amendment }) => amendment), adjustsOrder };
}

/** What the decision says of an article that stayed: its new words, and its new number where these or a move are named. */
function amendArticle(
  { before, after, moved }: ArticlePair,
  carried: Snapshot,
  old: StructureNode | undefined,
  snapshot: Snapshot,
): AmendedArticle {
  const change = old && articleChange({ snapshot: carried, node: old }, { snapshot, node: after });
  const isRenumbered = change !== undefined && !haveSameNumber(before, after);
  const becomes = moved || isRenumbered ? numberOf(after) : undefined;
  return { kind: 'amend', article: numberOf(before), becomes, change };
}

const NO_NUMBER: Ordinal = { main: 0, sub: 0 };
const numberOf = ({ label }: StructureNode): Ordinal => label?.ordinal ?? NO_NUMBER;
const haveSameNumber = (a: StructureNode, b: StructureNode): boolean => sameOrdinal(numberOf(a), numberOf(b));
