import { characterPairs } from '../../base/characterPairs';
import { conductWords, firstSentence, punishedParty } from './phraseFragments';
import { nearlyAll } from './provedName';
import { ADDED, endsOf, SYSTEM, mattersArticleStates } from './mattersArticleStates';

/** So many of the articles of a group must be about the same for it to be their name, */
const AGREED = 0.6;
/** … and no fewer than these. */
const FEWEST = 2;
/** Names as like as this are of one matter, by the pairs of characters they share. */
const LIKE = 0.6;
/** An article speaks of what a name says if its beginning has so many of the name's pairs of characters. */
const HELD = 0.66;
/** Of two articles that are alike anyhow, so many. */
const HELD_BY_TWO = 0.6;
const BEGINNING = 160;
/** Names that are the words of the articles alone, or end in one that these need not have. */
const NEUTRAL = /^(?!.*(?:措施|职权|权利|条件|职责|任务|义务|性质|组成|内容|事项)$)/u;
/** A longer name says no more. */
const FULL_LENGTH = 5;

/**
 * What most articles of a group say they are about, in the words of the likest of them; `undefined` where they do not
 * agree.
 * @param isCertain whether a phrase may be the name
 * @param least how sure a form must be that it tells the matter, 0 to 1
 */
export function matterArticlesAgreeOn(
  texts: readonly string[],
  isCertain: (phrase: string) => boolean,
  least = 0,
): string | undefined {
  const stated = texts.map(mattersArticleStates);
  const beginnings = texts.map((text) => characterPairs(text.slice(0, BEGINNING)));
  let best: string | undefined;
  let most = 0;
  const seen = new Set<string>();
  for (const { name, weight } of stated.flat()) {
    if (weight < least) continue;
    // What is done is whole or nothing; of what is set up the end may be what all have.
    for (const end of weight < 1 || ADDED.test(name) ? [name] : endsOf(name)) {
      if (seen.has(end)) continue;
      seen.add(end);
      const pairs = characterPairs(end.replace(ADDED, '').replace(SYSTEM, ''));
      const added = ADDED.exec(end)?.[0].slice(-2) ?? '';
      const agreeing = beginnings.filter(
        (held, at) =>
          ((held.has(added) || NEUTRAL.test(end)) &&
            holds(held, pairs, texts.length === 2 && weight === 1 ? HELD_BY_TWO : HELD)) ||
          stated[at]?.some((other) => isLike(other.name, end)),
      ).length;
      if (agreeing < FEWEST || agreeing < texts.length * AGREED) continue;
      const score = (agreeing / texts.length) * weight * (Math.min(end.length, FULL_LENGTH) / FULL_LENGTH);
      if (score <= most || !isCertain(end)) continue;
      most = score;
      best = end;
    }
  }
  return best;
}

const LISTS = /(?:下列|以下)[^。，：]{0,12}(?:行为|情形)[^：\n]*：|\n[（(]二[）)]/u;

/**
 * What nearly all liability clauses of a group punish, or whom; where they punish this and that, what half of them
 * speak of, and that there is more: 未办理船舶登记等行为的处罚. `undefined` where they do not say.
 */
export function agreedConduct(texts: readonly string[]): string | undefined {
  // Of a list the first item alone is not what is punished.
  const conducts = texts.map((text) => (LISTS.test(text) ? '' : wholeConduct(text)));
  const conduct = mostAgreed(conducts);
  if (conduct !== undefined) return `${conduct}的处罚`;
  const party = mostAgreed(texts.map(punishedParty));
  if (party !== undefined) return party;
  const penalties = texts.filter((text) => PENALTY.test(firstSentence(text))).length;
  if (penalties < nearlyAll(texts.length)) return undefined;
  const pairs = texts.map(characterPairs);
  const common = conducts.slice(0, LIKEST).find((each) => {
    const own = characterPairs(each);
    const speaking = pairs.filter((held) => holds(held, own, HELD)).length;
    return each !== '' && each.length <= LONGEST_OF_SEVERAL && speaking >= Math.max(FEWEST, texts.length / 2);
  });
  return common === undefined ? undefined : `${common}等行为的处罚`;
}

/** A breach with its sanction, in one sentence. */
const PENALTY = /(?:^(?:对)?违反本|的，)(?![^]*处分)[^。]*(?:责令|处[^。，]{0,30}罚款|没收|警告)/u;
/** The first of a group are the likest to the others. */
const LIKEST = 3;
const LONGEST_OF_SEVERAL = 16;

/** What happens behind a conduct, and what is cut out of one: (使用)不符合规定的涂料. */
const NO_CONDUCT = /^(?:拒不改正|逾期|未(?:引起|造成|构成|履行规定)|不符合|超过|超出|违法|违规)/u;
/** What may follow who does it: 养犬人未办理登记. Other conduct begins its clause: not (修建)妨碍瞭望的建筑物. */
const AFTER_PARTY = /^(?:未|擅自|拒|不按|不履行|随意)/u;

/** What a liability clause punishes, where the few words for it are not cut short. */
function wholeConduct(text: string): string {
  const conduct = conductWords(text);
  const at = text.indexOf(conduct);
  const behind = text.slice(at + conduct.length);
  if (at > 0 && text[at - 1] !== '，' && !AFTER_PARTY.test(conduct)) return '';
  const ends = /^违反本/u.test(text) ? /^(?:的[，：]|或者(?:未|擅自|拒|不按|不履行))/u : /^的[，：]/u;
  return ends.test(behind) && !NO_CONDUCT.test(conduct) ? conduct : '';
}

/** The first of some names that most of them are like. */
const mostAgreed = (names: readonly string[]): string | undefined =>
  names.find((name) => {
    const agreeing = names.filter((other) => isLike(name, other)).length;
    return name !== '' && agreeing >= FEWEST && agreeing >= nearlyAll(names.length);
  });

function holds(held: ReadonlySet<string>, pairs: ReadonlySet<string>, share: number): boolean {
  const found = [...pairs].filter((pair) => held.has(pair)).length;
  return pairs.size > 0 && found >= pairs.size * share;
}

function isLike(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [characterPairs(a), characterPairs(b)];
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return 2 * shared >= LIKE * (one.size + other.size) && shared > 0;
}
