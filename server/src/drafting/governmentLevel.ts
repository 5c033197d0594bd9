import { regionNamed } from '../syntax/regionTable';

/** How the regulations of a region name its governments. */
export interface Level {
  /** The word before 人民政府 for the region's own government: 省, 市, 自治州. */
  readonly own: string;
  /** The word for lower governments: 县（市、区）. Empty where there are only townships. */
  readonly lower: string;
  /** Both together with 人民政府: 市、县（市、区）人民政府. */
  readonly governments: string;
}

const levelOf = (own: string, lower: string): Level => ({
  own,
  lower,
  governments: `${own}${lower === '' ? '' : `、${lower}`}人民政府`,
});

const PROVINCE: Level = { own: '省', lower: '市、县（市、区）', governments: '县级以上人民政府' };
const AUTONOMOUS: Level = { ...PROVINCE, own: '自治区' };
/** Its counties are banners 旗, its prefectures leagues 盟. */
const INNER_MONGOLIA: Level = {
  own: '自治区',
  lower: '盟市、旗县（市、区）',
  governments: '旗县级以上人民政府',
};
const BANNERS = '旗县（市、区）';
const DISTRICTS = levelOf('市', '区');
/** The only municipality that still has counties. */
const CHONGQING = levelOf('市', '区县（自治县）');
const CITY = levelOf('市', '县（市、区）');
/** Cities all of whose parts are districts, as of 2024. */
const ALL_DISTRICTS = /^(?:南京|广州|深圳|珠海|佛山|厦门|武汉|鄂州|海口|三亚|乌海|克拉玛依)市$/u;
/** Cities without districts and counties. */
const UNDIVIDED = /^(?:东莞|中山|儋州|嘉峪关|三沙)市$/u;
/** Names that stand for any city: 甲市, ××市. */
const ANY = /^[甲乙丙丁戊某×ＸX]{1,3}市$/u;

/**
 * The level of the region with this full name; `undefined` where the name does not show it. A city that is not in the
 * table of those with districts is on the county level.
 */
export function levelOfRegion(name: string): Level | undefined {
  if (name.endsWith('省')) return PROVINCE;
  if (name.endsWith('自治区')) return name.startsWith('内蒙古') ? INNER_MONGOLIA : AUTONOMOUS;
  if (name.endsWith('自治州')) return levelOf('自治州', '县（市）');
  if (name.endsWith('盟')) return levelOf('盟', BANNERS);
  if (name.endsWith('自治县')) return levelOf('自治县', '');
  if (name.endsWith('自治旗')) return levelOf('自治旗', '');
  if (name.endsWith('县')) return levelOf('县', '');
  if (name.endsWith('区')) return levelOf('区', '');
  if (!name.endsWith('市')) return undefined;
  if (UNDIVIDED.test(name)) return levelOf('市', '');
  const known = regionNamed(name);
  if (known !== undefined) return cityLevel(name, known.parent);
  return ANY.test(name) ? CITY : levelOf('市', '');
}

function cityLevel(name: string, parent: string | undefined): Level {
  if (name === '重庆市') return CHONGQING;
  if (parent === undefined || ALL_DISTRICTS.test(name)) return DISTRICTS;
  return parent === '内蒙古自治区' ? levelOf('市', BANNERS) : CITY;
}

/** The title of a chapter with the bodies of a level: 省人民代表大会立法程序 for 市人民代表大会立法程序 in a province. */
export const titleAtLevel = (title: string, level: Level | undefined): string =>
  level === undefined ? title : title.replace(OWN_BODY, level.own);

const OWN_BODY = /^(?:自治区|自治州|自治县|省|市|州|县|区)(?=人民代表大会|人民政府)/u;
