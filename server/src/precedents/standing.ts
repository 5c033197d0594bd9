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

function levelOf({ rank = '' }: PrecedentSource): number {
  const level = RANKS.findIndex((name) => name.test(rank));
  return level < 0 ? USUAL : level;
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
