import { type SourceFile } from './sources';

/** A line of so many characters stands in two texts only when one was copied from the other. */
const LONG = 45;

const longLines = (text: string): readonly string[] =>
  text
    .split(/\r?\n/u)
    .map((line) => line.replace(/[\s\u3000\ufeff]/gu, ''))
    .filter((line) => line.length >= LONG);

/** The long lines of a body of texts. */
export const longLinesOf = (texts: Iterable<string>): ReadonlySet<string> => {
  const lines = new Set<string>();
  for (const text of texts) for (const line of longLines(text)) lines.add(line);
  return lines;
};

/** Whether a file repeats one of the lines. */
export const repeatsLine = ({ text }: SourceFile, lines: ReadonlySet<string>): boolean =>
  longLines(text).some((line) => lines.has(line));
