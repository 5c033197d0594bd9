import { isSameNode, originOf } from '../syntax/moved';
import { type StructureNode } from '../syntax/tree';
import { type Snapshot } from './snapshot';

/**
 * A fact about one article that its own words and structure decide alone; the function is the key of what is kept.
 * Places in the answer count from the article's start, so that they hold wherever the article moves.
 */
export type ArticleQuery<T> = (article: StructureNode, snapshot: Snapshot) => T;

/**
 * What is known of single articles, kept from one version of a document to the next, so that a keystroke pays for its
 * own article only.
 */
export interface ArticleMemory {
  /** What `ask` gives for each of `articles`, in their order; kept under `key`, which stands for the question. */
  recall<T>(key: object, articles: readonly StructureNode[], ask: Ask<T>): readonly T[];
  /** The memory for the version after this one. */
  next(): ArticleMemory;
}

/** `index` is the place of the article among those of the text. */
type Ask<T> = (article: StructureNode, index: number) => T;

interface Answer {
  readonly articles: readonly StructureNode[];
  readonly values: readonly unknown[];
}
type Answers = ReadonlyMap<object, Answer>;

/** An empty memory. */
export const createArticleMemory = (): ArticleMemory => memoryAfter(() => new Map());

/** Bounded: of each query only the last answer is kept. */
function memoryAfter(before: () => Answers): ArticleMemory {
  let known: Map<object, Answer> | undefined;
  let earlier: (() => Answers) | undefined = before;
  const answers = (): Map<object, Answer> => {
    known ??= new Map(earlier?.());
    earlier = undefined;
    return known;
  };
  const indexes = new Map<readonly StructureNode[], Indexes>();
  return {
    recall<T>(key: object, articles: readonly StructureNode[], ask: Ask<T>): readonly T[] {
      const answer = answers().get(key);
      if (answer?.articles === articles) return answer.values as readonly T[];
      const values = answer === undefined ? articles.map(ask) : carried(answer, articles, ask, indexes);
      answers().set(key, { articles, values });
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
  ask: Ask<T>,
  known: Map<readonly StructureNode[], Indexes>,
): readonly T[] {
  const indexes = known.get(before) ?? indexesIn(before, articles);
  known.set(before, indexes);
  return articles.map((article, index) => {
    const earlier = indexes[index] ?? -1;
    return earlier < 0 ? ask(article, index) : (values[earlier] as T);
  });
}

/**
 * Most articles follow the one they followed before, and one that does not is most often the one that was written in,
 * with the next in its place; only for the others all have to be searched.
 */
function indexesIn(before: readonly StructureNode[], articles: readonly StructureNode[]): Indexes {
  let next = 0;
  let all: ReadonlyMap<StructureNode, number> | undefined;
  const isSame = (at: number, index: number): boolean => {
    const [one, other] = [before[at], articles[index]];
    return one !== undefined && other !== undefined && isSameNode(one, other);
  };
  return articles.map((article, index) => {
    if (!isSame(next, index)) {
      if (isSame(next + 1, index + 1)) {
        next++;
        return -1;
      }
      all ??= new Map(before.map((node, index) => [originOf(node), index]));
      const found = all.get(originOf(article));
      if (found === undefined) return -1;
      next = found;
    }
    return next++;
  });
}
