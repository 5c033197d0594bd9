import { bilingual, type Bilingual } from '../base/bilingual';
import { done, refused, type Outcome } from '../base/outcome';
import { type Columns } from '../precedents/search/file/columns';
import { pieceSteps, readColumns } from '../precedents/search/file/byteLayout';
import { type IndexStore } from '../service/indexStore';
import { Pacer, type PacerClock } from '../service/takeTurns';
import { type ClientFiles } from './filesThroughEditor';

const DATABASE = 'tiaoli-indexes';
const TABLE = 'indexes';

/**
 * Saved indexes in the browser's own storage (IndexedDB); where there is none, nothing is kept.
 * @param clock with the turns of the session that reads and writes them
 */
export const createBrowserIndexStore = (files: ClientFiles, clock: PacerClock): IndexStore => ({
  async load(key) {
    const bytes = await inStore<unknown>('readonly', (table) => table.get(key));
    if (!(bytes instanceof Uint8Array)) return done(undefined);
    return columnsOf(bytes, clock);
  },
  async save(key, columns) {
    try {
      const bytes = joined(await new Pacer(clock).run(pieceSteps(columns)));
      await inStore('readwrite', (table) => table.put(bytes, key));
      return done(undefined);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return refused(
        bilingual(`浏览器没有保存索引：${reason}`, `the browser did not keep the index: ${reason}`),
      );
    }
  },
  async open(uri) {
    const bytes = await files.read(uri);
    return bytes.ok ? columnsOf(bytes.value, clock) : bytes;
  },
  async stampOf(uri) {
    const bytes = await files.read(uri);
    return bytes.ok ? `${bytes.value.length}` : undefined;
  },
});

/** In memory of its own: the arrays of the index lie over it. */
async function columnsOf(bytes: Uint8Array, clock: PacerClock): Promise<Outcome<Columns, Bilingual>> {
  const columns = await new Pacer(clock).run(readColumns(Uint8Array.from(bytes)));
  return columns.ok ? columns : refused(bilingual('保存的索引不能使用', 'the saved index cannot be used'));
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

async function inStore<T>(
  mode: IDBTransactionMode,
  act: (table: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  if (typeof indexedDB === 'undefined') return undefined;
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(TABLE);
  };
  const database = await settled(opening);
  try {
    return await settled(act(database.transaction(TABLE, mode).objectStore(TABLE)));
  } finally {
    database.close();
  }
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, fail) => {
    request.onsuccess = () => {
      done(request.result);
    };
    request.onerror = () => {
      fail(request.error ?? new Error('the browser’s storage failed'));
    };
  });
