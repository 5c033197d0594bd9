import { outlineNodes, type Placed, walk } from '../syntax/query';
import { type StructureNode } from '../syntax/tree';
import { type ArticleQuery } from './articleMemory';
import { type Snapshot } from './snapshot';

/** A yes-or-no question about an article and every node in it, which their own words and structure decide alone. */
type Question = (nodes: readonly Placed[], snapshot: Snapshot) => boolean;

/** One of the questions of a set. */
export interface ArticleTrait {
  readonly bit: number;
  /** What holds of an article, a bit for each question of the set. */
  readonly traits: ArticleQuery<number>;
}

/** The answers are the bits of a small number. */
const MOST = 30;

/**
 * An empty set of questions, and what adds one to it. All of a set are asked in one walk through an article, whose
 * answers are kept as long as it stays: the nodes are listed for that walk and forgotten. A question that throws counts
 * as answered with yes.
 */
export function createTraits(): (question: Question) => ArticleTrait {
  const questions: Question[] = [];
  const traits: ArticleQuery<number> = (article, snapshot) => {
    const nodes = nodesOfArticle(article);
    let bits = 0;
    for (let at = 0; at < questions.length; at++) {
      if (asked(questions[at], nodes, snapshot)) bits |= 1 << at;
    }
    return bits;
  };
  return (question) => {
    if (questions.length === MOST) throw new Error(`more than ${MOST} traits of articles`);
    return { bit: 1 << (questions.push(question) - 1), traits };
  };
}

/** Adds a question to those that the product asks every article; most articles answer no to all of them. */
export const articleTrait = createTraits();

function asked(question: Question | undefined, nodes: readonly Placed[], snapshot: Snapshot): boolean {
  try {
    return question?.(nodes, snapshot) === true;
  } catch {
    // Whoever looks at the article for this trait comes upon the same error, and reports it in its own name.
    return true;
  }
}

/** The article and every node in it, in text order; nothing above the article is told. */
const nodesOfArticle = (article: StructureNode): readonly Placed[] => walk([article]);

/**
 * The nodes of the text in text order, of its articles only those with a trait: for questions that most articles have
 * nothing to do with.
 */
export function nodesWhere(snapshot: Snapshot, { bit, traits }: ArticleTrait): readonly Placed[] {
  const held = snapshot.ofArticles(traits);
  const nodes: Placed[] = [];
  let index = 0;
  for (const placed of outlineNodes(snapshot.tree)) {
    if (placed.node.level !== 'article') nodes.push(placed);
    else if (((held[index++] ?? 0) & bit) !== 0) nodes.push(...nodesOfArticle(placed.node));
  }
  return nodes;
}
