import { formatChineseNumeral } from './chineseNumeral';

/** A number within its level; 第十条之一 is `{ main: 10, sub: 1 }`, plain numbers have `sub` 0. */
export interface Ordinal {
  readonly main: number;
  readonly sub: number;
}

/** The ordinals of nearly all labels there are, each made once: long texts hold thousands. */
const PLAIN: readonly Ordinal[] = Array.from({ length: 1000 }, (_, main) => ({ main, sub: 0 }));

export const ordinal = (main: number, sub = 0): Ordinal =>
  (sub === 0 ? PLAIN[main] : undefined) ?? { main, sub };

export const compareOrdinals = (a: Ordinal, b: Ordinal): number => a.main - b.main || a.sub - b.sub;

export const sameOrdinal = (a: Ordinal, b: Ordinal): boolean => a.main === b.main && a.sub === b.sub;

/** The numeral as published; a number no regulation reaches (0, 10000 and above) in Arabic digits. */
export const formatNumber = (value: number): string =>
  value >= 1 && value <= 9999 ? formatChineseNumeral(value) : String(value);

/** The published form of an ordinal with its counter: `第十条`, `第十条之一`, `第三章`. */
export const formatOrdinal = (o: Ordinal, counter: string): string =>
  `第${formatNumber(o.main)}${counter}${o.sub > 0 ? `之${formatNumber(o.sub)}` : ''}`;
