import { regionOfTitle } from '../../syntax/regionOfTitle';
import { regionAtStart } from '../../syntax/regions';
import { bareTitle } from '../../syntax/titleForms';
import { type PrecedentSource } from './types';
import { levelOfRank } from './forceAndRank';

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
