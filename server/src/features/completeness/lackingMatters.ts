import { headingsAbove } from '../../precedents/clauses/displayText';
import { likenessOfTitles } from '../../precedents/clauses/titleLikeness';
import { headingTitle } from '../../precedents/clauses/nameFinder';
import { type Clause } from '../../precedents/clauses/types';
import { type SubjectKnowledge } from '../../precedents/penalties/subjectKnowledge';
import { namesMatter } from '../../precedents/topics/topicNames';
import { type Topic } from '../../precedents/topics/topics';
import { type ProvisionPlace } from './provisionPlace';

/** A matter that most regulations on the draft's subject have and the draft lacks. */
export interface LackingMatter {
  readonly topic: Topic;
  /** How many regulations are on the subject. */
  readonly of: number;
  /** Their articles for it, one of each, the likest to the others first. */
  readonly clauses: readonly Clause[];
  readonly place: ProvisionPlace;
}

/** An article of the draft so like one of a matter is about it, whatever it calls it. */
const LIKE = 0.35;

/**
 * The matters of the subject's own that at least half the regulations on it have and the draft does not, what the most
 * have first.
 * @param articles of the draft, at least one
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

/** The matter of this name, where it would go in the draft; `undefined` where the subject has none so called. */
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
    ({ lead, alike }) => namesMatter(text, lead) || alike.some((article) => (likeness[article] ?? 0) >= LIKE),
  );
}

/**
 * Behind the articles whose matters regulations have before this one, before those that they have after it; between two
 * chapters in the one that is called like theirs.
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

/** By the number of a regulation the place of its first article on a matter. */
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
