/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { type Page } from 'playwright-core';
import { untilInPage } from './untilInPage';

/** Waits until the browser has written down what extensions remember under this key: only then does it outlive the page. */
export async function waitForMemory(page: Page, key: string): Promise<void> {
  await untilInPage(async () => (await page.evaluate(remembers, key)) || undefined, key);
}

/** Runs in the page: looks through all its databases. As in `measureText`, no function in here may have a name. */
async function remembers(key: string): Promise<boolean> {
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name ?? '');
      opening.onsuccess = () => {
        resolve(opening.result);
      };
      opening.onerror = () => {
        reject(new Error(name));
      };
    });
    try {
      for (const store of database.objectStoreNames) {
        const values = await new Promise<readonly unknown[]>((resolve, reject) => {
          const reading = database.transaction(store).objectStore(store).getAll();
          reading.onsuccess = () => {
            resolve(reading.result);
          };
          reading.onerror = () => {
            reject(new Error(store));
          };
        });
        if (values.some((value) => typeof value === 'string' && value.includes(key))) return true;
      }
    } finally {
      database.close();
    }
  }
  return false;
}
