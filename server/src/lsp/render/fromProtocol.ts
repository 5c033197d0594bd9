import { ErrorCodes, ResponseError, type Position, type Range } from 'vscode-languageserver';
import { type Snapshot } from '../../analysis/snapshot';
import { LineIndex } from '../../base/lineIndex';
import { isLineBreak } from '../../base/linesHolding';
import { type Span } from '../../base/span';

/** The line table of a snapshot; a key for `Snapshot.derive`. */
export const lineIndexOf = (snapshot: Snapshot): LineIndex => new LineIndex(snapshot.text);

/**
 * The UTF-16 offset of a position (zero-based line, UTF-16 column). As LSP asks, a column past the end of its line means
 * the end of that line, before its line break.
 */
export function offsetOf(snapshot: Snapshot, position: Position): number {
  const lines = snapshot.derive(lineIndexOf);
  const start = lines.toOffset({ line: position.line, character: 0 });
  let end = lines.toOffset({ line: position.line + 1, character: 0 });
  while (end > start && isLineBreak(snapshot.text.charCodeAt(end - 1))) end--;
  return Math.min(start + Math.max(position.character, 0), end);
}

/** The span of a range; one whose end stands before its start is read the other way round. */
export function spanOf(snapshot: Snapshot, range: Range): Span {
  const a = offsetOf(snapshot, range.start);
  const b = offsetOf(snapshot, range.end);
  return { start: Math.min(a, b), end: Math.max(a, b) };
}

/**
 * The document a request names. The protocol library checks no parameters, so everything that is read from them
 * passes through here.
 * @throws ResponseError InvalidParams when there is none.
 */
export function uriOf(params: unknown): string {
  const document = propertyOf(params, 'textDocument');
  const uri = propertyOf(document, 'uri');
  if (typeof uri !== 'string') throw invalid('textDocument.uri');
  return uri;
}

/**
 * Reads a position from untrusted parameters.
 * @param name of the parameter, for the error
 * @throws ResponseError InvalidParams unless `value` is one
 */
export function readPosition(value: unknown, name = 'position'): Position {
  const line = propertyOf(value, 'line');
  const character = propertyOf(value, 'character');
  if (!Number.isInteger(line) || !Number.isInteger(character)) throw invalid(name);
  return { line: Number(line), character: Number(character) };
}

/** Reads a range as {@link readPosition} reads a position, with the same error. */
export function readRange(value: unknown, name = 'range'): Range {
  return {
    start: readPosition(propertyOf(value, 'start'), `${name}.start`),
    end: readPosition(propertyOf(value, 'end'), `${name}.end`),
  };
}

/** A property of anything; `undefined` where there is none. */
export function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

const invalid = (name: string): ResponseError =>
  new ResponseError(ErrorCodes.InvalidParams, `missing or wrong: ${name}`);
