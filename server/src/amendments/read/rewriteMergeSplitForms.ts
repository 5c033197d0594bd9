import { isWholeArticle, NOWHERE } from '../articlePlace';
import { type Place, type QuotedLines } from '../types';
import { readPlace, readPlaces } from './readPlace';
import { articlesIn, type ClauseForm, type ReadClause, type Scanner, type Subject } from './clauseScanner';

export const NUMBER = '[一二三四五六七八九十百两0-9]{1,4}';
export const about = (places: readonly Place[], known: Subject): Subject => ({
  places,
  articles: articlesIn(places, known.articles),
  deletes: false,
});

/** The places at the beginning of a clause; where it names none, those of the clause before. */
export const placesAt = (scanner: Scanner, at: number, subject: Subject): ReturnType<typeof readPlaces> =>
  readPlaces(scanner.masked.text, at, subject.places.at(-1) ?? NOWHERE);

const REWRITE =
  /(?:的)?(?:内容)?(?:，)?(?:将)?(?:其|该条|该款|该项|本条|全文)?(?:分别|相应地?|统一|重新)?(?:修改为|改为|改写为|修正为|修订为|规定为|表述为)[：:]?\n?(?=\ue000)/uy;
const SPLIT_PARTS = new RegExp(
  `(?:，)?(?:分为|分成|改为|修改为|拆分为|拆为)(${NUMBER})(?:个)?(条|款|项|目)`,
  'uy',
);
const AS = /(?:，)?(?:分别)?(?:作为|列为|改为)(?:修改后的)?(?:第一款)?(?=第)/uy;
export const AND_REWRITE =
  /(?:，|；|并|\n)*(?:将其|其|该条|该款|并)?(?:内容)?(?:分别)?(?:修改为|规定为)?[：:]?\n?(?=\ue000)/uy;

const BEHIND_PLACE = /(?:(?:改为|作为)第[^，。；\n\ue000]{1,20}|(?:修改|修正|如下|内容))[：:]\n?$/u;

/** 将第八条改为第七条：“…”, 第八条修改如下：“…”: a quotation without 修改为. */
export const quotedForm: ClauseForm = (scanner, { at, subject }) => {
  if (subject.places.length !== 1) return undefined;
  if (!BEHIND_PLACE.test(scanner.masked.text.slice(Math.max(0, at - 30), at))) return undefined;
  const quoted = scanner.quotes(at);
  if (quoted === undefined) return undefined;
  return {
    act: { kind: 'rewrite', places: subject.places, quotes: quoted.quotes },
    end: quoted.end,
    subject,
  };
};

/** 将第三条修改为：“…”. */
export const rewriteForm: ClauseForm = (scanner, { at, subject }) => {
  const named = placesAt(scanner, at, subject);
  const end = named?.end ?? at;
  const verb = scanner.match(REWRITE, end);
  const places = named?.places ?? subject.places;
  if (verb === undefined || places.length === 0) return undefined;
  const quoted = scanner.quotes(end + verb[0].length);
  if (quoted === undefined) return undefined;
  return {
    act: { kind: 'rewrite', places, quotes: quoted.quotes },
    end: quoted.end,
    subject: about(places, subject),
  };
};

/** 将第九条改为三条，作为第十二条、第十三条、第十四条，修改为：“…”; 第一款分为两款，修改为：“…”. */
export const splitForm: ClauseForm = (scanner, { at, subject }) => {
  const named = placesAt(scanner, at, subject);
  const end = named?.end ?? at;
  const from = named?.places ?? subject.places;
  const [first, ...others] = from;
  if (first?.scope !== 'article' || others.length > 0) return undefined;
  const parts = scanner.match(SPLIT_PARTS, end);
  if (parts === undefined) return undefined;
  const afterParts = end + parts[0].length;
  const as = scanner.match(AS, afterParts);
  const to = as && readPlaces(scanner.masked.text, afterParts + as[0].length, first);
  return splitInto(scanner, subject, first, to?.places ?? [], to?.end ?? afterParts, parts[2] === '条');
};

function splitInto(
  scanner: Scanner,
  subject: Subject,
  from: Place,
  to: readonly Place[],
  at: number,
  isArticle: boolean,
): ReadClause | undefined {
  const rewrite = scanner.match(AND_REWRITE, at);
  const quoted = rewrite && scanner.quotes(at + rewrite[0].length);
  if (quoted === undefined) return undefined;
  const { quotes, end } = quoted;
  // A 款 or 项 that becomes several is rewritten in its place.
  const act = isArticle
    ? ({ kind: 'split', from, to, quotes } as const)
    : ({ kind: 'rewrite', places: [from], quotes: [quotes.flat()] } as const);
  return { act, end, subject: about([from], subject) };
}

const MERGE =
  /(?:，)?(?:予以)?合并(?:修改)?(?:(?:成|为)(?:一|1)(?:条|款|项))?(?:，)?(?:(?:改|修改|成|作)?为(?=第))?(?:作为)?/uy;

/** 将第十条、第二十五条合并，作为第十条，修改为：“…”. */
export const mergeForm: ClauseForm = (scanner, { at, subject }) => {
  const named = placesAt(scanner, at, subject);
  const merge = named && scanner.match(MERGE, named.end);
  if (named === undefined || merge === undefined || named.places.length < 2) return undefined;
  // Merged chapters have a form of their own.
  if (named.places.some(({ scope }) => scope !== 'article')) return undefined;
  const [first] = named.places;
  const to = readPlace(scanner.masked.text, named.end + merge[0].length, first ?? NOWHERE);
  const place = to?.place ?? first;
  const behind = to?.end ?? named.end + merge[0].length;
  if (place === undefined) return undefined;
  const rewrite = scanner.match(AND_REWRITE, behind);
  const quoted = rewrite && scanner.quotes(behind + rewrite[0].length);
  return {
    act: { kind: 'merge', from: named.places, to: place, quotes: quoted?.quotes ?? [] },
    end: quoted?.end ?? behind,
    subject: about(named.places, subject),
  };
};

const RENUMBER =
  /(?:，)?(?:单列(?:为)?(?:一条)?|单独(?:作为|列为)一条|单列一条)?(?:，)?(?:分别|相应地?|依次|顺延|均)?(?:地)?(?:改为|作为|调整为|顺延为|变更为|改作|列为|移作|移至|移为)(?:修改后的)?(?=第)/uy;

/** 第九条序号不变: it keeps its number although others around it move. */
const KEEPS = /的?(?:条文)?序号(?:保持)?不变/uy;
const BESIDE = /(?:之)?(?:前|后|间)/uy;

/** 将第八条改为第七条; 第二款作为第三款; 将第三十条改为第三十三条、第三十四条、第三十五条，修改为：“…”. */
export const renumberForm: ClauseForm = (scanner, { at, subject }) => {
  const named = placesAt(scanner, at, subject);
  if (named === undefined) return undefined;
  const kept = scanner.match(KEEPS, named.end);
  if (kept !== undefined && named.places.every(isWholeArticle)) {
    const act = { kind: 'renumber', from: named.places, to: named.places } as const;
    return { act, end: named.end + kept[0].length, subject: about(named.places, subject) };
  }
  const verb = scanner.match(RENUMBER, named.end);
  if (verb === undefined) return undefined;
  const [first] = named.places;
  const to = numbersSaid(scanner, named.end + verb[0].length, first ?? NOWHERE);
  if (first === undefined || to === undefined) return undefined;
  if (named.places.some(({ scope }) => scope !== 'article')) return undefined;
  // 移至第十条之后 names a neighbour, not a number; `moveBesideForm` reads it.
  if (scanner.match(BESIDE, to.end) !== undefined) return undefined;
  if (/移至/u.test(verb[0]) && first.paragraph !== undefined && to.places.every(isWholeArticle)) {
    return undefined;
  }
  if (to.places.some(({ scope }) => scope !== 'article')) return undefined;
  if (named.places.length === 1 && to.places.length > 1) {
    return splitInto(scanner, subject, first, to.places, to.end, first.paragraph === undefined);
  }
  if (named.places.length !== to.places.length) return undefined;
  return {
    act: { kind: 'renumber', from: named.places, to: to.places },
    end: to.end,
    subject: about(named.places, subject),
  };
};

/** Reads the new places. In 移至第四条，作为第四条第二款 and 改为第七条，作为第二款 the second one is exact. */
function numbersSaid(scanner: Scanner, at: number, base: Place): ReturnType<typeof readPlaces> {
  const to = readPlaces(scanner.masked.text, at, base);
  const as = to && scanner.match(AS_EXACT, to.end);
  const exact = as && readPlaces(scanner.masked.text, to.end + as[0].length, to.places.at(-1) ?? base);
  return exact?.places.length === to?.places.length ? exact : to;
}
const AS_EXACT = /，?(?:并)?(?:作为|列为)(?=第)/uy;

const DELETE = /(?:删去|删除|取消|废止)/uy;
/** The name of the amended law before the articles: 删去刑法第六十八条, 删去《…》第六条. */
export const OWN_LAW =
  /(?:原|其中的|\ue001|[\p{Script=Han}]{1,14}?(?:法|条例|规定|办法|规则|细则|解释)(?=第))*/uy;
const GONE = /(?:均|都|予以)?(?:删去|删除)/uy;

const DELETABLE: ReadonlySet<Place['scope']> = new Set(['article', 'annex', 'preamble', 'body']);

/** 删去第四条、第六条第二款. */
export const deleteForm: ClauseForm = (scanner, { at, subject }) => {
  const verb = scanner.match(DELETE, at);
  const named = placesAt(scanner, scanner.skip(OWN_LAW, at + (verb?.[0].length ?? 0)), subject);
  if (named === undefined || named.places.some(({ scope }) => !DELETABLE.has(scope))) {
    return undefined;
  }
  const gone = scanner.match(GONE, named.end);
  if (verb === undefined && gone === undefined) return undefined;
  if (!isClauseEnd(scanner, named.end + (gone?.[0].length ?? 0))) return undefined;
  return {
    act: { kind: 'delete', places: named.places },
    end: named.end + (gone?.[0].length ?? 0),
    subject: about(named.places, subject),
  };
};

export const isClauseEnd = ({ masked }: Scanner, at: number): boolean =>
  at >= masked.text.length || /[，。；、\n]/u.test(masked.text.charAt(at));

/** The lines of all quotations in one list. */
export const allLines = (quotes: readonly QuotedLines[]): QuotedLines => quotes.flat();
