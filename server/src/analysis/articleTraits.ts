import { Interrupted } from '../base/steps';
import { articlesOf, outlineNodes, type Placed, walk } from '../syntax/walkTree';
import { type Snapshot } from './snapshot';

/** A yes-or-no question about an article and every node in it, which their own words and structure decide alone. */
type Question = (nodes: readonly Placed[], snapshot: Snapshot) => boolean;

/** A question to every article, made once by {@link articleTrait}: the answers are kept under it. */
export interface ArticleTrait {
  readonly holds: Question;
}

/** A question that most articles answer with no. One that throws counts as answered with yes. */
export const articleTrait = (question: Question): ArticleTrait => ({
  holds: (nodes, snapshot) => {
    try {
      return question(nodes, snapshot);
    } catch (error) {
      if (error instanceof Interrupted) throw error;
      // The rule that then looks into the article throws the same error, and is named with it.
      return true;
    }
  },
});

/**
 * The nodes of each article in text order, the article first, without the nodes above it. They are listed only for
 * articles that changed, and once a version, because several questions are asked about each of these.
 */
class ArticleNodes {
  readonly #articles: readonly Placed[];
  readonly #nodes: (readonly Placed[] | undefined)[] = [];

  constructor({ tree }: Snapshot) {
    this.#articles = articlesOf(tree);
  }

  of(index: number): readonly Placed[] {
    const article = this.#articles[index];
    return (this.#nodes[index] ??= article === undefined ? [] : walk([article.node]));
  }
}

const articleNodes = (snapshot: Snapshot): ArticleNodes => new ArticleNodes(snapshot);

/**
 * The nodes of the text in text order, of its articles only those with a trait: for questions that most articles have
 * nothing to do with.
 */
export function nodesWhere(snapshot: Snapshot, trait: ArticleTrait): readonly Placed[] {
  const nodesOf = snapshot.derive(articleNodes);
  const nodes: Placed[] = [];
  const outside = snapshot.derive(nodesOutside);
  let next = 0;
  /** Takes the nodes that stand before the article of this index and belong to none. */
  const takeOutside = (index: number): void => {
    for (let each = outside[next]; each !== undefined && each.articles <= index; each = outside[++next]) {
      nodes.push(each.placed);
    }
  };
  snapshot.eachArticle(
    trait,
    (_, index) => trait.holds(nodesOf.of(index), snapshot) || undefined,
    (_holds, _article, index) => {
      takeOutside(index);
      for (const inside of nodesOf.of(index)) nodes.push(inside);
    },
  );
  takeOutside(Infinity);
  return nodes;
}

/** A node that belongs to no article: a heading, or text beside the articles. */
interface Outside {
  readonly placed: Placed;
  /** How many articles stand before it. */
  readonly articles: number;
}

/** What {@link nodesWhere} has from every text, whatever the question. */
function nodesOutside({ tree }: Snapshot): readonly Outside[] {
  const outside: Outside[] = [];
  let articles = 0;
  for (const placed of outlineNodes(tree)) {
    if (placed.node.level === 'article') articles++;
    else outside.push({ placed, articles });
  }
  return outside;
}
