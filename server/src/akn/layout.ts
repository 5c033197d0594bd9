import { escaped } from '../word/write/escapeXml';

/**
 * How a text was set: what stands between two pieces of its words (line breaks, indents, blanks, what a conversion left
 * behind). The words themselves are in the elements, once; the gaps are attributes in a namespace of our own, which the
 * schema allows. So the document says what the text says, and gives it back to the letter.
 */
export const LAYOUT_NAMESPACE = 'urn:tiaoli:akn-layout:1';

/** Characters that XML forbids, and the backslash by which they are written. */
const TO_ESCAPE = /\\|[^\P{Cc}\t\n\r\u0080-\u009f]|[\ufffe\uffff]|\p{Surrogate}/gu;

/** A gap as the value of an attribute: blanks as character references, what XML forbids as `\u0000`. */
export const encodeGap = (gap: string): string =>
  escaped(
    gap.replace(TO_ESCAPE, (char) =>
      char === '\\' ? '\\\\' : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  ).replace(/[\t\n\r]/gu, (char) => `&#${char.charCodeAt(0)};`);

/** The gap that an attribute holds. */
export const decodeGap = (value: string): string =>
  value.replace(/\\(\\|u([0-9a-f]{4}))/gu, (_, whole: string, code?: string) =>
    code === undefined ? whole : String.fromCharCode(parseInt(code, 16)),
  );

/** Elements that hold words of the text, directly or in elements inside. */
const CARRIERS: ReadonlySet<string> = new Set([
  'num',
  'heading',
  'subheading',
  'crossHeading',
  'p',
  'block',
  'li',
  'listIntroduction',
  'listWrapUp',
  'tocItem',
]);

/** Whether an element holds words of the text. */
export const isCarrier = (name: string): boolean => CARRIERS.has(name);

/** Elements that may stand between a carrier and the unit it belongs to, and do not change what kind of place it is. */
const TRANSPARENT: ReadonlySet<string> = new Set(['content', 'intro', 'wrapUp', 'list', 'body', 'mainBody']);

/** An open element, as writer and reader follow it. */
export interface OpenElement {
  readonly name: string;
  /** True for the first cell of a row. */
  readonly isFirst: boolean;
}

/** What kind of place a carrier is: `article/num`, `paragraph/p`, `tr/p` for the first cell of a row. */
export function kindOf(carrier: string, above: readonly OpenElement[]): string {
  const owner = above.findLast(({ name }) => !TRANSPARENT.has(name));
  if (owner === undefined) return `/${carrier}`;
  const isCell = owner.name === 'td' || owner.name === 'th';
  return `${isCell ? (owner.isFirst ? 'tr' : 'td') : owner.name}/${carrier}`;
}

/** The gap between two kinds of places where the document tells none, as those of other programs do not. */
export function usualGap(before: string, kind: string): string {
  const isCell = kind === 'td/p' || kind === 'tr/p';
  const behindCell = before === 'td/p' || before === 'tr/p';
  if (kind === 'td/p') return ' | ';
  const opens = isCell ? '| ' : '';
  if (before === '') return opens;
  if (behindCell) return ` |\n${opens}`;
  if (!isCell && !kind.endsWith('/num')) {
    if (before === 'point/num') return '';
    if (before.endsWith('/num') || before === 'article/heading') return '\u3000';
  }
  return `\n${opens}`;
}
