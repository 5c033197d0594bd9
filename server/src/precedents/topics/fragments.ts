import { type ArticleField } from './articleField';

/** A sum or a number of times is what an article says, not what it is about: 二千元. */
const MEASURE = /[一二三四五六七八九十百千万两]+(?:元|次|倍|年|月|日)/u;
/** The end of a phrase that goes on: 业主共有 (部分), 犬只患有 (传染病), 法规已有 (规定). */
const GOES_ON = /(?:已有|具有|共有|没有|患有|拥有|承担|决定|心强|不再具有|下方|上方)$/u;
/** The end of a word that stands before it, or words that introduce a matter: (责任)人承担, (所)称物业管理. */
const BEGAN_BEFORE =
  /^(?:所?称|为了|人(?![员民身工口才大行车体居力文均格脸防])|种(?![植养子类苗业质])|(?:禁止|提倡|倡导)(?=.{2}$))/u;
/** What is done with anything: before a word that stands all over the subject's texts it names no matter. */
const DOES =
  /^(?:指导|提倡|倡导|使用|承担|销售|办理|参与|保护|授权|委托|乘用|选用|协助|属于|涉及|改善|维护|管理|发展|推进|确认|加强|规范|享受)(?=.{2})/u;
/** What stands in such a share of the articles on a subject stands all over its texts. */
const ALL_OVER = 0.2;

/**
 * True for a phrase that was cut out of a sentence and names nothing: 指导业主, 业主共有, 二千元. Of words for what is
 * done only with the subject itself: 指导业主, but 选举业主委员会.
 */
export function isFragment(field: ArticleField, phrase: string, onSubject: ReadonlySet<number>): boolean {
  if (MEASURE.test(phrase) || GOES_ON.test(phrase) || BEGAN_BEFORE.test(phrase)) return true;
  const verb = DOES.exec(phrase)?.[0];
  if (verb === undefined) return false;
  const rest = phrase.slice(verb.length);
  const holding = field
    .articlesHolding(rest)
    .filter((number) => onSubject.has(field.articles[number]?.source ?? -1)).length;
  return holding >= field.countOf(onSubject) * ALL_OVER;
}

/** What stands before the matter of an article on liability. */
const BREACH = /^违反本[^，]{0,40}(?:规定)?，/u;
/** The most that is shown of an article's beginning. */
const LONGEST_OPENING = 14;

/** The first words of an article, for a matter that no phrase names: 业主应当履行下列义务. */
export function openingWords(text: string): string {
  const [first = ''] = text.replace(BREACH, '').split(/[，。：；\n]/u, 1);
  return first
    .replace(/[\s　]/gu, '')
    .slice(0, LONGEST_OPENING)
    .replace(/[的和或与及、]$/u, '');
}
