import { CHAIN, DEEPER, HEADING_TITLE, LONGEST_GAP } from './citingWords';
import { type Candidate } from './scanReferenceWords';
import { type Prefix } from './nameBeforeNumber';
import { type ReferenceScope } from './types';

/** The place that was cited last before, in the same stretch of text. */
export interface CitedBefore {
  /** Where it ends. */
  readonly end: number;
  readonly scope: ReferenceScope;
  /** The depth of its last number in the structure; see `Unit`. */
  readonly depth: number;
}

/** What the next place may go on with. */
export const citedBefore = ({ span, paths }: Candidate, { scope }: Prefix): CitedBefore => ({
  end: span.end,
  scope,
  depth: paths.at(-1)?.steps.at(-1)?.unit.depth ?? 0,
});

/** How a place stands to the one cited before it. */
export type Continuation =
  /** An enumeration that only some words interrupt, or deeper in the same place. */
  | 'same-text'
  /** In the same sentence, with other words between. */
  | 'same-sentence'
  | 'apart';

/** The depth of an article 条; headings lie above. */
const ARTICLE_DEPTH = 4;

/** Tells by what stands between them whether the place at `at`, of `depth`, goes on with the one before. */
export function continuationOf(text: string, before: CitedBefore, at: number, depth: number): Continuation {
  if (at - before.end > LONGEST_GAP) return hasEnd(text, before.end, at) ? 'apart' : 'same-sentence';
  const gap = text.slice(before.end, at);
  if (/[。！？\n\r]/u.test(gap)) return 'apart';
  if (CHAIN.test(gap)) return 'same-text';
  const isDeeper = depth > before.depth;
  if (isDeeper && DEEPER.test(gap)) return 'same-text';
  const isUnderHeading = isDeeper && before.depth < ARTICLE_DEPTH && HEADING_TITLE.test(gap);
  return isUnderHeading ? 'same-text' : 'same-sentence';
}

/** The longest sentence that is looked through; what is farther apart is in another. */
const LONGEST_SENTENCE = 400;

const hasEnd = (text: string, from: number, to: number): boolean =>
  to - from > LONGEST_SENTENCE || /[。！？\n\r]/u.test(text.slice(from, to));
