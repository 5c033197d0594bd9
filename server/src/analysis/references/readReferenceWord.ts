import { readNumeral } from '../../base/chineseNumeral';
import { ordinal, type Ordinal } from '../../base/ordinal';
import { type Span } from '../../base/span';
import {
  GROUP_JOINER,
  JOINED_BY_DASH,
  NOT_BEFORE_RELATIVE,
  NUMBER,
  RELATIVE_LEVELS,
  RELATIVE_WORDS,
  SUFFIX,
  TO,
  unitAt,
  type Unit,
} from './referenceVocabulary';

/** One word of a reference: 第三条, 前款, the （二） of 第（一）、（二）项. */
export interface Step {
  readonly unit: Unit;
  readonly value:
    | { readonly kind: 'absolute'; readonly ordinal: Ordinal }
    | { readonly kind: 'this' }
    | { readonly kind: 'same' }
    | { readonly kind: 'previous' | 'next'; readonly count: number };
  readonly span: Span;
}

/** How a place hangs on the one before: an enumeration, or the end of a range. */
export type Joiner = 'and' | 'to';

/** One word, or several that share their counter: 第三、五项 gives two steps. */
export interface Group {
  readonly unit: Unit;
  readonly hasCounter: boolean;
  readonly steps: readonly [GroupStep, ...GroupStep[]];
  readonly end: number;
}

export interface GroupStep {
  readonly step: Step;
  /** Absent for the first of the group. */
  readonly joiner: Joiner | undefined;
}

/** Where a number may stand without 第: nowhere, in brackets only (（二）项), or anywhere (第八条至十二条). */
export type WithoutCounter = 'never' | 'in-brackets' | 'always';

/** Reads 本条, 前款, 前两款, 后条, 下一条, 同条, 该款 at `at`. */
export function readRelativeWord(text: string, within: Span, at: number): Group | undefined {
  const first = text.charAt(at);
  const word = RELATIVE_WORDS[first];
  if (word === undefined) return undefined;
  const before = at > within.start ? text.charAt(at - 1) : '';
  if (before !== '' && (NOT_BEFORE_RELATIVE[first] ?? '').includes(before)) return undefined;
  const isNeighbour = word === 'previous' || word === 'next';
  const count = isNeighbour ? readCount(text, at + 1) : undefined;
  const unitStart = count === undefined ? at + 1 : at + 2;
  const unit = unitAt(text, unitStart);
  if (unit === undefined || !RELATIVE_LEVELS[word].includes(unit.level)) return undefined;
  // 前三项 in running text means the first three of something.
  if (count !== undefined && unit.level === 'item') return undefined;
  const end = unitStart + unit.written.length;
  if (end > within.end) return undefined;
  const value: Step['value'] = isNeighbour ? { kind: word, count: count ?? 1 } : { kind: word };
  const step: Step = { unit, value, span: { start: at, end } };
  return { unit, hasCounter: false, steps: [{ step, joiner: undefined }], end };
}

const readCount = (text: string, at: number): number | undefined =>
  /[一二两三四五六七八九2-9]/u.test(text.charAt(at)) ? readNumeral(text.charAt(at))?.value : undefined;

/** Reads 第三条, 第十条之一, 第（一）项, 第三、五项 at `at`, and numbers without 第 as far as `bare` allows. */
export function readNumberedWord(
  text: string,
  within: Span,
  at: number,
  bare: WithoutCounter,
): Group | undefined {
  const hasCounter = /[第笫]/u.test(text.charAt(at));
  if (!hasCounter && bare === 'never') return undefined;
  const numbers: NumberInGroup[] = [];
  let end = hasCounter ? at + 1 : at;
  let unit: Unit | undefined;
  let joiner: Joiner | undefined;
  for (;;) {
    const number = readNumber(text, end);
    if (number === undefined) return undefined;
    numbers.push({ ...number, joiner, start: numbers.length === 0 ? at : end });
    end = number.end;
    unit = unitAt(text, end);
    if (unit !== undefined) break;
    GROUP_JOINER.lastIndex = end;
    const joined = GROUP_JOINER.exec(text)?.[0];
    if (joined === undefined || end > within.end) return undefined;
    joiner = TO.test(joined) ? 'to' : 'and';
    end += joined.length;
  }
  const bracketed = numbers.some((number) => number.bracketed);
  if (!hasCounter && bare === 'in-brackets' && !bracketed) return undefined;
  if (bracketed && unit.level !== 'item' && unit.level !== 'subitem') return undefined;
  end += unit.written.length;
  const suffix = unit.level === 'article' ? readSuffix(text, end) : undefined;
  end = suffix?.end ?? end;
  const steps = closeGroup(numbers, unit, end, suffix?.value ?? 0);
  return end > within.end || steps === undefined ? undefined : { unit, hasCounter, steps, end };
}

interface NumberInGroup {
  readonly value: number;
  readonly bracketed: boolean;
  readonly joiner: Joiner | undefined;
  readonly start: number;
  readonly end: number;
}

function readNumber(
  text: string,
  at: number,
): { readonly value: number; readonly bracketed: boolean; readonly end: number } | undefined {
  NUMBER.lastIndex = at;
  const match = NUMBER.exec(text);
  if (match === null) return undefined;
  const [whole, open = '', numeral = '', close = ''] = match;
  const dash = JOINED_BY_DASH.exec(numeral);
  // 第三—五条: the number ends where the dash begins.
  const own = dash === null ? numeral : numeral.slice(0, dash.index + 1);
  if (dash === null ? (open === '') !== (close === '') : open !== '') return undefined;
  const value = readNumeral(own)?.value;
  if (value === undefined) return undefined;
  const end = dash === null ? whole.length : whole.indexOf(numeral) + own.length;
  return { value, bracketed: open !== '', end: at + end };
}

function readSuffix(text: string, at: number): { readonly value: number; readonly end: number } | undefined {
  SUFFIX.lastIndex = at;
  const match = SUFFIX.exec(text);
  const value = match === null ? undefined : readNumeral(match[1] ?? '')?.value;
  return match === null || value === undefined ? undefined : { value, end: at + match[0].length };
}

/** The last number of a group owns the counter and the suffix 之一. */
function closeGroup(
  numbers: readonly NumberInGroup[],
  unit: Unit,
  end: number,
  suffix: number,
): Group['steps'] | undefined {
  const steps = numbers.map(({ value, joiner, start, end: numberEnd }, index): GroupStep => {
    const isLast = index === numbers.length - 1;
    return {
      joiner,
      step: {
        unit,
        value: { kind: 'absolute', ordinal: ordinal(value, isLast ? suffix : 0) },
        span: { start, end: isLast ? end : numberEnd },
      },
    };
  });
  const [head, ...rest] = steps;
  return head === undefined ? undefined : [head, ...rest];
}
