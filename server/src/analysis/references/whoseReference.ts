import { type Span } from '../../base/span';
import { type CitedBefore, continuationOf } from './citedJustBefore';
import { CITED_BEFORE, CITED_BEHIND, COUNTED_THING, LONGEST_BEFORE } from './citingWords';
import { ANNEX, EARLIER, EARLIER_BEHIND, LONGEST_NAME, NO_ANNEX } from './wordsOfNames';
import { type Candidate } from './scanReferenceWords';
import { type NamesInText, type Prefix, readEverydayName, readName, unknown } from './nameBeforeNumber';
import { QUOTED, type ReferenceScope } from './types';

/**
 * Where a number stands: all that tells whose it is. Besides the words of the stretch only facts of the whole text
 * are asked, through `names`.
 */
export interface Standing {
  /** The stretch of running text; offsets count in it. */
  readonly text: string;
  readonly names: NamesInText;
  /** Inside “…”. */
  readonly isQuoted: boolean;
  /** What a text without a name is here: the text itself, or in an amendment decision the amended one. */
  readonly bare: ReferenceScope;
  /** The place that was cited last before in this stretch, if any. */
  readonly before: CitedBefore | undefined;
  /** The end of the last title in 《》 before the number. */
  readonly titleBefore: number | undefined;
}

/**
 * Whose a reference is and what tells so; `undefined` where it is no reference at all but counts ordinary things.
 * This is the one place that decides it: everything that reads, follows or rewrites references asks it through
 * `Reference.scope`. A text owns a reference only where the words show it; in doubt the answer is `unknown`.
 */
export function ownershipOf(candidate: Candidate, standing: Standing): Prefix | undefined {
  const prefix = readOwnership(candidate, standing);
  if (prefix === undefined || standing.bare.kind === 'own') {
    const isOurs = prefix !== undefined && prefix.scope.kind !== 'named' && prefix.scope.kind !== 'other';
    // 将“本条例第三条”修改为…: whose words they are is not known here.
    return isOurs && standing.isQuoted
      ? { ...prefix, scope: { kind: 'other', name: QUOTED, title: undefined }, why: 'quoted' }
      : prefix;
  }
  // A decision that amends speaks of the amended text wherever it names no other.
  return prefix.scope.kind === 'named' || prefix.scope.kind === 'other'
    ? prefix
    : { ...prefix, scope: standing.bare, why: 'amended' };
}

function readOwnership(candidate: Candidate, standing: Standing): Prefix | undefined {
  const { text, names } = standing;
  const at = candidate.span.start;
  const first = candidate.paths[0]?.steps[0].value.kind;
  if (first !== 'absolute') {
    // 后条 is rare in law, and 后 and 下 begin many other words.
    if (first === 'next' && !isCited(candidate, text) && !goesOnOwn(candidate, standing)) {
      return unknown('context', '', at);
    }
    // 第三条前款: of that article, and which paragraph is not clear.
    const isBehindNumber = standing.before?.end === at;
    return isBehindNumber
      ? unknown('context', '', at)
      : { scope: { kind: 'own' }, why: 'relative', start: at };
  }
  const named = readName(text, at, names);
  if (named !== undefined) return ofVersion(text, candidate.span, named);
  const before = text.slice(Math.max(0, at - LONGEST_NAME), at);
  const annex = ANNEX.exec(before)?.[0];
  if (annex !== undefined && !NO_ANNEX.test(before)) return other('annex', annex.trim(), at);
  if (EARLIER.test(before) || saysEarlierBehind(text, candidate.span.end)) {
    return other('earlier', EARLIER_VERSION, at);
  }
  if (countsThings(candidate, text)) return undefined;
  return ofSentence(candidate, standing) ?? readEverydayName(text, at) ?? ofContext(candidate, standing);
}

/** 依照后款、下一条: behind a place of this text, with nothing between but what enumerates. */
function goesOnOwn({ span, paths }: Candidate, { text, before }: Standing): boolean {
  if (before?.scope.kind !== 'own') return false;
  const depth = paths[0]?.steps[0].unit.depth ?? 0;
  return continuationOf(text, before, span.start, depth) === 'same-text';
}

/** 开通第九条公交线路; numbers in brackets always cite. */
const countsThings = (candidate: Candidate, text: string): boolean =>
  !isBracketed(candidate, text) &&
  COUNTED_THING.test(text.slice(candidate.span.end, candidate.span.end + LONGEST_BEHIND));

const isBracketed = ({ paths }: Candidate, text: string): boolean =>
  paths.some(({ steps }) => steps.some(({ span }) => /[（(〔]/u.test(text.slice(span.start, span.end))));

/** As far as the words behind a number are looked at. */
const LONGEST_BEHIND = 8;

/** What is shown as the name of a version of this text that was. */
export const EARLIER_VERSION = '修改前的文本';

const other = (why: 'annex' | 'earlier', name: string, start: number): Prefix => ({
  scope: { kind: 'other', name, title: undefined },
  why,
  start,
});

/** 第九十条（修改前）. */
const saysEarlierBehind = (text: string, end: number): boolean =>
  EARLIER_BEHIND.test(text.slice(end, end + 12));

/** 修改前的本条例, 本条例（2010年修正）, 修正前的《甲条例》, 本条例第九条（修改前）: not the text as it stands. */
function ofVersion(text: string, { start: at, end }: Span, named: Prefix): Prefix {
  const { scope, start } = named;
  if (scope.kind !== 'own' && scope.kind !== 'unknown') return named;
  const between = text.slice(start, at);
  const isEarlier =
    saysEarlierBehind(text, end) ||
    EARLIER.test(text.slice(Math.max(0, start - LONGEST_NAME), start)) ||
    /[（(][^（）()]{0,40}(?:[0-9]年|修改|修正|修订|废止)[^（）()]{0,40}[）)]/u.test(between);
  return isEarlier ? other('earlier', EARLIER_VERSION, start) : named;
}

/** What was cited or named before in the sentence goes on, or makes it uncertain. */
function ofSentence({ span, paths }: Candidate, { text, before, titleBefore }: Standing): Prefix | undefined {
  const at = span.start;
  // 原第九十条（现第二条）: as it stands today.
  if (/现行?的?$/u.test(text.slice(Math.max(0, at - 3), at))) return undefined;
  const depth = paths[0]?.steps[0].unit.depth ?? 0;
  if (before !== undefined) {
    const continuation = continuationOf(text, before, at, depth);
    if (continuation === 'same-text') return { scope: before.scope, why: 'chain', start: at };
    if (continuation === 'same-sentence' && namesAnother(before.scope)) {
      return unknown('beside-other', '', at);
    }
  }
  const isNearTitle = titleBefore !== undefined && BEHIND_TITLE.test(text.slice(titleBefore, at));
  return isNearTitle ? unknown('beside-other', '', at) : undefined;
}

/** Where the place before belongs to nothing that is clear (落实第八条措施), it says nothing of the next. */
const namesAnother = (scope: ReferenceScope): boolean =>
  scope.kind !== 'own' && !(scope.kind === 'unknown' && scope.why === 'context');

/** 《甲法》在第三条中, 《甲法》和第三条: a title in the same clause, with little between and no verb of citing. */
const BEHIND_TITLE = /^[^，。；：！？\n\r]{0,12}(?<!违反|依照|按照|根据|依据|参照|适用|按)$/u;

/** 本条例修改前，依照第九十条取得的证书: of which version the number is. */
const BEFORE_AMENDMENT = /(?:修改|修订|修正)(?:之前|以前|前)[^。；\n\r]*$/u;

/** No name at all: the text's own where the words on both sides are those of a citation. */
function ofContext(candidate: Candidate, { text }: Standing): Prefix {
  const { start } = candidate.span;
  const saysEarlier = BEFORE_AMENDMENT.test(text.slice(Math.max(0, start - LONGEST_NAME), start));
  return isCited(candidate, text) && !saysEarlier
    ? { scope: { kind: 'own' }, why: 'nothing-before', start }
    : unknown('context', '', start);
}

/** Whether the words on both sides are those of a citation. */
function isCited(candidate: Candidate, text: string): boolean {
  const { start, end } = candidate.span;
  return (
    CITED_BEFORE.test(text.slice(Math.max(0, start - LONGEST_BEFORE), start)) &&
    (isBracketed(candidate, text) || CITED_BEHIND.test(text.slice(end, end + LONGEST_BEHIND)))
  );
}
