import { type Snapshot } from '../../analysis/snapshot';
import { annexNameIn } from '../apply/changeAnnexes';
import { folded } from '../apply/foldPunctuation';
import { sameLines } from './changesWithinArticle';
import { type AnnexAmendment } from './types';
import { replacedAll, type WordChange, wordChanges } from './wordChanges';

/** An annex of one version. `heading` is the whole line of its heading, `lines` are those below. */
interface AnnexText {
  /** The name as this version writes it: 附件二; empty where it has none. */
  readonly label: string;
  readonly heading: string;
  readonly lines: readonly string[];
}

/** With more changed words than these, the whole annex is quoted. */
const MOST_CHANGES = 6;

/** The changes of the annexes; `undefined` where they differ but cannot be told apart by their names. */
export function annexAmendments(before: Snapshot, after: Snapshot): readonly AnnexAmendment[] | undefined {
  const [old, young] = [annexTexts(before), annexTexts(after)];
  if (areSame(old, young)) return [];
  if (!areNamed(old) || !areNamed(young)) return undefined;
  const keyOf = ({ label }: AnnexText): string => {
    const { word = '', number } = annexNameIn(label) ?? {};
    return `${word}${number ?? ''}`;
  };
  const then = new Map(old.map((annex) => [keyOf(annex), annex]));
  const now = new Set(young.map(keyOf));
  return [
    ...old.flatMap((annex): readonly AnnexAmendment[] =>
      now.has(keyOf(annex)) ? [] : [{ kind: 'deleteAnnex', label: annex.label }],
    ),
    ...young.flatMap((annex): readonly AnnexAmendment[] => {
      const known = then.get(keyOf(annex));
      if (known === undefined) {
        return [{ kind: 'addAnnex', label: annex.label, lines: [annex.heading, ...annex.lines] }];
      }
      return changesOf(known, annex);
    }),
  ];
}

function changesOf(old: AnnexText, young: AnnexText): readonly AnnexAmendment[] {
  const [before, after] = [old, young].map(({ heading, lines }) => [heading, ...lines]);
  if (before === undefined || after === undefined || sameLines(before, after)) return [];
  const { label } = old;
  const words = wordsChanged(before, after);
  if (words !== undefined) return words.map((change) => ({ kind: 'annexWords', label, ...change }));
  const isSameHeading = folded(old.heading) === folded(young.heading);
  return [{ kind: 'annex', label, lines: isSameHeading && young.lines.length > 0 ? young.lines : after }];
}

/**
 * The words that are replaced everywhere in an annex; `undefined` where replacing words does not give the new text, or
 * too many change.
 */
function wordsChanged(before: readonly string[], after: readonly string[]): readonly WordChange[] | undefined {
  if (before.length !== after.length) return undefined;
  const changes = new Map<string, WordChange>();
  for (const [at, line] of before.entries()) {
    const young = after[at] ?? '';
    if (folded(line) === folded(young)) continue;
    const found = wordChanges(line, young);
    if (found === undefined) return undefined;
    for (const change of found) {
      const known = changes.get(change.from);
      if (known !== undefined && known.to !== change.to) return undefined;
      changes.set(change.from, change);
    }
  }
  const list = [...changes.values()];
  const isSaid = replacedAll(before.join('\n'), list) === after.join('\n');
  return isSaid && list.length > 0 && list.length <= MOST_CHANGES ? list : undefined;
} // prettier-ignore

function annexTexts({ tree, text }: Snapshot): readonly AnnexText[] {
  return tree.annexes.map(({ heading, span }) => {
    const [, ...below] = text.slice(span.start, span.end).split(/\r\n|\r|\n/u);
    const lines = below.map((line) => line.trim()).filter((line) => line !== '');
    const written = annexNameIn(heading.text) === undefined ? '' : (LABEL.exec(heading.text)?.[0] ?? '');
    // 附：税则 is called 附件.
    const label = written === '附' ? '附件' : written;
    return { label, heading: heading.text, lines };
  });
}

const LABEL = /^附[件表录图]?[一二三四五六七八九十0-9０-９]{0,3}/u;

const areSame = (old: readonly AnnexText[], young: readonly AnnexText[]): boolean =>
  old.length === young.length &&
  old.every(({ heading, lines }, at) => {
    const other = young[at];
    return other !== undefined && sameLines([heading, ...lines], [other.heading, ...other.lines]);
  });

/** True where every annex has a name of its own. 附 alone counts as 附件. */
function areNamed(annexes: readonly AnnexText[]): boolean {
  const keys = annexes.map(({ label }) => {
    const name = annexNameIn(label);
    return name === undefined ? '' : `${name.word}${name.number ?? ''}`;
  });
  return !keys.includes('') && new Set(keys).size === keys.length;
}
