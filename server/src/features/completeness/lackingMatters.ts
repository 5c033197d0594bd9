import { headingsAbove } from '../../precedents/clauses/describeSource';
import { likenessOfTitles } from '../../precedents/clauses/titleLikeness';
import { headingTitle } from '../../precedents/clauses/fuzzyNameFinder';
import { type Clause } from '../../precedents/clauses/types';
import { type SubjectKnowledge } from '../../precedents/penalties/subjectKnowledge';
import { namesMatter } from '../../precedents/topics/nameTopics';
import { type Topic } from '../../precedents/topics/findTopics';
import { type ProvisionPlace } from './whereProvisionGoes';

/** A matter that most regulations on the draft's subject have and the draft does not. */
export interface LackingMatter {
  readonly topic: Topic;
  /** How many regulations there are on the subject. */
  readonly of: number;
  /** Their articles on it, one of each regulation. The first is the most like the others. */
  readonly clauses: readonly Clause[];
  readonly place: ProvisionPlace;
}

/** An article of the draft this like one on a matter is about the matter, too. */
const LIKE = 0.35;

/**
 * The matters that at least half of the regulations on the subject have and the draft does not, the most frequent
 * first.
 * @param articles the articles of the draft, at least one
 */
export function lackingMatters(
  articles: readonly Clause[],
  subject: SubjectKnowledge,
): readonly LackingMatter[] {
  const of = subject.onSubject.length;
  const has = articles.map((article) => topicsIn(article, subject));
  const present = new Set(has.flat());
  return subject.topics
    .filter(({ kind, sources }) => kind === 'own' && sources.length * 2 >= of)
    .filter((topic) => !present.has(topic))
    .map((topic) => ({
      topic,
      of,
      clauses: subject.articlesOn(topic),
      place: placeOf(topic, articles, has, subject),
    }));
}

/** Where an article on this matter belongs in the draft; `undefined` where the subject has no matter of this name. */
export function placeOfMatter(
  lead: string,
  articles: readonly Clause[],
  subject: SubjectKnowledge,
): ProvisionPlace | undefined {
  const topic = subject.topics.find((each) => each.lead === lead);
  if (topic === undefined || articles.length === 0) return undefined;
  return placeOf(
    topic,
    articles,
    articles.map((article) => topicsIn(article, subject)),
    subject,
  );
}

/** The matters that an article is about. */
function topicsIn({ text }: Clause, { topics, field }: SubjectKnowledge): readonly Topic[] {
  const likeness = field.likenessTo(text);
  return topics.filter(
    ({ lead, isNamed, alike }) =>
      (isNamed && namesMatter(text, lead)) || alike.some((article) => (likeness[article] ?? 0) >= LIKE),
  );
}

/**
 * The place for a matter: behind the articles on matters that regulations have before it, and before those on matters
 * they have after it. Between two chapters it goes into the one whose title is like theirs.
 */
function placeOf(
  topic: Topic,
  articles: readonly Clause[],
  has: readonly (readonly Topic[])[],
  subject: SubjectKnowledge,
): ProvisionPlace {
  const own = placesOf(topic, subject);
  const order = (other: Topic): number => {
    let sum = 0;
    for (const [source, at] of placesOf(other, subject)) {
      const ownAt = own.get(source);
      if (ownAt !== undefined && ownAt !== at) sum += ownAt > at ? 1 : -1;
    }
    return sum;
  };
  const expected = topic.position * articles.length;
  let best = { at: 0, sum: 0 };
  let sum = 0;
  has.forEach((topics, index) => {
    for (const other of topics) if (other !== topic) sum += order(other);
    const at = index + 1;
    const isNearer = Math.abs(at - expected) < Math.abs(best.at - expected);
    if (sum > best.sum || (sum === best.sum && isNearer)) best = { at, sum };
  });
  const [before, after] = [articles[best.at - 1], articles[best.at]];
  if (before === undefined || (after !== undefined && beginsChapter(topic, before, after))) {
    return { as: 'before', clause: after ?? nowhere() };
  }
  return { as: 'next', clause: before };
}

function nowhere(): never {
  throw new RangeError('a place was asked for in a draft without articles');
}

/** For each regulation, by its number, the place of its first article on a matter. */
function placesOf({ alike }: Topic, { field }: SubjectKnowledge): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (const number of alike) {
    const article = field.articles[number];
    if (article === undefined) continue;
    places.set(article.source, Math.min(article.at, places.get(article.source) ?? Infinity));
  }
  return places;
}

function beginsChapter({ chapter }: Topic, before: Clause, after: Clause): boolean {
  const [first, second] = [before, after].map((clause) => headingTitle(headingsAbove(clause)[0] ?? ''));
  return first !== second && likenessOfTitles(second, chapter) > likenessOfTitles(first, chapter);
}
