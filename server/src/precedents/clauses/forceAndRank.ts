import { regionOfTitle } from '../../syntax/regionOfTitle';
import { regionAtStart } from '../../syntax/regionTable';
import { type Clause, type PrecedentSource } from './types';
import { bareTitle } from '../../syntax/titleForms';

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

/** The place of a text in the legal order (立法法 ch. 5), from the highest: 0 laws 法律 with the constitution, 1 行政法规, 2 地方性法规, 3 规章, 4 规范性文件. */
export type RankLevel = 0 | 1 | 2 | 3 | 4;

/** A new area: 浦东新区…. */
const AREA = /^\p{Script=Han}{2,6}新区/u;
const LAW = /(?<![办方做违执司])法$|^中华人民共和国\p{Script=Han}+法典$/u;
const STATE = /^中华人民共和国/u;
const STATE_COUNCIL = /(?:条例|细则|办法|规定|规则)$/u;
/** Norms of the party and the army are no 行政法规. */
const OTHER_ORDER = /^(?:中国共产党|中国人民解放军|军队)/u;

/**
 * The rank of a text: as a manifest says, else as its title tells for certain; `undefined` for what may be of several
 * ranks, such as 甲市乙规定, which a congress or a government can make.
 */
export function rankLevelOf(source: Pick<PrecedentSource, 'title' | 'rank'>): RankLevel | undefined {
  const { rank } = source;
  if (rank !== undefined && rank !== '') return levelOfRank(rank);
  const title = bareTitle(source.title);
  if (isLocal(title)) return title.endsWith('条例') ? 2 : undefined;
  if (OTHER_ORDER.test(title)) return undefined;
  if (LAW.test(title)) return 0;
  if (STATE.test(title) && STATE_COUNCIL.test(title)) return 1;
  return title.endsWith('条例') ? 1 : undefined;
}

/** 甲市…, 乙经济特区…, 丙自治州…, 杭州西湖…; not 中华人民共和国城市…, 农药市场…, 县级…. */
const isLocal = (title: string): boolean =>
  regionOfTitle(title).region !== '' || regionAtStart(title) !== undefined || AREA.test(title);
