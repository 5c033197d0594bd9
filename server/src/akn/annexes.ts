import { elementIdsOf } from '../analysis/elementIds';
import { type Span } from '../base/span';
import { parse } from '../syntax/parse';
import { type Annex, type RegulationTree, type StructureNode } from '../syntax/tree';
import { type Emitter } from './writeWordsAndGaps';
import { writeLines } from './writeFrontPart';
import { annexMeta } from './metadata';
import { moved } from './amendmentModifications';
import { rowsAt, writeTable } from './tables';
import { UnitWriter } from './writeUnits';
import { type Words } from './tellWordsFromLayout';

/** Writes the annexes, each a document of its own inside the whole. */
export function writeAnnexes(emitter: Emitter, words: Words, { annexes, title }: RegulationTree): void {
  if (annexes.length === 0) return;
  const taken = new Set<string>();
  emitter.within('attachments', {}, () => {
    for (const [index, annex] of annexes.entries()) {
      const id = idOf(annex, index, taken);
      emitter.within('attachment', { eId: id }, () => {
        emitter.carrier('heading', annex.heading.span);
        emitter.within('doc', { name: 'annex' }, () => {
          emitter.raw(annexMeta(title?.text ?? '', id));
          emitter.within('mainBody', {}, () => {
            writeBody(emitter, words, { start: annex.heading.span.end, end: annex.span.end }, id);
          });
        });
      });
    }
  });
}

/** The identifier of an annex: by the number in its heading (附件2), else by its place among the annexes. */
function idOf({ heading }: Annex, index: number, taken: Set<string>): string {
  const written = /^附[件录表图]\s*([0-9]{1,3})/u.exec(heading.text)?.[1];
  let id = `att_${written ?? index + 1}`;
  for (let more = 2; taken.has(id); more++) id = `att_${written ?? index + 1}-dup${more}`;
  taken.add(id);
  return id;
}

/** The units of an annex where it has articles; otherwise its lines and tables. */
function writeBody(emitter: Emitter, words: Words, { start, end }: Span, id: string): void {
  const tree = parse(emitter.text.slice(start, end));
  const nodes = hasArticles(tree.children) ? tree.children.map((node) => moved(node, start)) : [];
  const before = emitter.last;
  writeBlocks(emitter, words, nodes[0]?.span.start ?? end);
  if (nodes.length > 0) {
    const units = new UnitWriter(emitter, words, elementIdsOf(nodes, id), undefined, id);
    units.units(nodes);
    writeBlocks(emitter, words, end);
  }
  // The schema allows no empty body.
  else if (emitter.last === before) emitter.raw('<hcontainer name="empty"/>');
}

const hasArticles = (nodes: readonly StructureNode[]): boolean =>
  nodes.some(({ level, children }) => level === 'article' || hasArticles(children));

/** Lines and tables up to `end`. */
function writeBlocks(emitter: Emitter, words: Words, end: number): void {
  const lines = words.stretches({ start: emitter.last, end }).map((span) => ({ span }));
  for (let index = 0; index < lines.length;) {
    const rows = rowsAt(emitter.text, lines, index);
    if (rows.length > 0) writeTable(emitter, rows);
    else writeLines({ emitter, words }, lines[index]?.span.end ?? end);
    index += Math.max(rows.length, 1);
  }
}
