/** So many bytes are handed to one call: a call takes no endless list of arguments. */
const PIECE = 0x2000;

/** Bytes as Base64, by what both hosts have: a browser knows nothing of Node's buffers. */
export function toBase64(bytes: Uint8Array): string {
  let characters = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    characters += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  }
  return btoa(characters);
}
