import { REGIONS, regionNamed } from './regionTable';

/** A title parted into the region whose regulation it is and what it says behind it. */
export interface TitleRegion {
  /** 甲市, 深圳经济特区, 大理白族自治州 without the province before it; empty where the title begins with none. */
  readonly region: string;
  /** The title behind the region; all of it where there is none. */
  readonly rest: string;
}

/** Letters and characters that stand for any name: 甲市, 某县, 甲乙省. */
const ANY_NAME = '[甲乙丙丁戊己庚辛壬癸某×ＸX]{1,3}';
/** County-level cities whose name ends as a word does that has 市 behind it: 城市, 集市, 上市. */
const LIKE_WORDS = '(?:海|凤|诸|邹|肥|禹|丰|应|麻|项|永|韩|增)城|(?:江|宜)都|(?:海|天|玉)门|辛集|津市';
/** No city’s name ends so: 城市, 都市, 集市, 夜市, 上市, 超市, 门市. */
const NOT_WORDS = '(?<![城都集夜早上入超门股楼菜花])';
/** Behind 市 these make another word: 市场 but not 市场所, 市民 but not 市民用, 市政设施 but not 市政府. */
const CITY_END =
  '市(?!场(?!所|馆|地)|容|貌|域|级|花(?!卉|木|炮)|政(?!府|务|协|策|法)|民(?!用|族|办|政|兵|间|宿|防|事|营|主|生|房|居)|区(?!域|块|县|划|级|[、和]))';
const COUNTY_END = '县(?!级|域|城|际|处|[、乡])';
const PROVINCE_END = '省(?![级略会际域内外])';
const AUTONOMOUS = '自治(?:州|县|旗)';
/** Words of which no name of a place is made. */
const NO_NAME =
  /[的和与及或在为对由按应《》（）]|关于|促进|推进|推动|加强|规范|实施|管理|保护|保障|发展|建设|城[乡镇]|农村|乡镇|街道|民族|自治|技术|企业|制定|各级|全国|全[省市县]|国家|中国|中华|公共|我[省市县]|本[省市县]|(?:省|市)[^市]/u;

const KNOWN = REGIONS.map(({ name }) => name).toSorted((a, b) => b.length - a.length);
const ZONE_SHORTS = REGIONS.map(({ short }) => `${short}经济特区`);
const CITY_BEHIND = new RegExp(`^${CITY_END}`, 'u');
const NAMES: readonly RegExp[] = [
  `${ANY_NAME}(?:经济特区|自治区|${AUTONOMOUS}|${PROVINCE_END}|${CITY_END}|${COUNTY_END})`,
  `(?:${LIKE_WORDS})${CITY_END}`,
  `\\p{Script=Han}{2,14}?${AUTONOMOUS}`,
  `\\p{Script=Han}{1,3}经济特区`,
  `\\p{Script=Han}{2,5}?自治区`,
  `\\p{Script=Han}{2,4}?(?:(?<!节)${PROVINCE_END}|${NOT_WORDS}${CITY_END}|(?<![市城郡府])${COUNTY_END})`,
  `\\p{Script=Han}${COUNTY_END}`,
].map((pattern) => new RegExp(`^${pattern}`, 'u'));
/** 大理白族自治州 behind its province. */
const AUTONOMOUS_BELOW = new RegExp(`^\\p{Script=Han}{2,14}?${AUTONOMOUS}`, 'u');

/**
 * The region with which a title begins. A unit that is part of a word is none: 城市绿化条例, 技术市场条例, 夜市管理办法;
 * 甲市民用建筑节能条例 is 甲市’s, 甲市技术市场条例 as well.
 */
export function regionOfTitle(title: string): TitleRegion {
  const region = knownAt(title) ?? namedAt(title) ?? '';
  const rest = title.slice(region.length);
  if (!/(?:省|自治区)$/u.test(region)) return { region, rest };
  const below =
    KNOWN.find((name) => rest.startsWith(name) && regionNamed(name)?.parent === region) ??
    AUTONOMOUS_BELOW.exec(rest)?.[0];
  return below === undefined || !isName(below)
    ? { region, rest }
    : { region: below, rest: rest.slice(below.length) };
}

/** A region of the table, or a special economic zone of one. */
function knownAt(title: string): string | undefined {
  const zone = ZONE_SHORTS.find((name) => title.startsWith(name));
  if (zone !== undefined) return zone;
  return KNOWN.find(
    (name) =>
      title.startsWith(name) && (!name.endsWith('市') || CITY_BEHIND.test(title.slice(name.length - 1))),
  );
}

/** A county, a city of its level, or a name that stands for any. */
function namedAt(title: string): string | undefined {
  for (const pattern of NAMES) {
    const name = pattern.exec(title)?.[0];
    if (name !== undefined && isName(name)) return name;
  }
  return undefined;
}

function isName(region: string): boolean {
  const bare = region.replace(/(?:自治[区州县旗]|经济特区|[省市县])$/u, '');
  return bare !== '' && !NO_NAME.test(bare);
}
