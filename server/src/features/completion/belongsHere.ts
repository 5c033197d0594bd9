import { type Span } from '../../base/span';
import { numberedArticles } from '../../analysis/numbering/nextLabel';
import { type Snapshot } from '../../analysis/snapshot';
import { bodyText } from '../../analysis/structure';
import { SimilarTexts } from '../../analysis/versions/similarTexts';
import { STANDARD_CLAUSES } from '../../drafting/standard/standardClauses';
import { type DraftPosition } from '../../precedents/roles/expectedRoles';
import { LIABILITY } from '../../precedents/roles/generalRoles';
import { type ClauseRole } from '../../precedents/roles/roleFacts';
import { ROLES, rolesNamedIn } from '../../precedents/roles/roles';
import { alignChapters } from '../../precedents/chapters/alignChapters';
import { likenessOfTitles } from '../../precedents/clauses/titleLikeness';
import { headingNodes, titleOf } from './headingsOfDraft';

/** From this likeness on two titles may name one chapter … */
const SAME_CHAPTER = 0.4;
/** … unless another title is more like by this much. */
const CLEARLY = 0.2;

/**
 * Tells of a precedent's chapter whether the draft has it elsewhere than at hand: by its title, and by where it stands
 * among the precedent's chapters.
 * @param own the title of the draft's chapter at hand
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

/** The titles of the draft's chapters but the one at hand. */
export const otherChapters = (snapshot: Snapshot, own: string | undefined): readonly string[] =>
  chapterTitles(snapshot).filter((title) => title !== own);

const chapterTitles = (snapshot: Snapshot): readonly string[] =>
  headingNodes(snapshot)
    .filter(({ level }) => level === 'chapter')
    .map(titleOf)
    .filter((title) => title !== '');

/** Roles of which a text has one article. */
export const SINGLE: ReadonlySet<ClauseRole> = new Set<ClauseRole>([
  'purpose', 'scope', 'definition', 'principles', 'guiding-aims', 'government-duty', 'lead-department', 'other-departments',
  'grassroots', 'commendation', 'publicity', 'reference-liability', 'official-liability', 'criminal-liability', 'remedies',
  'supplementary-definitions', 'other-rules', 'effective-date', 'repeal',
]); // prettier-ignore

/** An article of the draft that is so much like a text says the same. */
const SAME = 0.55;

const writtenTexts = (snapshot: Snapshot): SimilarTexts =>
  new SimilarTexts(numberedArticles(snapshot).map((article) => bodyText(snapshot, article)));

/**
 * True where an article of the draft says what a text says.
 * @param offset of the article that is being written: its own first words are none of those
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
/** These stand in 法律责任 or with supervision. */
const BESIDE_LIABILITY: ReadonlySet<ClauseRole> = new Set<ClauseRole>(['remedies', 'transfer', 'tolerance']);
const FACTS = new Map(ROLES.map((facts) => [facts.role, facts]));

/**
 * Whether an article for this may stand in the chapter at hand: penalties in 法律责任 and nothing else there, purpose and
 * scope in 总则, the effective date in 附则. A text without chapters, and one whose chapter has no title, takes any.
 */
export function belongsInChapter(role: ClauseRole, { chapter }: Pick<DraftPosition, 'chapter'>): boolean {
  const facts = FACTS.get(role);
  if (chapter === undefined || facts === undefined) return true;
  if (LIABILITIES.has(role)) return LIABILITY.test(chapter);
  if (LIABILITY.test(chapter)) return BESIDE_LIABILITY.has(role);
  if (facts.place === 'last' || LAST.test(chapter)) return facts.place === 'last' && LAST.test(chapter);
  return facts.place !== 'first' || FIRST.test(chapter);
}

/** Of these a text has one wherever it stands; the duties of departments go on in the chapters on their matter. */
const ONCE: ReadonlySet<ClauseRole> = new Set<ClauseRole>([
  'purpose', 'scope', 'principles', 'guiding-aims', 'reference-liability', 'official-liability', 'criminal-liability',
  'effective-date', 'repeal',
]); // prettier-ignore
/** A text that has one of these has no need of the other. */
const SAME_MATTER: Readonly<Partial<Record<ClauseRole, ClauseRole>>> = {
  'effective-date': 'repeal',
  repeal: 'effective-date',
};

/**
 * Whether a clause on the draft's own subject may be offered unasked: not what the draft has once and has already, not
 * what stands in another part of a regulation, and no penalty outside the liability chapter.
 */
export function isOpenFor(role: ClauseRole, here: DraftPosition): boolean {
  const { before, after, chapter } = here;
  const present = (other: ClauseRole | undefined): boolean =>
    other !== undefined && (before.includes(other) || after.includes(other));
  const isGeneral = chapter !== undefined && FIRST.test(chapter);
  if ((ONCE.has(role) || (isGeneral && SINGLE.has(role))) && present(role)) return false;
  if (present(SAME_MATTER[role])) return false;
  // The duties of bodies, which 总则 opens, go on in any chapter.
  return ONCE.has(role) || LIABILITIES.has(role) || isLiability(chapter)
    ? belongsInChapter(role, here)
    : true;
}

/** Articles of a text without chapters that stand among its first, or its last. */
const FIRST_PART = 0.4;
const LAST_PART = 0.9;
const PUNISHES = /违反|处罚|罚款|处分|责任/u;

/**
 * Whether an article of a regulation on the draft's subject may stand in the chapter at hand by its role and by its place
 * in a text without chapters: what stands at its end is for 附则.
 * @param article its text, the title of its chapter, and how far on in its regulation it stands, 0 to 1
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

/** The duties of bodies that a text begins with; further on they are about a matter. */
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

const isLiability = (chapter: string | undefined): boolean =>
  chapter !== undefined && LIABILITY.test(chapter);

/** Prohibitions and penalties, which are about one subject and fit no other. */
const OF_ONE_SUBJECT: ReadonlySet<ClauseRole> = new Set<ClauseRole>([
  'prohibition', 'administrative-liability',
]); // prettier-ignore

/** Whether the draft has what a text has once and somebody types the first words of. */
export const isThereOnce = (role: ClauseRole, here: DraftPosition): boolean =>
  ONCE.has(role) && isPresent(role, here);

/**
 * Whether a clause of another subject may be offered unasked: not what the draft has once, only in a chapter that is for
 * it or in 总则 where none is, and neither prohibition nor penalty, which are about what its own subject suffers from.
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

/** The same of a clause that typed words lead to: where its role is not known, the words decide. */
export const mayBeBorrowedTyped = (
  snapshot: Snapshot,
  role: ClauseRole | undefined,
  here: DraftPosition,
): boolean => role === undefined || (belongsInChapter(role, here) && mayBeBorrowed(snapshot, role, here));
