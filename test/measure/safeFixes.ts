import { LineIndex } from '../../server/src/base/lineIndex';
import { applyEdits } from '../../server/src/base/textEdit';
import { safeFixes, safeFixOf } from '../../server/src/rules/applySafeFixes';
import { asDraft } from './support/asDraft';
import { check } from './support/check';
import { type CorpusDocument } from './support/corpus';
import { createRandom, seedOf } from './support/random';
import { type Measurement } from './support/results';
import { formatTable } from './support/table';
import { type Measure, type MeasureContext } from './types';

/** Fixing one fault may show the next, as in `fixAll`. */
const MOST_ROUNDS = 10;
const AROUND = 30;

/** One edit that fix-all makes unseen. */
interface Change {
  readonly code: string;
  /** Where it is made, and what it takes and gives. */
  readonly shown: string;
  /** Whether it is the first of its fix: one fix may change every item number of a text. */
  readonly isFirst: boolean;
}

/** Every edit that `check --fix` makes in a text. */
function changesIn({ path, text: published }: CorpusDocument): readonly Change[] {
  const changes: Change[] = [];
  let text = asDraft(published);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { fixed, edits } = safeFixes(text, check(text));
    if (fixed.length === 0) break;
    const lines = new LineIndex(text);
    for (const finding of fixed) {
      for (const [index, { span, newText }] of (safeFixOf(finding)?.edits ?? []).entries()) {
        const before = text.slice(Math.max(0, span.start - AROUND), span.start);
        const after = text.slice(span.end, span.end + AROUND);
        const shown = `${before}⟦${text.slice(span.start, span.end)}→${newText}⟧${after}`;
        const line = lines.toLineColumn(span.start).line + 1;
        changes.push({
          code: finding.code,
          shown: `${path}:${line}  ${shown.replace(/[\r\n]+/gu, '⏎')}`,
          isFirst: index === 0,
        });
      }
    }
    text = applyEdits(text, edits);
  }
  return changes;
}

function printSamples(changes: readonly Change[], codes: readonly string[], context: MeasureContext): void {
  for (const code of codes) {
    const all = changes.filter((change) => change.code === code);
    const drawn = createRandom(seedOf(code)).shuffle(all).slice(0, context.samples);
    context.print(`\n${code} · ${drawn.length} of ${all.length}`);
    for (const { shown } of drawn) context.print(`  ${shown}`);
  }
}

/** Each kind of change that is made unseen, over every text taken as a draft: none may be wrong. */
export const safeFixesMeasure: Measure = {
  name: 'safe-fixes',
  skipsWithoutCorpus: 'everything: the texts to mend are in the corpus',
  run(context): readonly Measurement[] {
    const changes = context.corpus.flatMap(changesIn);
    if (changes.length === 0) return [];
    const codes = [...new Set(changes.map(({ code }) => code))].sort();
    const countOf = (code: string): number => changes.filter((change) => change.code === code).length;
    const fixes = changes.filter(({ isFirst }) => isFirst);
    const fixesOf = (code: string): number => fixes.filter((change) => change.code === code).length;
    context.print(
      formatTable([
        ['changed unseen', `fixes in ${context.corpus.length} texts`, 'edits'],
        ...codes.map((code) => [code, String(fixesOf(code)), String(countOf(code))]),
        ['all', String(fixes.length), String(changes.length)],
      ]),
    );
    if (context.samples > 0) printSamples(changes, codes, context);
    return [
      {
        name: 'safe-fixes/fixes',
        unit: 'fixes made unseen',
        value: fixes.length,
        n: context.corpus.length,
        by: Object.fromEntries(codes.map((code) => [code, fixesOf(code)])),
      },
      {
        name: 'safe-fixes/edits',
        unit: 'edits made unseen',
        value: changes.length,
        n: context.corpus.length,
        by: Object.fromEntries(codes.map((code) => [code, countOf(code)])),
      },
    ];
  },
};
