import { strFromU8 } from 'fflate';

/** The text of an XML part without its byte order mark. It is UTF-8, or UTF-16 where the mark says so. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeUtf16(bytes, true);
  if (first === 0xfe && second === 0xff) return decodeUtf16(bytes, false);
  const text = decodeUtf8(bytes);
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** Decodes UTF-8. Invalid bytes become U+FFFD. */
export const decodeUtf8 = (bytes: Uint8Array): string => {
  try {
    return strFromU8(bytes);
  } catch {
    return strFromU8(bytes, true); // The bytes are cut off inside a character.
  }
};

/** How many code units are made into a string at once. */
const UNITS = 8192;

function decodeUtf16(bytes: Uint8Array, isLittleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = '';
  let units: number[] = [];
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    units.push(view.getUint16(at, isLittleEndian));
    if (units.length < UNITS) continue;
    text += String.fromCharCode(...units);
    units = [];
  }
  return text + String.fromCharCode(...units);
}
