import { type WordParagraph } from '../read/wordBlocks';
import { type TextLine } from '../text/writeBlocksAsText';

/** A line of a document's text, prepared for comparing and for finding it in the document. */
export interface SourceLine {
  readonly line: TextLine;
  /** Index of {@link line} among the lines of the text. */
  readonly index: number;
  /** The text that is compared: without the automatic number and without blanks at the ends. */
  readonly rest: string;
  /** The text without any number, typed or automatic. Lines are recognised by it when their numbers change. */
  readonly key: string;
  /** The offset of `rest` in {@link TextLine.text}. */
  readonly restAt: number;
}

const NUMERAL = '[零〇○一二三四五六七八九十百千0-9０-９]{1,9}';

/** A number at the start of a line, typed or automatic, with the blanks behind it. */
const LABEL = new RegExp(
  `^(?:第${NUMERAL}(?:编|分编|章|节|条)(?:之${NUMERAL})?|[（(]${NUMERAL}[）)]|${NUMERAL}[、．.](?!\\d)|[①-⑳])[\\s\\u3000\\u00a0]*`,
  'u',
);

/** The number at the start of a line with the blanks behind it; empty where there is none. */
export const labelIn = (line: string): string => LABEL.exec(line)?.[0] ?? '';

/**
 * The kind of a line by its number: the counter of an article or heading (条, 章), or the form of other numbers. Empty
 * for a line without a number.
 */
export function labelKind(line: string): string {
  const label = labelIn(line);
  if (label === '') return '';
  const counter = /(?:编|分编|章|节|条)(?=之|[\s\u3000\u00a0]|$)/u.exec(label)?.[0];
  return counter ?? label.replace(new RegExp(NUMERAL, 'gu'), '#').trim();
}

export const trimmed = (line: string): string => line.trim();

/** The lines of a document that have text, prepared for comparing. */
export function sourceLines(lines: readonly TextLine[]): readonly SourceLine[] {
  return lines.flatMap((line, index): SourceLine[] => {
    const full = line.text.slice(line.labelLength);
    const rest = trimmed(full);
    if (trimmed(line.text) === '') return [];
    const restAt = line.labelLength + full.indexOf(rest);
    return [{ line, index, rest, key: keyOf(trimmed(line.text)), restAt }];
  });
}

/** The text of a line without its number and without blanks. */
export const keyOf = (line: string): string =>
  line.slice(labelIn(line).length).replace(/[\s\u3000\u00a0]+/gu, '');

/** For each character of a stretch, where it is in the text of its paragraph. */
export interface PositionMap {
  /** The offsets where the characters begin. One more entry has the end of the stretch. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const isBlank = (character: string): boolean => /[\s\u3000\u00a0]/u.test(character);

/**
 * Finds the characters of `rest` in the text of a paragraph, from the offset `from` on. Blanks may differ, because the
 * lines were laid out as published texts are. `undefined` where anything else differs.
 */
export function positionsIn(rest: string, paragraph: string, from: number): PositionMap | undefined {
  const starts: number[] = [];
  const ends: number[] = [];
  let at = from;
  for (const character of rest.split('')) {
    while (
      at < paragraph.length &&
      paragraph.charAt(at) !== character &&
      isBlank(paragraph.charAt(at)) &&
      !isBlank(character)
    ) {
      at++;
    }
    const known = paragraph.charAt(at);
    starts.push(at);
    if (known === character || (isBlank(character) && known !== '' && isBlank(known))) ends.push(++at);
    else if (isBlank(character)) ends.push(at);
    else return undefined;
  }
  starts.push(at);
  return { starts, ends };
}

/** The paragraph of a line. `undefined` for rows of tables, and for lines that no paragraph stands for. */
export const ownParagraph = ({ line }: SourceLine): WordParagraph | undefined =>
  line.paragraphs.length === 1 && !line.text.startsWith('| ') ? line.paragraphs[0] : undefined;
