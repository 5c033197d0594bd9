import { type Profile } from '../../analysis/kindAndRegion';
import { nearTo } from '../../drafting/near/nearClauses';
import { type Snapshot } from '../../analysis/snapshot';
import { plainText } from '../../analysis/headingsAndAncestors';
import { type Steps } from '../../base/steps';
import { sameTitle } from '../../precedents/clauses/findCitedText';
import { bareTitle } from '../../syntax/titleForms';
import { clausesOfTree, type SourceClauses } from '../../precedents/clauses/cutIntoClauses';
import { clauseName, headingsAbove } from '../../precedents/clauses/describeSource';
import { type PrecedentIndex, type PrecedentSource } from '../../precedents/clauses/types';
import { newestVersions } from '../../precedents/clauses/newestVersions';
import { comparableTo } from '../../precedents/roles/comparableRegulations';
import { provisionsOf } from '../../precedents/roles/provisionsWithRoles';
import { type ParallelClause, SoughtArticle } from './findCounterpart';
import { HigherLaw, type HigherProvision } from './higherLaw';

/** An article of a draft beside higher law and the chosen precedents. */
export interface ParallelRow {
  readonly kind: 'article';
  /** Its name, 第五条; empty for a paragraph that lost its number. */
  readonly name: string;
  /** Its text in the draft with its number, but without indents and blank lines. */
  readonly text: string;
  readonly higher: readonly HigherProvision[];
  /** The same provision in each precedent, in the order of the precedents; `undefined` where one has none. */
  readonly clauses: readonly (ParallelClause | undefined)[];
}

/** A heading of the draft: 第二章 数据资源. */
export interface ParallelHeading {
  readonly kind: 'heading';
  readonly text: string;
}

/** A whole draft, article by article, beside higher law and precedents (立法参考对照表). */
export interface ParallelDraft {
  readonly title: string;
  readonly precedents: readonly PrecedentSource[];
  /**
   * Whether the precedents are on the draft's subject; false where the index has too few. `undefined` where somebody
   * chose them.
   */
  readonly isSameSubject: boolean | undefined;
  readonly rows: readonly (ParallelRow | ParallelHeading)[];
}

/** The index, the draft in it, and what the draft is to be compared with. */
export interface ParallelQuery {
  readonly precedents: PrecedentIndex;
  /** The id of the draft in the index. */
  readonly sourceId: string;
  readonly profile: Profile;
  /** The ids of the precedents, in this order. If absent, precedents on the draft's subject are taken. */
  readonly chosen?: readonly string[];
}

/** At most so many precedents: a table with more columns cannot be read. */
export const MOST_PRECEDENTS = 5;

/** A text that can be chosen as precedent. */
export interface ParallelChoice {
  readonly source: PrecedentSource;
  /** True for the texts that are taken if nobody chooses. */
  readonly isFitting: boolean;
}

/** At most so many titles are offered. */
const MOST_CHOICES = 2000;

/**
 * The texts that can be chosen as precedents: those that are taken by themselves, then the others on the subject, then
 * all the rest.
 */
export function parallelChoices(snapshot: Snapshot, query: ParallelQuery): readonly ParallelChoice[] {
  const { sources } = precedentsBySubject(snapshot, query);
  const near = sources.map(({ source }) => source);
  const fitting = new Set(near.slice(0, MOST_PRECEDENTS).map(({ id }) => id));
  const listed = new Set(near.map(({ id }) => id));
  const others = newestVersions(query.precedents.sources).filter(
    ({ id }) => id !== query.sourceId && !listed.has(id),
  );
  return [...near, ...others]
    .slice(0, MOST_CHOICES)
    .map((source) => ({ source, isFitting: fitting.has(source.id) }));
}

/** Precedents on the subject of a draft, the closest title first. Higher law is left out. */
export function precedentsBySubject(
  snapshot: Snapshot,
  { precedents, sourceId, profile }: ParallelQuery,
): { readonly sources: readonly SourceClauses[]; readonly isSameSubject: boolean } {
  const title = snapshot.tree.title?.text ?? '';
  const { clauses } = clausesOfTree(snapshot.tree, '');
  const { sources, isSameSubject } = comparableTo(precedents, { exclude: sourceId, title, clauses });
  const higher = new HigherLaw(snapshot, precedents, profile, sourceId);
  const others = sources.filter(
    ({ source }) => !higher.stands(source) && !sameTitle(bareTitle(source.title), bareTitle(title)),
  );
  return { sources: others, isSameSubject };
}

/**
 * A draft, article by article, beside the higher law that each article is based on, and the same provision in up to
 * {@link MOST_PRECEDENTS} precedents. Pauses between articles. Without articles there are no rows.
 */
export function* parallelDraft(snapshot: Snapshot, query: ParallelQuery): Steps<ParallelDraft> {
  const { precedents, sourceId, profile, chosen } = query;
  const bySubject = chosen === undefined ? precedentsBySubject(snapshot, query) : undefined;
  yield;
  const sources = (
    bySubject?.sources ?? (chosen ?? []).flatMap((id) => precedents.facts.sourceWith(id) ?? [])
  )
    .filter(({ source }) => source.id !== sourceId)
    .slice(0, MOST_PRECEDENTS);
  const higher = new HigherLaw(snapshot, precedents, profile, sourceId);
  const rows: (ParallelRow | ParallelHeading)[] = [];
  let above: readonly string[] = [];
  for (const own of provisionsOf(clausesOfTree(snapshot.tree, ''))) {
    yield;
    const path = headingsAbove(own.clause);
    const common = path.findIndex((heading, depth) => heading !== above[depth]);
    if (common >= 0) {
      rows.push(...path.slice(common).map((text) => ({ kind: 'heading', text }) as const));
    }
    above = path;
    const article = new SoughtArticle(own, nearTo(snapshot, own.clause.text, { precedents, sourceId }));
    rows.push({
      kind: 'article',
      name: clauseName(own.clause),
      text: plainText(snapshot, own.clause.span),
      higher: higher.under(article, own.clause.span),
      clauses: sources.map((source) => article.in(source)),
    });
  }
  return {
    title: snapshot.tree.title?.text ?? '',
    precedents: sources.map(({ source }) => source),
    isSameSubject: bySubject?.isSameSubject,
    rows,
  };
}
