import { Interrupted } from '../base/interrupt';
import { articlesOf, outlineNodes, type Placed, walk } from '../syntax/query';
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
  // A trait is rare: most texts have no article with it. So only the articles that have it are listed.
  const held: number[] = [];
  snapshot.eachArticle(
    trait,
    (_, index) => trait.holds(nodesOf.of(index), snapshot),
    (holds, _, index) => {
      if (holds) held.push(index);
    },
  );
  const nodes: Placed[] = [];
  let article = 0;
  let next = 0;
  for (const placed of outlineNodes(snapshot.tree)) {
    if (placed.node.level !== 'article') {
      nodes.push(placed);
    } else if (held[next] === article++) {
      for (const inside of nodesOf.of(article - 1)) nodes.push(inside);
      next++;
    }
  }
  return nodes;
}
