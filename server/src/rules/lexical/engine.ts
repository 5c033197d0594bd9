import { MASK, prose, type Passage } from '../../analysis/prose';
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
  const masked: TextQuery<readonly Hit[]> = scanner(rows.filter(({ raw }) => raw !== true));
  const raw: TextQuery<readonly Hit[]> = scanner(rows.filter(({ raw: wanted }) => wanted === true));
  const hits = (snapshot: Snapshot): Hits => collect(snapshot, masked, raw);
  return rows.map((row) => ruleOf(row, (snapshot) => snapshot.derive(hits).get(row) ?? []));
}

type Hits = ReadonlyMap<LexicalRow, readonly PlacedHit[]>;

interface PlacedHit extends Hit {
  readonly span: Span;
}

const NONE: readonly Hit[] = [];

function scanner(rows: readonly LexicalRow[]): TextQuery<readonly Hit[]> {
  return (text) => {
    const hits = rows.flatMap((row) => hitsOf(row, text));
    return hits.length === 0 ? NONE : hits;
  };
}

function hitsOf(row: LexicalRow, text: string): readonly Hit[] {
  const hits: Hit[] = [];
  for (const match of matchesOf(row.pattern, text)) {
    const better = typeof row.better === 'function' ? row.better(match) : row.better;
    if (better !== match[0]) hits.push({ row, at: match.index, found: match[0], better });
  }
  return hits;
}

function collect(
  snapshot: Snapshot,
  masked: TextQuery<readonly Hit[]>,
  raw: TextQuery<readonly Hit[]>,
): Hits {
  const byRow = new Map<LexicalRow, PlacedHit[]>();
  for (const passage of prose(snapshot)) {
    const own = snapshot.memory.recall(masked, passage.masked);
    const cited = snapshot.memory.recall(raw, passage.text).filter((hit) => beginsInProse(passage, hit));
    for (const hit of [...own, ...cited]) {
      const start = passage.span.start + hit.at;
      const placed = { ...hit, span: { start, end: start + hit.found.length } };
      const known = byRow.get(hit.row);
      if (known === undefined) byRow.set(hit.row, [placed]);
      else known.push(placed);
    }
  }
  return byRow;
}

const beginsInProse = ({ masked }: Passage, { at }: Hit): boolean => masked.charAt(at) !== MASK;

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
