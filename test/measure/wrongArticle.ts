import { describedBreaches, type DescribedBreach } from '../../server/src/analysis/describedBreaches';
import { indexPlaces } from '../../server/src/analysis/references';
import { createSnapshot, type Snapshot } from '../../server/src/analysis/snapshot';
import { applyEdits } from '../../server/src/base/textEdit';
import { wrongArticle as rule } from '../../server/src/rules/reference/wrongArticle';
import { type Report } from '../../server/src/rules/types';
import { type CorpusDocument } from './support/corpus';
import { excerptOfDocument } from './support/excerpt';
import { createRandom, seedOf, type Random } from './support/random';
import { rounded, type Measurement } from './support/results';
import { formatTable } from './support/table';
import { type Measure } from './types';

const MOST_MOVED = 3;

const flags = (snapshot: Snapshot): readonly Report[] => [...rule.check(snapshot, {})];

/** How a citation that was moved is seen. */
interface Moved {
  readonly flagged: boolean;
  /** The fix gives the number that stood there. */
  readonly right: boolean;
}

/** The text with one citation moved to an article close by, as a renumbering that forgot it would leave it. */
function moveOne(snapshot: Snapshot, breach: DescribedBreach, random: Random): Moved | undefined {
  const { articles } = snapshot.derive(indexPlaces);
  const label = breach.cited.reference.labels.find(({ level }) => level === 'article');
  const steps = [...Array(MOST_MOVED).keys()].flatMap((step) => [-step - 1, step + 1]);
  const near = steps.map((step) => breach.citedAt + step).filter((at) => at !== breach.citingAt);
  const other = random.pick(near.flatMap((at) => articles[at]?.node.label ?? []));
  if (label === undefined || other === undefined) return undefined;
  const written = snapshot.text.slice(label.span.start, label.span.end);
  const text = applyEdits(snapshot.text, [{ span: label.span, newText: other.text.trim() }]);
  const flag = flags(createSnapshot(text)).find(({ span }) => span.start === label.span.start);
  const given = flag?.fixes?.[0]?.edits[0]?.newText;
  return { flagged: flag !== undefined, right: given === written };
}

/** What `reference/wrong-article` says of published texts, and how many citations it finds that were moved. */
export const wrongArticle: Measure = {
  name: 'wrong-article',
  skipsWithoutCorpus: 'all texts but the seeds',
  run(context): readonly Measurement[] {
    const random = createRandom(seedOf('wrong-article'));
    const found: { readonly document: CorpusDocument; readonly report: Report }[] = [];
    const moved: Moved[] = [];
    let described = 0;
    for (const document of [...context.corpus, ...context.seeds]) {
      const snapshot = createSnapshot(document.text);
      const breaches = snapshot.derive(describedBreaches);
      described += breaches.length;
      found.push(...flags(snapshot).map((report) => ({ document, report })));
      moved.push(...breaches.flatMap((breach) => moveOne(snapshot, breach, random) ?? []));
    }
    for (const { document, report } of found) {
      context.print(excerptOfDocument(document, report.span));
      for (const { zh } of [report.message, ...(report.related ?? []).map(({ message }) => message)]) {
        context.print(`  ${zh}`);
      }
    }
    const flagged = moved.filter((each) => each.flagged);
    const share = (part: number, whole: number): number => (whole === 0 ? 0 : rounded(part / whole));
    const recall = share(flagged.length, moved.length);
    const right = share(flagged.filter((each) => each.right).length, flagged.length);
    context.print(
      formatTable([
        ['', 'n'],
        ['clauses that cite one article and describe a breach', String(described)],
        ['flagged as published', String(found.length)],
        ['moved by one to three articles', String(moved.length)],
        ['share of these flagged', recall.toFixed(3)],
        ['share of those whose fix gives the number back', right.toFixed(3)],
      ]),
    );
    return [
      { name: 'wrong-article/published', unit: 'flags', value: found.length, n: described },
      { name: 'wrong-article/moved', unit: 'share flagged', value: recall, n: moved.length },
      { name: 'wrong-article/suggestion', unit: 'share right', value: right, n: flagged.length },
    ];
  },
};
