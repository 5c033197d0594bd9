import { contains, type Span } from '../../base/span';
import { readNumeral } from '../../base/chineseNumeral';
import { ordinal } from '../../base/ordinal';
import {
  AND_JOINER,
  ARTICLE,
  DAMAGED_ARTICLE,
  INNER_JOINER,
  OPENERS,
  RANGE_JOINER,
} from './referenceVocabulary';
import {
  readNumberedWord,
  readRelativeWord,
  type Group,
  type GroupStep,
  type Joiner,
  type Step,
} from './readReferenceWord';

/** One place of an enumeration: steps that go strictly deeper, 第五条第一款. */
export interface Path {
  /** Absent for the first. */
  readonly joiner: Joiner | undefined;
  readonly steps: readonly [Step, ...Step[]];
}

/** An enumeration of places as written, without the name of the text that stands before it. */
export interface Candidate {
  readonly span: Span;
  readonly paths: readonly Path[];
}

/**
 * Finds every candidate in `within`, skipping the stretches `except` (titles in 《》, in order). Each character is
 * read a bounded number of times.
 */
export function scanCandidates(text: string, within: Span, except: readonly Span[]): readonly Candidate[] {
  const candidates: Candidate[] = [];
  // Searched in its own slice: in the whole text a search would run on to the next opener, however far.
  const stretch = text.slice(within.start, within.end);
  let skipped = 0;
  OPENERS.lastIndex = 0;
  for (let match = OPENERS.exec(stretch); match !== null; match = OPENERS.exec(stretch)) {
    const at = within.start + match.index;
    while ((except[skipped]?.end ?? Infinity) <= at) skipped++;
    const title = except[skipped];
    if (title !== undefined && contains(title, at)) {
      OPENERS.lastIndex = title.end - within.start;
      continue;
    }
    const candidate = readChain(text, within, at);
    if (candidate === undefined) continue;
    candidates.push(candidate);
    OPENERS.lastIndex = candidate.span.end - within.start;
  }
  return candidates;
}

/** A path while it is being read. */
interface OpenPath {
  readonly joiner: Joiner | undefined;
  readonly steps: [Step, ...Step[]];
}

function readChain(text: string, within: Span, at: number): Candidate | undefined {
  const first = readRelativeWord(text, within, at) ?? readNumberedWord(text, within, at, 'never');
  if (first === undefined) return undefined;
  const paths: OpenPath[] = [];
  let end = addGroup(text, within, paths, first, undefined);
  for (let next = readNext(text, within, paths, end); next !== undefined;) {
    end = addGroup(text, within, paths, next.group, next.joiner);
    next = readNext(text, within, paths, end);
  }
  return withDamagedArticle(text, within, { span: { start: at, end }, paths });
}

/** Takes up the article number right before 第四款 that lost its 第 or its 条. */
function withDamagedArticle(text: string, within: Span, candidate: Candidate): Candidate {
  const [head, ...rest] = candidate.paths;
  const first = head?.steps[0];
  if (first?.value.kind !== 'absolute' || first.unit.depth <= ARTICLE.depth) return candidate;
  const { start, end } = candidate.span;
  const match = DAMAGED_ARTICLE.exec(text.slice(Math.max(within.start, start - 14), start));
  const written = match?.[1] ?? match?.[2];
  const number = written === undefined ? undefined : readNumeral(written.replace(/[第条]/gu, ''));
  if (head === undefined || written === undefined || number === undefined) return candidate;
  const articleSpan = { start: start - written.length, end: start };
  const article: Step = {
    unit: ARTICLE,
    value: { kind: 'absolute', ordinal: ordinal(number.value) },
    span: articleSpan,
  };
  return {
    span: { start: articleSpan.start, end },
    paths: [{ joiner: head.joiner, steps: [article, ...head.steps] }, ...rest],
  };
}

/** Opens a path for each step of `group` and lets the last go deeper; gives the end of what was read. */
function addGroup(
  text: string,
  within: Span,
  paths: OpenPath[],
  group: Group,
  joiner: Joiner | undefined,
): number {
  openPaths(paths, group.steps, joiner);
  let end = group.end;
  for (let deeper = readDeeper(text, within, paths, end); deeper !== undefined;) {
    const [head, ...others] = deeper.steps;
    paths.at(-1)?.steps.push(head.step);
    openPaths(paths, others, undefined);
    end = deeper.end;
    deeper = readDeeper(text, within, paths, end);
  }
  return end;
}

function openPaths(paths: OpenPath[], steps: readonly GroupStep[], first: Joiner | undefined): void {
  for (const { step, joiner } of steps) paths.push({ joiner: joiner ?? first, steps: [step] });
}

/** Reads the 第一款 behind 第五条, the 前两款 behind 本条. */
function readDeeper(text: string, within: Span, paths: readonly OpenPath[], at: number): Group | undefined {
  const last = paths.at(-1)?.steps.at(-1);
  if (last === undefined) return undefined;
  const start = matchEnd(INNER_JOINER, text, within, at) ?? at;
  const isHeading = last.unit.depth < 4;
  const group =
    readNumberedWord(text, within, start, isHeading ? 'never' : 'in-brackets') ??
    (last.unit.level === 'article' ? readParagraphsOf(text, within, start, last) : undefined);
  return group !== undefined && group.unit.depth > last.unit.depth ? group : undefined;
}

/** Reads the 前款 of 本条前款, the 前两款 of 第三条前两款. */
function readParagraphsOf(text: string, within: Span, at: number, { value }: Step): Group | undefined {
  const group = readRelativeWord(text, within, at);
  if (group === undefined) return undefined;
  const [{ step }] = group.steps;
  // 本条后两款: those that follow, or the last two of the article.
  if (step.value.kind === 'next') return undefined;
  if (value.kind === 'this') return group;
  const isCounted = step.value.kind === 'previous' && step.value.count > 1;
  return value.kind === 'absolute' && isCounted ? group : undefined;
}

/** Reads the 、第七条 or 至第九条 behind a path. */
function readNext(
  text: string,
  within: Span,
  paths: readonly OpenPath[],
  at: number,
): { readonly group: Group; readonly joiner: Joiner } | undefined {
  const last = paths.at(-1);
  if (last === undefined) return undefined;
  const isNumbered = last.steps.at(-1)?.value.kind === 'absolute';
  const afterRange = isNumbered ? matchEnd(RANGE_JOINER, text, within, at) : undefined;
  const start = afterRange ?? matchEnd(AND_JOINER, text, within, at);
  if (start === undefined) return undefined;
  const joiner: Joiner = afterRange === undefined ? 'and' : 'to';
  const group = readNumberedWord(text, within, start, isNumbered ? 'always' : 'in-brackets');
  if (group === undefined || group.hasCounter) return group && { group, joiner };
  // Without 第 only the same kind of number goes on: 第五十一条、五十二条, 第八条至十二条, 第（一）项、（二）项.
  const goesOn =
    last.steps.some((step) => step.unit === group.unit) &&
    (joiner === 'to' || group.unit.level !== 'paragraph');
  return goesOn ? { group, joiner } : undefined;
}

/** The end of `joiner` at `at` where it matches and something follows. */
function matchEnd(joiner: RegExp, text: string, within: Span, at: number): number | undefined {
  joiner.lastIndex = at;
  return joiner.test(text) && joiner.lastIndex < within.end ? joiner.lastIndex : undefined;
}
