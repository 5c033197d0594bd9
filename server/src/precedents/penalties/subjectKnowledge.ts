import { type Steps } from '../../base/steps';
import { type Clause, type PrecedentIndex, type PrecedentSource } from '../clauses/types';
import { ArticleField } from '../topics/likenessAmongArticles';
import { type WritingPlace } from '../topics/placeEvidence';
import { FEWEST_ON_SUBJECT, sourcesOnSubject } from '../topics/groupArticles';
import { nearestRegulations, type NearRegulation, type SubjectQuery } from '../topics/nearestRegulations';
import { NextArticlesOnSubject } from '../topics/nextArticlesOnSubject';
import { namesMatter } from '../topics/nameTopics';
import { type Topic, topicSteps } from '../topics/findTopics';
import { Penalties } from './penaltiesByConduct';

/** An article so like one of a matter is about it, whatever it calls it. */
const LIKE = 0.35;

/** What is known on a draft's subject from the regulations nearest to it. */
export class SubjectKnowledge {
  readonly field: ArticleField;
  /** The matters of the regulations on the same subject; empty where these are too few to speak of. */
  readonly topics: readonly Topic[];
  readonly penalties: Penalties;
  /** The regulations on the same subject: topics are counted over them. */
  readonly onSubject: readonly PrecedentSource[];
  readonly #topicOf = new Map<number, Topic>();
  #next: { readonly key: string; readonly next: NextArticlesOnSubject } | undefined;

  constructor(field: ArticleField, topics: readonly Topic[], penalties: Penalties) {
    this.field = field;
    this.topics = topics;
    this.penalties = penalties;
    this.onSubject = sourcesOnSubject(field).flatMap(
      (source) => field.regulations[source]?.regulation.source ?? [],
    );
    for (const topic of topics) {
      for (const article of topic.alike) this.#topicOf.set(article, topic);
    }
  }

  /** True where enough regulations on the subject are known to count over. */
  get isOnSubject(): boolean {
    return this.onSubject.length >= FEWEST_ON_SUBJECT;
  }

  /** The matter of an article of the field, where it has one in common with others. */
  topicOf(article: number): Topic | undefined {
    return this.#topicOf.get(article);
  }

  /** The matter that a text is about: of those it has the likest article of, else of those it names at its beginning. */
  topicOfText(text: string): Topic | undefined {
    const likeness = this.field.likenessTo(text);
    let best: Topic | undefined;
    let most = LIKE;
    for (const topic of this.topics) {
      for (const article of topic.alike) {
        if ((likeness[article] ?? 0) < most) continue;
        most = likeness[article] ?? 0;
        best = topic;
      }
    }
    return (
      best ??
      this.topics.find(({ kind, isNamed, lead }) => kind === 'own' && isNamed && namesMatter(text, lead))
    );
  }

  /** The articles of one matter, one of each regulation, the likest to the others first. */
  articlesOn({ articles }: Topic): readonly Clause[] {
    const seen = new Set<number>();
    return articles.flatMap((number) => {
      const article = this.field.articles[number];
      if (article === undefined || seen.has(article.source)) return [];
      seen.add(article.source);
      return article.clause;
    });
  }

  /** What comes next at a place; the answer for the last place is kept, so that a key within an article is cheap. */
  nextAt(place: WritingPlace): NextArticlesOnSubject {
    const { articlesBefore, articlesBehind, chapter = '', inChapter = 0, title = '' } = place;
    const key = [title, chapter, inChapter, ...articlesBefore, '\u0000', ...articlesBehind].join('\u0001');
    if (this.#next?.key !== key) this.#next = { key, next: new NextArticlesOnSubject(this.field, place) };
    return this.#next.next;
  }
}

/** Subjects that are kept: people work on one or two drafts at a time. */
const MOST_KEPT = 3;

interface Kept {
  /** The sources of the index for which the regulations were chosen. */
  sources: PrecedentIndex['sources'];
  readonly chosen: readonly NearRegulation[];
  readonly knowledge: SubjectKnowledge;
}

/** What was worked out for the drafts of a session; it hangs on the facts of the index. */
class Shelf {
  /** By draft and title; the one that was asked for last stands at the end. */
  readonly kept = new Map<string, Kept>();

  keep(key: string, kept: Kept): void {
    this.kept.delete(key);
    this.kept.set(key, kept);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= MOST_KEPT) break;
      this.kept.delete(oldest);
    }
  }
}

const shelfOf = (index: PrecedentIndex): Shelf => index.facts.lasting(Shelf, [], () => new Shelf());

const keyOf = ({ exclude, title }: SubjectQuery): string => `${exclude}\n${title}`;

/**
 * What is known on a draft's subject; `undefined` before it was worked out. It may be that of the index a moment ago,
 * until {@link subjectSteps} is asked again. Does nothing that grows with the index.
 */
export const knownSubject = (index: PrecedentIndex, query: SubjectQuery): SubjectKnowledge | undefined =>
  shelfOf(index).kept.get(keyOf(query))?.knowledge;

/**
 * Works it out step by step, and keeps it. Where the index has changed but not in the regulations nearest to the draft,
 * what was known stays.
 */
export function* subjectSteps(index: PrecedentIndex, query: SubjectQuery): Steps<SubjectKnowledge> {
  const shelf = shelfOf(index);
  const { sources } = index;
  const key = keyOf(query);
  const known = shelf.kept.get(key);
  if (known?.sources === sources) return known.knowledge;
  const chosen = nearestRegulations(index, query);
  if (known !== undefined && isSame(known.chosen, chosen)) {
    known.sources = sources;
    return known.knowledge;
  }
  yield;
  const field = yield* ArticleField.steps(chosen);
  const topics = yield* topicSteps(field);
  const penalties = yield* Penalties.steps(field);
  const knowledge = new SubjectKnowledge(field, topics, penalties);
  shelf.keep(key, { sources, chosen, knowledge });
  return knowledge;
}

const isSame = (a: readonly NearRegulation[], b: readonly NearRegulation[]): boolean =>
  a.length === b.length && a.every(({ regulation }, at) => regulation.source === b[at]?.regulation.source);
