import { skipBlanks } from './blanks';
import { headingPiece } from './headingAsRead';
import { skipBoldEnd } from './skipConversionResidue';
import { codesOf, standsAt } from './standsAt';
import { type Piece } from './tree';

const LENTICULAR = /【([^】\r\n]{1,40})】/uy;
const ROUND = /[（(]([^（）()\r\n，。；：、]{2,20})[）)]/uy;
const OPENERS = codesOf('【（(');
const NUMERAL_ONLY = /^[一二三四五六七八九十百0-9]+$/u;

/**
 * The caption of an article: `第一条【立法目的】…` or `第三条（统计监测）…`. Drafts carry captions, published law
 * seldom does. `next` is the offset behind the caption.
 */
export function readCaption(
  text: string,
  from: number,
  end: number,
): { readonly caption: Piece; readonly next: number } | undefined {
  // **第二条** **【适用范围】** as Markdown writes it.
  const at = skipBoldEnd(text, skipBlanks(text, from, end));
  if (!standsAt(OPENERS, text, at)) return undefined;
  const pattern = text.charAt(at) === '【' ? LENTICULAR : ROUND;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (match === null || pattern.lastIndex > end || NUMERAL_ONLY.test(match[1] ?? '')) return undefined;
  const caption = headingPiece(text, at + 1, pattern.lastIndex - 1);
  return caption === undefined ? undefined : { caption, next: skipBoldEnd(text, pattern.lastIndex) };
}
