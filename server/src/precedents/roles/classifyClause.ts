import { type Characters, charactersOf, mayHold, type Needs, needsOf } from '../../base/characters';
import { type ClauseRole, type RoleFacts } from './roleTable';
import { LIABILITY } from './generalRoles';
import { ROLES } from './allRoles';
import { type Clause } from '../clauses/types';

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
/** A form that no other evidence outweighs. */
const FORM_SETTLES = 20;
/** A form further on than the first sentence, or within a list: 农业 in 工业、农业、商业. */
const FORM_IN_PASSING = 2;
/** A form with which the matter begins. */
const AT_ONCE = 1;
const WORD = 1;
const WORD_AT_BEGINNING = 1;
const MOST_WORDS = 4;
/** Most sentences speak of it; half of them or fewer do (of two, one may). */
const MOST = 2 / 3;
const MOSTLY = 1;
const PARTLY = -3;
const CHAPTER = 2;
const PLACE = 2;
const OUT_OF_PLACE = -4;
/** The opening and the closing articles of a text, as shares of it; without chapters less is certain. */
const FIRST = 0.2;
const FIRST_WITHOUT_CHAPTERS = 0.25;
const LAST = 0.85;
/** Below this there is no evidence to speak of. */
const ENOUGH = 4;
const BEGINNING = 40;
const ONCE = 14;
/** What a clause is for shows in so many characters; a line that was never broken may be megabytes long. */
const LONGEST = 1000;
const SENTENCE_END = /[。；\n]/u;
/** Titles of the chapters that hold the duties of governments and departments. */
const FIRST_CHAPTERS = /总则|职责|体制|机构|组织|领导|管理/u;
/** Damages and courts stand in chapters on liability too, and are no penalty. */
const CIVIL = /民事|赔偿|损失|损害|仲裁|诉讼|法院|负责$/u;

/** Who is to act, up to the verb: 市、区人民政府及科技、工业和信息化等部门应当. */
const ACTOR = /^[^。；：\n]{2,120}?(?:应当|负责(?![的任])|可以)/u;
/** Departments that are named along the way: their names tell nothing about the matter. */
const DEPARTMENTS = /(?:[\p{Script=Han}（）]{2,12}、)*[\p{Script=Han}（）]{2,12}?(?:行政)?(?:主管)?部门/gu;

/** The ends of those who act: in 政府采购活动应当 nobody is named. */
const ENDS_IN_ACTOR =
  /(?:政府|部门|机关|机构|委会|员会|单位|企业|公司|组织|团体|协会|院|校|者|人|员|办|局|厅|中心|等|省|市|区|媒体|公民|居民)(?:（[^）]{1,40}）)?(?:，[^，]{1,40}|及时|依法|定期|统一)?(?:应当|负责|可以)$/u;

/** Stretches in which departments can stand. */
const NAMES = /[\p{Script=Han}（）、]+/gu;
const DEPARTMENT = '部门';

/** What a clause says without those who are to do it. */
export function matterOf(text: string): string {
  const matter = text.replace(ACTOR, (actor) => (ENDS_IN_ACTOR.test(actor) ? '' : actor));
  return matter.includes(DEPARTMENT) ? matter.replace(NAMES, withoutDepartments) : matter;
}

/** Behind the last department of a stretch nothing is looked for: that search would be the longest. */
function withoutDepartments(names: string): string {
  const last = names.lastIndexOf(DEPARTMENT);
  if (last < 0) return names;
  const end = last + DEPARTMENT.length;
  return names.slice(0, end).replace(DEPARTMENTS, '') + names.slice(end);
}

/** What a text must hold for the form of each role: most hold none of it, and are not searched. */
const NEEDS = new Map<RegExp, Needs>(ROLES.flatMap(({ form }) => (form ? [[form, needsOf(form)]] : [])));

/** The role a clause most likely has, by wording, chapter and place; undefined where nothing speaks for any. */
export function classify(clause: string, place: ClausePlace): ClauseRole | undefined {
  const said = saidIn(clause.slice(0, LONGEST));
  const headings = headingsOf(place);
  const here: Surroundings = { headings, part: standsIn(place, headings), title: place.title };
  const isLiability = LIABILITY.test(headings);
  let best: ClauseRole | undefined;
  let most = ENOUGH - 1;
  for (const facts of ROLES) {
    if (isLiability && facts.chapter?.source !== LIABILITY.source) continue;
    const evidence = weigh(facts, said, here);
    if (evidence <= most) continue;
    most = evidence;
    best = facts.role;
  }
  return best ?? (isLiability && !CIVIL.test(said.text) ? 'administrative-liability' : undefined);
}

/** What a clause says, made ready once for all roles. */
interface Said {
  readonly text: string;
  readonly characters: Characters;
  readonly matter: string;
  /** What is said first; of a list its lead-in only. */
  readonly opening: string;
  readonly sentences: readonly string[];
}

function saidIn(text: string): Said {
  const matter = matterOf(text);
  return {
    text,
    characters: charactersOf(text),
    matter,
    opening: matter.slice(0, BEGINNING).split('\n', 1)[0] ?? '',
    sentences: matter.split(SENTENCE_END).filter((sentence) => sentence !== ''),
  };
}

const headingsOf = ({ path }: ClausePlace): string => path.slice(0, -1).join(' ');

/** What stands around a clause, made ready once for all roles. */
interface Surroundings {
  /** The headings above it. */
  readonly headings: string;
  readonly part: 'first' | 'middle' | 'last';
  readonly title: string | undefined;
}

function weigh(facts: RoleFacts, said: Said, { headings, part, title }: Surroundings): number {
  const isInPlace = facts.place !== undefined && facts.place === part;
  const form = weighForm(facts, said, isInPlace);
  // Words alone are a passing mention, but not in chapters on liability.
  if (form === 0 && facts.chapter?.source !== LIABILITY.source) return 0;
  if (isOwnSubject(facts, title)) return 0;
  const isInChapter = facts.chapter?.test(headings) === true;
  const words = weighWords(facts, said, title);
  if (form + words === 0) return 0;
  const atPlace = facts.place === undefined ? 0 : isInPlace ? PLACE : OUT_OF_PLACE;
  return form + words + weighShare(facts, said) + (isInChapter ? CHAPTER : 0) + atPlace;
}

/** The part of a text in which a clause stands. */
export const partOf = (position: number): 'first' | 'middle' | 'last' =>
  position <= FIRST ? 'first' : position >= LAST ? 'last' : 'middle';

/** The same as far as headings confirm it: the second chapter of a text may begin within its first articles. */
function standsIn({ position }: ClausePlace, headings: string): 'first' | 'middle' | 'last' {
  if (headings === '' && position <= FIRST_WITHOUT_CHAPTERS) return 'first';
  const part = partOf(position);
  return part === 'first' && !FIRST_CHAPTERS.test(headings) ? 'middle' : part;
}

/** A text on agriculture deals with agriculture throughout: there that tells nothing about one of its articles. */
const isOwnSubject = ({ isSector, words }: RoleFacts, title: string | undefined): boolean =>
  isSector === true && words !== undefined && title !== undefined && title.search(words) >= 0;

function weighForm({ form, settles }: RoleFacts, said: Said, isInPlace: boolean): number {
  if (form === undefined || !mayHold(said.characters, NEEDS.get(form) ?? [[]])) return 0;
  const isAnchored = form.source.startsWith('^');
  const where = isAnchored ? said.text : said.matter;
  const found = form.exec(where);
  if (found === null) return 0;
  if (settles === true) return FORM_SETTLES;
  if (isInPlace) return FORM_IN_PLACE;
  const isListed = !isAnchored && where[found.index - 1] === '、';
  if (isListed || SENTENCE_END.test(where.slice(0, found.index))) return FORM_IN_PASSING;
  return found.index < ONCE ? FORM + AT_ONCE : FORM;
}

/** The words of the title stand everywhere in its text: they do not count. */
function weighWords({ words }: RoleFacts, { matter, opening }: Said, title = ''): number {
  if (words === undefined) return 0;
  const found = [...new Set(matter.match(words))].filter((word) => !title.includes(word));
  const isAtBeginning = found.some((word) => opening.includes(word));
  return Math.min(found.length * WORD, MOST_WORDS) + (isAtBeginning ? WORD_AT_BEGINNING : 0);
}

/** Of several sentences those that speak of the matter: an aside is one of many. */
function weighShare({ form, words, settles }: RoleFacts, { sentences }: Said): number {
  if (words === undefined || settles === true || sentences.length < 2) return 0;
  const isAnchored = form?.source.startsWith('^') === true;
  const speaks = (sentence: string): boolean =>
    sentence.search(words) >= 0 || (!isAnchored && form?.test(sentence) === true);
  const speaking = sentences.filter(speaks).length;
  if (speaking >= sentences.length * MOST) return MOSTLY;
  const isAside = speaking * 2 < sentences.length || (speaking * 2 === sentences.length && speaking > 1);
  return isAside && !isAnchored ? PARTLY : 0;
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
