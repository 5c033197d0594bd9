/**
 * The text an editor puts in for a snippet of the forms we write (`$n`, `${n:text}`, `${n|a,b|}`), read by the
 * grammar of LSP 3.17: placeholders give their text, choices their first element.
 */
export function expandSnippet(snippet: string): string {
  const values = new Map<string, string>();
  let result = '';
  for (let at = 0; at < snippet.length;) {
    const rest = snippet.slice(at);
    const mirror = /^\$(\d+)/u.exec(rest);
    const placeholder = /^\$\{(\d+):((?:\\[^]|[^\\}])*)\}/u.exec(rest);
    const choice = /^\$\{(\d+)\|((?:\\[^]|[^\\,|])*)(?:,(?:\\[^]|[^\\|])*)?\|\}/u.exec(rest);
    const stop = placeholder ?? choice;
    if (stop !== null) {
      const value = (stop[2] ?? '').replace(/\\([^])/gu, '$1');
      values.set(stop[1] ?? '', value);
      result += value;
      at += stop[0].length;
    } else if (mirror !== null) {
      result += values.get(mirror[1] ?? '') ?? '';
      at += mirror[0].length;
    } else {
      const isEscape = /^\\[\\$}]/u.test(rest);
      if (!isEscape && /^[\\$]/u.test(rest)) {
        throw new Error(`stray ${rest.charAt(0)} at ${at} of ${snippet}`);
      }
      result += snippet.charAt(at + (isEscape ? 1 : 0));
      at += isEscape ? 2 : 1;
    }
  }
  return result;
}
