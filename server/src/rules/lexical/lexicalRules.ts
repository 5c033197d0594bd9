import { profileOf } from '../../analysis/kindAndRegion';
import { MASK, QUOTING } from '../../analysis/prose';
import { type Snapshot } from '../../analysis/snapshot';
import { rememberLast } from '../../base/rememberLast';
import { bilingual } from '../../base/bilingual';
import { NOTHING_TO_REPORT, type Report, type Rule } from '../types';
import { type PatternPool, type Sought, type Told } from './patternPool';
import { factsOf, type LexicalRow } from './types';

/** The wording that replaces a match. */
interface Mend {
  readonly better: string | undefined;
  /** True if it may be applied without asking. */
  readonly safe: boolean;
}

/** Makes the rules of a list of rows. */
export const lexicalRules = (rows: readonly LexicalRow[], pool: PatternPool): readonly Rule[] =>
  rows.map((row) => ruleOf(row, pool.add(soughtBy(row))));

function soughtBy({ pattern, raw = false, better, safe = false }: LexicalRow): Sought<Mend> {
  return {
    pattern,
    raw,
    tell: (match, text) => {
      const mended = typeof better === 'function' ? better(match) : better;
      if (mended === match[0]) return undefined;
      const isSafe = typeof safe === 'function' ? safe(match) : safe;
      return { better: unmasked(mended, match, text), safe: isSafe && !mayQuote(match.input) };
    },
  };
}

/** The new wording with the characters that the pattern saw masked. `undefined` where it does not keep all of them. */
function unmasked(better: string | undefined, match: RegExpExecArray, text: string): string | undefined {
  if (better === undefined || !match[0].includes(MASK)) return better;
  const hidden: string[] = [];
  for (let at = 0; at < match[0].length; at++) {
    if (match[0].charAt(at) === MASK) hidden.push(text.charAt(match.index + at));
  }
  const parts = better.split(MASK);
  if (parts.length !== hidden.length + 1) return undefined;
  return parts.map((part, at) => part + (hidden[at] ?? '')).join('');
}

/** Words that announce, before a colon, a text to be used literally: 规范用语是：…. */
const PRESCRIBED = /(?:用语|字样|格式|样式|文字|口号|标语|誓词)(?:是|为|如下)?[：:]/u;

/**
 * True where words of the passage may be quoted, and so not the text's own: they are to be used literally, or a mark
 * has no counterpart.
 */
const mayQuote = rememberLast(
  (masked) =>
    PRESCRIBED.test(masked) || QUOTING.some(([open, close]) => count(masked, open) !== count(masked, close)),
);

const count = (text: string, mark: string): number => text.split(mark).length - 1;

function ruleOf(row: LexicalRow, hitsIn: (snapshot: Snapshot) => readonly Told<Mend>[]): Rule {
  const { message, better, adopted, kinds = ['regulation'], holds, spares } = row;
  return {
    ...factsOf(row),
    fixable: better !== undefined,
    check: (snapshot, settings) => {
      if (!kinds.includes(snapshot.tree.kind)) return NOTHING_TO_REPORT;
      const hits = hitsIn(snapshot);
      if (hits.length === 0 || holds?.(profileOf(snapshot, settings), snapshot) === false) {
        return NOTHING_TO_REPORT;
      }
      const weaker = snapshot.tree.adoptionNote === undefined ? undefined : adopted;
      const meant = spares === undefined ? hits : hits.filter((hit) => !spares(hit, snapshot));
      return meant.map((hit) => {
        const report = reportOf(hit, message, snapshot);
        return weaker === undefined ? report : { ...report, severity: weaker };
      });
    },
  };
}

function reportOf(
  { span, found, told }: Told<Mend>,
  message: LexicalRow['message'],
  snapshot: Snapshot,
): Report {
  const { better, safe } = told;
  const report = { span, message: message(found, better, snapshot) };
  if (better === undefined) return report;
  const title =
    better === ''
      ? bilingual(`删去“${found}”`, `Delete "${found}"`)
      : bilingual(`改为“${better}”`, `Change to "${better}"`);
  return { ...report, fixes: [{ title, safe, edits: [{ span, newText: better }] }] };
}
