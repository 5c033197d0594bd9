/** The line break a text uses: that of its first line, `\n` for a text of one line. */
export function lineBreakOf(text: string): string {
  const at = text.search(/[\r\n]/u);
  if (at < 0) return '\n';
  return text.charAt(at) === '\r' ? (text.charAt(at + 1) === '\n' ? '\r\n' : '\r') : '\n';
}
