const NUMERAL = '[零〇○一二三四五六七八九十百千0-9０-９]{1,8}';

/** The label of an article or a heading. */
const STRUCTURAL = new RegExp(`^第${NUMERAL}(?:编|分编|章|节|条)(?:之${NUMERAL})?`, 'u');

/** The label of an item or subitem. Published texts have no blank behind it. */
const TIGHT = new RegExp(`^(?:[（(]${NUMERAL}[）)]|${NUMERAL}[、．.](?!\\d)|[①-⑳])`, 'u');

const BLANKS = '[ \\t\\u00a0\\u3000]';
const STRUCTURAL_GAP = new RegExp(`(${STRUCTURAL.source})${BLANKS}+`, 'u');
const TIGHT_GAP = new RegExp(`(${TIGHT.source})${BLANKS}+(?=[\\u3400-\\u9fff“《（])`, 'u');

/** The blank that published texts have behind the label of an article or heading. */
const WIDE = '\u3000';

/** A line whose typed label is followed by what published texts have there: 第一条　为了…, （一）甲. */
export function publishedGap(line: string): string {
  const structural = STRUCTURAL_GAP.exec(line);
  if (structural !== null) return `${structural[1] ?? ''}${WIDE}${line.slice(structural[0].length)}`;
  const tight = TIGHT_GAP.exec(line);
  return tight === null ? line : (tight[1] ?? '') + line.slice(tight[0].length);
}

/** The blank between an automatic number and its text. */
export function gapBehind(label: string, text: string): string {
  if (label === '' || text === '') return '';
  if (STRUCTURAL.exec(label)?.[0] === label) return WIDE;
  if (/[、，．：）)】〕》］]$/u.test(label) || /^[①-⑳]$/u.test(label)) return '';
  return label.endsWith('.') && /^[\u3400-\u9fff“《（]/u.test(text) ? '' : ' ';
}
