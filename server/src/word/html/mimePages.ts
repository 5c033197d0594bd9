import { decodeUtf8 } from '../xml/decodeXml';

/** Decodes bytes by the name of an encoding; `undefined` for an encoding that is not known. */
export type Decode = (bytes: Uint8Array, encoding: string) => string | undefined;

/** A part of a MIME message. Browsers and Word save a page with its pictures as one (MHT). */
interface MimePart {
  readonly type: string;
  readonly charset: string | undefined;
  readonly boundary: string | undefined;
  readonly encoding: string;
  readonly body: string;
}

/** Parts nested deeper are not read. Real files have one or two levels. */
const DEEPEST = 4;

/** True for the head of a MIME message. */
export const isMime = (head: string): boolean =>
  /^(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*?(?:mime-version|content-type)\s*:/iu.test(head.trimStart());

/**
 * The first web page in a MIME message, decoded; `undefined` where there is none.
 * @param message one character for each byte
 */
export function pageInMime(message: string, decode: Decode | undefined, depth = 0): string | undefined {
  const part = partIn(message.replace(/^\s+/u, ''));
  if (part.type.startsWith('multipart/') || part.boundary !== undefined) {
    if (depth >= DEEPEST || part.boundary === undefined) return undefined;
    for (const inner of part.body.split(`--${part.boundary}`).slice(1)) {
      const page = inner.startsWith('--') ? undefined : pageInMime(inner, decode, depth + 1);
      if (page !== undefined) return page;
    }
    return undefined;
  }
  if (!/^text\/(?:html|plain)|^application\/xhtml/u.test(part.type)) return undefined;
  return decodePage(transferDecoded(part), part.charset, decode);
}

function partIn(message: string): MimePart {
  const gap = /\r?\n[ \t]*\r?\n/u.exec(message);
  const head = (gap === null ? '' : message.slice(0, gap.index)).replace(/\r?\n[ \t]+/gu, ' ');
  const headers = new Map<string, string>();
  for (const line of head.split(/\r?\n/u)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  const type = headers.get('content-type') ?? 'text/html';
  return {
    type: type.toLowerCase(),
    charset: parameter(type, 'charset'),
    boundary: parameter(type, 'boundary'),
    encoding: (headers.get('content-transfer-encoding') ?? '').toLowerCase(),
    body: gap === null ? message : message.slice(gap.index + gap[0].length),
  };
}

const parameter = (header: string, name: string): string | undefined =>
  new RegExp(`[;\\s]${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'iu')
    .exec(header)
    ?.slice(1)
    .find((value: string | undefined) => value !== undefined);

function transferDecoded({ encoding, body }: MimePart): Uint8Array {
  if (encoding === 'quoted-printable') return bytesOf(fromQuotedPrintable(body));
  return encoding === 'base64' ? fromBase64(body) : bytesOf(body);
}

const fromQuotedPrintable = (body: string): string =>
  body
    .replace(/[ \t]*=[ \t]*\r?\n/gu, '')
    .replace(/=([\dA-F]{2})/giu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function fromBase64(body: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((body.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let count = 0;
  for (const char of body) {
    const value = BASE64.indexOf(char);
    if (value === -1) continue;
    bits = ((bits << 6) | value) & 0xffffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes[length++] = (bits >> count) & 0xff;
  }
  return bytes.subarray(0, length);
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0) & 0xff);

/** The text of a web page. The encoding is the one the message gives, or else the one the page names, or else UTF-8. */
export function decodePage(
  bytes: Uint8Array,
  charset: string | undefined,
  decode: Decode | undefined,
): string {
  const head = asCharacters(bytes.subarray(0, 2048));
  const named = (charset ?? /charset\s*=\s*["']?([\w-]+)/iu.exec(head)?.[1] ?? 'utf-8').toLowerCase();
  const text = named === 'utf-8' || named === 'utf8' ? undefined : decode?.(bytes, named);
  return (text ?? decodeUtf8(bytes)).replace(/^\uFEFF/u, '');
}

/** The bytes as a text with one character for each. */
export function asCharacters(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return text;
}
