import { type DocumentLines } from './documentLines';
import { endsContainer } from './elementPlace';
import { labelOf, type LineStep } from './pairLinesWithDraft';

/**
 * The last paragraph of a container, such as a cell or the body, cannot be deleted: its mark must stay. Where it is to
 * be deleted and lines are inserted beside it, it is changed into the last of those lines instead.
 */
export function settleEnds(steps: readonly LineStep[], lines: DocumentLines): readonly LineStep[] {
  const settled = [...steps];
  for (let index = 0; index < settled.length; index++) {
    const step = settled[index];
    if (step?.kind !== 'delete' || !lines.isLastLine(step.old)) continue;
    const place = lines.placeOf(step.old);
    if (place === undefined || !endsContainer(place)) continue;
    let first = index;
    while (settled[first - 1]?.kind === 'insert' || settled[first - 1]?.kind === 'delete') first--;
    let end = index + 1;
    while (settled[end]?.kind === 'insert') end++;
    const around = settled.slice(first, end);
    const lastInsert = around.findLastIndex(({ kind }) => kind === 'insert');
    const insert = around[lastInsert];
    if (insert?.kind !== 'insert') continue;
    const label = step.old.line.labelLength > 0 ? labelOf(insert.now.text, step.old) : '';
    if (label === undefined) continue;
    const rest = insert.now.text.slice(label.length);
    const others = around.filter((each, at) => each !== step && at !== lastInsert);
    const kept: LineStep = { kind: 'keep', old: step.old, now: insert.now, rest };
    settled.splice(first, around.length, ...others, kept);
  }
  return settled;
}
