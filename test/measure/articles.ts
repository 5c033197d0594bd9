import { parse } from '../../server/src/syntax/parse';
import { type StructureNode } from '../../server/src/syntax/tree';
import { readPlainText, type PlainLine, type PlainText } from './plainText';
import { type CorpusDocument } from './support/corpus';
import { excerptOfDocument } from './support/excerpt';
import { rounded, type Measurement } from './support/results';
import { formatTable } from './support/table';
import { type Measure, type MeasureContext } from './types';

/** Share of lines that begin an article which must be articles of the tree. */
const GOAL = 0.995;

/** What the plain reading and the tree say of one text, by the offset of the article's label. */
interface Comparison {
  readonly document: CorpusDocument;
  /** Lines that begin an article by the plain reading. */
  readonly lines: number;
  readonly missing: readonly number[];
  /** Articles of the tree on lines that the plain reading does not take for articles. */
  readonly extra: readonly number[];
  /** Articles of the tree inside what the plain reading takes for a 目录 or a quotation. */
  readonly misplaced: readonly number[];
}

function* articlesOf(nodes: readonly StructureNode[]): Generator<StructureNode> {
  for (const node of nodes) {
    if (node.level === 'article') yield node;
    else yield* articlesOf(node.children);
  }
}

function lineAt(plain: PlainText, offset: number): PlainLine | undefined {
  return plain.lines.findLast((line) => line.start <= offset);
}

function compare(document: CorpusDocument): Comparison {
  const plain = readPlainText(document.text);
  const labels = [...articlesOf(parse(document.text).children)].flatMap(({ label }) =>
    label === undefined ? [] : [label.span.start],
  );
  const inTree = new Set(labels);
  const inPlain = new Set(plain.articles.map(({ label }) => label.start));
  const extra = labels.filter((at) => !inPlain.has(at));
  return {
    document,
    lines: inPlain.size,
    missing: [...inPlain].filter((at) => !inTree.has(at)),
    extra,
    misplaced: extra.filter((at) => {
      const line = lineAt(plain, at);
      return line?.inContents === true || line?.quoted === true;
    }),
  };
}

const total = (comparisons: readonly Comparison[], of: (comparison: Comparison) => number): number =>
  comparisons.reduce((sum, comparison) => sum + of(comparison), 0);

function printPlaces(
  title: string,
  comparisons: readonly Comparison[],
  places: (comparison: Comparison) => readonly number[],
  context: MeasureContext,
): void {
  const all = comparisons.flatMap((comparison) =>
    places(comparison).map((start) => ({ document: comparison.document, start })),
  );
  if (all.length === 0) return;
  context.print(`\n${title} · ${Math.min(all.length, context.samples)} of ${all.length}`);
  for (const { document, start } of all.slice(0, context.samples)) {
    context.print(`  ${excerptOfDocument(document, { start, end: start + 12 })}`);
  }
}

/** Whether the parser finds the articles that a plain reading of the lines finds, and no others. */
export const articles: Measure = {
  name: 'articles',
  skipsWithoutCorpus: 'all groups but the seeds',
  run(context): readonly Measurement[] {
    const comparisons = [...context.corpus, ...context.seeds].map(compare);
    const groups = [...new Set(comparisons.map(({ document }) => document.group))];
    const measured = groups.map((name) => {
      const members = comparisons.filter(({ document }) => document.group === name);
      const lines = total(members, (c) => c.lines);
      const missing = total(members, (c) => c.missing.length);
      const extra = total(members, (c) => c.extra.length);
      const misplaced = total(members, (c) => c.misplaced.length);
      return {
        name,
        members,
        lines,
        missing,
        extra,
        misplaced,
        share: lines === 0 ? 1 : 1 - missing / lines,
      };
    });
    context.print(
      formatTable([
        [
          'articles',
          'texts',
          'lines',
          'not in tree',
          `in tree (goal ≥ ${GOAL * 100} %)`,
          'only in tree',
          'in 目录 or quotation (goal 0)',
        ],
        ...measured.map((m) =>
          [
            m.name,
            m.members.length,
            m.lines,
            m.missing,
            `${(m.share * 100).toFixed(2)} %`,
            m.extra,
            m.misplaced,
          ].map(String),
        ),
      ]),
    );
    if (context.samples > 0) {
      printPlaces('lines that are no article of the tree', comparisons, (c) => c.missing, context);
      printPlaces('articles only of the tree', comparisons, (c) => c.extra, context);
      printPlaces('articles inside a 目录 or quotation', comparisons, (c) => c.misplaced, context);
    }
    return measured.map(({ name, lines, share, missing, extra, misplaced }) => ({
      name: `articles/${name}`,
      unit: 'share of lines',
      value: rounded(share),
      n: lines,
      by: { missing, extra, misplaced },
    }));
  },
};
