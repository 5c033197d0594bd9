import { bareLaw } from '../amendments/read/readDecision';
import { mask } from '../amendments/read/maskQuotations';
import { type Act, type Decision, type Instruction, type Place } from '../amendments/types';
import { elementIdsOf, idNumber, idStep } from '../analysis/elementIds';
import { partitionPoint } from '../base/partitionPoint';
import { type Span } from '../base/span';
import { runToEnd } from '../base/steps';
import { buildTree } from '../syntax/buildTree';
import { scanLines } from '../syntax/scanLines';
import { trimEnd } from '../syntax/blanks';
import { type StructureNode } from '../syntax/tree';
import { escaped } from '../word/write/escapeXml';
import { type Emitter } from './writeWordsAndGaps';
import { addressOf } from './markTermsDatesReferences';
import { UnitWriter } from './writeUnits';
import { type Words } from './tellWordsFromLayout';

/** An instruction with the title of the law that it changes. */
interface Mod {
  readonly law: string;
  readonly instruction: Instruction;
}

/** What each act does, in the words of the schema; acts that are not here change no text of their own. */
const TYPES: Partial<Record<Act['kind'], string>> = {
  retitle: 'substitution',
  rewrite: 'substitution',
  renumber: 'renumbering',
  split: 'split',
  merge: 'join',
  mergeInto: 'join',
  moveBeside: 'renumbering',
  swap: 'renumbering',
  insert: 'insertion',
  replaceLines: 'substitution',
  delete: 'repeal',
  replace: 'substitution',
  insertWords: 'insertion',
  appendWords: 'insertion',
  retitleHeading: 'substitution',
  addHeading: 'insertion',
  deleteHeading: 'repeal',
  mergeHeading: 'join',
  renumberHeading: 'renumbering',
};

/** Writes the instructions of a decision as `mod`, with what they quote. */
export class ModWriter {
  readonly #emitter: Emitter;
  readonly #words: Words;
  readonly #mods: readonly Mod[];
  readonly #written: string[] = [];

  constructor(emitter: Emitter, words: Words, decision: Decision) {
    this.#emitter = emitter;
    this.#words = words;
    let last = 0;
    this.#mods = decision.laws
      .flatMap(({ title, instructions }) => instructions.map((instruction) => ({ law: title, instruction })))
      .filter(({ instruction: { act } }) => TYPES[act.kind] !== undefined)
      .sort((a, b) => a.instruction.span.start - b.instruction.span.start)
      .filter(({ instruction: { span } }) => {
        const isFree = span.start >= last && span.end > span.start;
        if (isFree) ({ end: last } = span);
        return isFree;
      });
  }

  /** The modifications for the metadata; empty where none was written. */
  analysis(): string {
    if (this.#written.length === 0) return '';
    return `<analysis source="#tiaoli"><activeModifications>${this.#written.join('')}</activeModifications></analysis>`;
  }

  /**
   * The stretch of a unit that holds instructions: from behind its number to the end of the last that begins in it.
   * `undefined` where none does.
   */ stretchOf({ span, label, children }: StructureNode): Span | undefined {
    const heading = children.find(({ level, label: number }) => level === 'heading' && number !== undefined);
    const until = heading?.span.start ?? span.end;
    const inside = this.#beginningIn(span.start, until);
    if (inside.length === 0) return undefined;
    let end = Math.max(...inside.map(({ instruction }) => instruction.span.end));
    // A child that an instruction ends in is written with it.
    for (const child of children) if (child.span.start < end) end = Math.max(end, child.span.end);
    if (children.length === 0) end = Math.max(end, span.end);
    return { start: label?.span.end ?? span.start, end: trimEnd(this.#emitter.text, span.start, end) };
  }

  /** The words of a stretch with its instructions; `id` is that of the unit they stand in. */
  write({ start, end }: Span, id: string): void {
    let number = 0;
    for (const mod of this.#beginningIn(start, end)) {
      const { span } = mod.instruction;
      if (span.end > end) continue;
      this.#emitter.words({ start, end: span.start });
      const eId = `${id}__mod_${++number}`;
      this.#emitter.within('mod', { eId }, () => {
        this.#instruction(mod.instruction, eId);
      });
      this.#written.push(modification(mod, eId));
    }
    this.#emitter.words({ start, end });
  }

  #beginningIn(start: number, end: number): readonly Mod[] {
    const from = partitionPoint(this.#mods, ({ instruction }) => instruction.span.start < start);
    const to = partitionPoint(this.#mods, ({ instruction }) => instruction.span.start < end);
    return this.#mods.slice(from, to);
  }

  #instruction({ span, act }: Instruction, id: string): void {
    const { text } = this.#emitter;
    const masked = mask(text, span);
    let number = 0;
    for (const at of masked.quotes.keys()) {
      const open = masked.offsets[at] ?? span.end;
      const close = trimEnd(text, open, masked.offsets[at + 1] ?? span.end);
      const inner = { start: open + 1, end: text.charAt(close - 1) === '”' ? close - 1 : close };
      if (inner.end <= inner.start) continue;
      this.#emitter.words({ start: span.start, end: inner.start });
      if (quotesUnits(act)) this.#structure(inner, `${id}__qstr_${++number}`);
      else {
        this.#emitter.within('quotedText', {}, () => {
          this.#emitter.plain(inner);
        });
      }
    }
    this.#emitter.words(span);
  }

  /** A quotation of whole articles, paragraphs and items, as they will stand in the law. */
  #structure(inner: Span, id: string): void {
    // “ at the beginning of a line goes on with the quotation.
    const quoted = this.#emitter.text
      .slice(inner.start, inner.end)
      .replace(/(?<=[\r\n][ \t\u00a0\u3000]*)“/gu, '\u3000');
    const lines = runToEnd(scanLines(quoted));
    const nodes = runToEnd(buildTree(quoted, lines, 'articles')).map((node) => moved(node, inner.start));
    const ids = elementIdsOf(nodes, id);
    this.#emitter.within('quotedStructure', { eId: id }, () => {
      new UnitWriter(this.#emitter, this.#words, ids, undefined, id).units(nodes);
    });
  }
}

/** Whether the quotations of an act are whole units rather than words. */
function quotesUnits(act: Act): boolean {
  if (act.kind === 'rewrite') {
    return act.places.every(({ sentence, scope }) => sentence === undefined && scope === 'article');
  }
  return act.kind === 'insert' || act.kind === 'split' || act.kind === 'merge';
}

/** The unit with all its offsets `by` UTF-16 units further on: of a part that was parsed alone, in the whole text. */
export function moved(node: StructureNode, by: number): StructureNode {
  const span = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  return {
    ...node,
    label: node.label && { ...node.label, span: span(node.label.span) },
    title: node.title && { ...node.title, span: span(node.title.span) },
    span: span(node.span),
    textSpan: span(node.textSpan),
    children: node.children.map((child) => moved(child, by)),
  };
}

function modification({ law, instruction: { act } }: Mod, id: string): string {
  const target = placeOf(act);
  const part = target === undefined ? '' : `/!main~${target}`;
  const destination = escaped(addressOf(bareLaw(law)) + part);
  return (
    `<textualMod eId="${id}__analysis" type="${TYPES[act.kind] ?? 'substitution'}">` +
    `<source href="#${id}"/><destination href="${destination}"/></textualMod>`
  );
}

/** The identifier that the first place an act changes has in its law, such as `art_3__para_2`. */
function placeOf(act: Act): string | undefined {
  const place: Place | undefined =
    act.kind === 'rewrite' ||
    act.kind === 'delete' ||
    act.kind === 'appendWords' ||
    act.kind === 'moveBeside' ||
    act.kind === 'swap'
      ? act.places[0]
      : act.kind === 'renumber' || act.kind === 'merge' || act.kind === 'mergeInto'
        ? act.from[0]
        : act.kind === 'split'
          ? act.from
          : act.kind === 'insert'
            ? (act.as[0] ?? act.at)
            : act.kind === 'replaceLines'
              ? act.place
              : act.kind === 'replace'
                ? act.targets[0]?.places[0]
                : act.kind === 'insertWords'
                  ? act.insertions[0]?.target.places[0]
                  : undefined;
  if (place?.article === undefined) return undefined;
  const steps = [idStep('article', idNumber(place.article))];
  if (place.paragraph !== undefined) steps.push(idStep('paragraph', place.paragraph));
  if (place.item !== undefined) steps.push(idStep('item', place.item));
  return steps.join('__');
}
