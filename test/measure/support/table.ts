/** The columns a string takes on a terminal: two for a Chinese or full-width character. */
const width = (text: string): number =>
  Array.from(text).reduce(
    (sum, char) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
        char,
      )
        ? 2
        : 1),
    0,
  );

/** Rows as aligned text, the first row being the heads; columns of figures stand flush right. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, c) =>
    Math.max(...rows.map((row) => width(row[c] ?? ''))),
  );
  const isFigure = Array.from({ length: columns }, (_, c) =>
    rows.slice(1).every((row) => /^[-−\d.,%×≤≥ ]*$/.test(row[c] ?? '')),
  );
  const line = (row: readonly string[]): string =>
    widths
      .map((w, c) => {
        const cell = row[c] ?? '';
        const blank = ' '.repeat(w - width(cell));
        return isFigure[c] === true ? blank + cell : cell + blank;
      })
      .join('  ')
      .trimEnd();
  const [head, ...body] = rows;
  if (head === undefined) return '';
  return [line(head), widths.map((w) => '─'.repeat(w)).join('  '), ...body.map(line)].join('\n');
}
