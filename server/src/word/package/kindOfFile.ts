/** What the first bytes of a file say it is. */
export type FileKind = 'zip' | 'compound' | 'rtf' | 'html' | 'xml' | 'pdf' | 'empty' | 'unknown';

/** How many bytes are looked at. */
const HEAD = 1024;

/** Tells what a file is by its first bytes, never by its name. */
export function kindOfFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) {
    return 'zip';
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'compound';
  const head = printable(bytes);
  if (head.startsWith('{\\rt')) return 'rtf';
  if (head.startsWith('%PDF-')) return 'pdf';
  if (/^(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta)\b/isu.test(head)) return 'html';
  if (/^mime-version:/iu.test(head)) return 'html';
  if (head.startsWith('<?xml')) return /<html\b/iu.test(head) ? 'html' : 'xml';
  return 'unknown';
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** The beginning as ASCII, without a byte order mark, the NUL bytes of UTF-16 and blanks in front. */
function printable(bytes: Uint8Array): string {
  let head = '';
  for (const byte of bytes.subarray(0, HEAD)) if (byte > 0 && byte < 0x80) head += String.fromCharCode(byte);
  return head.trimStart();
}
