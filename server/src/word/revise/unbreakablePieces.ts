import { elementsOf, type XmlElement } from '../xml/xmlTree';
import { type Piece } from '../read/readRuns';
import { type CharacterEdit } from './characterEdits';
import { type Places } from './elementPlace';
import { type RefusalKind } from './whyLineRefused';

/** A piece with its span in the text of the paragraph. */
export interface PlacedPiece {
  readonly piece: Piece;
  readonly start: number;
  readonly end: number;
}

export function placedPieces(pieces: readonly Piece[]): readonly PlacedPiece[] {
  let at = 0;
  return pieces.map((piece) => ({ piece, start: at, end: (at += piece.text.length) }));
}

export const isText = ({ piece }: PlacedPiece): boolean =>
  piece.element.name === 'w:t' || piece.element.name === 'w:delText';

/** A field inside one paragraph: its runs, and its span in the text of the paragraph. */
export interface Field {
  readonly runs: readonly XmlElement[];
  readonly start: number;
  readonly end: number;
}

/**
 * An edit widened to whole fields: a field cannot be changed in part, so its other words are inserted again. A reason
 * where the edit would cut a tab, a symbol, a break or a mark of a note, or a field that cannot be taken as a whole.
 */
export function widen(
  edit: CharacterEdit,
  placed: readonly PlacedPiece[],
  fields: readonly Field[],
): { readonly edit: CharacterEdit; readonly field: Field | undefined } | RefusalKind {
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
  return {
    field,
    edit: {
      start: Math.min(edit.start, field.start),
      end: Math.max(edit.end, field.end),
      insert:
        (edit.start > field.start ? textBetween(placed, field.start, edit.start) : '') +
        edit.insert +
        (edit.end < field.end ? textBetween(placed, edit.end, field.end) : ''),
    },
  };
}

function textBetween(placed: readonly PlacedPiece[], from: number, to: number): string {
  return placed
    .map(({ piece, start, end }) =>
      piece.text.slice(Math.max(0, from - start), Math.max(0, Math.min(end, to) - start)),
    )
    .join('');
}

/** The edits in text order. Edits of the same field become one, because the field is replaced as a whole. */
export function joinedInFields(
  edits: readonly CharacterEdit[],
  placed: readonly PlacedPiece[],
  fields: readonly Field[],
): readonly CharacterEdit[] {
  const result: CharacterEdit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    const isShared =
      last !== undefined &&
      fields.some(({ start, end }) => start < last.end && last.start < end && edit.start < end);
    if (isShared) {
      const insert = last.insert + textBetween(placed, last.end, edit.start) + edit.insert;
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, edit.end), insert };
    } else result.push(edit);
  }
  return result;
}

/** The fields written as runs (`w:fldChar`) that begin and end in the same element of the paragraph. */
export function fieldsOf(placed: readonly PlacedPiece[], places: Places): readonly Field[] {
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
    const inside = placed.filter(({ piece }) => runs.some(({ start }) => start === piece.run?.start));
    const [first, last] = [inside[0], inside.at(-1)];
    if (isPlain && first !== undefined && last !== undefined) {
      fields.push({ runs, start: first.start, end: last.end });
    }
  }
  return fields;
}
