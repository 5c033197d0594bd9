import { NOWHERE } from '../articlePlace';
import { readPlaces } from './readPlace';
import { type ClauseForm } from './clauseScanner';
import {
  BESIDE,
  keptSubject,
  readEach,
  type ReadTargets,
  readTargets,
  type Side,
  sideOf,
  subjectOf,
} from './wordsAndTheirPlaces';

/** 在“A”后增加“B”; “A”后、“B”前分别增加“C”、“D”. */
export const insertWordsForm: ClauseForm = (scanner, start) => {
  const read = readTargets(scanner, start.at, start.subject, start.subject.places);
  const beside = read && scanner.match(BESIDE, read.end);
  const first = beside && scanner.words(read.end + beside[0].length);
  if (read === undefined || beside === undefined || first === undefined) return undefined;
  const each = readEach(scanner, read, first);
  const sides = sidesOf(read, sideOf(beside[1]));
  if (each === undefined || sides === undefined) return undefined;
  // “甲”后、“乙”前增加“丙” may mean one place between the two. It is not read.
  if (each.words.length === 1 && new Set(sides).size > 1) return undefined;
  const { words } = each;
  return {
    act: {
      kind: 'insertWords',
      insertions: read.targets.map((target, index) => ({
        target,
        side: sides[index] ?? 'after',
        words: words[index] ?? first.words,
      })),
    },
    end: each.end,
    subject: keptSubject(start.subject, read, false),
  };
};

/** The side of each target: one for all, or one for each. `undefined` where they are not as many. */
function sidesOf({ targets, sides }: ReadTargets, last: Side): readonly Side[] | undefined {
  if (sides.length === 0) return targets.map(() => last);
  return sides.length === targets.length - 1 ? [...sides, last] : undefined;
}

const APPEND =
  /(?:的)?(?:中)?(?:的)?(?:最后|末尾|结尾|句末|段末|条末|款末|之末)(?:处)?(?:增加|增写|补充|加上)(?:规定|一句)?[，]?(?:内容为)?[：:]?/uy;

/** 在第一款第一句后增加一句. */
const APPEND_SENTENCE =
  /(?:之)?后(?:面)?(?:增加|增写|补充|加上)(?:规定|(?:一|1)句)?[，]?(?:作为第[一二三四五六七八九十]句)?(?:内容为)?[：:]?(?=\ue000)/uy;

/** 在第一款最后增加“A”. */
export const appendWordsForm: ClauseForm = (scanner, start) => {
  const named = readPlaces(scanner.masked.text, start.at, start.subject.places.at(-1) ?? NOWHERE);
  const places = named?.places ?? start.subject.places;
  const end = named?.end ?? start.at;
  const isSentence = named?.places.every(({ sentence }) => sentence !== undefined) === true;
  const append = scanner.match(isSentence ? APPEND_SENTENCE : APPEND, end);
  if (append === undefined || places.length === 0) return undefined;
  const words = scanner.words(end + append[0].length);
  if (words === undefined) return undefined;
  return {
    act: { kind: 'appendWords', places, words: words.words },
    end: words.end,
    subject: subjectOf(start.subject, places, false),
  };
};
