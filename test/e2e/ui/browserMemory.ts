/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { setTimeout } from 'node:timers/promises';
import { type Page } from 'playwright-core';

/** Milliseconds between two looks, and the most looks: a browser writes within a second or two. */
const PAUSE = 200;
const MOST_LOOKS = 300;

/** Waits until the browser has written down what extensions remember under this key: only then does it outlive the page. */
export async function waitForMemory(page: Page, key: string): Promise<void> {
  for (let look = 0; look < MOST_LOOKS; look++) {
    if (await page.evaluate(remembers, key)) return;
    await setTimeout(PAUSE);
  }
  throw new Error(`the browser did not write down ${key}`);
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
