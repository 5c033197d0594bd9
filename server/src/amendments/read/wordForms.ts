import { readNumeral } from '../../base/chineseNumeral';
import { NOWHERE, wholeArticle } from '../articlePlace';
import { type Place, type WordTarget } from '../types';
import { readPlaces } from './readPlace';
import { articlesIn, type ClauseForm, type ClauseStart, type Scanner, type Subject } from './scanner';

const OF = /(?:的)?(?:中)?(?:的)?(?:(?:最)?后[一二两三四]?句)?(?:，?[在将把](?=[第\ue000]))?[：:]?/uy;
const NTH = /(?:第([一二三四五六七八九十0-9]{1,3})(?:处|个))(?:的)?/uy;
const BETWEEN = /(?:、|，|和|及|与|以及|(?=\ue000))/uy;
const AGAIN = /(?:将|把|在|对|其中(?:的)?|其)?/uy;
const INTO =
  /(?:一[句词语]|[一二两三四五六七八九十]{1,2}个?字|字样|的表述)?(?:，)?(?:均|都|分别|统一|相应|全部|一律)?(?:修改为|改为|改成|修正为|替换为|表述为|更名为)(?:[：:]\n?(?=\ue000)|[：:]?)/uy;
const BESIDE =
  /(?:一[句词语]|[一二两三四五六七八九十]{1,2}个?字)?(?:之)?(后|前)(?:面)?[，]?(?:分别|均|都)?(?:增加|增写|加上|补充|加入|添加)(?:规定|一句)?[，]?(?:内容为)?[：:]?/uy;
const GONE =
  /(?:一[句词语]|[一二两三四五六七八九十]{1,2}个?字|字样|的表述)?(?:均|都|予以|全部|一律)?(?:删去|删除)/uy;

/** Words with the places they stand at, as many as follow each other: 第三条中的“甲”、第五条中的“乙”. */
interface ReadTargets {
  readonly targets: readonly WordTarget[];
  readonly end: number;
  /** What the next clause inherits. */
  readonly places: readonly Place[];
}

/** Reads 第三条第一款中的第一处“甲”. `wide` is what words without a place mean. */
function readTargets(
  scanner: Scanner,
  at: number,
  subject: Subject,
  wide: readonly Place[],
  isDeletion = false,
): ReadTargets | undefined {
  const targets: WordTarget[] = [];
  let end = at;
  let places: readonly Place[] | undefined;
  for (;;) {
    let next = end;
    if (targets.length > 0) {
      const between = scanner.match(BETWEEN, end);
      if (between === undefined) break;
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
    // 删去“A”，将“B”修改为“C”: the second is no deletion.
    if (isVerbBehind && isDeletion && targets.length > 0) break;
    // Behind the first, what follows the words tells whether they are one more target or the beginning of the next pair.
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
  return targets.length === 0 ? undefined : { targets, end, places: places ?? wide };
}

const subjectOf = (subject: Subject, places: readonly Place[], deletes: boolean): Subject => ({
  places: places.length === 0 ? subject.places : places,
  articles: articlesIn(places.map(wholeArticle), subject.articles),
  deletes,
});

/** What words without a place mean: 其中的 what was named last, 将“A” the articles of the item. */
const scopeOf = (start: ClauseStart): readonly Place[] =>
  start.isTaken && start.subject.articles.length > 0 ? start.subject.articles : start.subject.places;

/** “A”修改为“B”, at named places or those of the clause before. */
export const replaceForm: ClauseForm = (scanner, start) => {
  const read = readTargets(scanner, start.at, start.subject, scopeOf(start));
  if (read === undefined) return undefined;
  const into = scanner.match(INTO, read.end);
  if (into === undefined) return undefined;
  const to = scanner.words(read.end + into[0].length);
  if (to === undefined) return undefined;
  const each = readEach(scanner, read, to);
  if (each === undefined) return undefined;
  return {
    act: {
      kind: 'replace',
      targets: read.targets,
      to: to.words,
      ...(each.words.length > 1 && { each: each.words }),
    },
    end: each.end,
    subject: keptSubject(start.subject, read, false),
  };
};

type ReadWords = NonNullable<ReturnType<Scanner['words']>>;

/**
 * The new words, one for each target where there are more: “A”和“B”分别修改为“C”和“D”. `undefined` where they are not as many.
 */
function readEach(
  scanner: Scanner,
  { targets }: ReadTargets,
  first: ReadWords,
): { readonly words: readonly string[]; readonly end: number } | undefined {
  const words = [first.words];
  let { end } = first;
  for (;;) {
    const between = scanner.match(BETWEEN, end);
    const next = between && scanner.words(end + between[0].length);
    // Words with a verb of their own are the next pair.
    const isNextPair =
      next !== undefined && [INTO, BESIDE, GONE].some((verb) => scanner.match(verb, next.end) !== undefined);
    if (next === undefined || isNextPair) break;
    words.push(next.words);
    end = next.end;
  }
  return words.length === 1 || words.length === targets.length ? { words, end } : undefined;
}

/** Words without a place of their own leave the subject as it was. */
const keptSubject = (subject: Subject, read: ReadTargets, deletes: boolean): Subject =>
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

/** 在“A”后增加“B”. */
export const insertWordsForm: ClauseForm = (scanner, start) => {
  const read = readTargets(scanner, start.at, start.subject, start.subject.places);
  if (read === undefined) return undefined;
  const beside = scanner.match(BESIDE, read.end);
  if (beside === undefined) return undefined;
  const words = scanner.words(read.end + beside[0].length);
  if (words === undefined) return undefined;
  return {
    act: {
      kind: 'insertWords',
      targets: read.targets,
      side: beside[1] === '前' ? 'before' : 'after',
      words: words.words,
    },
    end: words.end,
    subject: keptSubject(start.subject, read, false),
  };
};

const APPEND =
  /(?:的)?(?:中)?(?:的)?(?:最后|末尾|结尾|句末|段末|条末|款末|之末)(?:处)?(?:增加|增写|补充|加上)(?:规定|一句)?[，]?(?:内容为)?[：:]?/uy;

/** 在第一款最后增加“A”. */
export const appendWordsForm: ClauseForm = (scanner, start) => {
  const named = readPlaces(scanner.masked.text, start.at, start.subject.places.at(-1) ?? NOWHERE);
  const places = named?.places ?? start.subject.places;
  const end = named?.end ?? start.at;
  const append = scanner.match(APPEND, end);
  if (append === undefined || places.length === 0) return undefined;
  const words = scanner.words(end + append[0].length);
  if (words === undefined) return undefined;
  return {
    act: { kind: 'appendWords', places, words: words.words },
    end: words.end,
    subject: subjectOf(start.subject, places, false),
  };
};

const DELETE = /(?:删去|删除|取消)/uy;
/** “A”以后的内容: more than the words, as far as is not said. */
const BEYOND = /(?:(?:及其?|之|以|起|其)*(?:后|前|上|下)|[至到]|起)/uy;
const WITHIN =
  /(?:在)?(?:其中(?:的)?|该(?:条|款|项)中的|\ue001(?!中)|[\p{Script=Han}]{1,14}?(?:法|条例|规定|办法|规则|细则|解释)(?=第))?/uy;

/** 删去第三条中的“A”; 第三条中的“A”删去; 第三条删去“A”; behind such a clause 第五条中的“B” alone. */
export const deleteWordsForm: ClauseForm = (scanner, start) => {
  const verb = scanner.match(DELETE, start.at);
  if (verb === undefined && !start.subject.deletes) return deletedBehind(scanner, start);
  const from = scanner.skip(WITHIN, start.at + (verb?.[0].length ?? 0));
  const read = readTargets(scanner, from, start.subject, start.subject.places, true);
  if (read === undefined) return undefined;
  if ([INTO, BESIDE, BEYOND].some((behind) => scanner.match(behind, read.end) !== undefined)) {
    return undefined;
  }
  return {
    act: { kind: 'replace', targets: read.targets, to: '' },
    end: read.end,
    subject: keptSubject(start.subject, read, true),
  };
};

const deletedBehind: ClauseForm = (scanner, start) => {
  const read = readTargets(scanner, start.at, start.subject, scopeOf(start));
  if (read !== undefined) {
    const gone = scanner.match(GONE, read.end);
    if (gone === undefined) return undefined;
    return {
      act: { kind: 'replace', targets: read.targets, to: '' },
      end: read.end + gone[0].length,
      subject: keptSubject(start.subject, read, false),
    };
  }
  const named = readPlaces(scanner.masked.text, start.at, start.subject.places.at(-1) ?? NOWHERE);
  if (named === undefined) return undefined;
  const gone = scanner.match(/(?:中)?(?:，)?(?:删去|删除)(?:其中(?:的)?)?/uy, named.end);
  const words = gone && scanner.words(named.end + gone[0].length);
  if (words === undefined) return undefined;
  const targets = [{ places: named.places, words: words.words, nth: undefined, inherited: false }];
  return {
    act: { kind: 'replace', targets, to: '' },
    end: words.end,
    subject: subjectOf(start.subject, named.places, false),
  };
};
