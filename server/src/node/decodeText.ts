import { bilingual, type Bilingual } from '../base/bilingual';
import { done, refused, type Outcome } from '../base/outcome';

/** How a file's characters are stored. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  readonly encoding: TextEncoding;
}

/**
 * Reads bytes as text: a byte order mark decides; else UTF-8 if the bytes are valid UTF-8, else GB18030, in which
 * older regulations are often saved, if they are valid in it. Bytes with NUL are no text.
 */
export function decodeText(bytes: Uint8Array): Outcome<DecodedText, Bilingual> {
  const encodings: readonly TextEncoding[] = encodingOfMark(bytes) ?? ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    const text = tryDecode(bytes, encoding);
    if (text !== undefined && !text.includes('\0')) return done({ text, encoding });
  }
  return refused(
    bilingual(
      '不是文本文件，或者编码不是 UTF-8、UTF-16、GB18030',
      'not a text file in UTF-8, UTF-16 or GB18030',
    ),
  );
}

function encodingOfMark(bytes: Uint8Array): readonly TextEncoding[] | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return ['utf-8'];
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  return undefined;
}

function tryDecode(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // not valid in this encoding
  }
}
