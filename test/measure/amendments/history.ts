import { type ArticleHistory } from '../../../server/src/amendments/apply/applyInstructions';
import { applyDecision } from '../../../server/src/amendments/apply/applyDecision';
import { provedDraft } from '../../../server/src/amendments/draft/proveDecision';
import { readDecision } from '../../../server/src/amendments/read/readDecision';
import { createSnapshot, type Snapshot } from '../../../server/src/analysis/snapshot';
import { formatOrdinal } from '../../../server/src/base/ordinal';
import { rounded, type Measurement } from '../support/results';
import { type MeasureContext } from '../types';
import { type Triple } from './triples';

/** Where a decision that is carried out leaves each old article, by their numbers. */
function historyOf(before: Snapshot, source: string, law?: string): ReadonlyMap<string, string> | undefined {
  const decision = readDecision(source);
  const applied = decision && applyDecision(before, decision, law);
  if (applied?.ok !== true) return undefined;
  const name = ({ from, to }: ArticleHistory) =>
    [formatOrdinal(from, '条'), formatOrdinal(to, '条')] as const;
  return new Map(applied.value.history.map(name));
}

/** Which old article became which new one: as the official decision has it, and as the one that we draft. */
export function measureHistory(context: MeasureContext, triples: readonly Triple[]): readonly Measurement[] {
  const total = { articles: 0, same: 0 };
  for (const { name, before: text, after, decisions, law } of triples) {
    if (decisions.length !== 1) continue;
    const before = createSnapshot(text);
    const drafted = provedDraft(before, createSnapshot(after));
    const official = historyOf(before, decisions[0] ?? '', law);
    const ours = drafted.ok ? historyOf(before, drafted.value.text) : undefined;
    if (official === undefined || ours === undefined) continue;
    const numbers = new Set([...official.keys(), ...ours.keys()]);
    const differ = [...numbers].filter((number) => official.get(number) !== ours.get(number));
    total.articles += numbers.size;
    total.same += numbers.size - differ.length;
    for (const number of differ.slice(0, 4)) {
      context.print(
        `  history (${name.slice(0, 12)}): ${number} → ${official.get(number) ?? '删去'}, ours ${ours.get(number) ?? '删去'}`,
      );
    }
  }
  return [
    {
      name: 'amendments/history',
      unit: 'share of old articles that became the same new ones',
      value: rounded(total.same / Math.max(1, total.articles)),
      n: total.articles,
    },
  ];
}
