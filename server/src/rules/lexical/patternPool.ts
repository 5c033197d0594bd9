import { charactersOf, mayHold, type Needs, needsOf } from '../../base/characters';
import { findInProse, inPassages, MASK, masked } from '../../analysis/prose';
import { type Snapshot } from '../../analysis/snapshot';
import { type TextQuery } from '../../analysis/textFacts';
import { type Span } from '../../base/span';
import { withOneMore, groupInto } from '../../base/groupInto';

const NO_MATCHES: readonly RegExpExecArray[] = [];

/**
 * The matches of a global pattern that are not empty. Unlike `matchAll` it does not copy the pattern on each call,
 * which in the short passages of a text costs more than the search.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  let matches: RegExpExecArray[] | undefined;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match[0] === '') pattern.lastIndex++;
    else matches = withOneMore(matches, match);
  }
  return matches ?? NO_MATCHES;
}

/** A pattern to be searched for in running text. */
export interface Sought<T> {
  /** With the flags `gu`, and linear in the length of its input. Quotations and titles in the passage are masked. */
  readonly pattern: RegExp;
  /** True where the pattern sees the words of titles and quotations. A match must still not begin there. */
  readonly raw?: boolean;
  /** What a match means. `text` is the whole passage. `undefined` for a match that is not reported. */
  readonly tell: (match: RegExpExecArray, text: string) => T | undefined;
}

/** A match of a pattern with its meaning. */
export interface Told<T> {
  readonly span: Span;
  /** The words in the text, unmasked. */
  readonly found: string;
  readonly told: T;
}

/**
 * Patterns that are searched for together: one walk through the characters of a passage finds the few patterns that may
 * match. What was found in a passage is kept when the text changes elsewhere.
 */
export interface PatternPool {
  /** Adds a pattern. Returns a function that gives its matches in a text, in text order. */
  add<T>(sought: Sought<T>): (snapshot: Snapshot) => readonly Told<T>[];
}

/** A match in a passage. `at` is its offset in the passage, `of` the index of its pattern in the pool. */
interface Hit {
  readonly of: number;
  readonly at: number;
  readonly found: string;
  readonly told: unknown;
}

const NONE: readonly never[] = [];

/** An error that `tell` threw for a match. It is thrown again for the rule with this pattern, and for no other. */
class Untold {
  readonly error: unknown;

  constructor(error: unknown) {
    this.error = error;
  }
}

function toldBy({ tell }: Sought<unknown>, match: RegExpExecArray, text: string): unknown {
  try {
    return tell(match, text);
  } catch (error) {
    return new Untold(error);
  }
}

/** An empty pool. Patterns that are added after the first search are searched for in a walk of their own. */
export function createPatternPool(): PatternPool {
  let look = createLook();
  return {
    add: (sought) => {
      if (look.isTaken()) look = createLook();
      return look.add(sought);
    },
  };
}

/** Patterns that share one walk. After the first search none can be added. */
interface Look extends PatternPool {
  readonly isTaken: () => boolean;
}

function createLook(): Look {
  const pool: Member[] = [];
  let triggers: Triggers | undefined;
  const hitsIn: TextQuery<readonly Hit[]> = (text, facts) => {
    triggers ??= createTriggers(pool);
    const candidates = triggers.candidatesIn(text);
    const own = facts.recall(masked);
    const characters = facts.recall(charactersOf);
    let hits: Hit[] | undefined;
    for (const of of candidates) {
      const member = pool[of];
      if (member === undefined || !mayHold(characters, member.needs)) continue;
      for (const match of matchesOf(member.pattern, member.raw === true ? text : own)) {
        if (own.charAt(match.index) === MASK) continue;
        const told = toldBy(member, match, text);
        if (told === undefined) continue;
        const found = text.slice(match.index, match.index + match[0].length);
        hits = withOneMore(hits, { of, at: match.index, found, told });
      }
    }
    return hits ?? NONE;
  };
  const hitsInProse = inPassages(({ facts }) => facts.recall(hitsIn));
  const byPattern = (snapshot: Snapshot): ReadonlyMap<number, readonly Told<unknown>[]> => {
    const all = new Map<number, Told<unknown>[]>();
    for (const { start: from, found: hit } of findInProse(snapshot, hitsInProse)) {
      const { of, at, found, told } = hit;
      const start = from + at;
      const placed = { span: { start, end: start + found.length }, found, told };
      groupInto(all, of, placed);
    }
    return all;
  };
  return {
    isTaken: () => triggers !== undefined,
    add<T>(sought: Sought<T>): (snapshot: Snapshot) => readonly Told<T>[] {
      const of = pool.push({ ...sought, needs: needsOf(sought.pattern) }) - 1;
      return (snapshot) => {
        const all = snapshot.derive(byPattern).get(of) ?? NONE;
        for (const { told } of all) if (told instanceof Untold) throw told.error;
        return all as readonly Told<T>[];
      };
    },
  };
}

interface Member extends Sought<unknown> {
  readonly needs: Needs;
}

interface Triggers {
  /** The indexes of the patterns that may match in `text`, because it has one of their triggers. */
  candidatesIn(text: string): readonly number[];
}

/**
 * For each pattern some characters, its triggers: the rarest one that each of its alternatives needs. A text without
 * any of them cannot match. A pattern whose needs are not known is always a candidate.
 */
function createTriggers(pool: readonly Member[]): Triggers {
  const always: number[] = [];
  /** For each UTF-16 unit the index of its list of patterns; 0 for none. */
  const listOf = new Uint16Array(0x10000);
  const lists: number[][] = [[]];
  pool.forEach(({ needs }, of) => {
    const triggers = new Set(needs.map(rarest));
    if (triggers.has(undefined)) {
      always.push(of);
      return;
    }
    for (const unit of triggers) {
      if (unit === undefined) continue;
      if (listOf[unit] === 0) listOf[unit] = lists.push([]) - 1;
      lists[listOf[unit] ?? 0]?.push(of);
    }
  });
  /** For each pattern the last search in which it was a candidate. This avoids clearing a set for every search. */
  const seen = new Float64Array(pool.length);
  let search = 0;
  return {
    candidatesIn: (text) => {
      search++;
      const found = [...always];
      for (let at = 0; at < text.length; at++) {
        const list = listOf[text.charCodeAt(at)] ?? 0;
        if (list === 0) continue;
        for (const of of lists[list] ?? NONE) {
          if (seen[of] === search) continue;
          seen[of] = search;
          found.push(of);
        }
      }
      return found;
    },
  };
}

/** The most frequent characters of published regulations, the most frequent first (counted). */
const COMMON =
  '，的、。人条第和应行当定规十法管会理政业民市以部关有门设工者务用建；）（本员机区或二生作一主公等保施三地国制其经责产合在事位对单府不安动发全处及物委可资构进监照四为实护五大上水由方体服提中依通议出内并按级';

function rarest(units: readonly number[]): number | undefined {
  const rank = (unit: number): number => {
    const at = COMMON.indexOf(String.fromCharCode(unit));
    return at < 0 ? COMMON.length : at;
  };
  return units.reduce<number | undefined>(
    (best, unit) => (best === undefined || rank(unit) > rank(best) ? unit : best),
    undefined,
  );
}
