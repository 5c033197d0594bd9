import { NUMERAL_CLASS } from '../../base/chineseNumeral';
import { formatNumber, type Ordinal } from '../../base/ordinal';
import { LEVELS } from '../../syntax/levels';
import { type Label, type Level } from '../../syntax/tree';

const NUMERAL = new RegExp(`[${NUMERAL_CLASS}]+`, 'u');
const CIRCLED = /^[①-⑳]$/u;

/**
 * The label with another number, in the published form of its level; the marks around a list number (`1．`,
 * `(1)`, `一、`) stay as the draft writes them.
 */
export function relabel(label: Label, level: Level, number: Ordinal): string {
  if (level === 'subitem' || level === 'heading' || (level === 'item' && label.text.endsWith('、'))) {
    if (CIRCLED.test(label.text)) return String.fromCodePoint('①'.charCodeAt(0) + number.main - 1);
    const arabic = /[0-9０-９]/u.test(label.text);
    return label.text.replace(NUMERAL, arabic ? String(number.main) : formatNumber(number.main));
  }
  return LEVELS[level].format?.(number) ?? label.text;
}
