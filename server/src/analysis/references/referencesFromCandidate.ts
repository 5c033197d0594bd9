import { type Ordinal } from '../../base/ordinal';
import { type Span } from '../../base/span';
import { isHeadingLevel } from '../../syntax/levelTable';
import { type HeadingLevel } from '../../syntax/tree';
import { type Candidate, type Path } from './scanReferenceWords';
import { type Prefix } from './nameBeforeNumber';
import {
  type ArticleTarget,
  type HeadingTarget,
  type PartTarget,
  type Reference,
  type ReferenceLabel,
  type ReferenceScope,
  type ReferenceTarget,
} from './types';
import { type Step } from './readReferenceWord';

/**
 * Turns a candidate into one reference for each place. A place that begins below the article inherits what stands
 * above it from the place before (第五条第一款、第三款); the text they belong to carries over the whole enumeration.
 * @param before the reference before this candidate, which 同条 and 该条 take up.
 */
export function referencesFromCandidate(
  candidate: Candidate,
  prefix: Prefix,
  before: Reference | undefined,
): readonly Reference[] {
  const references: Reference[] = [];
  let { scope, why } = prefix;
  let above: ReferenceTarget | undefined;
  let start: number | undefined = prefix.start;
  for (const path of candidate.paths) {
    if (path.steps[0].value.kind === 'same') {
      if (before?.target.article === undefined) continue;
      above = before.target;
      scope = before.scope;
      why = 'chain';
    }
    for (const steps of splitHeading(path)) {
      const target = readTarget(steps, above);
      const place: Place = { target, span: spanOf(steps, start), labels: steps.flatMap(labelOf) };
      start = undefined;
      above = target;
      const last = references.at(-1);
      if (path.joiner === 'to' && last?.rangeEnd === undefined && last !== undefined) {
        references[references.length - 1] = closeRange(last, place);
      } else references.push({ ...place, scope, why, rangeEnd: undefined });
    }
  }
  return references;
}

interface Place {
  readonly target: ReferenceTarget;
  readonly span: Span;
  readonly labels: readonly ReferenceLabel[];
}

/** 本章第六条 and 第二章第十条 name two places: a heading and an article. */
function splitHeading({ steps }: Path): readonly (readonly Step[])[] {
  const headings = steps.filter((step) => isHeadingLevel(step.unit.level));
  return [headings, steps.slice(headings.length)].filter((part) => part.length > 0);
}

const spanOf = (steps: readonly Step[], start: number | undefined): Span => ({
  start: start ?? steps[0]?.span.start ?? 0,
  end: steps.at(-1)?.span.end ?? 0,
});

const labelOf = ({ unit, value, span }: Step): readonly ReferenceLabel[] =>
  value.kind === 'absolute' ? [{ level: unit.level, span, ordinal: value.ordinal }] : [];

const closeRange = (from: Reference, to: Place): Reference => ({
  ...from,
  span: { start: from.span.start, end: to.span.end },
  rangeEnd: { target: to.target, span: to.span },
  labels: [...from.labels, ...to.labels],
});

const PARTS = ['article', 'paragraph', 'item', 'subitem'] as const;

function readTarget(steps: readonly Step[], above: ReferenceTarget | undefined): ReferenceTarget {
  const first = steps[0];
  if (first === undefined) return NOWHERE;
  if (isHeadingLevel(first.unit.level)) return { ...NOWHERE, heading: readHeading(steps, above?.heading) };
  const article = ownValue(steps, 'article');
  return {
    article: toArticle(article) ?? (inherits(first, 'article') ? above?.article : undefined),
    paragraph: readPart(steps, 'paragraph', article, above),
    item: readPart(steps, 'item', article, above),
    subitem: readPart(steps, 'subitem', article, above),
    heading: undefined,
  };
}

function readPart(
  steps: readonly Step[],
  level: 'paragraph' | 'item' | 'subitem',
  article: Step['value'] | undefined,
  above: ReferenceTarget | undefined,
): PartTarget | undefined {
  const [first] = steps;
  const own = toPart(ownValue(steps, level), article);
  return own ?? (first !== undefined && inherits(first, level) ? above?.[level] : undefined);
}

/** Whether what stands at `level` is that of the place before, where a place begins with `first`. */
const inherits = ({ unit, value }: Step, level: (typeof PARTS)[number]): boolean =>
  PARTS.indexOf(level) < PARTS.findIndex((part) => part === unit.level) ||
  (value.kind === 'same' && level === unit.level);

const ownValue = (steps: readonly Step[], level: (typeof PARTS)[number]): Step['value'] | undefined =>
  steps.find(({ unit, value }) => unit.level === level && value.kind !== 'same')?.value;

const NOWHERE: ReferenceTarget = {
  article: undefined,
  paragraph: undefined,
  item: undefined,
  subitem: undefined,
  heading: undefined,
};

const toArticle = (value: Step['value'] | undefined): ArticleTarget | undefined =>
  value === undefined || value.kind === 'same' ? undefined : value;

function toPart(
  value: Step['value'] | undefined,
  article: Step['value'] | undefined,
): PartTarget | undefined {
  if (value === undefined || value.kind === 'same') return undefined;
  if (value.kind === 'previous' && article?.kind === 'absolute') return { kind: 'first', count: value.count };
  return value.kind === 'absolute' ? { kind: 'absolute', number: value.ordinal.main } : value;
}

/** 第三章第一节、第二节: the second section lies in the chapter of the first. */
function readHeading(steps: readonly Step[], above: HeadingTarget | undefined): HeadingTarget | undefined {
  const firstDepth = steps[0]?.unit.depth ?? 0;
  let within = above;
  while (within !== undefined && DEPTH[within.level] >= firstDepth) within = within.within;
  for (const { unit, value } of steps) {
    if (!isHeadingLevel(unit.level)) break;
    const ordinal: Ordinal | 'this' = value.kind === 'absolute' ? value.ordinal : 'this';
    within = { level: unit.level, ordinal, within };
  }
  return within;
}

const DEPTH: Readonly<Record<HeadingLevel, number>> = { part: 0, subpart: 1, chapter: 2, section: 3 };

/** The scope of what belongs to the text itself. */
export const OWN: ReferenceScope = { kind: 'own' };

/** True for 第二款 and 第三项 alone, which may belong to a place named before. */
export const needsPlace = ({ scope, target }: Reference): boolean =>
  scope.kind === 'own' &&
  target.article === undefined &&
  (target.paragraph?.kind === 'absolute' ||
    (target.paragraph === undefined && target.item?.kind === 'absolute'));
