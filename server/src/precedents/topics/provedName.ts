import { wordBoundaries } from '../clauses/dictionaryWords';
import { firstSentence, withoutBody } from './phraseFragments';
import { isPiece, standsInPassing } from './canPhraseBeName';
import { ADDED, isName, NO_PART, SYSTEM } from './mattersArticleStates';

/** So many of the articles of a group must have its name as their matter: all of three, three of four. */
const NEARLY_ALL = 0.75;
/** Of a name as long as this so many are enough, where the others speak of it somewhere. */
const [MOSTLY, LONG_ENOUGH] = [0.6, 6];
const FEW = 4;
/** … and so many the very words of it. */
const IN_ITS_WORDS = 0.5;
/** … and so many its last word, 制度. */
const CALLED_SO = 0.33;
/** What an article is about stands in its first sentence no later than this, counted from what is done. */
const LATEST = 70;
/** Words between the words of a name: 湖泊的名录 for 湖泊名录. */
const MOST_BETWEEN = 8;
/** Without 制度 fewer characters may be anything: 发布 of 发布制度. */
const SHORTEST_CORE = 4;
/** A name this long may lack one word within it and is still the same: 湖泊保护专项资金 for 湖泊保护发展专项资金. */
const [LONG, LONG_WORDS] = [8, 4];
/** Fewer characters may be said twice and yet in passing. */
const TELLING_AGAIN = 4;
/** A longer name is a sentence. */
const LONGEST = 16;
/** Where what is added to a name is in all the articles, so much of the rest proves it. */
const HELD_BESIDE_ADDED = 0.7;

/** How many of a group's articles are nearly all of them. */
export const nearlyAll = (count: number): number => Math.ceil(count * NEARLY_ALL);

/**
 * The name of a matter, widened to the phrase it is always a part of (气候资源的综合调查 for 综合调查); `undefined` where it is
 * not certain: where not most of the articles have it as what their first sentence is about, and the others speak of
 * it, or where it is a piece of other words that are no name.
 */
export function provedName(name: string, articles: readonly string[]): string | undefined {
  const texts = articles.map(withoutCondition);
  const parts = partsOfName(name);
  const { core, added } = parts;
  const bearing = texts.filter((text) => bears(text, name, parts)).length;
  const mostly = added === '' && core.length >= LONG_ENOUGH ? Math.max(2, texts.length * MOSTLY) : Infinity;
  if (bearing < Math.min(mostly, nearlyAll(texts.length))) return undefined;
  // Those that put a long one otherwise speak of it at least.
  const speaking = texts.filter((text) => speaksOf(text, core) || bears(text, name, parts)).length;
  if (speaking < (texts.length < FEW ? texts.length : nearlyAll(texts.length))) return undefined;
  const inWords = texts.filter((text) => text.replace(/应当|必须/gu, '').includes(core)).length;
  if (added === '' && inWords < texts.length * IN_ITS_WORDS) return undefined;
  if (
    core !== name &&
    added === '' &&
    texts.filter((text) => text.includes(name)).length < texts.length * CALLED_SO
  ) {
    return undefined;
  }
  const before = wordsBefore(core, texts);
  if (before === undefined) return undefined;
  const wide = before + name;
  const namesNothing = [isPiece(wide), DONE_WITH_ANYTHING.test(wide), obeysSomething(wide)].includes(true);
  return wide.length > LONGEST || namesNothing ? undefined : wide;
}

/** What a person must be who is to have something, told before the conditions: 拥护宪法，具备下列条件的. */
const ON_PERSON =
  /^凡?(?:遵守|拥护|热爱|遵纪守法|品行|品德|享有|信誉)[^：。]*?，(?=[^，：。]*(?:具备|符合|满足|具有)(?:下列|以下))/u;
const withoutCondition = (text: string): string => text.replace(ON_PERSON, '');

/** That somebody obeys something says how he acts or what he must be: 遵守法律法规, 遵循身心发展规律. */
const OBEYS = /^(?:凡|拥护|热爱|遵守|遵循|遵从|恪守|遵纪守法|品行)/u;
/** … wherever it stands with a law (宪法, 法律法规) as what is obeyed or broken. */
const LAW_AS_OBJECT =
  /(?:遵守|拥护|尊重|违反|执行|贯彻|符合|触犯|依照|依据)[^，。]{0,12}(?:宪法|法律|法规|规章|法纪|纪律)(?:$|[和与及、的])/u;
const obeysSomething = (name: string): boolean => OBEYS.test(name) || LAW_AS_OBJECT.test(name);

/** What is done with anything, and tells nothing of the matter: 健全组织机构. */
const DONE_WITH_ANYTHING = /^(?:健全|建立|完善|保障|维护|具有|存在)/u;

interface NameParts {
  /** What an article must say: 湖泊名录 of 湖泊名录制度. */
  readonly core: string;
  /** What was added to the article's words: 的情形. */
  readonly added: string;
}

function partsOfName(name: string): NameParts {
  const added = ADDED.exec(name)?.[0] ?? '';
  const bare = name.slice(0, name.length - added.length);
  const withoutSystem = bare.replace(SYSTEM, '');
  return { core: withoutSystem.length >= SHORTEST_CORE ? withoutSystem : bare, added };
}

/** What a text must say to be about what is added to a name. */
const SAID_BY: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:性质|组成|任务)$/u, /^/u],
  [/义务$/u, /义务|应当(?:遵守|履行|按照)[^，。：]{0,4}(?:下列|以下)/u],
  ...['措施', '职权', '权利', '情形', '条件', '行为', '职责', '内容', '事项'].map(
    (word) => [new RegExp(`${word}$`, 'u'), new RegExp(word, 'u')] as const,
  ),
];

/** True where an article has the words of a name as its matter. */
function bears(text: string, name: string, { core, added }: NameParts): boolean {
  if (added === '' && namesAgain(text, name)) return true;
  return [text, withoutBody(text)].some((said) => {
    const sentence = firstSentence(said);
    if (added !== '' && !SAID_BY.some(([what, form]) => what.test(added) && form.test(sentence))) {
      return false;
    }
    return standsIn(sentence, core, added !== '');
  });
}

/** True where an article has all the words of a name, wherever. */
const speaksOf = (text: string, core: string): boolean =>
  text.includes(core) || wordsOfName(core).every((word) => text.includes(word));

/** An article is about what it names again and again, wherever its first sentence has it. */
function namesAgain(text: string, name: string): boolean {
  const [at, sentence] = [text.indexOf(name), firstSentence(text)];
  return (
    name.length >= TELLING_AGAIN &&
    at >= 0 &&
    at < sentence.length &&
    text.includes(name, at + name.length) &&
    !standsInPassing(sentence.slice(0, at)) &&
    !LISTED_BEFORE.test(sentence.slice(0, at)) &&
    !LISTED_BEHIND.test(sentence.slice(at + name.length))
  );
}

/** What is one of several things, or where something is. */
const LISTED_BEFORE = /(?:[、等]|或者|以及)$/u;
const LISTED_BEHIND = /^(?:[、等]|或者|以及|(?:范围)?[内上中](?=的|，)|(?:保护)?范围|[^，。]{1,8}时，)/u;

/** One of two ways is not what an article is about: 可以投赞成票，也可以投反对票. */
const isOneOfTwo = (before: string, behind: string): boolean =>
  /[，；](?:也|还|或者)可以[^，；。]*$/u.test(before) ||
  (/可以[^，；。]*$/u.test(before) && /^[^，；。]*[，；](?:也|还|或者)?可以/u.test(behind));

function standsIn(sentence: string, core: string, hasAdded: boolean): boolean {
  const whole = sentence.indexOf(core);
  if (whole >= 0) {
    const [before, behind] = [sentence.slice(0, whole), sentence.slice(whole + core.length)];
    if (isOneOfTwo(before, behind)) return false;
    const isListed = LISTED_BEFORE.test(before) || LISTED_BEHIND.test(behind);
    const isLate = whole > LATEST || saidBefore(before) > (core.length < LONG ? 0 : 1);
    return !isLate && (hasAdded || !isListed) && !standsInPassing(before);
  }
  const words = wordsOfName(core);
  const places = words.map((word) => sentence.indexOf(word));
  const missing = words.filter((_, at) => (places[at] ?? -1) < 0);
  const isHeld =
    missing.length === 0 ||
    (hasAdded
      ? missing.join('').length <= core.length * (1 - HELD_BESIDE_ADDED)
      : core.length >= LONG &&
        words.length >= LONG_WORDS &&
        missing.length === 1 &&
        (places[0] ?? -1) >= 0 &&
        (places.at(-1) ?? -1) >= 0);
  const found = places.filter((at) => at >= 0);
  if (!isHeld || found.length === 0) return false;
  const [first, last] = [Math.min(...found), Math.max(...found)];
  return (
    first <= LATEST &&
    (hasAdded || last - first <= core.length + MOST_BETWEEN) &&
    !standsInPassing(sentence.slice(0, first))
  );
}

/** By what, when and for whom something is done comes before what it is: but 可以投赞成票，可以投反对票 is not on 反对票. */
const LEADS =
  /^(?:[^，]{0,40}(?:应当|可以|部门|机构|机关|政府))?(?:按照|根据|依据|依照|遵循|结合|为了?|通过|统筹|针对|因|在|自|以|会同|由)[^，]*$|(?:后|时|前|的|原则|要求)$/u;

/** How much else is said before some words of a sentence, in clauses. */
const saidBefore = (before: string): number =>
  before
    .split('，')
    .slice(0, -1)
    .filter((clause) => !LEADS.test(clause)).length;

/** The words of a name, without those that only join. */
function wordsOfName(name: string): readonly string[] {
  const bounds = [...wordBoundaries(name)].sort((a, b) => a - b);
  return bounds
    .slice(0, -1)
    .map((at, index) => name.slice(at, bounds[index + 1]))
    .filter((word) => !/^[的和与及或]$/u.test(word));
}

/**
 * What belongs to a name of all that stands before it wherever it stands: 无偿 of 实行无偿献血制度; `''` where nothing does,
 * `undefined` where what belongs to it makes no name.
 */
function wordsBefore(core: string, texts: readonly string[]): string | undefined {
  const before = texts.flatMap((text) => {
    const at = text.indexOf(core);
    return at < 0 ? [] : [text.slice(0, at)];
  });
  const [own = '', ...others] = before;
  let shared = own.length;
  for (const other of others) {
    let same = 0;
    while (same < shared && own.at(-1 - same) === other.at(-1 - same)) same++;
    shared = same;
  }
  const start =
    own.length - (/[^，。；：（）《》“”\s]*$/u.exec(own.slice(own.length - shared))?.[0].length ?? 0);
  // What the common words begin within is left out with the rest of it.
  const bounds = [...wordBoundaries(own + core)].filter((at) => at >= start && at <= own.length);
  const words = own.slice(Math.min(...bounds, own.length)).replace(UP_TO_VERB, '');
  const belongs = words.replace(NO_PART, '').replace(BEGAN_BEFORE, '');
  const isJoined = /[和与及、或]$/u.test(words);
  if (belongs.length < SHORTEST_WORD || belongs === `${belongs.charAt(0)}的`) {
    return isJoined ? undefined : '';
  }
  if (!isName(belongs + core)) return undefined;
  // What stands before it in one or two of many articles is not what it is always part of.
  return before.length < nearlyAll(texts.length) ? '' : belongs;
}

const SHORTEST_WORD = 2;

/** All up to the last word that no name goes across. */
const UP_TO_VERB =
  /^.*(?:应当|可以|不得|负责|组织|开展|进行|实施|建立|健全|完善|编制|制定|制订|划定|设立|设置|实行|推行|加强|做好|提供|办理|申请|取得|履行|从事|颁发|制作的|制定的|统一|造成|导致|发生|严格执行|是|由|对|将|向|在|从|按照|依照|根据|及其|以及|等(?!级)|有(?!关)|为|其(?!他)|所|本市|本省|[范围]内|行政区域的?)/u;
/** The end of what stands before the words: (范围)内污染物, (幼儿园)的保育费. */
const BEGAN_BEFORE = /^[内上中后前的]+/u;
