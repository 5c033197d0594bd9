import { findEffectiveClause } from './findEffectiveDate';
import { type Snapshot } from './snapshot';

/** Where neither the adoption note nor the effective clause has a date, the first lines may have one. */
const HEAD_LENGTH = 400;

/**
 * The year a text was first adopted: the first date of its 题注, else of its effective clause, else of its first lines.
 * A draft has none, or that of this year or the next.
 */
export const adoptionYear = (snapshot: Snapshot): number | undefined => snapshot.derive(readYear);

function readYear(snapshot: Snapshot): number | undefined {
  const { tree, text } = snapshot;
  const clause = findEffectiveClause(snapshot)?.text ?? '';
  const dated = `${tree.adoptionNote?.text ?? ''} ${clause} ${text.slice(0, HEAD_LENGTH)}`;
  const year = /([12][0-9]{3}|[一二][〇○零Ｏ九八][〇○零Ｏ一二三四五六七八九]{2})\s*年/u.exec(dated)?.[1];
  return year === undefined ? undefined : Number(year.replace(/[^0-9]/gu, inDigits));
}

const inDigits = (digit: string): string => String(Math.max(0, '零一二三四五六七八九'.indexOf(digit)));

/**
 * Whether a text has to follow a norm set in `year`: it is a draft, or was adopted since. Older texts follow the
 * custom of their time, and an amendment leaves the rest of them as it was.
 */
export const isSince = (snapshot: Snapshot, year: number): boolean =>
  (adoptionYear(snapshot) ?? year) >= year;
