import { folded } from '../../../server/src/amendments/apply/foldPunctuation';
import { createSnapshot } from '../../../server/src/analysis/snapshot';
import { articlesOf } from '../../../server/src/syntax/walkTree';

/** The articles of a text by their numbers, blanks removed and quotation marks folded. */
export const articlesByNumber = (text: string): ReadonlyMap<string, string> => {
  const { tree } = createSnapshot(text);
  return new Map(
    articlesOf(tree).map(({ node }) => [
      node.label?.text ?? '',
      folded(text.slice(node.span.start, node.span.end)),
    ]),
  );
};

/** The numbers of the articles that differ between two texts. */
export function differingArticles(ours: string, official: string): readonly string[] {
  const [a, b] = [articlesByNumber(ours), articlesByNumber(official)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((number) => a.get(number) !== b.get(number));
}

/** The lines of a text, blanks removed and quotation marks folded: headings, title and annexes included. */
export const foldedLines = (text: string): readonly string[] =>
  text
    .split(/\r\n?|\n/u)
    .map(folded)
    .filter((line) => line !== '');
