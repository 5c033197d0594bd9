import { type Clause, type PrecedentSource } from './types';

/** 已废止, 失效, 已失效, 被废止. */
const REPEALED = /废止|失效/u;

/** True for a text that a manifest says is no longer in force. */
export const isRepealed = ({ validity }: PrecedentSource): boolean => REPEALED.test(validity ?? '');

/** Ranks 效力级别 from the highest, by what their names have. */
const RANKS: readonly RegExp[] = [
  /宪法|^法律/u,
  /行政法规/u,
  /地方性法规|自治条例|单行条例|经济特区|地方法规/u,
  /规章/u,
  /规范性文件/u,
];
/** The place of what has no rank: among the local regulations, of which there are most. */
const USUAL = 2;

/** The level of a rank 效力级别 by its name, from 0; `undefined` for a name that is not known. */
export function levelOfRank(name: string): 0 | 1 | 2 | 3 | 4 | undefined {
  const level = RANKS.findIndex((pattern) => pattern.test(name));
  return ([0, 1, 2, 3, 4] as const)[level];
}

/** Any fixed year: only the distance between two texts counts. */
const NEW = 2020;

function levelOf({ rank = '' }: PrecedentSource): number {
  const level = RANKS.findIndex((name) => name.test(rank));
  return level < 0 ? USUAL : level;
}

/** What a step down in rank, ten years of age, and having been repealed leave of the weight of a text. */
const BELOW = 0.98;
const TEN_YEARS_OLDER = 0.98;
const REPEALED_WEIGHT = 0.1;

/** How much a text counts as a precedent by its standing: a little less with age and lower rank, little once repealed. */
export function weightOf(source: PrecedentSource): number {
  const decades = source.date === undefined ? 0 : (NEW - Number(source.date.slice(0, 4))) / 10;
  const force = isRepealed(source) ? REPEALED_WEIGHT : 1;
  return force * BELOW ** levelOf(source) * TEN_YEARS_OLDER ** decades;
}

/** Which of two clauses that fit equally well is offered first: one in force, of the higher rank, the newer. */
export function compareStanding({ source: a }: Clause, { source: b }: Clause): number {
  const byForce = Number(isRepealed(a)) - Number(isRepealed(b));
  if (byForce !== 0) return byForce;
  const byLevel = levelOf(a) - levelOf(b);
  if (byLevel !== 0) return byLevel;
  const [newer, older] = [b.date ?? '', a.date ?? ''];
  return newer === older ? 0 : newer > older ? 1 : -1;
}
