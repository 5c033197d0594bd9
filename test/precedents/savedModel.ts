import assert from 'node:assert/strict';
import { type SourceClauses } from '../../server/src/precedents/clauses/cutIntoClauses';
import { PrecedentCorpus } from '../../server/src/precedents/search/precedentCorpus';
import { packSources } from '../../server/src/precedents/search/file/clausePacker';
import { columnsOf, piecesOf } from '../../server/src/precedents/search/file/byteLayout';
import { SavedClauses } from '../../server/src/precedents/search/file/savedClauses';
import { runToEnd } from '../../server/src/base/steps';
import { type PrecedentIndex } from '../../server/src/precedents/clauses/types';

/** The bytes of an index file of these sources. */
export function fileOf(parts: Iterable<SourceClauses>): Uint8Array<ArrayBuffer> {
  const pieces = piecesOf(runToEnd(packSources(parts)));
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** A corpus of these sources that went through the bytes of a file. */
export function savedAndLoaded(parts: Iterable<SourceClauses>): PrecedentCorpus {
  const columns = columnsOf(fileOf(parts));
  assert.ok(columns.ok);
  const corpus = new PrecedentCorpus();
  corpus.attach(new SavedClauses(columns.value));
  return corpus;
}

/** The hits of a query, with scores that are equal where they should be. */
export const hitsOf = (index: PrecedentIndex, query: string, exclude?: string): readonly string[] =>
  index
    .search(query, { limit: 20, ...(exclude !== undefined && { exclude }) })
    .map(({ clause, score }) => `${clause.source.id} ${clause.label} ${clause.text} ${score.toFixed(9)}`);
