import { type SourceClauses } from '../../precedents/clauses/cutIntoClauses';
import { headingsAbove } from '../../precedents/clauses/describeSource';
import { provisionsOf, type Provision } from '../../precedents/roles/provisionsWithRoles';
import { likenessOfTitles } from '../../precedents/clauses/titleLikeness';
import { headingTitle } from '../../precedents/clauses/fuzzyNameFinder';
import { type Clause } from '../../precedents/clauses/types';

/** A place behind an article, or before one: before the first of all, or the first of a chapter. */
export interface ProvisionPlace {
  readonly as: 'next' | 'before';
  readonly clause: Clause;
}

/**
 * Where an article with a role belongs in the draft: behind the articles that precedents have before theirs, and before
 * those that they have after it, as far as both is possible. Between two chapters it goes into the one whose title is
 * like theirs.
 * @param draft at least one article
 */
export function placeFor(
  role: string,
  draft: readonly Provision[],
  comparable: readonly SourceClauses[],
): ProvisionPlace {
  const articles = draft.filter(({ clause }) => clause.label !== '');
  const at = gapFor(role, articles, comparable);
  const [before, after] = [articles[at - 1]?.clause, articles[at]?.clause];
  if (before === undefined || (after !== undefined && beginsItsChapter(role, before, after, comparable))) {
    return { as: 'before', clause: after ?? nowhere() };
  }
  return { as: 'next', clause: before };
}

function nowhere(): never {
  throw new RangeError('a place was asked for in a draft without articles');
}

/**
 * The number of articles before the best place by the order of the precedents. Of places that are as good, the one as
 * far into the draft as the article is into the precedents.
 */
function gapFor(role: string, articles: readonly Provision[], comparable: readonly SourceClauses[]): number {
  const order = orderAround(role, comparable);
  const expected = meanPosition(role, comparable) * articles.length;
  let best = { at: 0, sum: 0 };
  let sum = 0;
  articles.forEach(({ roles }, index) => {
    for (const each of roles) sum += order.get(each) ?? 0;
    const at = index + 1;
    const isNearer = Math.abs(at - expected) < Math.abs(best.at - expected);
    if (sum > best.sum || (sum === best.sum && isNearer)) best = { at, sum };
  });
  return best.at;
}

/** How far into the precedents their article with this role stands, from 0 to 1. */
export function meanPosition(role: string, comparable: readonly SourceClauses[]): number {
  const positions = comparable.flatMap((source) => {
    const provisions = provisionsOf(source);
    const at = provisions.findIndex((provision) => isFor(provision, role));
    return at < 0 ? [] : [(at + 1) / provisions.length];
  });
  return positions.reduce((total, position) => total + position, 0) / Math.max(positions.length, 1);
}

const isFor = ({ roles }: Provision, role: string): boolean => roles.some((each) => each === role);

/** For each role, in how many more precedents it comes before `role` than after it. */
function orderAround(role: string, comparable: readonly SourceClauses[]): ReadonlyMap<string, number> {
  const order = new Map<string, number>();
  for (const source of comparable) {
    const provisions = provisionsOf(source);
    const at = provisions.findIndex((provision) => isFor(provision, role));
    if (at < 0) continue;
    const sides = [provisions.slice(0, at), provisions.slice(at + 1)];
    for (const [side, weight] of [
      [sides[0], 1],
      [sides[1], -1],
    ] as const) {
      for (const each of new Set(side?.flatMap(({ roles }) => roles))) {
        order.set(each, (order.get(each) ?? 0) + weight);
      }
    }
  }
  return order;
}

/** True where the two articles are in different chapters, and the precedents' chapter is more like the second. */
function beginsItsChapter(
  role: string,
  before: Clause,
  after: Clause,
  comparable: readonly SourceClauses[],
): boolean {
  const [first, second] = [chapterOf(before), chapterOf(after)];
  if (first === second) return false;
  const chapters = comparable.flatMap((source) =>
    provisionsOf(source)
      .filter((provision) => isFor(provision, role))
      .slice(0, 1)
      .map(({ clause }) => chapterOf(clause)),
  );
  const likeness = (title: string): number =>
    chapters.reduce((sum, chapter) => sum + likenessOfTitles(chapter, title), 0);
  return likeness(second) > likeness(first);
}

const chapterOf = (clause: Clause): string => headingTitle(headingsAbove(clause)[0] ?? '');
