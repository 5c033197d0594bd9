import { type Span } from '../../base/span';
import { type Snapshot } from '../snapshot';
import { isRunningText } from './ownTerms';

/** A department that one text calls 城市绿化主管部门 and 城市绿化行政主管部门. */
export interface DoublyNamed {
  /** 城市绿化. */
  readonly field: string;
  /** The places of the form with 行政, and of the one without. */
  readonly withWord: readonly Span[];
  readonly without: readonly Span[];
}

const DEPARTMENT = /(行政)?主管部门/gu;
/** Enough of what stands before it to find the field, up to the last mark. */
const NEARBY = 24;
/** What stands before the name of a field: a government, a verb, the joint of a list. 市容, 市政 and 市场 are fields. */
const BEFORE_FIELD =
  /.*(?:人民政府|办事处|管委会|国务院|其他|各级|同级|上级|下级|本级|所在地|以上|以下|[省市县区州盟旗镇乡]级|由|向|经|报|和|与|及|或者|或|会同|对|的|在|是|应当|可以|负责|配合|协助|通知|移送|依法|各|该|本|[省县区]|(?<!城)市(?![容政场]))/u;
/** 城市管理等主管部门 and 有关主管部门 name no field. */
const NO_FIELD = /等$|^(?:相关|有关|其|上述|业务|行业)$/u;

/** The departments of running text that stand under both names. Those of the State Council are other ones. */
export const doublyNamedDepartments = (snapshot: Snapshot): readonly DoublyNamed[] =>
  snapshot.derive(findDoublyNamed);

function findDoublyNamed(snapshot: Snapshot): readonly DoublyNamed[] {
  if (snapshot.tree.kind !== 'regulation' || !snapshot.text.includes('行政主管部门')) return [];
  const byField = new Map<string, { readonly withWord: Span[]; readonly without: Span[] }>();
  for (const match of snapshot.text.matchAll(DEPARTMENT)) {
    const [whole, administrative] = match;
    const nearby = snapshot.text.slice(Math.max(0, match.index - NEARBY), match.index);
    const before = /[\u4e00-\u9fff]*$/u.exec(nearby)?.[0] ?? '';
    const field = before.replace(BEFORE_FIELD, '');
    const span = { start: match.index - field.length, end: match.index + whole.length };
    if (field.length < 2 || NO_FIELD.test(field) || before.includes('国务院')) continue;
    if (!isRunningText(snapshot, span) || isInTitle(snapshot, span)) continue;
    if (introduces(snapshot, span, `${field}主管部门`)) continue;
    const known = byField.get(field) ?? { withWord: [], without: [] };
    byField.set(field, known);
    (administrative === undefined ? known.without : known.withWord).push(span);
  }
  return [...byField]
    .map(([field, places]) => ({ field, ...places }))
    .filter(({ withWord, without }) => withWord.length > 0 && without.length > 0);
}

/** 市绿化行政主管部门（以下简称市绿化主管部门）: the full name, and the short one that holds from there. */
const introduces = ({ text }: Snapshot, { end }: Span, name: string): boolean =>
  /^[（(]以下[^（()）]{0,30}/u.exec(text.slice(end, end + LONGEST_BRACKET))?.[0].endsWith(name) === true;

const LONGEST_BRACKET = 40;

/** How far back an opening mark is looked for. */
const LONGEST_QUOTE = 200;

/** Titles and quotations keep the words of their own text. */
function isInTitle({ text }: Snapshot, { start }: Span): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_QUOTE), start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return line.lastIndexOf('《') > line.lastIndexOf('》') || line.lastIndexOf('“') > line.lastIndexOf('”');
}
