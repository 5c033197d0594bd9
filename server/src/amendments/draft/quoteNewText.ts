import { formatOrdinal } from '../../base/ordinal';
import { type AddedArticle } from './types';

/** The lines of an article with its number in front of the first. */
export const labelled = (name: string, [first = '', ...rest]: readonly string[]): readonly string[] => [
  `${name}　${first}`,
  ...rest,
];

/** The lines of a new article with its number. */
export const articleLines = ({ article, lines }: AddedArticle): readonly string[] =>
  labelled(formatOrdinal(article, '条'), lines);

/** The lines in quotation marks: “ opens each paragraph, ” closes only the last (norms P17). Quotations inside take ‘ ’. */
export const quoted = (lines: readonly string[]): string =>
  `${lines.map((line) => `“${inner(line)}`).join('\n')}”`;

const INNER: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '‘': '“', '’': '”' };
const inner = (line: string): string => line.replace(/[“”‘’]/gu, (mark) => INNER[mark] ?? mark);
