import { type Snapshot } from '../../analysis/snapshot';
import { likenessOfTitles } from '../../precedents/clauses/titleLikeness';
import { type DraftNames, fieldOf } from '../draftNames';
import { BLANK } from '../snippetText';
import { type SourceNames } from './namesInPrecedent';
import { type Adapted } from './types';

/** A body with a name of its own that only its region has: 市通信管理局, 省大数据中心. */
const ORGAN =
  /(?<=^|[^\p{Script=Han}]|[由经向报和与及对将按在受从]|会同|以及|或者)[省市区县州](?!人民)\p{Script=Han}{2,14}?(?:管理局|管委会|管理委员会|委员会|[^当结格布全大破时作两场]局|厅|办公室|管理处|监督所|总队|支队|大队|中心)(?![、，]?部门)/gu;
/** Bodies that every region has. */
const EVERYWHERE = /村民委员会|居民委员会|业主委员会|常务委员会|专家委员会|仲裁委员会|监察委员会|公安局/u;
const NAME =
  /(?<=^|[，。；：、\n由经向报和与及省市县区州]|会同|以及|人民政府)(?![由向报与及和]|经(?!济|贸|信))\p{Script=Han}{2,12}?(?=(?:行政)?(?:主管)?部门|、)/gu;
/** Names this alike are two forms of one: 住房和城乡建设, 住房城乡建设. */
const SAME = 0.8;

/** Replaces departments by the names that the draft uses, and bodies of the other region by blanks. */
export function adaptDepartments(
  text: string,
  from: SourceNames,
  names: DraftNames,
  draft: Snapshot,
): readonly Adapted[] {
  const adapted: Adapted[] = [];
  const lead = withoutLevel(from.lead);
  if (lead.length >= 2 && names.lead !== '' && lead !== withoutLevel(names.lead)) {
    const newText = withoutLevel(names.lead);
    for (let at = text.indexOf(lead); at >= 0; at = text.indexOf(lead, at + lead.length)) {
      const rest = text.slice(at + lead.length);
      if (!/^等?(?:行政)?(?:主管)?部门/u.test(rest)) continue;
      adapted.push({ start: at, end: at + lead.length, newText, isOpen: false, why: 'department' });
    }
  }
  for (const { 0: name, index } of text.matchAll(ORGAN)) {
    if (EVERYWHERE.test(name) || draft.text.includes(name)) continue;
    adapted.push({ start: index, end: index + name.length, newText: BLANK, isOpen: true, why: 'organ' });
  }
  const own = draft.derive(departmentsIn);
  for (const { 0: whole, index } of text.matchAll(NAME)) {
    const name = withoutLevel(whole);
    if (name === '' || own.has(name)) continue;
    const newText = [...own].find((each) => likenessOfTitles(each, name) >= SAME);
    if (newText === undefined) continue;
    const end = index + whole.length;
    adapted.push({ start: end - name.length, end, newText, isOpen: false, why: 'department' });
  }
  return adapted;
}

const withoutLevel = (name: string): string =>
  name.replace(/^(?:自治区|自治州|省|市|州|县|区)(?!政|场|容)/u, '');

/** The fields of the departments that a draft names: 发展改革, 城市管理. */
function departmentsIn({ text }: Snapshot): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { 0: list } of text.matchAll(/[\p{Script=Han}、]{2,60}(?=等?(?:行政)?(?:主管)?部门)/gu)) {
    for (const name of list.split(/、|和|会同|人民政府|由/u)) {
      const field = fieldOf(withoutLevel(name));
      if (field.length >= 2 && field.length <= 10 && !/应当|有关|其他|相关/u.test(field)) names.add(field);
    }
  }
  return names;
}
