import { provedDraft } from '../../../server/src/amendments/draft/proveDecision';
import { createSnapshot } from '../../../server/src/analysis/snapshot';
import { edited, EDITS, UNSAID_EDITS } from '../../support/draftEdits';
import { createRandom, seedOf } from '../support/random';
import { type Measurement } from '../support/results';
import { type MeasureContext } from '../types';

const EDITED = 10_000;
/** Longer texts would take all the time. */
const LONGEST = 12_000;

const KINDS = [...EDITS, ...UNSAID_EDITS];
/** Edits that a decision can say are counted for themselves. */
const isSayable = (kind: string): boolean => EDITS.some((each) => each === kind);

/** Random edits of real regulations: the decision drafted from them, carried out, must give the edited text, or say that it does not. */
export function measureEdits(context: MeasureContext): readonly Measurement[] {
  const random = createRandom(seedOf('edited regulations'));
  const texts = context.corpus
    .filter(({ group, text }) => group !== 'damaged' && text.length < LONGEST)
    .map(({ text }) => text);
  const counts = { drafts: 0, closed: 0, told: 0, silent: 0, refused: 0, sayable: 0, said: 0 };
  const missed: Record<string, number> = {};
  for (let count = 0; count < EDITED && texts.length > 0; count++) {
    const before = random.pick(texts) ?? '';
    const kinds = Array.from({ length: 1 + random.int(3) }, () => random.pick(KINDS) ?? 'word');
    const after = kinds.reduce((text, kind, mark) => edited(text, kind, random.int(100), mark), before);
    if (after === before) continue;
    const drafted = provedDraft(createSnapshot(before), createSnapshot(after));
    if (!drafted.ok) {
      counts.refused++;
      continue;
    }
    counts.drafts++;
    const { differs, draft } = drafted.value;
    if (kinds.every(isSayable)) {
      counts.sayable++;
      if (differs.length === 0) counts.said++;
    }
    if (differs.length === 0) counts.closed++;
    else if (draft.unsaid.length > 0) {
      counts.told++;
      for (const kind of kinds) missed[kind] = (missed[kind] ?? 0) + 1;
    } else counts.silent++;
  }
  return [
    { name: 'amendments/edits-closed', unit: 'drafts', value: counts.closed, n: counts.drafts },
    { name: 'amendments/edits-sayable-closed', unit: 'drafts', value: counts.said, n: counts.sayable },
    { name: 'amendments/edits-told', unit: 'drafts', value: counts.told, n: counts.drafts, by: missed },
    { name: 'amendments/edits-silent', unit: 'drafts', value: counts.silent, n: counts.drafts },
    {
      name: 'amendments/edits-refused',
      unit: 'drafts',
      value: counts.refused,
      n: counts.drafts + counts.refused,
    },
  ];
}
