import { childOf, elementsOf, textIn, type XmlElement } from '../xml/tree';
import { type Piece } from '../read/inline';
import { escaped } from '../write/xml';
import { type CharacterEdit } from './characterEdits';
import { rawOf, runProperties, textRun, type RevisionMarks } from './marks';
import { type Places } from './place';

/** XML that takes the place of a stretch of the part. */
export interface PartEdit {
  readonly start: number;
  readonly end: number;
  readonly xml: string;
}

/** Why a paragraph is left as it is. */
export type Refusal = 'field' | 'note' | 'control' | 'formula' | 'noRun';

/** What is needed to patch runs. */
export interface RunContext {
  readonly xml: string;
  readonly places: Places;
  readonly marks: RevisionMarks;
  /** A reference or another field became plain text. */
  readonly onFieldReplaced: () => void;
}

interface PlacedPiece {
  readonly piece: Piece;
  readonly start: number;
  readonly end: number;
}

/** What happens to the characters of a run, in offsets of the paragraph's text. */
interface RunPlan {
  readonly deleted: { readonly start: number; readonly end: number }[];
  readonly inserted: { readonly at: number; readonly text: string }[];
}

/**
 * Patches the runs of a paragraph so that its text is changed as `edits` say. Edits are in offsets of its text.
 * @param labelEnd where the typed number ends: what is inserted behind it takes the form of what follows
 */
export function patchRuns(
  pieces: readonly Piece[],
  edits: readonly CharacterEdit[],
  labelEnd: number,
  context: RunContext,
): readonly PartEdit[] | Refusal {
  const placed = placedPieces(pieces);
  const fields = fieldsOf(placed, context);
  const plans = new Map<XmlElement, RunPlan>();
  const planOf = (run: XmlElement): RunPlan => {
    const plan = plans.get(run) ?? { deleted: [], inserted: [] };
    plans.set(run, plan);
    return plan;
  };
  const wholeFields = new Set<Field>();
  for (const raw of edits) {
    const widened = widen(raw, placed, fields);
    if (typeof widened === 'string') return widened;
    const { edit, field } = widened;
    if (field !== undefined) wholeFields.add(field);
    for (const { piece, start, end } of placed) {
      const from = Math.max(start, edit.start);
      const to = Math.min(end, edit.end);
      if (from >= to) continue;
      if (piece.run === undefined) return 'formula';
      planOf(piece.run).deleted.push({ start: from, end: to });
    }
    if (edit.insert === '') continue;
    const host = hostOf(edit, placed, labelEnd);
    if (host?.piece.run === undefined) return 'noRun';
    planOf(host.piece.run).inserted.push({ at: edit.start, text: edit.insert });
  }
  return write(plans, wholeFields, placed, context);
}

function write(
  plans: ReadonlyMap<XmlElement, RunPlan>,
  wholeFields: ReadonlySet<Field>,
  placed: readonly PlacedPiece[],
  context: RunContext,
): readonly PartEdit[] | Refusal {
  const edits: PartEdit[] = [];
  const inFields = new Set([...wholeFields].flatMap(({ runs }) => runs));
  for (const field of wholeFields) {
    context.onFieldReplaced();
    for (const run of field.runs) {
      const plan = plans.get(run);
      const inserted = plan?.inserted.map(({ text }) => text).join('') ?? '';
      const properties = runProperties(context.xml, childOf(run, 'w:rPr'));
      const added = inserted === '' ? '' : context.marks.inserted(textRun(inserted, properties));
      edits.push(replaceRun(run, context.marks.deleted(deletedRun(run, context.xml)) + added, context));
    }
  }
  for (const [run, plan] of plans) {
    if (inFields.has(run)) continue;
    if (isLocked(run, context)) return 'control';
    edits.push(replaceRun(run, patched(run, plan, placed, context), context));
  }
  return edits;
}

function placedPieces(pieces: readonly Piece[]): readonly PlacedPiece[] {
  let at = 0;
  return pieces.map((piece) => ({ piece, start: at, end: (at += piece.text.length) }));
}

const isText = ({ piece }: PlacedPiece): boolean =>
  piece.element.name === 'w:t' || piece.element.name === 'w:delText';

/** A field within one paragraph, from its first run to its last. */
interface Field {
  readonly runs: readonly XmlElement[];
  readonly start: number;
  readonly end: number;
}

/**
 * What an edit takes with it: a tab, a symbol, a break and a field go as a whole. What stood beside it in the same
 * whole is written again.
 */
function widen(
  edit: CharacterEdit,
  placed: readonly PlacedPiece[],
  fields: readonly Field[],
): { readonly edit: CharacterEdit; readonly field: Field | undefined } | Refusal {
  const touches = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    edit.start < end && edit.end > start
      ? true
      : edit.start === edit.end && edit.start > start && edit.start < end;
  for (const each of placed) {
    if (isText(each) || !touches(each)) continue;
    const isWhole = edit.start <= each.start && edit.end >= each.end;
    if (!isWhole) return 'note';
  }
  const inField = placed.filter((each) => each.piece.isFieldResult && touches(each));
  if (inField.length === 0) return { edit, field: undefined };
  const field = fields.find(({ start, end }) =>
    inField.every((each) => each.start >= start && each.end <= end),
  );
  if (field === undefined) return 'field';
  const textBetween = (from: number, to: number): string =>
    placed
      .map(({ piece, start, end }) =>
        piece.text.slice(Math.max(0, from - start), Math.max(0, Math.min(end, to) - start)),
      )
      .join('');
  return {
    field,
    edit: {
      start: Math.min(edit.start, field.start),
      end: Math.max(edit.end, field.end),
      insert:
        (edit.start > field.start ? textBetween(field.start, edit.start) : '') +
        edit.insert +
        (edit.end < field.end ? textBetween(edit.end, field.end) : ''),
    },
  };
}

/** The complex fields that begin and end beside each other in this paragraph. */
function fieldsOf(placed: readonly PlacedPiece[], { places }: RunContext): readonly Field[] {
  const parents = new Set<XmlElement>();
  for (const { piece } of placed) {
    const parent = piece.run === undefined ? undefined : places.of(piece.run)?.ancestors.at(-1);
    if (piece.isFieldResult && parent !== undefined) parents.add(parent);
  }
  return [...parents].flatMap((parent) => fieldsIn(parent, placed));
}

function fieldsIn(parent: XmlElement, placed: readonly PlacedPiece[]): readonly Field[] {
  const fields: Field[] = [];
  let depth = 0;
  let runs: XmlElement[] = [];
  let isPlain = true;
  for (const child of elementsOf(parent)) {
    if (child.name !== 'w:r') {
      if (depth > 0 && !/^w:(?:bookmark|proofErr)/u.test(child.name)) isPlain = false;
      continue;
    }
    const types = [...elementsOf(child)]
      .filter(({ name }) => name === 'w:fldChar')
      .map(({ attributes }) => attributes['w:fldCharType']);
    if (depth === 0 && types.includes('begin')) [runs, isPlain] = [[], true];
    if (depth > 0 || types.includes('begin')) runs.push(child);
    for (const type of types) depth += type === 'begin' ? 1 : type === 'end' ? -1 : 0;
    if (depth > 0 || !types.includes('end')) continue;
    depth = 0;
    const inside = placed.filter(({ piece }) => piece.run !== undefined && runs.includes(piece.run));
    const [first, last] = [inside[0], inside.at(-1)];
    if (isPlain && first !== undefined && last !== undefined) {
      fields.push({ runs, start: first.start, end: last.end });
    }
  }
  return fields;
}

/** The piece of which an insertion takes the form. */
function hostOf(
  { start, end }: CharacterEdit,
  placed: readonly PlacedPiece[],
  labelEnd: number,
): PlacedPiece | undefined {
  const at = (place: number): PlacedPiece | undefined =>
    placed.find((each) => each.start <= place && place < each.end);
  if (end > start) return at(start);
  const before = at(start - 1);
  const behind = at(start);
  if (start > 0 && start <= labelEnd && behind !== undefined) return behind;
  if (before !== undefined && isText(before)) return before;
  return behind ?? before;
}

/** Content controls that Word itself would not let be edited. */
function isLocked(run: XmlElement, { places }: RunContext): boolean {
  return (places.of(run)?.ancestors ?? []).some((ancestor) => {
    if (ancestor.name !== 'w:sdt') return false;
    const properties = childOf(ancestor, 'w:sdtPr');
    const lock = childOf(properties, 'w:lock')?.attributes['w:val'] ?? '';
    return /content/iu.test(lock) || childOf(properties, 'w:dataBinding') !== undefined;
  });
}

/** New XML for a run; within another's insertion ours cannot stand: it is closed before and opened behind. */
function replaceRun(run: XmlElement, content: string, { xml, places }: RunContext): PartEdit {
  const parent = places.of(run)?.ancestors.at(-1);
  if (parent?.name !== 'w:ins' || !content.includes('<w:ins ')) {
    return { start: run.start, end: run.end, xml: content };
  }
  const open = xml.slice(parent.start, parent.contentStart);
  const parted = content.replace(/<w:ins [^>]*>.*?<\/w:ins>/gsu, (own) => `</w:ins>${own}${open}`);
  return { start: run.start, end: run.end, xml: parted };
}

function patched(
  run: XmlElement,
  { deleted, inserted }: RunPlan,
  placed: readonly PlacedPiece[],
  { xml, marks }: RunContext,
): string {
  const head = xml.slice(run.start, run.contentStart);
  const properties = childOf(run, 'w:rPr');
  const raw = properties === undefined ? '' : rawOf(xml, properties);
  const clean = runProperties(xml, properties);
  let out = '';
  let kept = '';
  const closeKept = (): void => {
    if (kept !== '') out += `${head}${raw}${kept}</w:r>`;
    kept = '';
  };
  const insertAt = (place: number): void => {
    for (const { at, text } of inserted) {
      if (at !== place) continue;
      closeKept();
      out += marks.inserted(textRun(text, clean));
    }
  };
  const own = placed.filter(({ piece }) => piece.run === run);
  const byElement = new Map(own.map((each) => [each.piece.element.start, each]));
  insertAtStart();
  for (const child of elementsOf(run)) {
    if (child.name === 'w:rPr') continue;
    const each = byElement.get(child.start);
    if (each === undefined) {
      kept += rawOf(xml, child);
      continue;
    }
    const cuts = cutsIn(each, deleted, inserted);
    for (const [index, from] of cuts.entries()) {
      const to = cuts[index + 1];
      if (to === undefined) break;
      const isDeleted = deleted.some(({ start, end }) => start <= from && to <= end);
      const content = partOf(each, from, to, child, xml, isDeleted);
      if (isDeleted) {
        closeKept();
        out += marks.deleted(`${head}${raw}${content}</w:r>`);
      } else kept += content;
      insertAt(to);
    }
  }
  closeKept();
  return out;

  /** What is inserted before the first character of the run. */
  function insertAtStart(): void {
    const [first] = own;
    if (first !== undefined) insertAt(first.start);
  }
}

/** Where the text of a piece is cut, its ends included. */
function cutsIn(
  { start, end }: PlacedPiece,
  deleted: RunPlan['deleted'],
  inserted: RunPlan['inserted'],
): readonly number[] {
  const cuts = new Set([start, end]);
  for (const cut of deleted) for (const at of [cut.start, cut.end]) if (at > start && at < end) cuts.add(at);
  for (const { at } of inserted) if (at > start && at < end) cuts.add(at);
  return [...cuts].sort((a, b) => a - b);
}

function partOf(
  { piece, start, end }: PlacedPiece,
  from: number,
  to: number,
  element: XmlElement,
  xml: string,
  isDeleted: boolean,
): string {
  if (piece.element.name !== 'w:t') return rawOf(xml, element);
  if (!isDeleted && from === start && to === end) return rawOf(xml, element);
  const name = isDeleted ? 'w:delText' : 'w:t';
  return `<${name} xml:space="preserve">${escaped(piece.text.slice(from - start, to - start))}</${name}>`;
}

/** A whole run as one that was deleted: its text, and the code of a field. */
export function deletedRun(run: XmlElement, xml: string): string {
  const inside = [...elementsOf(run)]
    .map((child) => {
      if (child.name === 'w:t')
        return `<w:delText xml:space="preserve">${escaped(textIn(child))}</w:delText>`;
      if (child.name === 'w:instrText') {
        return `<w:delInstrText xml:space="preserve">${escaped(textIn(child))}</w:delInstrText>`;
      }
      return rawOf(xml, child);
    })
    .join('');
  return `${xml.slice(run.start, run.contentStart)}${inside}</w:r>`;
}
