/** Text of documents for lists in which the editor draws icons for `$(name)`: it stays text. */
export const plainLabel = (text: string): string => text.replaceAll('$(', '\\$(');

/** How a text begins, on one line of at most `limit` characters. */
export function beginningOf(text: string, limit: number): string {
  const line = text.replaceAll('\n', ' ');
  return line.length > limit ? `${line.slice(0, limit)}…` : line;
}

/** Each on a line of its own. */
export const onLines = (...lines: readonly string[]): string => lines.join('\n');

/**
 * Text for notifications, in which the editor makes links of `[…](…)`, commands included: names of files and words of
 * documents stay text. What the server refuses comes so already.
 */
export const plainNotice = (text: string): string => text.replaceAll('](', '] (');
