import { profileOf } from '../../analysis/profile';
import { type Snapshot } from '../../analysis/snapshot';
import { bilingual } from '../../base/bilingual';
import { type Report, type Rule } from '../types';
import { type PatternPool, type Sought, type Told } from './patternPool';
import { factsOf, type LexicalRow } from './types';

/** The wording that is to take the place of a match, where there is one. */
interface Mend {
  readonly better: string | undefined;
}

/** The rules of a list of rows. */
export const lexicalRules = (rows: readonly LexicalRow[], pool: PatternPool): readonly Rule[] =>
  rows.map((row) => ruleOf(row, pool.add(soughtBy(row))));

function soughtBy({ pattern, raw = false, better }: LexicalRow): Sought<Mend> {
  return {
    pattern,
    raw,
    tell: (match) => {
      const mended = typeof better === 'function' ? better(match) : better;
      return mended === match[0] ? undefined : { better: mended };
    },
  };
}

function ruleOf(row: LexicalRow, hitsIn: (snapshot: Snapshot) => readonly Told<Mend>[]): Rule {
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

function reportOf({ span, found, told }: Told<Mend>, message: LexicalRow['message'], safe: boolean): Report {
  const { better } = told;
  const report = { span, message: message(found, better) };
  if (better === undefined) return report;
  const title =
    better === ''
      ? bilingual(`删去“${found}”`, `Delete "${found}"`)
      : bilingual(`改为“${better}”`, `Change to "${better}"`);
  return { ...report, fixes: [{ title, safe, edits: [{ span, newText: better }] }] };
}
