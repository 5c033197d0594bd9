import { type Clause, type PrecedentSource } from './types';

const LONGEST_BODY = 1500;

/** A text for a hover or a side panel; what is longer than about a screen is cut, and the section's location leads to the rest. */
export const capped = (text: string): string =>
  text.length > LONGEST_BODY ? `${text.slice(0, LONGEST_BODY)}……` : text;

/** The parts of a section's small print that are there, parted by dots. */
export const detail = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ');

/** The year of a text, where it is known. */
export const yearOf = (source: PrecedentSource): string | undefined => source.date?.slice(0, 4);

/** From when and by whom a text is, and whether it is in force, as far as it is known: `2022-08-30 · 甲市人大常委会 · 已修改`. */
export const originOf = ({ date, issuer, validity }: PrecedentSource): string =>
  detail(date, issuer, validity);

/** The headings above a clause; one that lost its number has no name of its own at the end of its path. */
export const headingsAbove = ({ label, path }: Clause): readonly string[] =>
  label === '' ? path : path.slice(0, -1);

/** `第二十五条`, `（三）发展目标`; empty for a clause that lost its number. */
export const clauseName = ({ label, path }: Clause): string => (label === '' ? '' : (path.at(-1) ?? label));
