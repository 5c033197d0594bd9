import { comingTexts, isInContents, type SteppedStretch } from './removedAndComingText';
import { type DraftLine, type LineStep } from './pairLinesWithDraft';
import { REFUSALS, type RefusalKind, type RefusedLine } from './whyLineRefused';
import { type RemovedText } from './findMovedText';
import { keyOf, trimmed, type SourceLine } from './sourceLines';

/**
 * The steps that could not be written, with the reason: lines of the document that could not be deleted or changed, and
 * lines of the draft that could not be inserted.
 */
export type RefusedSteps = ReadonlyMap<SourceLine | DraftLine, RefusalKind>;

export interface SettledMoves {
  readonly steps: readonly LineStep[];
  readonly refused: readonly RefusedLine[];
}

/**
 * A line that moves is deleted at one place and inserted at another. Where one of the two was refused, the other is
 * undone as well; otherwise the text would be there twice or not at all. The same holds for lines that are joined or
 * split. `undefined` where no such line was refused.
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

/** For each step that moves text, the steps at the other end of the move. */
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

/** The step undone: a line of the document stays as it was, a line of the draft is not inserted. */
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
