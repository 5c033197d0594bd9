import assert from 'node:assert/strict';
import { buf as crc32 } from 'crc-32';
import { PrecedentCorpus } from '../../../../server/src/precedents/search/precedentCorpus';
import { columnsOf } from '../../../../server/src/precedents/search/file/byteLayout';
import { SavedClauses } from '../../../../server/src/precedents/search/file/savedClauses';
import { damage } from '../../../measure/support/damage';
import { createRandom } from '../../../measure/support/random';
import { sourceWith } from '../../corpusModel';
import { fileOf } from '../../savedModel';

const TEXTS = ['甲乙丙', '丁戊', '为了甲，制定本条例。', '甲乙丙丁戊己庚，数据。'];
const fresh = (): Uint8Array<ArrayBuffer> =>
  fileOf([
    sourceWith('a', TEXTS, '2020-01-01'),
    sourceWith('b', ['甲乙丙', '己庚', '🙂a1']),
    sourceWith('c', TEXTS.slice(1)),
  ]);

/** The word of the header with the checksum, in bytes. */
const CHECKSUM = { start: 16, end: 20 };
/** Behind the header come the columns. */
const COLUMNS = 208;

/** Gives damaged bytes the checksum that they would have had. */
function seal(bytes: Uint8Array): void {
  bytes.fill(0, CHECKSUM.start, CHECKSUM.end);
  new DataView(bytes.buffer).setUint32(CHECKSUM.start, crc32(bytes) >>> 0, true);
}

/** Asks a corpus everything that it can be asked. */
function askAll(saved: SavedClauses): void {
  const corpus = new PrecedentCorpus();
  corpus.attach(saved);
  for (const text of [...TEXTS, '数', 'a1', '没有的']) {
    corpus.search(text, { limit: 9 });
    saved.findText(text);
  }
  for (const { id } of corpus.sources) corpus.clausesOf(id);
  for (const { source, clauses } of saved.all()) corpus.update({ ...source }, clauses.slice(1));
  for (const { id } of corpus.sources) corpus.remove(id);
  assert.equal(corpus.clauseCount, 0);
}

describe('precedents/search/file: damage', () => {
  it('is noticed, whatever bits it hits', () => {
    const bytes = fresh();
    const random = createRandom(7);
    for (let at = 0; at < 30_000; at++) {
      const undo = damage(bytes, random);
      assert.equal(columnsOf(bytes).ok, false, `damage ${at}`);
      undo();
    }
    assert.equal(columnsOf(bytes).ok, true);
  });

  it('under a right checksum is refused, or leaves a table that can be asked anything', () => {
    const bytes = fresh();
    const random = createRandom(8);
    let refused = 0;
    for (let at = 0; at < 5_000; at++) {
      const undo = damage(bytes, random, COLUMNS);
      seal(bytes);
      const columns = columnsOf(bytes);
      if (columns.ok) askAll(new SavedClauses(columns.value));
      else refused++;
      undo();
    }
    assert.ok(refused > 2_500, `${refused} refused`);
  });

  it('in the sizes of the columns is refused, under a right checksum too', () => {
    const bytes = fresh();
    const random = createRandom(9);
    for (let at = 0; at < 2_000; at++) {
      const undo = damage(bytes.subarray(32, COLUMNS), random);
      seal(bytes);
      assert.equal(columnsOf(bytes).ok, false, `damage ${at}`);
      undo();
    }
  });
});
