import { bilingual, type Bilingual } from '../base/bilingual';
import { done, refused, type Outcome } from '../base/outcome';

/** How a file's characters are stored. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** Why bytes are not read: they are no text, or UTF-8 of which a part is destroyed. */
export interface TextFault {
  readonly kind: 'not-text' | 'damaged';
  readonly message: Bilingual;
}

/**
 * Reads bytes as text: a byte order mark decides; else UTF-8 if the bytes are valid UTF-8, else GB18030, in which
 * older regulations are often saved, or Big5, whichever makes more sense of them. UTF-8 that was damaged would nearly
 * always be valid GB18030 as well: it is refused, with the line. Bytes with NUL are no text.
 */
export function decodeText(bytes: Uint8Array): Outcome<DecodedText, TextFault> {
  const marked = encodingOfMark(bytes);
  const text = tryDecode(bytes, marked ?? 'utf-8');
  if (text !== undefined) return done({ text, encoding: marked ?? 'utf-8' });
  if (marked === 'utf-8' || (marked === undefined && isMostlyUtf8(bytes))) return refused(damaged(bytes));
  if (marked !== undefined) return refused(NOT_TEXT);
  const gb18030 = read(bytes, 'gb18030');
  const big5 = read(bytes, 'big5');
  const likely = (big5?.sense ?? 0) > (gb18030?.sense ?? 0) ? big5 : gb18030;
  return likely === undefined ? refused(NOT_TEXT) : done({ text: likely.text, encoding: likely.encoding });
}

const NOT_TEXT: TextFault = {
  kind: 'not-text',
  message: bilingual(
    '不是文本文件，或者编码不是 UTF-8、UTF-16、GB18030、Big5',
    'not a text file in UTF-8, UTF-16, GB18030 or Big5',
  ),
};

function encodingOfMark(bytes: Uint8Array): TextEncoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function tryDecode(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined; // not valid in this encoding
  }
}

/** What stands for bytes that are not UTF-8. */
const REPLACEMENT = '\u{FFFD}';

/**
 * True where more Chinese characters are read than stretches that are not UTF-8. Text in another encoding gives hardly
 * any: the three bytes of a character follow a pattern that its pairs seldom meet.
 */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let chinese = 0;
  let broken = 0;
  for (const unit of new TextDecoder().decode(bytes)) {
    if (unit === REPLACEMENT) broken++;
    else if ((unit >= '\u3000' && unit <= '\u9fff') || (unit >= '\uff00' && unit <= '\uffef')) chinese++;
    else if (unit === '\0') return false;
  }
  return chinese > broken;
}

function damaged(bytes: Uint8Array): TextFault {
  const text = new TextDecoder().decode(bytes);
  const line = text.slice(0, text.indexOf(REPLACEMENT)).split('\n').length;
  const message = bilingual(
    `UTF-8 编码有损坏（第 ${line} 行），请从原件恢复`,
    `damaged UTF-8 (line ${line}); restore it from the original`,
  );
  return { kind: 'damaged', message };
}

/** Characters and marks that any regulation is full of, in both scripts. */
const COMMON = new Set(
  '，。、；：（）《》第条條款项項章节節的不之和或与與有人民国國政府市本法例规規定应應当當管理部门門在以及为為其得者依所',
);

/** The text in an encoding, and the share of common characters in it; `undefined` where it is not valid. */
function read(
  bytes: Uint8Array,
  encoding: TextEncoding,
): (DecodedText & { readonly sense: number }) | undefined {
  const text = tryDecode(bytes, encoding);
  if (text === undefined) return undefined;
  let common = 0;
  for (const character of text) if (COMMON.has(character)) common++;
  return { text, encoding, sense: common / Math.max(text.length, 1) };
}

/** Bytes in the encoding that a page or a part names; `undefined` where there is none of this name. */
export function decodeNamed(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    // GB 2312 and GBK are parts of GB 18030, and pages often name the smaller one.
    return new TextDecoder(/^(?:x-)?gb/u.test(encoding) ? 'gb18030' : encoding).decode(bytes);
  } catch {
    return undefined;
  }
}
