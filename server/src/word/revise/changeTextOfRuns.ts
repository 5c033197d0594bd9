import { childOf, elementsOf, type XmlElement } from '../xml/xmlTree';
import { type Piece } from '../read/readRuns';
import { escaped } from '../write/escapeXml';
import { type CarriedRuns } from './copyRunsOfMovedText';
import { type CharacterEdit } from './characterEdits';
import { deletedRun } from './simpleFields';
import { newTextProperties, rawOf, type RevisionMarks } from './trackedChangeMarks';
import {
  fieldsOf,
  isText,
  joinedInFields,
  placedPieces,
  widen,
  type Field,
  type PlacedPiece,
} from './unbreakablePieces';
import { type Places } from './elementPlace';
import { type PartEdit } from './applyPartEdits';
import { type RefusalKind } from './whyLineRefused';

/** What patching runs needs to know of the document. */
export interface RunContext {
  readonly xml: string;
  readonly places: Places;
  readonly marks: RevisionMarks;
  readonly carried: CarriedRuns;
  /** Called for each field that becomes plain text. */
  readonly onFieldReplaced: (field: Field) => void;
}

/** The changes of one run, in offsets of the paragraph's text. */
interface RunPlan {
  readonly run: XmlElement;
  readonly deleted: { readonly start: number; readonly end: number }[];
  readonly inserted: { readonly at: number; readonly text: string }[];
}

/** The changes of all runs of a paragraph. */
interface ParagraphPlan {
  readonly placed: readonly PlacedPiece[];
  /** By the offset of the run. The same run may have been read twice, as two objects. */
  readonly runs: ReadonlyMap<number, RunPlan>;
  readonly wholeFields: ReadonlySet<Field>;
}

/**
 * Writes all edits of a paragraph into its runs, as revisions. Edits are in offsets of the paragraph's text.
 * @throws where {@link patchFault} gives a reason, which is a bug
 */
export function changeTextOfRuns(
  pieces: readonly Piece[],
  edits: readonly CharacterEdit[],
  context: RunContext,
): readonly PartEdit[] {
  const plan = planRuns(pieces, edits, context);
  if (typeof plan === 'string') throw new Error(plan);
  return write(plan, context);
}

/** Why the edits cannot be written into the runs; `undefined` where they can. */
export function patchFault(
  pieces: readonly Piece[],
  edits: readonly CharacterEdit[],
  context: RunContext,
): RefusalKind | undefined {
  const plan = planRuns(pieces, edits, context);
  return typeof plan === 'string' ? plan : undefined;
}

function planRuns(
  pieces: readonly Piece[],
  edits: readonly CharacterEdit[],
  context: RunContext,
): ParagraphPlan | RefusalKind {
  const placed = placedPieces(pieces);
  const fields = fieldsOf(placed, context.places);
  const runs = new Map<number, RunPlan>();
  const planOf = (run: XmlElement): RunPlan => {
    const plan = runs.get(run.start) ?? { run, deleted: [], inserted: [] };
    runs.set(run.start, plan);
    return plan;
  };
  const wholeFields = new Set<Field>();
  for (const raw of joinedInFields(edits, placed, fields)) {
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
    const host = hostOf({ ...edit, isBehindLabel: raw.isBehindLabel === true }, placed);
    if (host?.piece.run === undefined) return 'noRun';
    const run = runInFrontOf(host, host.piece.run, edit, fields);
    if (run === undefined) return 'field';
    // As Word does it, deleted text stands before the text that replaces it.
    const lastOfRun = placed.findLast(({ piece }) => piece.run?.start === run.start)?.end ?? edit.start;
    planOf(run).inserted.push({ at: Math.min(edit.end, lastOfRun), text: edit.insert });
  }
  const inFields = new Set([...wholeFields].flatMap((field) => field.runs.map(({ start }) => start)));
  const isControlled = [...runs.values()].some(
    ({ run }) => !inFields.has(run.start) && isLocked(run, context),
  );
  return isControlled ? 'control' : { placed, runs, wholeFields };
}

function write({ placed, runs, wholeFields }: ParagraphPlan, context: RunContext): readonly PartEdit[] {
  const edits: PartEdit[] = [];
  const inFields = new Set([...wholeFields].flatMap((field) => field.runs.map(({ start }) => start)));
  for (const field of wholeFields) {
    context.onFieldReplaced(field);
    for (const run of field.runs) {
      const inserted =
        runs
          .get(run.start)
          ?.inserted.map(({ text }) => text)
          .join('') ?? '';
      const own = placed.filter(({ piece }) => piece.run?.start === run.start);
      const properties = newTextProperties(context.xml, childOf(run, 'w:rPr'), isSymbolic(own));
      const added =
        inserted === '' ? '' : context.marks.inserted(runsFor(inserted, run, properties, context));
      edits.push(replaceRun(run, context.marks.deleted(deletedRun(run, context.xml)) + added, context));
    }
  }
  for (const plan of runs.values()) {
    if (inFields.has(plan.run.start)) continue;
    edits.push(replaceRun(plan.run, patched(plan, placed, context), context));
  }
  return edits;
}

/** The runs for inserted text. Text that was moved here keeps its old runs. */
const runsFor = (
  text: string,
  run: XmlElement,
  properties: string,
  { places, carried }: RunContext,
): string =>
  carried.runs(text, {
    properties,
    paragraph: places.of(run)?.ancestors.findLast(({ name }) => name === 'w:p'),
  });

/** The piece that gives an insertion its formatting. */
function hostOf(
  { start, end, isBehindLabel }: CharacterEdit,
  placed: readonly PlacedPiece[],
): PlacedPiece | undefined {
  const at = (place: number): PlacedPiece | undefined =>
    placed.find((each) => each.start <= place && place < each.end);
  if (end > start) return at(start);
  const before = at(start - 1);
  const behind = at(start);
  if (isBehindLabel === true && behind !== undefined) return behind;
  if (before !== undefined && isText(before)) return before;
  return behind ?? before;
}

/**
 * The run of the piece that an insertion takes its formatting from. What a field draws is put down to the mark at the
 * field's end: there, text in front of it would get into its code, so it goes to the field's first run. `undefined`
 * where that run is not known.
 */
function runInFrontOf(
  host: PlacedPiece,
  run: XmlElement,
  { start, end }: CharacterEdit,
  fields: readonly Field[],
): XmlElement | undefined {
  const isInFront = start === end && start === host.start;
  if (!isInFront || host.piece.element.name !== 'w:fldChar') return run;
  return fields.find((field) => field.start === host.start && field.end >= host.end)?.runs[0];
}

/** True inside a content control that Word itself would not let be edited. */
function isLocked(run: XmlElement, { places }: RunContext): boolean {
  return (places.of(run)?.ancestors ?? []).some((ancestor) => {
    if (ancestor.name !== 'w:sdt') return false;
    const properties = childOf(ancestor, 'w:sdtPr');
    const lock = childOf(properties, 'w:lock')?.attributes['w:val'] ?? '';
    return /content/iu.test(lock) || childOf(properties, 'w:dataBinding') !== undefined;
  });
}

/**
 * Replaces a run. Our insertion cannot stand inside what another person inserted or moved there, so that one is closed
 * before ours and opened again behind it.
 */
function replaceRun(run: XmlElement, content: string, { xml, places, marks }: RunContext): PartEdit {
  const parent = places.of(run)?.ancestors.at(-1);
  const isOthers = parent?.name === 'w:ins' || parent?.name === 'w:moveTo';
  if (!isOthers || !content.includes('<w:ins ')) {
    return { start: run.start, end: run.end, xml: content };
  }
  const open = xml.slice(parent.start, parent.contentStart);
  const close = xml.slice(parent.contentEnd, parent.end);
  const parted = content.replace(/<w:ins [^>]*>.*?<\/w:ins>/gsu, (own) => close + own + marks.copyOf(open));
  return { start: run.start, end: run.end, xml: parted };
}

function patched(
  { run, deleted, inserted }: RunPlan,
  placed: readonly PlacedPiece[],
  context: RunContext,
): string {
  const { xml, marks } = context;
  const [head, tail] = [xml.slice(run.start, run.contentStart), xml.slice(run.contentEnd, run.end)];
  const properties = childOf(run, 'w:rPr');
  const raw = properties === undefined ? '' : rawOf(xml, properties);
  let out = '';
  let kept = '';
  let isCopy = false;
  /** The run with a part of its content. What others changed in its form is numbered anew in all parts but the first. */
  const part = (content: string): string => {
    const form = isCopy ? marks.copyOf(raw) : raw;
    isCopy = true;
    return head + form + content + tail;
  };
  const closeKept = (): void => {
    if (kept !== '') out += part(kept);
    kept = '';
  };
  const insertAt = (place: number): void => {
    for (const { at, text } of inserted) {
      if (at !== place) continue;
      closeKept();
      out += marks.inserted(runsFor(text, run, clean, context));
    }
  };
  const own = placed.filter(({ piece }) => piece.run?.start === run.start);
  const clean = newTextProperties(xml, properties, isSymbolic(own));
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
        out += marks.deleted(part(content));
      } else kept += content;
      insertAt(to);
    }
  }
  closeKept();
  return out;

  /** Writes what is inserted before the first character of the run. */
  function insertAtStart(): void {
    const first = own[0]?.start ?? inserted[0]?.at;
    if (first !== undefined) insertAt(first);
  }
}

/** True where a symbol font shows other characters than stand in a run. */
const isSymbolic = (own: readonly PlacedPiece[]): boolean =>
  own.some(({ piece }) => piece.stored !== undefined);

/** The offsets at which the text of a piece is cut, with its ends. */
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
  return `<${name} xml:space="preserve">${escaped((piece.stored ?? piece.text).slice(from - start, to - start))}</${name}>`;
}
