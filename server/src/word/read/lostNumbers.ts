import { type ReportBuilder } from '../report/readingReport';
import { type WordParagraph } from './wordBlocks';

/** A paragraph is known by its first words. */
const FIRST_WORDS = 12;

/** Tells of the numbers in a paragraph that fields print and the document does not hold. */
export function reportLostNumbers(
  { label, text }: Pick<WordParagraph, 'label' | 'text'>,
  count: number,
  report: ReportBuilder,
): void {
  if (count === 0) return;
  const words = ((label?.text ?? '') + text).trim();
  const excerpt = words.length > FIRST_WORDS ? `${words.slice(0, FIRST_WORDS)}…` : words;
  report.add('fieldNumbers', excerpt === '' ? undefined : excerpt, count);
}
