import { citedTitles } from '../../analysis/citedTitles';
import { type Snapshot } from '../../analysis/snapshot';
import { bilingual } from '../../base/bilingual';
import { sameTitle } from '../../precedents/clauses/findCitedText';
import { CleanText } from '../../precedents/clauses/cleanClauseText';
import { isSameSubject } from '../../precedents/clauses/titleLikeness';
import { type Clause, type PrecedentHit, type PrecedentIndex } from '../../precedents/clauses/types';
import { Closeness, WITHOUT_SEARCH } from '../../precedents/search/closenessOfWording';
import { type StructureNode } from '../../syntax/tree';
import { namesOfDraft } from '../draftNames';
import { subjectIn } from '../precedentsOnSubject';
import { subjectOf } from '../knowledgeOnDraftSubject';
import { SharedMatter } from './sharedMatter';

/**
 * From this closeness on a clause may be a precedent of an article; in a text on the draft's subject from the lower
 * one. It is one if both are also about the same matter (`SharedMatter`). Both were found by reading articles of the
 * corpus (`npm run measure -- near`).
 */
export const NEAR = 0.45;
export const NEAR_ON_SUBJECT = 0.3;
/** How many clauses are looked at. It is the same for all callers, so that their results agree. */
const LOOKED_AT = 50;

/**
 * A precedent of an article, and why it is one: by its wording, or by a matter that regulations on the subject have in
 * common.
 */
export interface NearClause extends PrecedentHit {
  readonly by: 'wording' | 'matter';
}

/** The precedents near to an article of a draft. */
export interface NearArticle {
  /** Those with the closest wording first, then those on its matter in other words. */
  readonly hits: readonly NearClause[];
  /** True for a clause of any text whose words are about the same matter. */
  readonly isAbout: (clause: Clause) => boolean;
  /** The article's matter, where regulations on the subject have it in common. */
  readonly matter?: { readonly name: string; readonly had: number; readonly of: number };
}

/** The index that a draft is compared with, and the draft in it. */
export interface NearQuery {
  readonly precedents: PrecedentIndex;
  /** The id of the draft in the index. */
  readonly sourceId: string;
}

/**
 * The precedents near to an article of a draft. Hover, lens, lists, the comparison with its kind, tables and the search
 * for an article's text all call this, so that they agree.
 * @param text the article as {@link articleText} gives it
 */
export function nearTo(snapshot: Snapshot, text: string, query: NearQuery): NearArticle {
  const shared = new SharedMatter(text, snapshot.tree.title?.text ?? '');
  const isAbout = (clause: Clause): boolean => shared.isThatOf(clause);
  if (text === '') return { hits: [], isAbout };
  const worded = wordedNear(snapshot, text, isAbout, query);
  const subject = subjectOf(snapshot, query);
  const topic = subject?.topicOfText(text);
  if (subject === undefined || topic?.kind !== 'own') return { hits: worded, isAbout };
  const known = new Set(worded.map(({ clause }) => placeOf(clause)));
  const closeness = new Closeness(text);
  const onMatter = subject
    .articlesOn(topic)
    .filter((clause) => !known.has(placeOf(clause)) && isThere(query.precedents, clause))
    .map((clause) => ({ clause, score: closenessTo(closeness, clause), by: 'matter' as const }))
    .sort((a, b) => b.score - a.score);
  return {
    hits: [...worded, ...onMatter],
    isAbout,
    matter: { name: topic.shown, had: topic.sources.length, of: subject.onSubject.length },
  };
}

/** The clauses of the index whose wording is near to an article, the closest first. */
function wordedNear(
  snapshot: Snapshot,
  text: string,
  isAbout: (clause: Clause) => boolean,
  query: NearQuery,
): readonly NearClause[] {
  return query.precedents
    .search(text, { limit: LOOKED_AT, exclude: query.sourceId })
    .filter((hit) => isCloseTo(snapshot, hit, query) && isAbout(hit.clause))
    .map((hit) => ({ ...hit, by: 'wording' as const }));
}

/**
 * True where a hit is close enough for a precedent. In a text on the draft's subject, or one that it cites, less is
 * enough.
 */
export function isCloseTo(
  snapshot: Snapshot,
  { clause, score }: PrecedentHit,
  { precedents }: NearQuery,
): boolean {
  if (score >= NEAR || score < NEAR_ON_SUBJECT) return score >= NEAR;
  return (
    isSameSubject(namesOfDraft(snapshot).subject, subjectIn(precedents, clause.source)) ||
    citedTitles(snapshot).some(({ title }) => sameTitle(title, clause.source.title))
  );
}

/** The text of an article, or of a section of a policy document, by which it is compared: as the index reads precedents. */
export const articleText = (snapshot: Snapshot, node: StructureNode): string =>
  snapshot.derive(cleanTextOf).ofUnit(node);

const cleanTextOf = ({ tree }: Snapshot): CleanText => new CleanText(tree);

/** False for a clause of a file that was changed or deleted after the subject was read. */
const isThere = (precedents: PrecedentIndex, { source, span, text }: Clause): boolean =>
  precedents.facts
    .sourceWith(source.id)
    ?.clauses.some((each) => each.span.start === span.start && each.text === text) === true;

/** Identifies a clause, wherever it was found. */
export const placeOf = ({ source, span }: Clause): string => `${span.start} ${source.id}`;

const closenessTo = (closeness: Closeness, { text }: Clause): number =>
  Math.min(1, closeness.to(text, 0) / WITHOUT_SEARCH);

/** Shown where no precedent is near. */
export const NOTHING_NEAR = bilingual(
  '没有相近的先例；可以用命令“选择先例文件夹”加上自己的先例',
  'No precedent is near; add your own with the command “Choose Folders with Precedents”',
);
