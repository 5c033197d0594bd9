import { isSameNode, originOf } from '../syntax/moved';
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
  const indexes = new Map<readonly StructureNode[], Indexes>();
  return {
    recall<T>(query: ArticleQuery<T>, articles: readonly StructureNode[], snapshot: Snapshot): readonly T[] {
      const answer = answers().get(query);
      if (answer?.articles === articles) return answer.values as readonly T[];
      const ask = (article: StructureNode, index: number): T => query(article, snapshot, index);
      const values = answer === undefined ? articles.map(ask) : carried(answer, articles, ask, indexes);
      answers().set(query, { articles, values });
      return values;
    },
    // A version that nobody asked anything hands on what it was handed.
    next: () => memoryAfter(known === undefined && earlier !== undefined ? earlier : answers),
  };
}

/** For each article its index in an earlier list, -1 for one that is not there. */
type Indexes = readonly number[];

function carried<T>(
  { articles: before, values }: Answer,
  articles: readonly StructureNode[],
  ask: (article: StructureNode, index: number) => T,
  known: Map<readonly StructureNode[], Indexes>,
): readonly T[] {
  const indexes = known.get(before) ?? indexesIn(before, articles);
  known.set(before, indexes);
  return articles.map((article, index) => {
    const earlier = indexes[index] ?? -1;
    return earlier < 0 ? ask(article, index) : (values[earlier] as T);
  });
}

/** Most articles follow the one they followed before; only for the others all have to be searched. */
function indexesIn(before: readonly StructureNode[], articles: readonly StructureNode[]): Indexes {
  let next = 0;
  let all: ReadonlyMap<StructureNode, number> | undefined;
  return articles.map((article) => {
    const following = before[next];
    if (following === undefined || !isSameNode(following, article)) {
      all ??= new Map(before.map((node, index) => [originOf(node), index]));
      const found = all.get(originOf(article));
      if (found === undefined) return -1;
      next = found;
    }
    return next++;
  });
}
