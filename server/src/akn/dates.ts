import { readNumeral } from '../base/chineseNumeral';
import { type Span } from '../base/span';

/** A whole date of a text. */
export interface WrittenDate {
  readonly span: Span;
  /** 2024-05-01. */
  readonly iso: string;
}

const DATE =
  /([12][0-9]{3}|[一二][〇○零一二三四五六七八九]{3})年([0-9]{1,2}|[一二三四五六七八九十]{1,2})月([0-9]{1,2}|[一二三四五六七八九十]{1,3})日/gu;

/** The dates of a text that are whole and exist in the calendar, in text order. */
export function datesIn(text: string): readonly WrittenDate[] {
  return [...text.matchAll(DATE)].flatMap((match) => {
    const [whole, year = '', month = '', day = ''] = match;
    const iso = isoOf(yearOf(year), readNumeral(month)?.value, readNumeral(day)?.value);
    return iso === undefined ? [] : [{ span: { start: match.index, end: match.index + whole.length }, iso }];
  });
}

/** 2024 and 二〇二四. */
const yearOf = (written: string): number =>
  Number(written.replace(/[^0-9]/gu, (digit) => String(Math.max(0, '零一二三四五六七八九'.indexOf(digit)))));

function isoOf(year: number, month: number | undefined, day: number | undefined): string | undefined {
  if (month === undefined || day === undefined || month < 1 || month > 12 || day < 1) return undefined;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  const two = (number: number): string => String(number).padStart(2, '0');
  return day > days ? undefined : `${year}-${two(month)}-${two(day)}`;
}
