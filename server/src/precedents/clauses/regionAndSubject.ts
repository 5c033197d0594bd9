import { regionOfTitle } from '../../syntax/regionOfTitle';
import { type Clause } from './types';

/** What one regulation calls its subject and its region. */
export interface Names {
  /** 数字经济产业, 数字经济; longest first. */
  readonly subjects: readonly string[];
  /** 深圳经济特区, 广州; longest first. */
  readonly regions: readonly string[];
}

const GENRE =
  /(?:(?:发展)?促进|管理|保护|保障|监督|服务|建设|安全|发展|实施|暂行|若干)*(?:条例|规定|办法|细则|法|决定)(?:（.*）)?$/u;
const PURPOSE =
  /^为了?(?:促进|推动|规范|加强|保障|保护|优化|提升|加快|深化|鼓励)(?<subject>\p{Script=Han}{2,12}?)(?:的)?(?:高质量|健康|持续|创新)*(?:发展|管理|工作|保护|建设|环境|行为|活动|，)/u;
/** A phrase must stand so often in a text to be its subject. */
const OFTEN = 3;

/** The subject and the region of a regulation, from its title and its purpose clause; empty where neither says. */
export function namesOf(title: string, clauses: readonly Clause[]): Names {
  const text = clauses.map((clause) => clause.text).join('\n');
  const { region, subject: fromTitle } = namesInTitle(title);
  const purpose = clauses.map((clause) => bareSubject(PURPOSE.exec(clause.text)?.groups?.['subject'] ?? ''));
  const subjects = [fromTitle, purpose.find((subject) => subject !== '') ?? ''];
  const frequent = subjects.filter((name) => name !== '' && text.split(name).length > OFTEN);
  return { subjects: longestFirst(frequent), regions: longestFirst([region, bareRegion(region)]) };
}

/** The region and the subject that a title names, as far as it does: 甲市 and 数字经济 of 甲市数字经济促进条例. */
export function namesInTitle(title: string): { readonly region: string; readonly subject: string } {
  const { region, rest } = regionOfTitle(title);
  return { region, subject: subjectOf(rest) };
}

/** The subject of a title without its region: 数字经济 of 数字经济促进条例; empty where it names no kind of text. */
export function subjectOf(title: string): string {
  const genre = GENRE.exec(title)?.[0];
  if (genre === undefined) return '';
  const subject = title.slice(0, title.length - genre.length);
  // 专利保护和促进: what stood before 和 is no part of the name either.
  return BARE_GENRE.test(genre) ? subject : subject.replace(JOINED, '');
}

const BARE_GENRE = /^(?:实施|暂行|若干)*(?:条例|规定|办法|细则|法|决定)/u;
const JOINED =
  /(?<=\p{Script=Han}{2})(?:(?:发展|促进|管理|保护|保障|监督|服务|(?:规划)?建设|利用|传承|奖励)?(?:和|(?<!参)与|以及|(?<!普)及|、))+$/u;

/**
 * A subject as a purpose clause gives it, without what is no part of its name: 燃气 of 加强本市燃气管理, 文物 of 加强对文物的
 * 保护. Empty where nothing tells what it is: 本市 is no subject.
 */
function bareSubject(words: string): string {
  const bare = words
    .replace(/^对(?!外|口|虾|流)/u, '')
    .replace(/^(?:本|我|全)(?:省|市|自治区|自治州|州|自治县|县|区)|^全社会/u, '')
    .replace(/(?:的监督|的|和|(?<!参)与|(?<!普)及|、)+$/u, '');
  return /^(?:管理|城市|农村|社会|经济|行业|市场|企业|工作|活动|行为)?$/u.test(bare) ? '' : bare;
}

/** The name of a region without what it is: 深圳 of 深圳经济特区. */
export const bareRegion = (region: string): string =>
  region.replace(/(?:经济特区|自治区|自治州|自治县|省|市|县)$/u, '');

/** The names of several regulations together. */
export const mergeNames = (all: readonly Names[]): Names => ({
  subjects: longestFirst(all.flatMap((names) => names.subjects)),
  regions: longestFirst(all.flatMap((names) => names.regions)),
});

const longestFirst = (words: readonly string[]): string[] =>
  [...new Set(words)]
    .filter((word) => word.length >= 2)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
