/** The cells of a row as the text has it: | 甲 | 乙 |. */
export const tableCells = (row: string): readonly string[] =>
  row
    .replace(/^\s*\|\s*|\s*\|\s*$/gu, '')
    .split('|')
    .map((cell) => cell.trim());
