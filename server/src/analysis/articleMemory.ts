import { isSameNode } from '../syntax/moved';
import { type StructureNode } from '../syntax/tree';
import { type Snapshot } from './snapshot';

/**
 * A fact about one article that its own words and structure decide alone; the function is the key of what is kept.
 * Places in the answer count from the article's start, so that they hold wherever the article moves. `index` is the
 * place of the article among those of the text, for asking another fact about it.
 */
export type ArticleQuery<T> = (article: StructureNode, snapshot: Snapshot, index: number) => T;

/**
 * What is known of single articles, kept from one version of a document to the next, so that a keystroke pays for its
 * own article only.
 */
export interface ArticleMemory {
  /** What `query` gives for each of `articles`, in their order. */
  recall<T>(query: ArticleQuery<T>, articles: readonly StructureNode[], snapshot: Snapshot): readonly T[];
  /** The memory for the version after this one. */
  next(): ArticleMemory;
}

interface Answer {
  readonly articles: readonly StructureNode[];
  readonly values: readonly unknown[];
}
type Answers = ReadonlyMap<ArticleQuery<unknown>, Answer>;

/** An empty memory. */
export const createArticleMemory = (): ArticleMemory => memoryAfter(() => new Map());

/** Bounded: of each query only the last answer is kept. */
function memoryAfter(before: () => Answers): ArticleMemory {
  let known: Map<ArticleQuery<unknown>, Answer> | undefined;
  let earlier: (() => Answers) | undefined = before;
  const answers = (): Map<ArticleQuery<unknown>, Answer> => {
    known ??= new Map(earlier?.());
    earlier = undefined;
    return known;
  };
  const stayed = new Map<readonly StructureNode[], Stayed>();
  return {
    recall<T>(query: ArticleQuery<T>, articles: readonly StructureNode[], snapshot: Snapshot): readonly T[] {
      const answer = answers().get(query);
      if (answer?.articles === articles) return answer.values as readonly T[];
      const ask = (article: StructureNode, index: number): T => query(article, snapshot, index);
      const values = answer === undefined ? articles.map(ask) : carried(answer, articles, ask, stayed);
      answers().set(query, { articles, values });
      return values;
    },
    // A version that nobody asked anything hands on what it was handed.
    next: () => memoryAfter(known === undefined && earlier !== undefined ? earlier : answers),
  };
}

/** How many articles at the beginning and at the end of a text are those of the version before. */
interface Stayed {
  readonly first: number;
  readonly last: number;
}

function carried<T>(
  { articles: before, values }: Answer,
  articles: readonly StructureNode[],
  ask: (article: StructureNode, index: number) => T,
  known: Map<readonly StructureNode[], Stayed>,
): readonly T[] {
  const { first, last } = known.get(before) ?? compare(before, articles);
  known.set(before, { first, last });
  return [
    ...(values.slice(0, first) as readonly T[]),
    ...articles.slice(first, articles.length - last).map((article, index) => ask(article, first + index)),
    ...(values.slice(before.length - last) as readonly T[]),
  ];
}

function compare(before: readonly StructureNode[], now: readonly StructureNode[]): Stayed {
  const isSame = (a: StructureNode | undefined, b: StructureNode | undefined): boolean =>
    a !== undefined && b !== undefined && isSameNode(a, b);
  const most = Math.min(before.length, now.length);
  let first = 0;
  while (first < most && isSame(before[first], now[first])) first++;
  let last = 0;
  while (last < most - first && isSame(before.at(-1 - last), now.at(-1 - last))) last++;
  return { first, last };
}
