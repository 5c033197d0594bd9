import { findReferences, resolveReference, type Resolution } from '../../server/src/analysis/references';
import { createSnapshot } from '../../server/src/analysis/snapshot';
import { citedName } from '../../server/src/analysis/headingsAndAncestors';
import { type Span } from '../../server/src/base/span';
import { readPlainText, type PlainText } from './plainText';
import { type CorpusDocument } from './support/corpus';
import { excerptOfDocument } from './support/excerpt';
import { groupBy } from './support/groupBy';
import { createRandom, seedOf } from './support/random';
import { rounded, type Measurement } from './support/results';
import { formatTable } from './support/table';
import { type Measure, type MeasureContext } from './types';

interface Cited {
  readonly document: CorpusDocument;
  readonly span: Span;
  /** The written form with every number as N and every title as 《…》. */
  readonly form: string;
  readonly kind: Resolution['kind'];
  /** What it is taken for: 第五条第一款, `…` for more, or the title of another text. */
  readonly meaning: string;
}

/** What the plain reading makes of one text's 本条例第X条, and which of them the product finds too. */
interface Plain {
  readonly places: number;
  readonly unfound: readonly { readonly document: CorpusDocument; readonly span: Span }[];
}

const KINDS: readonly Resolution['kind'][] = ['found', 'missing', 'no-antecedent', 'ambiguous', 'external'];
const SHOWN_FORMS = 24;
const SELF = /本(?:条例|规定|办法|细则|规则|法)/;
const SELF_CITED = new RegExp(`${SELF.source}第[零一二三四五六七八九十百千]+条`, 'g');

const formOf = (written: string): string =>
  written
    .replace(/《[^》]*》/g, '《…》')
    .replace(SELF, '本条例')
    .replace(/[零〇一二三四五六七八九十百千两0-9０-９]+(?=[条款项目章节编）)]|$)/g, 'N');

/** Counts 本条例第X条 outside 目录, quotations and titles without asking the product. */
function readPlainly(document: CorpusDocument, plain: PlainText, found: readonly Span[]): Plain {
  const places = plain.lines
    .filter((line) => !line.inContents && !line.quoted && !line.annexed)
    .flatMap((line) => {
      const outside = plain.text
        .slice(line.start, line.end)
        .replace(/《[^》]*》|“[^”]*”/g, (quoted) => '□'.repeat(quoted.length));
      return [...outside.matchAll(SELF_CITED)].map((match) => ({
        start: line.start + match.index,
        end: line.start + match.index + match[0].length,
      }));
    });
  const unfound = places
    .filter((place) => !found.some((span) => span.start <= place.start && place.start < span.end))
    .map((span) => ({ document, span }));
  return { places: places.length, unfound };
}

function citedIn(document: CorpusDocument): readonly Cited[] {
  const snapshot = createSnapshot(document.text);
  return snapshot.derive(findReferences).map((reference) => {
    const resolution = resolveReference(snapshot, reference);
    const nodes = resolution.kind === 'found' ? resolution.nodes : [];
    const { scope } = reference;
    const named = nodes[0] === undefined ? '' : citedName(snapshot, nodes[0]);
    return {
      document,
      span: reference.span,
      form: formOf(document.text.slice(reference.span.start, reference.span.end)),
      kind: resolution.kind,
      meaning: scope.kind === 'own' ? `${named}${nodes.length > 1 ? '…' : ''}` : (scope.title ?? '?'),
    };
  });
}

function printForms(cited: readonly Cited[], context: MeasureContext): void {
  const byForm = groupBy(cited, ({ form }) => form);
  const forms = [...byForm].sort(([, a], [, b]) => b.length - a.length);
  const row = (name: string, members: readonly Cited[]): readonly string[] => [
    name,
    String(members.length),
    ...KINDS.map((kind) => String(members.filter((member) => member.kind === kind).length)),
  ];
  const rest = forms.slice(SHOWN_FORMS);
  context.print(
    formatTable([
      ['form', 'n', ...KINDS],
      ...forms.slice(0, SHOWN_FORMS).map(([form, members]) => row(form, members)),
      row(
        `${rest.length} other forms`,
        rest.flatMap(([, members]) => members),
      ),
      row('all', cited),
    ]),
  );
}

function printSamples(cited: readonly Cited[], plain: readonly Plain[], context: MeasureContext): void {
  const isUnresolved = ({ kind }: Cited): boolean => kind !== 'found' && kind !== 'external';
  const print = (name: string, members: readonly Cited[], limit: number): void => {
    const drawn = createRandom(seedOf(name)).shuffle(members).slice(0, limit);
    context.print(`\n${name} · ${drawn.length} of ${members.length}`);
    for (const { document, span, kind, meaning } of drawn) {
      context.print(`  ${excerptOfDocument(document, span)}  → ${kind} ${meaning}`);
    }
  };
  for (const [form, members] of groupBy(cited.filter(isUnresolved), (each) => each.form)) {
    print(`unresolved ${form}`, members, context.samples);
  }
  print('all references', cited, context.samples);
  const unfound = plain.flatMap((each) => each.unfound);
  context.print(
    `\n本条例第X条 not found · ${Math.min(context.samples, unfound.length)} of ${unfound.length}`,
  );
  for (const { document, span } of unfound.slice(0, context.samples)) {
    context.print(`  ${excerptOfDocument(document, span)}`);
  }
}

/** Which written forms of references are found, and whether their targets exist, on texts without known damage. */
export const references: Measure = {
  name: 'references',
  skipsWithoutCorpus: 'all texts but the seeds',
  run(context): readonly Measurement[] {
    const documents = [...context.corpus, ...context.seeds].filter(({ group }) => group !== 'damaged');
    const perDocument = documents.map((document) => ({ document, cited: citedIn(document) }));
    const cited = perDocument.flatMap((each) => each.cited);
    const plain = perDocument.map((each) =>
      readPlainly(
        each.document,
        readPlainText(each.document.text),
        each.cited.map(({ span }) => span),
      ),
    );
    const places = plain.reduce((sum, each) => sum + each.places, 0);
    const unfound = plain.reduce((sum, each) => sum + each.unfound.length, 0);
    printForms(cited, context);
    context.print(
      `本条例第X条 by a plain scan: ${places}, of which found as references: ${places - unfound}`,
    );
    if (context.samples > 0) printSamples(cited, plain, context);
    const internal = cited.filter(({ kind }) => kind !== 'external');
    const count = (kind: Resolution['kind']): number => cited.filter((member) => member.kind === kind).length;
    const share = (part: number, whole: number): number => (whole === 0 ? 1 : rounded(part / whole));
    return [
      {
        name: 'references/resolved',
        unit: 'share of internal references whose target is found',
        value: share(count('found'), internal.length),
        n: internal.length,
        by: Object.fromEntries(KINDS.map((kind) => [kind, count(kind)])),
      },
      {
        name: 'references/found',
        unit: 'share of 本条例第X条 in the text',
        value: share(places - unfound, places),
        n: places,
      },
    ];
  },
};
