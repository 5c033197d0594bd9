import { provedDraft } from '../../../server/src/amendments/draft/proveDecision';
import { readDecision } from '../../../server/src/amendments/read/readDecision';
import { createSnapshot } from '../../../server/src/analysis/snapshot';
import { rounded, type Measurement } from '../support/results';
import { type MeasureContext } from '../types';
import { type Triple } from './triples';

/** Items 一、二、 and characters in quotations. */
function sizeOf(text: string): { readonly items: number; readonly quoted: number } {
  const instructions = readDecision(text)?.laws.flatMap((law) => law.instructions) ?? [];
  const numbers = new Set(instructions.map(({ number }) => number).filter((number) => number !== ''));
  const quoted = [...text.matchAll(/“([^”]*)”/gu)].reduce((sum, [, words = '']) => sum + words.length, 0);
  return { items: numbers.size, quoted };
}

/** Drafts both ways, carries them out, and sets them beside the official decisions. */
export function measureDrafting(context: MeasureContext, triples: readonly Triple[]): readonly Measurement[] {
  const total = {
    n: 0,
    closed: 0,
    told: 0,
    refused: 0,
    items: 0,
    officialItems: 0,
    quoted: 0,
    officialQuoted: 0,
  };
  for (const triple of triples) {
    for (const [order, from, to] of [
      ['', triple.before, triple.after],
      [' back', triple.after, triple.before],
    ] as const) {
      const drafted = provedDraft(createSnapshot(from), createSnapshot(to));
      total.n++;
      const name = triple.name.slice(0, 16) + order;
      if (!drafted.ok) {
        total.refused++;
        context.print(`  refused: ${name}: ${drafted.reason.en.slice(0, 80)}`);
        continue;
      }
      const { differs, text, draft } = drafted.value;
      if (differs.length === 0) total.closed++;
      else {
        if (draft.unsaid.length > 0) total.told++;
        context.print(
          `  not closed: ${name}: ${differs.length} lines, first: ${differs[0]?.slice(0, 60) ?? ''}`,
        );
      }
      if (order !== '' || !triple.isSingleLaw || triple.decisions.length !== 1) continue;
      const [ours, official] = [sizeOf(text), sizeOf(triple.decisions[0] ?? '')];
      total.items += ours.items;
      total.officialItems += official.items;
      total.quoted += ours.quoted;
      total.officialQuoted += official.quoted;
      if (ours.quoted > official.quoted * 1.5) {
        context.print(
          `  long: ${name}: ${ours.items} items for ${official.items}, ${ours.quoted} quoted for ${official.quoted}`,
        );
      }
    }
  }
  return [
    {
      name: 'amendments/closed',
      unit: 'drafts that give the other version',
      value: total.closed,
      n: total.n,
    },
    { name: 'amendments/not-closed-but-told', unit: 'drafts', value: total.told, n: total.n },
    { name: 'amendments/refused', unit: 'drafts', value: total.refused, n: total.n },
    {
      name: 'amendments/items',
      unit: 'times the official items',
      value: rounded(total.items / Math.max(1, total.officialItems)),
      n: total.officialItems,
    },
    {
      name: 'amendments/quoted',
      unit: 'times the official quotations',
      value: rounded(total.quoted / Math.max(1, total.officialQuoted)),
      n: total.officialQuoted,
    },
  ];
}
