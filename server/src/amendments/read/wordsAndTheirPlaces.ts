import { readNumeral } from '../../base/chineseNumeral';
import { NOWHERE, wholeArticle } from '../articlePlace';
import { type Place, type WordTarget } from '../types';
import { readPlaces } from './readPlace';
import { articlesIn, type ClauseStart, type Scanner, type Subject } from './clauseScanner';

const OF = /(?:的)?(?:中)?(?:的)?(?:(?:最)?后[一二两三四]?句)?(?:，?[在将把](?=[第\ue000]))?[：:]?/uy;
const NTH = /(?:第([一二三四五六七八九十0-9]{1,3})(?:处|个))(?:的)?/uy;
const BETWEEN = /(?:、|，|和|及|与|以及|(?=\ue000))/uy;
const AGAIN = /(?:将|把|在|对|其中(?:的)?|其)?/uy;
/** Between words each with a side of its own: 后、 in “甲”后、“乙”前. */
const BESIDE_EACH =
  /(?:一[词句语]|[一二两三四五六七八九十]{1,2}个?字)?(?:之)?(后|前)(?:面)?(?:、|，|和|及|与|以及)(?=(?:在)?(?:其中(?:的)?)?(?:第[^，。；\n]{1,20}?)?\ue000)/uy;
export const INTO =
  /(?:一[句词语]|[一二两三四五六七八九十]{1,2}个?字|字样|的表述)?(?:，)?(?:均|都|分别|统一|相应|全部|一律)?(?:修改为|改为|改成|修正为|替换为|表述为|更名为)(?:[：:]\n?(?=\ue000)|[：:]?)/uy;
export const BESIDE =
  /(?:一[句词语]|[一二两三四五六七八九十]{1,2}个?字)?(?:之)?(后|前)(?:面)?[，]?(?:分别|均|都)?(?:增加|增写|加上|补充|加入|添加)(?:规定|一句)?[，]?(?:内容为)?[：:]?/uy;
export const GONE =
  /(?:一[句词语]|[一二两三四五六七八九十]{1,2}个?字|字样|的表述)?(?:均|都|予以|全部|一律)?(?:删去|删除)/uy;

/** Words and the places where they stand: 第三条中的“甲”、第五条中的“乙”. */
export interface ReadTargets {
  readonly targets: readonly WordTarget[];
  /** The side said behind each target but the last: “甲”后、“乙”前增加. Empty where one side holds for all. */
  readonly sides: readonly Side[];
  readonly end: number;
  /** The places that the next clause refers to. */
  readonly places: readonly Place[];
}

export type Side = 'after' | 'before';
export const sideOf = (written: string | undefined): Side => (written === '前' ? 'before' : 'after');

/** Reads 第三条第一款中的第一处“甲”. `wide` are the places of words that name none. */
export function readTargets(
  scanner: Scanner,
  at: number,
  subject: Subject,
  wide: readonly Place[],
  isDeletion = false,
): ReadTargets | undefined {
  const targets: WordTarget[] = [];
  let end = at;
  const sides: Side[] = [];
  let places: readonly Place[] | undefined;
  for (;;) {
    let next = end;
    if (targets.length > 0) {
      const side = scanner.match(BESIDE_EACH, end);
      const between = side ?? scanner.match(BETWEEN, end);
      if (between === undefined) break;
      if (side !== undefined) sides.push(sideOf(side[1]));
      next = scanner.skip(AGAIN, end + between[0].length);
    }
    const last: Place = places?.at(-1) ?? subject.places.at(-1) ?? NOWHERE;
    const named = readPlaces(scanner.masked.text, next, last);
    const from = named === undefined ? next : scanner.skip(OF, named.end);
    const nth = scanner.match(NTH, from);
    const words = scanner.words(from + (nth?.[0].length ?? 0));
    if (words === undefined) break;
    const isVerbBehind =
      scanner.match(INTO, words.end) !== undefined || scanner.match(BESIDE, words.end) !== undefined;
    // 删去“A”，将“B”修改为“C”: the second part is not deleted.
    if (isVerbBehind && isDeletion && targets.length > 0) break;
    // A named place holds for the words behind it, too, until another one is named.
    places = named?.places ?? places;
    targets.push({
      places: named?.places ?? places ?? wide,
      words: words.words,
      nth: nth === undefined ? undefined : readNumeral(nth[1] ?? '')?.value,
      inherited: places === undefined,
    });
    end = words.end;
    if (isVerbBehind) break;
  }
  return targets.length === 0 ? undefined : { targets, sides, end, places: places ?? wide };
}

export const subjectOf = (subject: Subject, places: readonly Place[], deletes: boolean): Subject => ({
  places: places.length === 0 ? subject.places : places,
  articles: articlesIn(places.map(wholeArticle), subject.articles),
  deletes,
});

/** The places of words that name none: of “A” in 将“A” all articles of the item, of 其中的“A” the places named last. */
export const scopeOf = (start: ClauseStart): readonly Place[] =>
  start.isTaken && start.subject.articles.length > 0 ? start.subject.articles : start.subject.places;

type ReadWords = NonNullable<ReturnType<Scanner['words']>>;

/**
 * Reads the new words: one for all targets, or one for each, as in “A”和“B”分别修改为“C”和“D”. `undefined` where they are not
 * as many.
 */
export function readEach(
  scanner: Scanner,
  { targets }: ReadTargets,
  first: ReadWords,
): { readonly words: readonly string[]; readonly end: number } | undefined {
  const words = [first.words];
  let { end } = first;
  for (;;) {
    const between = scanner.match(BETWEEN, end);
    const next = between && scanner.words(end + between[0].length);
    // If a verb follows, these words begin the next pair.
    const isNextPair =
      next !== undefined && [INTO, BESIDE, GONE].some((verb) => scanner.match(verb, next.end) !== undefined);
    if (next === undefined || isNextPair) break;
    words.push(next.words);
    end = next.end;
  }
  return words.length === 1 || words.length === targets.length ? { words, end } : undefined;
}

/** What the next clause refers to. Words without a place change nothing in it. */
export const keptSubject = (subject: Subject, read: ReadTargets, deletes: boolean): Subject =>
  read.targets.every(({ inherited }) => inherited)
    ? { ...subject, deletes }
    : {
        ...subjectOf(subject, read.places, deletes),
        articles:
          subject.articles.length > 0 && isWithin(read, subject)
            ? subject.articles
            : subjectOf(subject, read.places, deletes).articles,
      };

const isWithin = ({ places }: ReadTargets, { articles }: Subject): boolean =>
  places.every(({ article }) =>
    articles.some((known) => known.article?.main === article?.main && known.article?.sub === article?.sub),
  );
