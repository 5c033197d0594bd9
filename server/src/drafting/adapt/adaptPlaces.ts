import { regionNamed, REGIONS } from '../../syntax/regionTable';
import { bareRegion } from '../../precedents/clauses/regionAndSubject';
import { type DraftNames } from '../draftNames';
import { BLANK } from '../snippetText';
import { type SourceNames } from './namesInPrecedent';
import { type Adapted } from './types';

/** Provinces and cities by their full names. */
const REGION = new RegExp(
  `(?:${REGIONS.map(({ name }) => name)
    .toSorted((a, b) => b.length - a.length)
    .join('|')})(?![场容政民])`,
  'gu',
);
/** Districts and groups of regions that not every region has. */
const AREA =
  /粤港澳大湾区|大湾区|京津冀|长三角|长江三角洲|长江经济带|成渝地区(?:双城经济圈)?|珠三角|珠江三角洲|首都|(?:浦东|滨海|两江|天府|雄安|西咸|贵安|西海岸|临港|舟山群岛|江北|湘江|赣江|哈尔滨|长春|滇中|福州|南沙|兰州)新区|前海|横琴|临港|中关村|亦庄|河套|光明科学城|自由贸易试验区|自贸试验区|自贸区/gu;
/** A list of a city's districts. A list of kinds of areas, such as 开发区、保税区、工业区, is none. */
const DISTRICTS =
  /(?<=^|[，。；：、\n市省在由对将和与为])(?:\p{Script=Han}{2,3}[区县]、){2,}\p{Script=Han}{2,3}[区县]/gu;
const KIND_OF_AREA =
  /(?:开发|保护|工业|居住|风景|社|园|校|厂|库|辖|灾|牧|禁|片|街|小|住宅|商业|保税|加工|示范|试验|实验|功能|旅游|度假|缓冲|核心|管理|生活|办公|教学|作业|公共|服务|重点|限制)区|自治县|有关县|各县/u;
/** A body whose name begins with that of a city: 甲市港区管委会. Another city does not have it. */
const ZONE_BEHIND =
  /^(?:[\p{Script=Han}（）]{0,14}?(?:开发区|高新区|港区|新区|新城|保税区|度假区|示范区|试验区|园区|公园|名胜区|风景区|保护区)(?:[（][^（）]{1,14}[）])?(?:管理委员会|管委会|管理局|管理处)?|[\p{Script=Han}]{2,12}?(?:管理处|管理局|管理站|监督所|监察所|总队|支队))/u;
/** Districts and counties by their names, as far as they govern: 西湖区人民政府. */
const NAMED_GOVERNMENT =
  /(?<=^|[，。；：、\n]|[由经向报和与及对将在]|以及|或者|会同)(?!各|该|本|所|属|有关|相关|其他|相邻|毗邻|涉及|市辖|设区|自治|辖|原|某|甲|乙)(?:(?![的地各所该在其])\p{Script=Han}){2,3}(?<!市|级|区|县|自治|辖)[区县](?=人民政府)/gu;
const OWN_REGION =
  /本(?:省|市|自治区|自治州|州|自治县|县|区(?![域内])|特区|盟)|(?<!经济)(?<=^|[，。；：、\n在由为对全])特区/gu;
const WHOLE = /全(?:省|市|自治区|州|县|区)(?!域)/gu;

/** Replaces names of places: those of the precedent's region by the draft's, others by blanks. */
export function adaptPlaces(text: string, from: SourceNames, names: DraftNames): readonly Adapted[] {
  const adapted: Adapted[] = [];
  const own = from.regions.filter((name) => name !== names.region && name !== bareRegion(names.region));
  for (const name of own) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const zone = ZONE_BEHIND.exec(text.slice(at + name.length))?.[0] ?? '';
      const isFull = name !== bareRegion(name);
      const newText = isFull ? names.region : bareRegion(names.region);
      adapted.push(piece(at, name + zone, zone === '' ? newText : ''));
    }
  }
  const near = new Set([names.region, regionNamed(names.region)?.parent ?? '']);
  for (const { 0: name, index } of text.matchAll(REGION)) {
    if (!near.has(name) && regionNamed(name)?.parent !== names.region) adapted.push(piece(index, name, ''));
  }
  for (const { 0: name, index } of text.matchAll(AREA)) adapted.push(piece(index, name, ''));
  for (const { 0: districts, index } of text.matchAll(DISTRICTS)) {
    const isKind = districts.split('、').some((name) => KIND_OF_AREA.test(name));
    if (!isKind && !near.has(from.regions[0] ?? '')) adapted.push(piece(index, districts, ''));
  }
  for (const { 0: name, index } of text.matchAll(NAMED_GOVERNMENT)) {
    if (!KIND_OF_AREA.test(name) && !names.region.endsWith(name)) adapted.push(piece(index, name, ''));
  }
  const unit = names.ownRegion.slice(1);
  for (const { 0: word, index } of text.matchAll(OWN_REGION)) {
    if (unit === '') adapted.push(openAs(index, word));
    else if (word !== names.ownRegion) adapted.push(piece(index, word, names.ownRegion));
  }
  for (const { 0: word, index } of text.matchAll(WHOLE)) {
    if (unit !== '' && word !== `全${unit}`) adapted.push(piece(index, word, `全${unit}`));
  }
  return adapted;
}

/** The replacement of a name; a blank where the draft does not tell its own. */
const piece = (start: number, name: string, newText: string): Adapted => ({
  start,
  end: start + name.length,
  newText: newText === '' ? BLANK : newText,
  isOpen: newText === '',
  why: 'place',
});

const openAs = (start: number, word: string): Adapted => ({
  start,
  end: start + word.length,
  newText: word,
  isOpen: true,
  why: 'place',
});
