/**
 * A short string that differs for different texts, as far as 64 bits and the length tell them apart (FNV-1a over UTF-16
 * units, from two beginnings). For telling whether a text has changed, not against those who mean harm.
 */
export function fingerprintOf(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x01000193);
  }
  return `${text.length.toString(36)}-${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`;
}
