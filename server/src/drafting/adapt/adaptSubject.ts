import { type Span } from '../../base/span';
import { coreOfSubject } from '../../precedents/clauses/titleLikeness';
import { wordBoundaries } from '../../precedents/clauses/dictionaryWords';
import { type DraftNames } from '../draftNames';
import { BLANK } from '../snippetText';
import { type SourceNames } from './namesInPrecedent';
import { type Adapted } from './types';

/** The rest of a body's name: 环境 in 环境主管部门 is no mention of the subject. */
const OFFICE_BEHIND =
  /^(?:(?![由向报经与及和的应有各其])[\p{Script=Han}、]){0,12}?(?:部门|机关|机构|管理局|委员会|办公室)/u;
/** Characters that make another word with the one before: 服务者, 经营站. */
const SUFFIX = /^[者员商站队证费品率厅局署委]/u;
/** Characters before a name that reverse it: 不文明行为, 非居住房屋. */
const CONTRARY = /[不非未无反]$/u;
/** What may follow any subject: 物业管理工作, 物业相关单位. */
const FRAME =
  /^(?:的)?(?:(?:监督|综合)?(?:管理|保护|保障|促进|监管)(?![费证权站局处者])|(?:高质量)?发展|工作|活动|事业|领域|相关|有关|政策|知识|宣传|专家|行业协会|(?:地方|团体|企业|行业|国家)?标准)/u;

/** What a regulation does about its subject. */
const DONE = /^(?:保护|管理|促进|防治|保障)(?=工作|活动|事业|提供|[，。；的])/u;

/** The mentions of the subject in a text. */
export interface Mentions {
  /** The mentions that are replaced by the draft's subject. */
  readonly adapted: readonly Adapted[];
  /** The mentions that are not, because they fit that subject only: 旅游商品, 供水应当连续. */
  readonly own: readonly Span[];
}

/**
 * Replaces the subject of a precedent by the draft's. On the same subject every mention is replaced, unless one of the
 * names is a part of the other: 公共数据 is not 公共数据交易. On another subject only mentions in phrases that fit any subject are
 * replaced.
 */
export function adaptSubject(
  text: string,
  { subjects }: Pick<SourceNames, 'subjects'>,
  { subject, matter }: DraftNames,
  isSameSubject: boolean,
): Mentions {
  const adapted: Adapted[] = [];
  const own: Span[] = [];
  if (!isSameSubject) own.push(...partsNamed(text, subjects, subject));
  const others = subjects.filter((name) => !subject.includes(name) && text.includes(name));
  if (others.length === 0) return { adapted, own };
  const boundaries = wordBoundaries(text);
  for (const name of others) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (own.some((each) => each.start < end && at < each.end)) continue;
      if (!standsAlone(text, at, end, boundaries)) continue;
      const isFramed = !CONTRARY.test(text.slice(0, at)) && FRAME.test(text.slice(end));
      if (!isFramed && !(isSameSubject && meansTheSame(name, subject))) {
        if (!isSameSubject) own.push({ start: at, end });
        continue;
      }
      // In a draft on promotion 环境保护工作 becomes 低空经济促进工作.
      const done = isSameSubject ? '' : (DONE.exec(text.slice(end))?.[0] ?? '');
      const hasKind = matter.startsWith(subject) && matter.length > subject.length;
      const isOtherKind = done !== '' && hasKind && matter !== subject + done;
      if (isOtherKind && subject !== '') {
        const fostered = promotedAt(text, { start: at, end: end + done.length }, subject, matter);
        adapted.push({ ...fostered, isOpen: false, why: 'subject' });
        continue;
      }
      const newText = subject === '' ? BLANK : subject;
      const isOpen = subject === '';
      const behind = end + saidAgain(subject, text.slice(end));
      adapted.push({ start: at, end: behind, newText, isOpen, why: 'subject' });
    }
  }
  return { adapted, own };
}

/** How much of the words behind a name says again what it ends in: 无障碍环境建设 before 建设和管理. */
export function saidAgain(name: string, behind: string): number {
  const end = /(?:建设|服务|管理|保护|规划|发展|活动|工作|设施|资源|促进|利用)$/u.exec(name)?.[0];
  return end !== undefined && behind.startsWith(end) ? end.length : 0;
}

/** False for names of which one is a part of the other: 城市河道 is dredged, 河道采砂 is not. */
export function meansTheSame(name: string, subject: string): boolean {
  const [a, b] = [coreOfSubject(name), coreOfSubject(subject)];
  return a === b || !(a.includes(b) || b.includes(a));
}

/** A part of a name this long names the same thing: 环境卫生 of 市容环境卫生. */
const PART = 4;

/** Where a text names its subject by the beginning or the end of its name. */
function partsNamed(text: string, subjects: readonly string[], own: string): readonly Span[] {
  const parts = subjects.flatMap((name) =>
    Array.from({ length: Math.max(name.length - PART, 0) }, (_, cut) => [
      name.slice(cut + 1),
      name.slice(0, name.length - cut - 1),
    ]).flat(),
  );
  const found: Span[] = [];
  for (const part of new Set(parts)) {
    if (own.includes(part) || subjects.some((name) => text.includes(name))) continue;
    const start = text.indexOf(part);
    const end = start + part.length;
    if (start >= 0 && !found.some((each) => each.start < end && start < each.end)) found.push({ start, end });
  }
  return found;
}

/** 加强环境保护 becomes 促进低空经济, for nobody says 加强低空经济促进. */
function promotedAt(
  text: string,
  { start, end }: Span,
  subject: string,
  matter: string,
): Pick<Adapted, 'start' | 'end' | 'newText'> {
  const isVerb = text.slice(0, start).endsWith('加强') && /^[，。；]/u.test(text.slice(end));
  return isVerb && matter === `${subject}促进`
    ? { start: start - '加强'.length, end, newText: `促进${subject}` }
    : { start, end, newText: matter };
}

/** True where a name stands by itself, not inside a longer word or the name of a body. */
function standsAlone(text: string, start: number, end: number, boundaries: ReadonlySet<number>): boolean {
  if (!boundaries.has(start) || !boundaries.has(end)) return false;
  const behind = text.slice(end, end + 18);
  const isLonger = SUFFIX.test(behind) && boundaries.has(end + 1);
  return !isLonger && !OFFICE_BEHIND.test(behind);
}
