import { isWholeArticle, NOWHERE } from '../articlePlace';
import { type Place } from '../types';
import { readHeadingName } from './headingForms';
import { readPlace, readPlaces } from './readPlace';
import { type ClauseForm, type Scanner } from './clauseScanner';
import { about, AND_REWRITE, isClauseEnd, placesAt } from './rewriteMergeSplitForms';

const MOVED =
  /(?:的(?:内容|位置))?(?:，)?(?:移动?至|移动?到|移入|列入|归入|调整[至到为]|调[至到入]|并入|纳入)(?=第)/uy;
const UNDER_THIS = /(?:，)?(?:列入|归入|移入)(?:本|该)(?:章|节|编)/uy;
const AS = /，?(?:并)?(?:分别)?(?:作为|列为|改为)(?=第)/uy;

/** The new numbers said behind the place that something moves to; empty where none are. */
function numbersBehind(
  scanner: Scanner,
  at: number,
  base: Place,
): { readonly as: readonly Place[]; readonly end: number } {
  const verb = scanner.match(AS, at);
  const read = verb && readPlaces(scanner.masked.text, at + verb[0].length, base);
  return read === undefined ? { as: [], end: at } : { as: read.places, end: read.end };
}

/** 将第五十四条列入第九章; 将第三条移入第二章，作为第四条; 列入本章. */
export const moveUnderForm: ClauseForm = (scanner, { at, subject }) => {
  const named = placesAt(scanner, at, subject);
  const places = named?.places ?? subject.places;
  const end = named?.end ?? at;
  const here = scanner.match(UNDER_THIS, end);
  if (here !== undefined) return { act: { kind: 'statement' }, end: end + here[0].length, subject };
  const moved = scanner.match(MOVED, end);
  const heading = moved && readHeadingName(scanner, end + moved[0].length);
  if (heading === undefined || places.length === 0 || !places.every(isWholeArticle)) return undefined;
  const { as, end: behind } = numbersBehind(scanner, heading.end, NOWHERE);
  if (as.length > 0 && as.length !== places.length) return undefined;
  return {
    act: { kind: 'moveUnder', places, heading: heading.heading, as },
    end: behind,
    subject: about(places, subject),
  };
};

const BESIDE = /(?:之)?(后|前)(?:面)?/uy;

/** 将第五条移至第八条之后; 将第二条第三款移至第一款之前，作为第一款. */
export const moveBesideForm: ClauseForm = (scanner, { at, subject }) => {
  const named = placesAt(scanner, at, subject);
  const moved = named && scanner.match(MOVED, named.end);
  const base = named?.places.at(-1);
  if (named === undefined || moved === undefined || base === undefined) return undefined;
  const to = readPlace(scanner.masked.text, named.end + moved[0].length, base);
  const side = to && scanner.match(BESIDE, to.end);
  if (to === undefined || side === undefined) return undefined;
  const { as, end } = numbersBehind(scanner, to.end + side[0].length, base);
  if (as.length > 0 && as.length !== named.places.length) return undefined;
  return {
    act: {
      kind: 'moveBeside',
      places: named.places,
      side: side[1] === '前' ? 'before' : 'after',
      beside: to.place,
      as,
    },
    end,
    subject: about(named.places, subject),
  };
};

const SWAP = /(?:的)?(?:位置|顺序|次序|序号)?(?:相互|互相)?(?:互换|对调|调换|交换)(?:位置|顺序|次序|序号)?/uy;

/** 将第三条与第四条互换; 第二款、第三款顺序对调. */
export const swapForm: ClauseForm = (scanner, { at, subject }) => {
  const named = placesAt(scanner, at, subject);
  const swap = named && scanner.match(SWAP, named.end);
  const [first, second, ...more] = named?.places ?? [];
  if (named === undefined || swap === undefined || first === undefined || second === undefined) {
    return undefined;
  }
  const end = named.end + swap[0].length;
  if (more.length > 0 || !isClauseEnd(scanner, end)) return undefined;
  return { act: { kind: 'swap', places: [first, second] }, end, subject: about(named.places, subject) };
};

const INTO = /(?:的内容)?(?:，)?(?:合并)?(?:并入|合并到|合并至|并至)(?=第)/uy;

/** 将第六条并入第五条，作为第二款; 将第八条并入第七条，修改为：“…”. */
export const mergeIntoForm: ClauseForm = (scanner, { at, subject }) => {
  const named = placesAt(scanner, at, subject);
  const verb = named && scanner.match(INTO, named.end);
  const into = verb && readPlace(scanner.masked.text, named.end + verb[0].length, NOWHERE);
  if (named === undefined || into === undefined || !isWholeArticle(into.place)) return undefined;
  if (!named.places.every(isWholeArticle)) return undefined;
  const { as, end: behind } = numbersBehind(scanner, into.end, into.place);
  const [number, ...more] = as;
  if (more.length > 0 || (number !== undefined && number.paragraph === undefined)) return undefined;
  const rewrite = number === undefined ? scanner.match(AND_REWRITE, behind) : undefined;
  const quoted = rewrite && scanner.quotes(behind + rewrite[0].length);
  return {
    act: {
      kind: 'mergeInto',
      from: named.places,
      into: into.place,
      paragraph: number?.paragraph,
      quotes: quoted?.quotes ?? [],
    },
    end: quoted?.end ?? behind,
    subject: about(named.places, subject),
  };
};
