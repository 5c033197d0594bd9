import { NUMERAL_CLASS } from '../../base/chineseNumeral';
import { formatNumber, formatOrdinal, type Ordinal } from '../../base/ordinal';
import { LEVELS } from '../../syntax/levelTable';
import { type Label, type Level } from '../../syntax/tree';
import { type ReferenceLabel } from '../references';

const NUMERAL = new RegExp(`[${NUMERAL_CLASS}]+`, 'u');
/** The first characters of the series that write a number from 1 to 20 in one character. */
const ONE_CHARACTER: readonly string[] = ['①', '⑴', '⒈'];
const LONGEST_SERIES = 20;

/**
 * The label with another number, in the published form of its level; the marks around a list number (`1．`,
 * `(1)`, `一、`) stay as the draft writes them.
 */
export function relabel(label: Label, level: Level, number: Ordinal): string {
  if (level === 'subitem' || level === 'heading' || (level === 'item' && label.text.endsWith('、'))) {
    const first = seriesOf(label.text);
    if (first !== undefined) return inSeries(first, number.main);
    const arabic = /[0-9０-９]/u.test(label.text);
    return label.text.replace(NUMERAL, arabic ? String(number.main) : formatNumber(number.main));
  }
  return LEVELS[level].format?.(number) ?? label.text;
}

/** The code of the first character of the series that a label of one character belongs to. */
const seriesOf = (text: string): number | undefined =>
  ONE_CHARACTER.map((char) => char.charCodeAt(0)).find(
    (first) =>
      text.length === 1 && first <= text.charCodeAt(0) && text.charCodeAt(0) < first + LONGEST_SERIES,
  );

/** Beyond 20 no such character exists. */
const inSeries = (first: number, number: number): string =>
  number >= 1 && number <= LONGEST_SERIES ? String.fromCharCode(first + number - 1) : `${number}.`;

/**
 * Writes a number inside a reference: 第三项 and 第（三）项 keep their form, and so do the numbers of 第三、五条 that
 * share 第 and 条.
 */
export function referenceLabel(label: ReferenceLabel, text: string, to: Ordinal): string {
  const written = text.slice(label.span.start, label.span.end);
  if (/[（(]/u.test(written)) return written.replace(/[（(][^）)]*[）)]/u, `（${formatNumber(to.main)}）`);
  const counter = LEVELS[label.level].counter ?? '';
  const whole = formatOrdinal(to, written.includes(counter) || to.sub > 0 ? counter : '');
  return /^[第笫]/u.test(written) ? whole : whole.slice(1);
}
