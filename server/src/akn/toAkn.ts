import { readDecision } from '../amendments/read/readDecision';
import { elementIds } from '../analysis/elementIds';
import { type Snapshot } from '../analysis/snapshot';
import { bilingual, type Bilingual } from '../base/bilingual';
import { writeAnnexes } from './annexes';
import { Emitter } from './writeWordsAndGaps';
import { fromAkn } from './fromAkn';
import { writeFront, writeLines } from './writeFrontPart';
import { LAYOUT_NAMESPACE } from './layout';
import { marksOf } from './markTermsDatesReferences';
import { metaOf } from './metadata';
import { ModWriter } from './amendmentModifications';
import { UnitWriter } from './writeUnits';
import { Words } from './tellWordsFromLayout';

/** A text as Akoma Ntoso. */
export interface AknFile {
  readonly xml: string;
  /** What the drafter should know. */
  readonly notes: readonly Bilingual[];
}

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/**
 * A text as an Akoma Ntoso 3.0 document: its units with identifiers made of their numbers, references with their targets,
 * terms and dates; the instructions of a decision as `mod`. The document is the same for the same text. `fromAkn` gives
 * the text back to the letter; where it should not, a note says so.
 */
export function toAkn(snapshot: Snapshot): AknFile {
  const { text, tree } = snapshot;
  const { marks, terms } = marksOf(snapshot);
  const emitter = new Emitter(text, marks);
  const words = new Words(tree);
  const ids = elementIds(snapshot);
  const decision = tree.kind === 'amendment' ? readDecision(text) : undefined;
  const mods = decision && new ModWriter(emitter, words, decision);
  const isAct = tree.kind === 'regulation' || tree.kind === 'amendment';
  const bodyEnd = tree.closing?.span.start ?? tree.annexes[0]?.span.start ?? text.length;
  const bodyStart = tree.children[0]?.span.start ?? bodyEnd;

  writeFront({ emitter, words, tree, ids }, bodyStart);
  emitter.within(isAct ? 'body' : 'mainBody', {}, () => {
    const units = new UnitWriter(emitter, words, ids, mods);
    units.units(tree.children);
    units.looseWords(bodyEnd);
    // The schema allows no empty body.
    if (tree.children.length === 0) emitter.raw('<hcontainer name="empty"/>');
  });
  const { closing } = tree;
  if (closing !== undefined) {
    emitter.within('conclusions', {}, () => {
      writeLines({ emitter, words }, tree.annexes[0]?.span.start ?? text.length);
    });
  }
  writeAnnexes(emitter, words, tree);

  const { markup, layout } = emitter.finish();
  const meta = metaOf(snapshot, { terms, analysis: mods?.analysis() ?? '', layout });
  const [name, kind] = isAct ? ['act', ACTS[tree.kind === 'amendment' ? 1 : 0]] : ['doc', tree.kind];
  const xml =
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<akomaNtoso xmlns="${NAMESPACE}" xmlns:t="${LAYOUT_NAMESPACE}">` +
    `<${name} name="${kind}" contains="originalVersion">${meta}${markup}</${name}></akomaNtoso>\n`;
  const read = fromAkn(xml);
  return { xml, notes: read.ok && read.value.text === text ? [] : [NOT_THE_SAME] };
}

const ACTS = ['regulation', 'decision'] as const;

const NOT_THE_SAME = bilingual(
  '文件读回后与原文不尽相同，请核对',
  'read again, the file differs from the text; please check',
);
