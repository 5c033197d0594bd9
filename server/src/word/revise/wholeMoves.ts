import { comingTexts, isInContents, type SteppedStretch } from './movingText';
import { type DraftLine, type LineStep } from './planLines';
import { REFUSALS, type RefusalKind, type RefusedLine } from './refusals';
import { type RemovedText } from './removedText';
import { keyOf, trimmed, type SourceLine } from './sourceLines';

/** What was not written: lines of the document that could not go or change, lines of the draft that could not come. */
export type RefusedSteps = ReadonlyMap<SourceLine | DraftLine, RefusalKind>;

export interface SettledMoves {
  readonly steps: readonly LineStep[];
  readonly refused: readonly RefusedLine[];
}

/**
 * A line that goes at one place and comes at another is moved whole or not at all: where one of the two was refused,
 * the other is taken back, or its text would stand twice or nowhere. So it is with lines that are joined or split.
 * `undefined` where no such line was refused.
 */
export function takeBackHalfMoves(
  steps: readonly LineStep[],
  removed: RemovedText<SteppedStretch>,
  refused: RefusedSteps,
): SettledMoves | undefined {
  if (refused.size === 0) return undefined;
  const others = movesBetween(steps, removed);
  const undone = new Map<LineStep, RefusalKind>();
  for (const step of steps) {
    const reason = refused.get(step.kind === 'insert' ? step.now : step.old);
    if (reason === undefined || !others.has(step) || undone.has(step)) continue;
    const waiting = [step];
    for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
      if (undone.has(each)) continue;
      undone.set(each, reason);
      waiting.push(...(others.get(each) ?? []));
    }
  }
  if (undone.size === 0) return undefined;
  const told = [...undone].map(([step, reason]) => toldOf(step, reason));
  const moved = new Set(told.flatMap(({ what, line }) => (what === 'move' ? [keyOf(line)] : [])));
  return {
    steps: steps.flatMap((step) => (undone.has(step) ? asBefore(step) : [step])),
    refused: told.filter(({ what, line }) => what !== 'delete' || !moved.has(keyOf(line))),
  };
}

/** For each step that text moves from or to, the steps at the other end. */
function movesBetween(
  steps: readonly LineStep[],
  removed: RemovedText<SteppedStretch>,
): ReadonlyMap<LineStep, readonly LineStep[]> {
  const others = new Map<LineStep, LineStep[]>();
  const add = (from: LineStep, to: LineStep): void => {
    const known = others.get(from);
    if (known === undefined) others.set(from, [to]);
    else known.push(to);
  };
  const taken = new Set<SteppedStretch>();
  let inContents = false;
  for (const step of steps) {
    if (step.kind !== 'insert') inContents = isInContents(step.old);
    const isMeant = ({ isContents }: SteppedStretch): boolean => isContents === inContents;
    const stretches = comingTexts(step).flatMap((text) => removed.matches(text, isMeant, taken).map((each) => each.stretch));
    for (const each of stretches) taken.add(each);
    for (const each of new Set(stretches.map((stretch) => stretch.step))) {
      if (each === step) continue;
      add(each, step);
      add(step, each);
    }
  }
  return others;
} // prettier-ignore

/** A line of the document as it was; none for one of the draft. */
const asBefore = (step: LineStep): readonly LineStep[] =>
  step.kind === 'insert'
    ? []
    : [{ kind: 'keep', old: step.old, now: { text: trimmed(step.old.line.text) }, rest: step.old.rest }];

function toldOf(step: LineStep, kind: RefusalKind): RefusedLine {
  const reason = REFUSALS[kind];
  if (step.kind === 'insert') return { what: 'move', line: step.now.text, reason };
  if (step.kind === 'keep') return { what: 'change', line: step.now.text, reason };
  return { what: 'delete', line: step.old.line.text, reason };
}
