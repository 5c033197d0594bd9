import { numberedArticles } from '../../analysis/numbering/nextLabel';
import { type Snapshot } from '../../analysis/snapshot';
import { bodyText } from '../../analysis/structure';
import { SimilarTexts } from '../../analysis/versions/similarTexts';
import { STANDARD_CLAUSES } from '../../drafting/standard/library';
import { likenessOfTitles } from '../../precedents/clauses/titleLikeness';
import { type DraftPosition } from '../../precedents/roles/expectedRoles';
import { LIABILITY } from '../../precedents/roles/generalRoles';
import { type ClauseRole } from '../../precedents/roles/roleFacts';
import { ROLES, rolesNamedIn } from '../../precedents/roles/roles';
import { headingNodes, titleOf } from './headingNodes';

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

/** True where an article of the draft says what a text says. */
export const isWritten = (snapshot: Snapshot, text: string): boolean =>
  snapshot
    .derive(writtenTexts)
    .like(text)
    .some(({ share }) => share >= SAME);

const FIRST = /总则|一般规定|职责|体制|机构|领导/u;
const LAST = /附则/u;
const FACTS = new Map(ROLES.map((facts) => [facts.role, facts]));

/**
 * Whether an article for this may stand in the chapter at hand: penalties in 法律责任 and nothing else there, purpose and
 * scope in 总则, the effective date in 附则. A text without chapters, and one whose chapter has no title, takes any.
 */
export function belongsInChapter(role: ClauseRole, { chapter }: Pick<DraftPosition, 'chapter'>): boolean {
  const facts = FACTS.get(role);
  if (chapter === undefined || facts === undefined) return true;
  const isLiability = facts.chapter?.source === LIABILITY.source;
  if (isLiability || LIABILITY.test(chapter)) return isLiability && LIABILITY.test(chapter);
  if (facts.place === 'last' || LAST.test(chapter)) return facts.place === 'last' && LAST.test(chapter);
  return facts.place !== 'first' || FIRST.test(chapter);
}

/**
 * Whether a clause of another subject may be offered unasked: not what the draft has once, not what another of its
 * chapters is for, and no prohibition, which forbids what its own subject suffers from.
 */
export function mayBeBorrowed(
  snapshot: Snapshot,
  role: ClauseRole,
  { before, after, chapter }: DraftPosition,
): boolean {
  if (role === 'prohibition') return false;
  if (SINGLE.has(role) && (before.includes(role) || after.includes(role))) return false;
  const isFor = (title: string): boolean =>
    rolesNamedIn(title).includes(role) ||
    STANDARD_CLAUSES.some((clause) => clause.role === role && clause.chapters?.test(title) === true);
  return chapter === undefined || isFor(chapter) || !otherChapters(snapshot, chapter).some(isFor);
}

/** Titles as like as this are of one chapter … */
const SAME_CHAPTER = 0.4;
/** … where no other is so much more like. */
const CLEARLY = 0.2;

/** Tells of a precedent's chapter whether the draft has it elsewhere than at hand. */
export function isOfOtherChapter(snapshot: Snapshot, own: string | undefined): (chapter: string) => boolean {
  const titles = otherChapters(snapshot, own);
  return (chapter) =>
    own !== undefined &&
    chapter !== '' &&
    titles.some(
      (title) =>
        likenessOfTitles(title, chapter) >= Math.max(SAME_CHAPTER, likenessOfTitles(own, chapter) + CLEARLY),
    );
}

const otherChapters = (snapshot: Snapshot, own: string | undefined): readonly string[] =>
  headingNodes(snapshot)
    .filter(({ level }) => level === 'chapter')
    .map(titleOf)
    .filter((title) => title !== '' && title !== own);
