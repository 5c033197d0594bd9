import { type ArticleField } from './likenessAmongArticles';
import { type ArticleGroup } from './groupArticles';
import { agreedConduct, matterArticlesAgreeOn } from './matterArticlesAgreeOn';
import { isFragment, openingWords, punishes } from './phraseFragments';
import { phrasesOf } from './phrasesThatMayName';
import { provedName } from './provedName';
import { elseNamedByRole, type TopicName } from './topicNamesByRole';
import { canPhraseBeName } from './canPhraseBeName';
import { ADDED } from './mattersArticleStates';

/** A phrase that stands in fewer of the articles names none of them. */
const LEAST_SHARE = 0.66;
/** What the words of other subjects say beside those of this one. */
const OF_OTHERS = 0.25;
/** What ends in such a word is what people call the matter by. */
const HEAD =
  /(?:制度|合同|规约|规则|查验|资金|用房|收费|责任|计划|方案|标准|登记|许可|证|费|费用|预案|保险|会议|设施|设备|协议|评估|维修|装修|保养|检查|检测|检验|培训|规划|目录|名录|平台|档案|公示|报告|投诉|救援|演练|场所|期限|期满|范围|用地|机构|组织|人员|委员会|小组|经费|材料|资料|手续|标识|标志|改造|纠纷|处置|监测|养护|移交|收集|运输|回收|补偿|奖励|义务|免疫|外出|职责|区域)$/u;
const TITLE_LIKE = 1.3;
/** What keeps a quotient of shares from running away where nothing else has the phrase. */
const SMOOTHING = 0.02;
const OPENING = 32;
const [ANYWHERE, IN_OPENING] = [0.45, 0.6];
const LISTED = 0.5;
/** What an article is done by is not what it is about: 按照国家燃气设计规范. */
const BASIS = 0.6;
/** A phrase that comes so late, on the average, is seldom the matter of its article … */
const LATE = 45;
const TOO_LATE = 0.35;
/** … and one that so many articles on other subjects have, seldom that of any: 少数民族, 社会团体. */
const OFTEN_ELSEWHERE = 0.006;
const BY_CHANCE = 4;
const COMMON = 0.4;
/** Where no phrase tells more than this, the first words of an article name it better. Read out of 190 names. */
const LEAST_TELLING = 0.8;
const TELLING_LENGTH = 4;
/** Of the phrases that tell most, so many are asked whether they name one matter; and such a one so many articles a text. */
const MOST_ASKED = 12;
const MOST_IN_EACH = 2;
/** So much of what a fragment tells another phrase must tell to name the matter in its place. */
const INSTEAD_OF_FRAGMENT = 0.8;
/** A form that tells what is set up, drawn up or required, not only what is done. */
const SURE = 1;
/** Fewer first words name nothing. */
const SHORTEST_OPENING = 4;
/** Words in a larger share of the articles on a subject name none of its matters. */
const ALL_OVER = 0.3;
/** Articles that are read for a name. */
const MOST_READ = 16;

interface Candidate {
  readonly phrase: string;
  readonly score: number;
}

/**
 * The name of a group of articles: what they say of themselves that they are about, else the words that set them apart;
 * where neither is certain, their opening words. `undefined` for a group that says nothing.
 */
export function nameOfGroup(
  field: ArticleField,
  group: ArticleGroup,
  onSubject: ReadonlySet<number>,
): TopicName | undefined {
  const texts = group.slice(0, MOST_READ).map((number) => field.articles[number]?.clause.text ?? '');
  const all = group.map((number) => field.articles[number]?.clause.text ?? '');
  const isLiability = all.filter(punishes).length * 2 >= all.length;
  const names = (phrase: string): boolean =>
    (ADDED.test(phrase) || isSpecific(field, phrase, onSubject)) &&
    !isFragment(field, phrase, onSubject) &&
    !isAnybodys(field, phrase, onSubject) &&
    provedName(phrase, all) !== undefined;
  const matter = isLiability
    ? undefined
    : (matterArticlesAgreeOn(texts, names, SURE) ??
      candidatesFor(field, group, onSubject).find(({ phrase }) => names(phrase))?.phrase ??
      matterArticlesAgreeOn(texts, names));
  const name = isLiability
    ? agreedConduct(all)
    : matter === undefined
      ? elseNamedByRole(field, group)
      : provedName(matter, all);
  if (name !== undefined) return { lead: name, shown: name, isNamed: true };
  const opening = texts.map(openingWords).find(({ length }) => length >= SHORTEST_OPENING);
  return opening === undefined ? undefined : { lead: opening, shown: `“${opening}…”`, isNamed: false };
}

function candidatesFor(
  field: ArticleField,
  group: ArticleGroup,
  onSubject: ReadonlySet<number>,
): readonly Candidate[] {
  const texts = group.slice(0, MOST_READ).map((number) => field.articles[number]?.clause.text ?? '');
  const read = texts.map(phrasesOf);
  const places = new Map<
    string,
    { count: number; openings: number; listed: number; bases: number; at: number }
  >();
  for (const phrases of read) {
    for (const [phrase, { at, isListed, isBasis }] of phrases) {
      const known = places.get(phrase) ?? { count: 0, openings: 0, listed: 0, bases: 0, at: 0 };
      known.count++;
      known.openings += Number(at < OPENING);
      known.listed += Number(isListed);
      known.bases += Number(isBasis);
      known.at += at;
      places.set(phrase, known);
    }
  }
  const size = field.countOf(onSubject);
  const scored = [...places]
    .filter(([, { count }]) => count >= Math.max(2, read.length * LEAST_SHARE))
    .map(([phrase, { count, openings, listed, bases, at }]) => {
      const holding = field.articlesHolding(phrase);
      const here = holding.filter((number) => onSubject.has(field.articles[number]?.source ?? -1)).length;
      const share = count / read.length;
      const oddsHere = odds(share, here / Math.max(size, 1));
      const oddsAll = odds(share, holding.length / Math.max(field.articles.length, 1));
      const place = ANYWHERE + IN_OPENING * (openings / count);
      const score =
        share *
        (oddsHere + OF_OTHERS * oddsAll) *
        (Math.min(phrase.length, TELLING_LENGTH) / TELLING_LENGTH) *
        place *
        (HEAD.test(phrase) ? TITLE_LIKE : 1) *
        freedomOf(field, phrase, holding) *
        (1 - LISTED * (listed / count)) *
        (1 - BASIS * (bases / count)) *
        (at / count > LATE ? TOO_LATE : 1) *
        (isCommon(holding.length - here, field.articles.length - size) ? COMMON : 1);
      return { phrase, score };
    })
    .filter(({ phrase, score }) => score > LEAST_TELLING && canPhraseBeName(phrase, texts))
    .sort((a, b) => b.score - a.score || b.phrase.length - a.phrase.length || (a.phrase < b.phrase ? -1 : 1));
  const specific = scored.slice(0, MOST_ASKED).filter(({ phrase }) => isSpecific(field, phrase, onSubject));
  const whole = specific.filter(({ phrase }) => !isFragment(field, phrase, onSubject));
  // Where the most telling words are a piece of a sentence, what tells much less would mislead.
  const least = (specific[0]?.score ?? 0) * INSTEAD_OF_FRAGMENT;
  return (whole[0]?.score ?? 0) >= least ? whole : [];
}

/** True for few characters that as many articles on other subjects have: 便利条件, 建设工程. */
function isAnybodys(field: ArticleField, phrase: string, onSubject: ReadonlySet<number>): boolean {
  if (phrase.length > TELLING_LENGTH) return false;
  const holding = field.articlesHolding(phrase);
  const here = holding.filter((number) => onSubject.has(field.articles[number]?.source ?? -1)).length;
  return holding.length - here >= Math.max(BY_CHANCE, here);
}

/** True for a phrase that does not name article after article of one regulation, as 业主委员会 does. */
function isSpecific(field: ArticleField, phrase: string, onSubject: ReadonlySet<number>): boolean {
  const named = articlesAbout(field, phrase, onSubject);
  const sources = new Set(named.map((number) => field.articles[number]?.source));
  // What stands all over the subject's texts is the subject, not one of its matters.
  const holding = field.articlesHolding(phrase).filter((n) => onSubject.has(field.articles[n]?.source ?? -1));
  if (holding.length > Math.max(field.countOf(onSubject) * ALL_OVER, sources.size)) return false;
  return named.length <= Math.max(sources.size, 1) * MOST_IN_EACH;
}

/** The articles on the draft's subject that are about what a phrase names. */
export const articlesAbout = (
  field: ArticleField,
  phrase: string,
  onSubject: ReadonlySet<number>,
): readonly number[] =>
  field.articlesHolding(phrase).filter((number) => {
    const article = field.articles[number];
    return article !== undefined && onSubject.has(article.source) && namesMatter(article.clause.text, phrase);
  });

/** An article is about what it names in its first characters, or twice. */
const FIRST = 40;

/** True where a text has the name in its first characters, or more than once. */
export function namesMatter(text: string, name: string): boolean {
  const first = text.indexOf(name);
  return first >= 0 && (first < FIRST || text.includes(name, first + 1));
}

/**
 * How freely a phrase stands, 0 to 1: what nearly always has the same character before or behind it is a part of a longer
 * one, as 种设备 is.
 */
function freedomOf(field: ArticleField, phrase: string, holding: readonly number[]): number {
  const before = new Map<string, number>();
  const behind = new Map<string, number>();
  const count = (counts: Map<string, number>, character: string): void => {
    if (HAN.test(character) && !JOINS.test(character)) {
      counts.set(character, (counts.get(character) ?? 0) + 1);
    }
  };
  for (const number of holding) {
    const text = field.articles[number]?.clause.text ?? '';
    const at = text.indexOf(phrase);
    count(before, text.charAt(at - 1));
    count(behind, text.charAt(at + phrase.length));
  }
  const free = (counts: ReadonlyMap<string, number>): number => {
    const most = Math.max(0, ...counts.values());
    // 园周边 has 校 or 儿 before it: without them it is no word.
    return most === holding.length && most > 1 ? 0 : 1 - most / (holding.length + CHANCE);
  };
  return Math.min(free(before), free(behind)) ** ROOT;
}

const HAN = /^\p{Script=Han}$/u;
const ROOT = 0.5;
/** Of few articles it may be chance. */
const CHANCE = 0.5;

/** What may stand before or behind any phrase: 对, 的. */
const JOINS = /[的在对将向由和与及或等为从应须可并且按依因以被把给自到至时后前内外中上下是有所其该本各]/u;

const isCommon = (count: number, of: number): boolean => count >= BY_CHANCE && count > of * OFTEN_ELSEWHERE;

const odds = (share: number, among: number): number => Math.log((share + SMOOTHING) / (among + SMOOTHING));
