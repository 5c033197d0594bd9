import { createSnapshot } from '../../server/src/analysis/snapshot';
import { applyEdits, type TextEdit } from '../../server/src/base/textEdit';
import { formatOrdinal, ordinal } from '../../server/src/base/ordinal';
import { clausesOfTree } from '../../server/src/precedents/clauses/cutIntoClauses';
import { PrecedentCorpus } from '../../server/src/precedents/search/precedentCorpus';
import { type PrecedentIndex } from '../../server/src/precedents/clauses/types';
import { missingChapterHeading } from '../../server/src/rules/structure/missingChapterHeading';
import { type Report } from '../../server/src/rules/types';
import { parse } from '../../server/src/syntax/parse';
import { nodesOf } from '../../server/src/syntax/walkTree';
import { type CorpusDocument } from './support/corpus';
import { excerptOf } from './support/excerpt';
import { createRandom, seedOf, type Random } from './support/random';
import { rounded, type Measurement } from './support/results';
import { formatTable } from './support/table';
import { type Measure, type MeasureContext } from './types';

const GOAL = 0.8;
const FEWEST_CHAPTERS = 4;

/** A regulation with chapters and its identity in the index. */
interface Chaptered {
  readonly document: CorpusDocument;
  readonly isPromotion: boolean;
}

/** A text whose chapter heading was deleted, the chapters behind it renumbered. */
interface Damaged {
  readonly text: string;
  /** The stretch of the chapter without its heading. */
  readonly lost: { readonly start: number; readonly end: number };
}

interface Outcome {
  readonly isPromotion: boolean;
  /** Findings on the damaged text: in the chapter that lost its heading, at its first article, elsewhere. */
  readonly inside: number;
  readonly exact: number;
  readonly elsewhere: number;
  /** Findings on the text as published. */
  readonly onIntact: number;
}

/** Only what is inferred: the other kinds need no precedents. */
const inferred = (text: string, precedents: PrecedentIndex, sourceId: string): readonly Report[] =>
  [...missingChapterHeading.check(createSnapshot(text), {}, { precedents, sourceId })].filter(
    ({ severity }) => severity === 'hint',
  );

/** Deletes the heading of one chapter that is not the first, and counts the chapters behind it down. */
function damage({ document }: Chaptered, random: Random): Damaged | undefined {
  const { text } = document;
  const chapters = nodesOf(parse(text), 'chapter').map(({ node }) => node);
  const at = 1 + random.int(chapters.length - 1);
  const chapter = chapters[at];
  if (chapter?.label === undefined) return undefined;
  const start = text.lastIndexOf('\n', chapter.label.span.start) + 1;
  const end = text.indexOf('\n', chapter.label.span.start) + 1;
  const edits: TextEdit[] = [{ span: { start, end }, newText: '' }];
  for (const { label } of chapters.slice(at + 1)) {
    if (label === undefined) return undefined;
    edits.push({ span: label.span, newText: formatOrdinal(ordinal(label.ordinal.main - 1), '章') });
  }
  return { text: applyEdits(text, edits), lost: { start, end: chapter.span.end - (end - start) } };
}

function tryOn(
  regulation: Chaptered,
  precedents: PrecedentIndex,
  random: Random,
  context: MeasureContext,
): Outcome[] {
  const { document, isPromotion } = regulation;
  const damaged = damage(regulation, random);
  if (damaged === undefined) return [];
  const { text, lost } = damaged;
  const found = inferred(text, precedents, document.path);
  const inside = found.filter(({ span }) => span.start >= lost.start && span.start < lost.end);
  const first = createSnapshot(text).tree;
  const firstArticle = nodesOf(first, 'article').find(({ node }) => node.span.end > lost.start)?.node;
  const exact = inside.filter(({ span }) => span.start === firstArticle?.label?.span.start);
  const wrong = found.filter((report) => !inside.includes(report));
  for (const { span, message } of wrong.slice(0, context.samples > 0 ? 1 : 0)) {
    context.print(`  wrong: ${excerptOf(document.path, text, span)} ${message.zh}`);
  }
  const onIntact = inferred(document.text, precedents, document.path);
  for (const { span, message } of onIntact.slice(0, context.samples > 0 ? 1 : 0)) {
    context.print(
      `  on the text as published: ${excerptOf(document.path, document.text, span)} ${message.zh}`,
    );
  }
  return [
    {
      isPromotion,
      inside: inside.length,
      exact: exact.length,
      elsewhere: wrong.length,
      onIntact: onIntact.length,
    },
  ];
}

const total = (outcomes: readonly Outcome[], of: (outcome: Outcome) => number): number =>
  outcomes.reduce((sum, outcome) => sum + of(outcome), 0);

function figuresOf(outcomes: readonly Outcome[]): readonly [string, number][] {
  const flagged = total(outcomes, ({ inside, elsewhere }) => inside + elsewhere);
  const inside = total(outcomes, (outcome) => outcome.inside);
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : rounded(part / whole));
  return [
    ['texts', outcomes.length],
    ['flagged', flagged],
    ['precision', share(inside, flagged)],
    [
      'precisionExact',
      share(
        total(outcomes, (outcome) => outcome.exact),
        flagged,
      ),
    ],
    ['recall', share(outcomes.filter((outcome) => outcome.inside > 0).length, outcomes.length)],
    ['onIntactTexts', total(outcomes, (outcome) => outcome.onIntact)],
  ];
}

/** Whether a lost chapter heading is inferred from precedents: one is deleted in each regulation, the rest renumbered. */
export const inferredHeadings: Measure = {
  name: 'inferred-headings',
  skipsWithoutCorpus: 'everything: the regulations to damage are in the corpus',
  run(context): readonly Measurement[] {
    const index = new PrecedentCorpus();
    const regulations: Chaptered[] = [];
    const titles = new Set<string>();
    for (const document of context.corpus.filter(({ group }) => group === 'local')) {
      const tree = parse(document.text);
      const { source, clauses } = clausesOfTree(tree, document.path);
      if (tree.kind !== 'regulation' || titles.has(source.title)) continue;
      titles.add(source.title);
      index.update(source, clauses);
      if (nodesOf(tree, 'chapter').length < FEWEST_CHAPTERS) continue;
      regulations.push({ document, isPromotion: source.title.includes('促进') });
    }
    if (regulations.length === 0) return [];
    const random = createRandom(seedOf('inferred headings'));
    const outcomes = regulations.flatMap((regulation) => tryOn(regulation, index, random, context));
    const groups = [
      ['all', outcomes],
      ['promotion', outcomes.filter(({ isPromotion }) => isPromotion)],
      ['others', outcomes.filter(({ isPromotion }) => !isPromotion)],
    ] as const;
    context.print(
      formatTable([
        [
          'regulations',
          'texts',
          'flagged',
          `in the lost chapter (goal ≥ ${GOAL * 100} %)`,
          'at its first article',
          'found of the lost',
          'on texts as published',
        ],
        ...groups.map(([name, members]) => [name, ...figuresOf(members).map(([, value]) => String(value))]),
      ]),
    );
    return groups.map(([name, members]) => {
      const figures = Object.fromEntries(figuresOf(members));
      return {
        name: `inferred-headings/${name}`,
        unit: 'share of findings in the chapter that lost its heading',
        value: figures['precision'] ?? 0,
        n: figures['flagged'] ?? 0,
        by: figures,
      };
    });
  },
};
