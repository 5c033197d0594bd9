import { type DraftEntry, type DraftStore, ROOT } from './draftFilesAndFolders';

const DATABASE = 'tiaoli-drafts';
const TABLE = 'entries';

/** Drafts in the browser's own storage (IndexedDB) for the address of the page. */
export function createBrowserDraftStore(): DraftStore {
  let opened: Promise<IDBDatabase> | undefined;
  const table = async (mode: IDBTransactionMode): Promise<IDBObjectStore> => {
    opened ??= open();
    const database = await opened.catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    // Durable: what is saved is on the disk before the editor is told so.
    return database.transaction(TABLE, mode, { durability: 'strict' }).objectStore(TABLE);
  };
  return {
    async get(path) {
      const entries = await table('readonly');
      return settled(entries.get(path) as IDBRequest<DraftEntry | undefined>);
    },
    async below(folder) {
      const entries = new Map<string, DraftEntry>();
      const prefix = folder === ROOT ? ROOT : `${folder}/`;
      // “0” is the character behind “/”: the range holds what begins with the prefix and nothing else.
      const range = IDBKeyRange.bound(prefix, `${prefix.slice(0, -1)}0`, true, true);
      const request = (await table('readonly')).openCursor(range);
      await new Promise<void>((done, fail) => {
        request.onerror = () => {
          fail(faultOf(request.error));
        };
        request.onsuccess = () => {
          const cursor = request.result;
          if (cursor === null) {
            done();
            return;
          }
          entries.set(cursor.key as string, cursor.value as DraftEntry);
          cursor.continue();
        };
      });
      return entries;
    },
    async change(put, removed) {
      const entries = await table('readwrite');
      for (const path of removed) entries.delete(path);
      for (const [path, entry] of put) entries.put(entry, path);
      const { transaction } = entries;
      await new Promise<void>((done, fail) => {
        transaction.oncomplete = () => {
          done();
        };
        transaction.onabort = transaction.onerror = () => {
          fail(faultOf(transaction.error));
        };
      });
    },
  };
}

function open(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(TABLE);
  };
  return settled(opening);
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, fail) => {
    request.onsuccess = () => {
      done(request.result);
    };
    request.onerror = () => {
      fail(faultOf(request.error));
    };
  });

const faultOf = (error: DOMException | null): Error => error ?? new Error('the browser’s storage failed');
