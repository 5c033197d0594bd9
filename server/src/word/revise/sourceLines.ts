import { type WordParagraph } from '../read/blocks';
import { type TextLine } from '../text/layOut';

/** A line of a document's text that can be found again in the document. */
export interface SourceLine {
  readonly line: TextLine;
  /** Index of {@link line} among the lines of the text. */
  readonly index: number;
  /** What is compared: without the automatic number and blanks at the ends. */
  readonly rest: string;
  /** Without any number at all: lines are recognised by it when numbers change. */
  readonly key: string;
  /** Where `rest` begins in {@link TextLine.text}. */
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

/** What kind of line a number makes: the counter of an article or heading, brackets, a mark. */
export function labelKind(line: string): string {
  const label = labelIn(line);
  if (label === '') return '';
  const counter = /(?:编|分编|章|节|条)(?=之|[\s\u3000\u00a0]|$)/u.exec(label)?.[0];
  return counter ?? label.replace(new RegExp(NUMERAL, 'gu'), '#').trim();
}

export const trimmed = (line: string): string => line.trim();

/** The lines of a document that hold something, as they are compared. */
export function sourceLines(lines: readonly TextLine[]): readonly SourceLine[] {
  return lines.flatMap((line, index): SourceLine[] => {
    const full = line.text.slice(line.labelLength);
    const rest = trimmed(full);
    if (trimmed(line.text) === '') return [];
    const restAt = line.labelLength + full.indexOf(rest);
    return [{ line, index, rest, key: keyOf(line.labelLength > 0 ? rest : trimmed(line.text)), restAt }];
  });
}

/** A line without number and blanks. */
export const keyOf = (line: string): string =>
  line.slice(labelIn(line).length).replace(/[\s\u3000\u00a0]+/gu, '');

/** For each character of a stretch of a line, where it stands in the text of its paragraph. */
export interface PositionMap {
  /** One more than there are characters: the last is where the stretch ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const isBlank = (character: string): boolean => /[\s\u3000\u00a0]/u.test(character);

/**
 * Finds the characters of `rest` in the text of a paragraph from `from` on. Blanks may differ: the text was set as
 * published. `undefined` where something else differs.
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

/** The paragraph that a line stands for alone; `undefined` for rows of tables and lines of our own making. */
export const ownParagraph = ({ line }: SourceLine): WordParagraph | undefined =>
  line.paragraphs.length === 1 && !line.text.startsWith('| ') ? line.paragraphs[0] : undefined;
