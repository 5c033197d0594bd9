import { type PrecedentHit, type PrecedentIndex, type SearchOptions } from '../clauses/types';

/**
 * From this closeness on a clause is a precedent of an article: below it the two share words of law rather than their
 * matter. Read out of `npm run measure -- near`; hover, code lens, the comparison with its kind and the tables of parallel
 * provisions all go by it.
 */
export const NEAR = 0.4;

/** The clauses of an index that are near to the text of an article, the closest first. */
export const nearPrecedents = (
  index: PrecedentIndex,
  text: string,
  options: SearchOptions,
): readonly PrecedentHit[] => index.search(text, options).filter(({ score }) => score >= NEAR);
