import { type Span } from '../../base/span';
import { numberedArticles } from '../../analysis/numbering/nextArticleNumber';
import { type Snapshot } from '../../analysis/snapshot';
import { bodyText } from '../../analysis/headingsAndAncestors';
import { SimilarTexts } from '../../analysis/versions/similarTexts';
import { STANDARD_CLAUSES } from '../../drafting/standard/allStandardClauses';
import { isOfSameKind } from '../../drafting/precedentsOnSubject';
import { type Clause } from '../../precedents/clauses/types';
import { type DraftPosition } from '../../precedents/roles/expectedNextRoles';
import { LIABILITY } from '../../precedents/roles/generalRoles';
import { type ClauseRole } from '../../precedents/roles/roleTable';
import { ROLES, rolesNamedIn } from '../../precedents/roles/allRoles';
import { alignChapters } from '../../precedents/chapters/alignChapters';
import { likenessOfTitles } from '../../precedents/clauses/titleLikeness';
import { headingNodes, titleOf } from './headingsOfDraft';

/** Two titles this alike may name the same chapter … */
const SAME_CHAPTER = 0.4;
/** … unless another title is more alike by this much. */
const CLEARLY = 0.2;

/**
 * Returns a function that tells of a precedent's chapter whether it corresponds to another chapter of the draft than
 * the current one, by its title and its place among the precedent's chapters.
 * @param own the title of the draft's current chapter
 */
export function isOfOtherChapter(
  snapshot: Snapshot,
  own: string | undefined,
): (chapter: string, chapters?: readonly string[]) => boolean {
  const all = chapterTitles(snapshot);
  const titles = otherChapters(snapshot, own);
  const known = new Map<string, ReadonlyMap<string, string>>();
  const counterpart = (chapter: string, chapters: readonly string[]): string | undefined => {
    const key = chapters.join('\n');
    const aligned = known.get(key) ?? alignChapters(all, chapters);
    known.set(key, aligned);
    return aligned.get(chapter);
  };
  return (chapter, chapters = []) => {
    if (own === undefined || chapter === '') return false;
    const same = counterpart(chapter, chapters);
    if (same !== undefined) return same !== own;
    return titles.some(
      (title) =>
        likenessOfTitles(title, chapter) >= Math.max(SAME_CHAPTER, likenessOfTitles(own, chapter) + CLEARLY),
    );
  };
}

/** The titles of the draft's other chapters. */
export const otherChapters = (snapshot: Snapshot, own: string | undefined): readonly string[] =>
  chapterTitles(snapshot).filter((title) => title !== own);

const chapterTitles = (snapshot: Snapshot): readonly string[] =>
  headingNodes(snapshot)
    .filter(({ level }) => level === 'chapter')
    .map(titleOf)
    .filter((title) => title !== '');

/** Roles with only one article in a text. */
export const SINGLE: ReadonlySet<ClauseRole> = new Set<ClauseRole>([
  'purpose', 'scope', 'definition', 'principles', 'guiding-aims', 'government-duty', 'lead-department', 'other-departments',
  'grassroots', 'commendation', 'publicity', 'reference-liability', 'official-liability', 'criminal-liability', 'remedies',
  'supplementary-definitions', 'other-rules', 'effective-date', 'repeal',
]); // prettier-ignore

/** An article of the draft this alike says the same. */
const SAME = 0.55;

const writtenTexts = (snapshot: Snapshot): SimilarTexts =>
  new SimilarTexts(numberedArticles(snapshot).map((article) => bodyText(snapshot, article)));

/**
 * True where an article of the draft already says what a text says.
 * @param offset an offset in the article being written, whose own words do not count
 */
export const isWritten = (snapshot: Snapshot, text: string, offset = -1): boolean =>
  snapshot
    .derive(writtenTexts)
    .like(text)
    .some(({ at, share }) => share >= SAME && !isAt(numberedArticles(snapshot)[at], offset));

const isAt = (article: { readonly span: Span } | undefined, offset: number): boolean =>
  article !== undefined && article.span.start <= offset && offset <= article.span.end;

const FIRST = /总则|一般规定|职责|体制|机构|领导/u;
const LAST = /附则/u;
const LIABILITIES: ReadonlySet<ClauseRole> = new Set<ClauseRole>([
  'administrative-liability', 'official-liability', 'reference-liability', 'criminal-liability',
]); // prettier-ignore
/** Roles that stand in 法律责任 or near supervision. */
const BESIDE_LIABILITY: ReadonlySet<ClauseRole> = new Set<ClauseRole>(['remedies', 'transfer', 'tolerance']);
const FACTS = new Map(ROLES.map((facts) => [facts.role, facts]));

/**
 * True where an article with this role may stand in the current chapter. Penalties belong in 法律责任, which takes nothing
 * else; purpose and scope in 总则; the effective date in 附则. A text without chapters, or a chapter without a title, takes
 * any.
 */
export function belongsInChapter(role: ClauseRole, { chapter }: Pick<DraftPosition, 'chapter'>): boolean {
  const facts = FACTS.get(role);
  if (chapter === undefined || facts === undefined) return true;
  if (LIABILITIES.has(role)) return LIABILITY.test(chapter);
  if (LIABILITY.test(chapter)) return BESIDE_LIABILITY.has(role);
  if (facts.place === 'last' || LAST.test(chapter)) return facts.place === 'last' && LAST.test(chapter);
  return facts.place !== 'first' || FIRST.test(chapter);
}

/**
 * Roles with only one article in a text, wherever it stands. Duties of departments are none: chapters on a matter
 * repeat them.
 */
const ONCE: ReadonlySet<ClauseRole> = new Set<ClauseRole>([
  'purpose', 'scope', 'principles', 'guiding-aims', 'reference-liability', 'official-liability', 'criminal-liability',
  'effective-date', 'repeal',
]); // prettier-ignore
/** Roles of which a text needs only one of the two. */
const SAME_MATTER: Readonly<Partial<Record<ClauseRole, ClauseRole>>> = {
  'effective-date': 'repeal',
  repeal: 'effective-date',
};

/**
 * True where a clause on the draft's subject may be offered before anything is typed. It must not be something the
 * draft has already and needs once, belong to another part of a regulation, or be a penalty outside the liability
 * chapter.
 */
export function isOpenFor(role: ClauseRole, here: DraftPosition): boolean {
  const { before, after, chapter } = here;
  const present = (other: ClauseRole | undefined): boolean =>
    other !== undefined && (before.includes(other) || after.includes(other));
  const isGeneral = chapter !== undefined && FIRST.test(chapter);
  if ((ONCE.has(role) || (isGeneral && SINGLE.has(role))) && present(role)) return false;
  if (present(SAME_MATTER[role])) return false;
  // The duties of bodies begin in 总则 but may go on in any chapter.
  return ONCE.has(role) || LIABILITIES.has(role) || isLiability(chapter)
    ? belongsInChapter(role, here)
    : true;
}

/**
 * In a regulation without chapters, an article up to the first of these shares may stand in 总则, one behind the second
 * in 附则.
 */
const FIRST_PART = 0.4;
const LAST_PART = 0.9;
const PUNISHES = /违反|处罚|罚款|处分|责任/u;

/**
 * True where an article of a regulation on the draft's subject may stand in the current chapter, by its role and by
 * where it stands in its own regulation.
 * @param article its text, the title of its chapter, and how far into its regulation it stands, from 0 to 1
 */
export function isForPlace(
  role: ClauseRole | undefined,
  article: { readonly text: string; readonly chapter: string; readonly position: number },
  here: DraftPosition,
): boolean {
  const { chapter } = here;
  if (role !== undefined) {
    if (!isOpenFor(role, here)) return false;
    if (isOfTheBeginning(role, article) && !isFirst(chapter) && isPresent(role, here)) return false;
  } else if (isLiability(chapter) && !PUNISHES.test(article.text)) {
    return false;
  }
  if (chapter === undefined || article.chapter !== '') return true;
  if (LAST.test(chapter) || FACTS.get(role ?? 'planning')?.place === 'last') {
    return article.position > LAST_PART;
  }
  return /^总则$/u.test(chapter)
    ? article.position <= FIRST_PART
    : article.position <= LAST_PART || isLiability(chapter);
}

/** Duties of bodies with which a text begins. Further on, such articles are about a single matter. */
const OPENING_DUTIES: ReadonlySet<ClauseRole> = new Set<ClauseRole>([
  'government-duty', 'lead-department', 'other-departments',
]); // prettier-ignore
const isOfTheBeginning = (
  role: ClauseRole,
  article: { readonly chapter: string; readonly position: number },
): boolean => OPENING_DUTIES.has(role) && (FIRST.test(article.chapter) || article.position <= FIRST_PART);
const isFirst = (chapter: string | undefined): boolean => chapter === undefined || FIRST.test(chapter);
const isPresent = (role: ClauseRole, { before, after }: DraftPosition): boolean =>
  before.includes(role) || after.includes(role);

/** Who types these asks for a penalty, wherever he is. */
const ASKS_TO_PUNISH = /违反|处罚|罚款|责令/u;
/** 奖励与处罚 too. */
const MAY_PUNISH = /责任|罚|惩|处理/u;

/** True for a penalty found by typed words that do not ask for one, outside a chapter that punishes. */
export const isPenaltyElsewhere = (
  role: ClauseRole | undefined,
  typed: string,
  { chapter }: Pick<DraftPosition, 'chapter'>,
): boolean =>
  role !== undefined &&
  LIABILITIES.has(role) &&
  chapter !== undefined &&
  !MAY_PUNISH.test(chapter) &&
  !ASKS_TO_PUNISH.test(typed);

const isLiability = (chapter: string | undefined): boolean =>
  chapter !== undefined && LIABILITY.test(chapter);

/** Prohibitions and penalties: they are about one subject and fit no other. */
const OF_ONE_SUBJECT: ReadonlySet<ClauseRole> = new Set<ClauseRole>([
  'prohibition', 'administrative-liability',
]); // prettier-ignore

/** True where a text needs the role once and the draft has it already. */
export const isThereOnce = (role: ClauseRole, here: DraftPosition): boolean =>
  ONCE.has(role) && isPresent(role, here);

/**
 * True where a clause from another subject may be offered before anything is typed. It must not be something the draft
 * has already and needs once; its role must belong in this chapter, or in 总则 where there is no such chapter; and it
 * must not be a prohibition or penalty, which fit only their own subject.
 */
export function mayBeBorrowed(
  snapshot: Snapshot,
  role: ClauseRole,
  { before, after, chapter }: DraftPosition,
): boolean {
  if (OF_ONE_SUBJECT.has(role)) return false;
  const present = [...before, ...after];
  if (SINGLE.has(role) && (present.includes(role) || present.some((other) => other === SAME_MATTER[role]))) {
    return false;
  }
  const isFor = (title: string): boolean =>
    rolesNamedIn(title).includes(role) ||
    STANDARD_CLAUSES.some((clause) => clause.role === role && clause.chapters?.test(title) === true);
  if (chapter === undefined || isFor(chapter)) return true;
  return FIRST.test(chapter) && !otherChapters(snapshot, chapter).some(isFor);
}

/** An article on another subject must have the typed words this near to its beginning. */
const OPENING = 16;

/**
 * The same for an article found by typed words. These do not ask for another subject, so the article must contain them
 * and its regulation must be of the draft's kind. Where its role is not known, this decides.
 */
export const mayBeBorrowedTyped = (
  snapshot: Snapshot,
  { text, source }: Clause,
  role: ClauseRole | undefined,
  typed: string,
  here: DraftPosition,
): boolean =>
  text.slice(0, typed.length + OPENING).includes(typed) &&
  isOfSameKind(snapshot, source) &&
  (role === undefined || (belongsInChapter(role, here) && mayBeBorrowed(snapshot, role, here)));
