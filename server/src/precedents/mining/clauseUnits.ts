import { classify, type ClausePlace } from '../roles/classifyClause';
import { type ClauseRole } from '../roles/roleTable';
import { type Names } from '../clauses/regionAndSubject';
import { findSlots, type Slot } from './findPlacesToFillIn';
import { isBigram, Tokenizer } from '../clauses/searchKeys';
import { type Clause } from '../clauses/types';

/** A paragraph 款 of an article with its items: what a drafter takes over as one piece. */
export interface ClauseUnit {
  readonly clause: Clause;
  readonly role: ClauseRole;
  readonly text: string;
  readonly slots: readonly Slot[];
  /** The bigrams of the text without its slots: the wording itself. */
  readonly wording: ReadonlySet<number>;
  /** True when the text can stand alone in another regulation and reads as it should. */
  readonly isReadable: boolean;
}

const ITEM = /^(?:[（(][一二三四五六七八九十]+[）)]|\d+[.．、])/u;
const MIN_LENGTH = 12;
const MAX_LENGTH = 260;
/** A list of items may be longer: it is read item by item. */
const MAX_LENGTH_WITH_ITEMS = 450;
/** What only makes sense where it stands, or with what stands before it. */
const BOUND =
  /前款|前条|前两款|前述|本款|本条(?!例)|本章|第[一二三四五六七八九十百]+[条款项章]|^(?:其中|上述|该|此外|其他)|应当.{0,4}其他|[“”]/u;
/** 五万元以下 and 以下简称 introduce no list. */
const DANGLING_LIST = /下列|(?<![元倍日月年时岁人级度米克%％])以下(?!简称)/u;
/** More names of one region than this, and the clause is about that region. */
const MAX_REGIONS = 1;

const tokenizer = new Tokenizer();

/** The bigrams of a text, in no order. */
export const bigramsOf = (text: string): ReadonlySet<number> =>
  new Set(tokenizer.keys(text).filter(isBigram));

/** A clause and what is known of it and of its text. */
export interface ClauseToCut {
  readonly clause: Clause;
  readonly place: ClausePlace;
  /** The role of the clause as a whole. */
  readonly role: ClauseRole | undefined;
  readonly names: Names;
  readonly isIntact: boolean;
}

/** The units of a clause that have a recognisable role. A clause of one paragraph has the role of its paragraph. */
export function unitsOf({ clause, place, role: whole, names, isIntact }: ClauseToCut): readonly ClauseUnit[] {
  const paragraphs = paragraphsWithItems(clause.text);
  return paragraphs.flatMap((text) => {
    const role = paragraphs.length === 1 ? whole : classify(text, place);
    if (role === undefined) return [];
    const slots = findSlots(text, names);
    const isReadable = isIntact && canStandAlone(text, slots);
    return [{ clause, role, text, slots, wording: bigramsOf(withoutSlots(text, slots)), isReadable }];
  });
}

function paragraphsWithItems(text: string): readonly string[] {
  const units: string[] = [];
  for (const line of text.split('\n')) {
    const last = units.at(-1);
    if (last !== undefined && ITEM.test(line)) units[units.length - 1] = `${last}\n${line}`;
    else units.push(line);
  }
  return units;
}

function withoutSlots(text: string, slots: readonly Slot[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of slots) {
    result += `${text.slice(at, start)}\n`;
    at = end;
  }
  return result + text.slice(at);
}

function canStandAlone(text: string, slots: readonly Slot[]): boolean {
  const longest = text.includes('\n') ? MAX_LENGTH_WITH_ITEMS : MAX_LENGTH;
  if (text.length < MIN_LENGTH || text.length > longest || !text.endsWith('。')) return false;
  // An item that lost its lead-in.
  if (ITEM.test(text)) return false;
  if (BOUND.test(text) || (DANGLING_LIST.test(text) && !text.includes('\n'))) return false;
  return slots.filter((slot) => slot.kind === 'region').length <= MAX_REGIONS;
}

/** How many members two sets have in common. */
export function sharedCount(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  let count = 0;
  for (const key of fewer) if (more.has(key)) count++;
  return count;
}
