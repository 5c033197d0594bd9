import { characterPairs } from '../../base/characterPairs';
import { namesInTitle } from './regionAndSubject';

/** The share of characters that two titles have in common, 0 to 1; two that are not there are alike. */
export function likenessOfTitles(a: string | undefined, b: string | undefined): number {
  if (a === b) return 1;
  if (a === undefined || b === undefined) return 0;
  const [one, other] = [new Set(a), new Set(b)];
  const shared = [...one].filter((character) => other.has(character)).length;
  return (2 * shared) / Math.max(one.size + other.size, 1);
}

/** From this likeness on two subjects are one: 数字经济 and 数字经济产业, not 水污染防治 and 大气污染防治. */
export const SAME_SUBJECT = 0.6;
/** One that holds the other is not quite the same. */
const HOLDS = 0.8;

/** Words of titles that stand with any subject: they say nothing about whether two are one. */
const GENERAL =
  /实施《中华人民共和国|[《》（）]|污染防治|防治|预防和|促进|保护|管理|监督|服务|建设|发展|安全|资源|环境|城市|农村|公共|工作|行为|活动|若干|规定$/gu;

/** What a subject says that others do not: 大气 of 大气污染防治; all of it where one character or nothing is left. */
export function coreOfSubject(subject: string): string {
  const core = subject.replace(GENERAL, '');
  return core.length < 2 ? subject : core;
}

/** The core of the subject that a title names, `''` where it names none. */
export const coreOfTitle = (title: string): string => coreOfSubject(namesInTitle(title).subject);

/** What a regulation fights is another matter than what it is about: 反食品浪费 and 食品, 预防未成年人犯罪 and 未成年人. */
const FOUGHT = /^(?:反|预防|防范|制止)|(?:预防|防范)$/u;
const UNLIKE = 0.3;

/** How much two cores of subjects are one, 0 to 1. An empty one is like none. */
export function likenessOfSubjects(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  if (FOUGHT.test(a) !== FOUGHT.test(b)) return a.replace(FOUGHT, '') === b.replace(FOUGHT, '') ? 1 : UNLIKE;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 2 && long.includes(short)) return HOLDS;
  const [one, other] = [characterPairs(a), characterPairs(b)];
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return (2 * shared) / Math.max(one.size + other.size, 1);
}

/** True where two subjects as titles name them are one. Everything that asks this asks here. */
export const isSameSubject = (a: string, b: string): boolean =>
  likenessOfSubjects(coreOfSubject(a), coreOfSubject(b)) >= SAME_SUBJECT;
