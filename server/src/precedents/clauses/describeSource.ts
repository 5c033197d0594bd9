import { bilingual, type Bilingual, localize, type Locale } from '../../base/bilingual';
import { type Clause, type FactOrigin, type PrecedentSource } from './types';

const LONGEST_BODY = 1500;

/** A text for a hover or a side panel; what is longer than about a screen is cut, and the section's location leads to the rest. */
export const capped = (text: string): string =>
  text.length > LONGEST_BODY ? `${text.slice(0, LONGEST_BODY)}……` : text;

/** The parts of a section's small print that are there, parted by dots. */
export const detail = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ');

/** The year of a text, where it is known. */
export const yearOf = (source: PrecedentSource): string | undefined => source.date?.slice(0, 4);

const ORIGINS: Readonly<Record<FactOrigin, Bilingual>> = {
  note: bilingual('题注', 'adoption note'),
  article: bilingual('施行日期条款', 'effective-date article'),
  closing: bilingual('落款', 'closing'),
  page: bilingual('网页信息', 'page'),
  name: bilingual('文件名', 'file name'),
  manifest: bilingual('清单', 'manifest'),
  properties: bilingual('文档属性', 'document properties'),
  server: bilingual('语料库服务器', 'corpus server'),
};

/**
 * From when and by whom a text is, and whether it is in force, as far as it is known, each with where it was read; facts of
 * one place say so once: `2022-08-30 · 甲市人大常委会（题注） · 已修改（清单）`.
 */
export function originOf(source: PrecedentSource, locale: Locale): string {
  const { told = {} } = source;
  const facts = (['date', 'issuer', 'validity'] as const).filter((fact) => (source[fact] ?? '') !== '');
  const parts = facts.map((fact, at) => {
    const origin = told[fact];
    const next = facts[at + 1];
    if (origin === undefined || (next !== undefined && told[next] === origin)) return source[fact];
    const place = ORIGINS[origin];
    return `${source[fact] ?? ''}${localize(bilingual(`（${place.zh}）`, ` (${place.en})`), locale)}`;
  });
  return detail(...parts);
}

/** The headings above a clause; one that lost its number has no name of its own at the end of its path. */
export const headingsAbove = ({ label, path }: Clause): readonly string[] =>
  label === '' ? path : path.slice(0, -1);

/** `第二十五条`, `（三）发展目标`; empty for a clause that lost its number. */
export const clauseName = ({ label, path }: Clause): string => (label === '' ? '' : (path.at(-1) ?? label));
