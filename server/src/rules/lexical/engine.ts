import { charactersOf, mayHold, needsOf } from '../../analysis/characters';
import { findInProse, inPassages, MASK, masked, type ProseQuery } from '../../analysis/prose';
import { profileOf } from '../../analysis/profile';
import { type Snapshot } from '../../analysis/snapshot';
import { bilingual } from '../../base/bilingual';
import { type Span } from '../../base/span';
import { type TextQuery } from '../../analysis/textMemory';
import { type Report, type Rule } from '../types';
import { matchesOf } from './matches';
import { factsOf, type LexicalRow } from './types';

/** A match within a passage; `at` counts from the passage's start. */
interface Hit {
  readonly row: LexicalRow;
  readonly at: number;
  readonly found: string;
  readonly better: string | undefined;
}

/**
 * The rules of a list of rows. They share one look at each passage, and a passage that stayed since the last version
 * of the document is not looked at again.
 */
export function lexicalRules(rows: readonly LexicalRow[]): readonly Rule[] {
  const needs = rows.map((row) => ({ row, needs: needsOf(row.pattern) }));
  const hitsIn: TextQuery<readonly Hit[]> = (text, facts) => {
    const own = facts.recall(masked);
    const characters = facts.recall(charactersOf);
    let hits = NONE;
    for (const { row, needs: needed } of needs) {
      if (!mayHold(characters, needed)) continue;
      const found =
        row.raw === true ? hitsOf(row, text).filter(({ at }) => own.charAt(at) !== MASK) : hitsOf(row, own);
      if (found.length > 0) hits = [...hits, ...found];
    }
    return hits;
  };
  const hitsInProse = inPassages(({ facts }) => facts.recall(hitsIn));
  const hits = (snapshot: Snapshot): Hits => collect(snapshot, hitsInProse);
  return rows.map((row) => ruleOf(row, (snapshot) => snapshot.derive(hits).get(row) ?? []));
}

type Hits = ReadonlyMap<LexicalRow, readonly PlacedHit[]>;

interface PlacedHit extends Hit {
  readonly span: Span;
}

const NONE: readonly Hit[] = [];

function hitsOf(row: LexicalRow, text: string): readonly Hit[] {
  const matches = matchesOf(row.pattern, text);
  if (matches.length === 0) return NONE;
  const hits: Hit[] = [];
  for (const match of matches) {
    const better = typeof row.better === 'function' ? row.better(match) : row.better;
    if (better !== match[0]) hits.push({ row, at: match.index, found: match[0], better });
  }
  return hits;
}

function collect(snapshot: Snapshot, hitsInProse: ProseQuery<Hit>): Hits {
  const byRow = new Map<LexicalRow, PlacedHit[]>();
  for (const { start: from, found: hit } of findInProse(snapshot, hitsInProse)) {
    const start = from + hit.at;
    const placed = { ...hit, span: { start, end: start + hit.found.length } };
    const known = byRow.get(hit.row);
    if (known === undefined) byRow.set(hit.row, [placed]);
    else known.push(placed);
  }
  return byRow;
}

function ruleOf(row: LexicalRow, hitsIn: (snapshot: Snapshot) => readonly PlacedHit[]): Rule {
  const { message, better, safe, adopted, kinds = ['regulation'], holds } = row;
  return {
    ...factsOf(row),
    fixable: better !== undefined,
    *check(snapshot, settings): Iterable<Report> {
      if (!kinds.includes(snapshot.tree.kind)) return;
      const hits = hitsIn(snapshot);
      if (hits.length === 0 || holds?.(profileOf(snapshot, settings), snapshot) === false) return;
      const weaker = snapshot.tree.adoptionNote === undefined ? undefined : adopted;
      for (const hit of hits) {
        const report = reportOf(hit, message, safe === true);
        yield weaker === undefined ? report : { ...report, severity: weaker };
      }
    },
  };
}

function reportOf({ span, found, better }: PlacedHit, message: LexicalRow['message'], safe: boolean): Report {
  const report = { span, message: message(found, better) };
  if (better === undefined) return report;
  const title =
    better === ''
      ? bilingual(`删去“${found}”`, `Delete "${found}"`)
      : bilingual(`改为“${better}”`, `Change to "${better}"`);
  return { ...report, fixes: [{ title, safe, edits: [{ span, newText: better }] }] };
}
