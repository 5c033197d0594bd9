import { type ClauseRole, type RoleFacts } from './roleFacts';
import { LIABILITY } from './generalRoles';
import { ROLES } from './roles';
import { type Clause } from './types';

/** Where a clause stands in its text. */
export interface ClausePlace {
  /** The path of the clause, its own label last. */
  readonly path: readonly string[];
  /** From 0 (the first clause of the text) to 1 (the last). */
  readonly position: number;
  /** The title of the text, where it has one. */
  readonly title?: string;
}

const FORM = 6;
/** A form with a known place, at that place. */
const FORM_IN_PLACE = 10;
/** A form further on than the beginning. */
const FORM_LATER = 2;
/** A form with which the matter begins. */
const AT_ONCE = 1;
const WORD = 1;
const WORD_AT_BEGINNING = 1;
const MOST_WORDS = 4;
const CHAPTER = 2;
const PLACE = 2;
const OUT_OF_PLACE = -4;
/** The opening and the closing articles of a text, as shares of it. */
const FIRST = 0.2;
const LAST = 0.85;
/** Below this there is no evidence to speak of. */
const ENOUGH = 4;
/** A form that opens the clause tells its matter; the same words further on may be an aside. */
const BEGINNING = 40;
const ONCE = 14;
/** What a clause is for shows in so many characters; a line that was never broken may be megabytes long. */
const LONGEST = 1000;

/** Who is to act, up to the verb: 市、区人民政府及科技、工业和信息化等部门应当. */
const ACTOR = /^[^。；：\n]{2,120}?(?:应当|负责(?![的任])|可以)/u;
/** Departments that are named along the way: their names tell nothing about the matter. */
const DEPARTMENTS = /(?:[\p{Script=Han}（）]{2,12}、)*[\p{Script=Han}（）]{2,12}?(?:行政)?(?:主管)?部门/gu;

/** What a clause says without those who are to do it. */
const matterOf = (text: string): string => text.replace(ACTOR, '').replace(DEPARTMENTS, '');

/** The role a clause most likely has, by wording, chapter and place; undefined where nothing speaks for any. */
export function classify(clause: string, place: ClausePlace): ClauseRole | undefined {
  const text = clause.slice(0, LONGEST);
  const matter = matterOf(text);
  const said: Said = { text, matter, opening: beginningOf(matter) };
  const isLiability = LIABILITY.test(headingsOf(place));
  let best: ClauseRole | undefined;
  let most = ENOUGH - 1;
  for (const facts of ROLES) {
    if (isLiability && facts.chapter?.source !== LIABILITY.source) continue;
    const evidence = weigh(facts, said, place);
    if (evidence <= most) continue;
    most = evidence;
    best = facts.role;
  }
  return best;
}

/** What a clause says, made ready once for all roles. */
interface Said {
  readonly text: string;
  readonly matter: string;
  readonly opening: string;
}

const headingsOf = ({ path }: ClausePlace): string => path.slice(0, -1).join(' ');

function weigh(facts: RoleFacts, said: Said, place: ClausePlace): number {
  const { matter, opening } = said;
  if (isOwnSubject(facts, place.title)) return 0;
  const isInPlace = facts.place !== undefined && facts.place === partOf(place.position);
  const words = new Set(facts.words === undefined ? [] : matter.match(facts.words));
  let evidence = weighForm(facts, said, isInPlace) + Math.min(words.size * WORD, MOST_WORDS);
  if ([...words].some((word) => opening.includes(word))) evidence += WORD_AT_BEGINNING;
  if (evidence === 0) return 0;
  if (facts.chapter?.test(headingsOf(place)) === true) evidence += CHAPTER;
  if (facts.place !== undefined) evidence += isInPlace ? PLACE : OUT_OF_PLACE;
  return evidence;
}

/** The part of a text in which a clause stands. */
export const partOf = (position: number): 'first' | 'middle' | 'last' =>
  position <= FIRST ? 'first' : position >= LAST ? 'last' : 'middle';

/** A text on agriculture deals with agriculture throughout: there that tells nothing about one of its articles. */
const isOwnSubject = ({ isSector, words }: RoleFacts, title: string | undefined): boolean =>
  isSector === true && words !== undefined && title !== undefined && title.search(words) >= 0;

/** What is said first; of a list its lead-in only. */
const beginningOf = (matter: string): string => matter.slice(0, BEGINNING).split('\n', 1)[0] ?? '';

function weighForm(
  { form, settles }: RoleFacts,
  { text, matter, opening }: Said,
  isInPlace: boolean,
): number {
  if (form === undefined) return 0;
  const found = form.exec(form.source.startsWith('^') ? text : matter);
  if (found === null) return 0;
  if (isInPlace || settles === true) return FORM_IN_PLACE;
  if (found.index > opening.length) return FORM_LATER;
  return found.index < ONCE ? FORM + AT_ONCE : FORM;
}

/** The roles of all clauses of one source, in text order. */
export function classifyAll(clauses: readonly Clause[]): readonly (ClauseRole | undefined)[] {
  return clauses.map(({ text, path, source }, at) =>
    classify(text, { path, position: positionOf(at, clauses.length), title: source.title }),
  );
}

/** However short a text or unfinished a draft: so many articles are its first. */
const OPENING_ARTICLES = 6;

/** The `position` of the clause at index `at` of `count`. */
export function positionOf(at: number, count: number): number {
  const share = at / Math.max(count - 1, 1);
  return at < OPENING_ARTICLES ? Math.min(share, FIRST) : share;
}
