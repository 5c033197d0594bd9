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
const MUNICIPALITY = levelOf('市', '区');
const CITY = levelOf('市', '县（市、区）');
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
  if (name.endsWith('自治区')) return AUTONOMOUS;
  if (name.endsWith('自治州')) return levelOf('自治州', '县（市）');
  if (name.endsWith('盟')) return levelOf('盟', '旗县（市、区）');
  if (name.endsWith('自治县')) return levelOf('自治县', '');
  if (name.endsWith('县')) return levelOf('县', '');
  if (name.endsWith('区')) return levelOf('区', '');
  if (!name.endsWith('市')) return undefined;
  if (UNDIVIDED.test(name)) return levelOf('市', '');
  const known = regionNamed(name);
  if (known !== undefined) return known.parent === undefined ? MUNICIPALITY : CITY;
  return ANY.test(name) ? CITY : levelOf('市', '');
}
