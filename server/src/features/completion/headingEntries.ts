import { bilingual, localize } from '../../base/bilingual';
import { formatOrdinal, type Ordinal, ordinal, sameOrdinal } from '../../base/ordinal';
import { freeAbove, numberedArticles } from '../../analysis/numbering/nextArticleNumber';
import { type Snapshot } from '../../analysis/snapshot';
import { isOfSameSubject } from '../../drafting/adapt/adaptToDraft';
import { namesOfDraft } from '../../drafting/draftNames';
import { titleAtLevel } from '../../drafting/governmentLevel';
import { chaptersUsualFor } from '../../drafting/standardChaptersAndClauses';
import { headingTitle } from '../../precedents/clauses/fuzzyNameFinder';
import { type RoleSequence } from '../../precedents/roles/expectedNextRoles';
import { HEADING_LEVELS, LEVELS } from '../../syntax/levelTable';
import { type HeadingLevel, type StructureNode } from '../../syntax/tree';
import { type CompletionEntry, type FeatureContext } from '../types';
import { goalOf } from './clauseInDraftWords';
import { headingBefore, headingNodes, titleOf } from './headingsOfDraft';
import { endsChapter, type PrecedentsAtCursor } from './precedentsAtCursor';
import { type EntryGroup, filterFor, sortKey, STANDARD, supportNote } from './entryOrderAndLabels';
import { isNumberPlace } from './numberEntries';
import { type CursorPlace, isRegulationDraft } from '../../analysis/lineAroundCursor';

const MOST_TITLES = 4;
/** The blank between number and title of a heading in published texts. */
const PUBLISHED = '\u3000';

/**
 * The next heading of each level that fits at the start of a line. Chapters and sections come with the titles that
 * precedents have at this place.
 */
export function headingEntries(
  snapshot: Snapshot,
  place: CursorPlace,
  precedents: PrecedentsAtCursor | undefined,
  ctx: FeatureContext,
): readonly CompletionEntry[] {
  const { locale } = ctx;
  if (!isRegulationDraft(place) || !isNumberPlace(place)) return [];
  const gap = snapshot.derive(headingGap);
  const isChapterDue = isDue(snapshot, place, precedents);
  const entries = HEADING_LEVELS.flatMap((level) => {
    const number = nextNumber(snapshot, level, place.lineStart);
    if (number === undefined) return [];
    const label = formatOrdinal(number, LEVELS[level].counter ?? '');
    if (!label.startsWith(place.head)) return [];
    const titles = titlesAt(snapshot, level, place.lineStart, precedents, ctx);
    const titled = titles.map(({ title, note }) => ({ text: label + gap + title, note }));
    const bare = { text: label + gap, note: localize(bilingual('自拟标题', 'your own title'), locale) };
    const group: EntryGroup = isChapterDue && level !== 'section' ? 'expected-heading' : 'heading';
    return [...titled, bare].map((entry) => ({ ...entry, group }));
  });
  return entries.map(({ text, note, group }, index) => ({
    kind: 'heading',
    label: text.trimEnd(),
    detail: note,
    replace: { start: place.headStart, end: place.offset },
    insertText: text,
    isSnippet: false,
    filterText: filterFor(place.head, text),
    sortText: sortKey(group, index),
  }));
}

/**
 * True where a chapter is more likely than an article: before the first article, and where precedents begin another
 * chapter.
 */
function isDue(snapshot: Snapshot, place: CursorPlace, precedents: PrecedentsAtCursor | undefined): boolean {
  const articles = numberedArticles(snapshot);
  if (!articles.some(({ span }) => span.start < place.lineStart)) return true;
  return precedents !== undefined && endsChapter(precedents.position(), precedents.library.sequences);
}

/** The number of a heading of `level` at this place; `undefined` where such a heading does not fit. */
function nextNumber(snapshot: Snapshot, level: HeadingLevel, at: number): Ordinal | undefined {
  const headings = headingNodes(snapshot);
  const lastArticle = numberedArticles(snapshot).findLast(({ span }) => span.start < at)?.span.start ?? -1;
  const hasArticleIn = (from: number): boolean => lastArticle > from;
  const nearest = headings.findLast(({ span }) => span.start < at);
  const within = countedWithin(snapshot, level);
  const parent = within && headingBefore(snapshot, within, at);
  let holder: StructureNode | undefined;
  const siblings = headings.filter((node) => {
    if (node.level === within) holder = node;
    return node.level === level && holder === parent;
  });
  const above = siblings.filter(({ span }) => span.start < at);
  const below = siblings.filter(({ span }) => span.start > at);
  const previous = above.at(-1);
  if (previous !== undefined) {
    // A heading without articles is not followed by another of its level.
    if (previous.label === undefined || !hasArticleIn(previous.span.start)) return undefined;
    return numberBetween(above, below, previous.label.ordinal);
  }
  const opensText = level === 'chapter' && headings.length === 0 && !hasArticleIn(-1);
  const opensChapter =
    level === 'section' && nearest?.level === 'chapter' && !hasArticleIn(nearest.span.start);
  const isUsed = level === 'chapter' && nearest?.level === 'part' && !hasArticleIn(nearest.span.start);
  if (!opensText && !opensChapter && !isUsed) return undefined;
  // If a heading further down has the number, none is missing here.
  return numberBetween(above, below, ordinal(0));
}

/** The number after `previous`, or 第X章之Y for a heading inserted there. Never a number that another heading has. */
function numberBetween(
  above: readonly StructureNode[],
  below: readonly StructureNode[],
  previous: Ordinal,
): Ordinal | undefined {
  const isIn = (nodes: readonly StructureNode[], number: Ordinal): boolean =>
    nodes.some(({ label }) => label !== undefined && sameOrdinal(label.ordinal, number));
  const next = freeAbove(ordinal(previous.main + 1), (number) => isIn(above, number));
  const inserted = ordinal(previous.main, previous.sub + 1);
  // 第二章 cannot be between 第一章 and 第一章之一.
  if (isIn(below, inserted)) return undefined;
  if (!isIn(below, next)) return next;
  return previous.sub > 0 && !isIn(above, inserted) ? inserted : undefined;
}

/**
 * The level in whose headings the numbers of `level` begin again: chapters for sections, in some texts parts for
 * chapters. `undefined` if they are counted through the whole text.
 */
function countedWithin(snapshot: Snapshot, level: HeadingLevel): HeadingLevel | undefined {
  if (level === 'subpart') return 'part';
  if (level === 'section') return snapshot.derive(sectionsRunOn) ? undefined : 'chapter';
  return level === 'chapter' && snapshot.derive(chaptersBeginAgain) ? 'part' : undefined;
}

/** The first number of `level` in each heading of the level `within`, except the first such heading. */
function laterFirstNumbers(snapshot: Snapshot, level: HeadingLevel, within: HeadingLevel): readonly number[] {
  const firsts = new Map<StructureNode | undefined, number>();
  let parent: StructureNode | undefined;
  for (const node of headingNodes(snapshot)) {
    if (node.level === within) parent = node;
    if (node.level !== level || node.label === undefined || firsts.has(parent)) continue;
    firsts.set(parent, node.label.ordinal.main);
  }
  return [...firsts.values()].slice(1);
}

const sectionsRunOn = (snapshot: Snapshot): boolean => {
  const numbers = laterFirstNumbers(snapshot, 'section', 'chapter');
  return numbers.length > 0 && !numbers.includes(1);
};
const chaptersBeginAgain = (snapshot: Snapshot): boolean =>
  laterFirstNumbers(snapshot, 'chapter', 'part').includes(1);

/** What this text has between the number of a chapter and its title. */
function headingGap(snapshot: Snapshot): string {
  const counts = new Map<string, number>();
  for (const { label, title } of headingNodes(snapshot)) {
    if (label === undefined || title === undefined) continue;
    const between = snapshot.text.slice(label.span.end, title.span.start);
    if (/^[^\r\n]{0,4}$/u.test(between)) counts.set(between, (counts.get(between) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? PUBLISHED;
}

interface ExpectedTitle {
  readonly title: string;
  readonly note: string;
}

/**
 * The titles that may follow the previous heading, the most likely first: those of precedents on the draft's subject, or
 * where these have none those usual for its kind. A precedent that has the previous heading counts from there; any other
 * counts half, from as many headings as the draft has here.
 */
function titlesAt(
  snapshot: Snapshot,
  level: HeadingLevel,
  at: number,
  precedents: PrecedentsAtCursor | undefined,
  ctx: FeatureContext,
): readonly ExpectedTitle[] {
  if (precedents === undefined || level === 'part' || level === 'subpart') return [];
  const headings = headingNodes(snapshot).filter((node) => node.level === level);
  const before = headings.filter(({ span }) => span.start < at);
  const present = new Set(headings.map(titleOf));
  const previous = titleOf(before.at(-1));
  const chapter = titleOf(headingBefore(snapshot, 'chapter', at));
  const onSubject = sequencesOnSubject(snapshot, precedents, ctx);
  const { level: own } = namesOfDraft(snapshot);
  const theirs = onSubject.map((sequence) =>
    titlesOf(
      sequence.map(({ clause }) => clause.path),
      level,
      chapter,
    ).map((title) => titleAtLevel(title, own)),
  );
  const isUsual = theirs.every((titles) => titles.length === 0);
  const sequences = isUsual ? [level === 'chapter' ? usualChapters(snapshot) : []] : theirs;
  const votes = new Map<string, { weight: number; sources: number }>();
  for (const titles of sequences) {
    const known = titles.indexOf(previous);
    const from = known >= 0 ? known + 1 : before.length;
    titles.forEach((title, index) => {
      if (present.has(title)) return;
      const vote = votes.get(title) ?? { weight: 0, sources: 0 };
      const distance = index - from;
      vote.weight += (known >= 0 ? 1 : 0.5) / (distance >= 0 ? 1 + distance : 10);
      vote.sources++;
      votes.set(title, vote);
    });
  }
  const noteOf = (sources: number): string =>
    isUsual ? localize(STANDARD, ctx.locale) : supportNote(sources, onSubject.length, ctx.locale);
  return [...votes]
    .sort(([a, x], [b, y]) => y.weight - x.weight || (a < b ? -1 : 1))
    .slice(0, MOST_TITLES)
    .map(([title, { sources }]) => ({ title, note: noteOf(sources) }));
}

/** Precedents on the draft's subject. A regulation on dogs needs no chapter 数字产业化. */
function sequencesOnSubject(
  snapshot: Snapshot,
  { library }: PrecedentsAtCursor,
  ctx: FeatureContext,
): readonly RoleSequence[] {
  const goal = goalOf(snapshot, ctx);
  return library.sequences.filter(
    ([first]) => goal !== undefined && first !== undefined && isOfSameSubject(first.clause, goal),
  );
}

/** The chapters that regulations of the draft's kind usually have on any subject. */
function usualChapters(snapshot: Snapshot): readonly string[] {
  const usual = chaptersUsualFor(namesOfDraft(snapshot));
  return usual.length === 0 ? [] : ['总则', ...usual, '附则'];
}

/** The titles of one level in a precedent, in order. Of sections only those in a chapter with the same title. */
function titlesOf(
  paths: readonly (readonly string[])[],
  level: HeadingLevel,
  chapter: string,
): readonly string[] {
  const counter = LEVELS[level].counter ?? '';
  const own = new RegExp(`^第[^\\s编章节]{1,8}${counter}(?= |$)`, 'u');
  const titles = new Set<string>();
  for (const path of paths) {
    if (level === 'section' && !path.some((part) => headingTitle(part) === chapter)) continue;
    const heading = path.slice(0, -1).find((part) => own.test(part));
    if (heading !== undefined) titles.add(headingTitle(heading));
  }
  titles.delete('');
  return [...titles];
}
