import { mkdir, readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bilingual, type Bilingual } from '../base/bilingual';
import { done, refused, type Outcome } from '../base/outcome';
import { type IndexStore } from '../service/indexStore';
import { type PacerClock } from '../service/takeTurns';
import { nodeClock } from './nodeClock';
import { readIndexFile, stampOfFile, writeIndexFile } from './indexFile';
import { TEMPORARY } from './replaceFile';

const EXTENSION = '.tiaoli-index';
/** All in milliseconds. */
const DAY = 24 * 60 * 60 * 1000;
/** An index that no session has loaded or saved for so long is deleted. */
const STALE_AFTER = 60 * DAY;
/** So long after its last change, a file that is still being written was left by a process that was killed. */
const ABANDONED_AFTER = DAY / 24;

/**
 * Saved indexes as files.
 * @param folder a path; without it nothing is saved, and index files of others can be opened all the same
 * @param clock with the turns of the session that reads and writes them
 */
export function createFileIndexStore(folder: string | undefined, clock: PacerClock = nodeClock): IndexStore {
  const pathFor = (key: string): string | undefined =>
    folder === undefined ? undefined : join(folder, `${key}${EXTENSION}`);
  return {
    async load(key) {
      const path = pathFor(key);
      if (folder === undefined || path === undefined) return done(undefined);
      await clearAway(folder, path);
      if ((await stampOfFile(path)) === undefined) return done(undefined);
      await markUsed(path);
      return withPath(path, await readIndexFile(path, clock));
    },
    async save(key, columns) {
      const path = pathFor(key);
      if (folder === undefined || path === undefined) return done(undefined);
      try {
        await mkdir(folder, { recursive: true });
        await writeIndexFile(path, columns, clock);
        return done(undefined);
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error);
        return refused(bilingual(`${path}：${detail}`, `${path}: ${detail}`));
      }
    },
    async open(uri) {
      const path = pathOf(uri);
      return path.ok ? readIndexFile(path.value, clock) : path;
    },
    async stampOf(uri) {
      const path = pathOf(uri);
      return path.ok ? stampOfFile(path.value) : undefined;
    },
  };
}

function withPath<T>(path: string, outcome: Outcome<T, Bilingual>): Outcome<T, Bilingual> {
  if (outcome.ok) return outcome;
  const { zh, en } = outcome.reason;
  return refused(bilingual(`${path}：${zh}`, `${path}: ${en}`));
}

function pathOf(uri: string): Outcome<string, Bilingual> {
  try {
    return done(fileURLToPath(uri));
  } catch {
    return refused(bilingual('不是本机文件', 'not a file of this machine'));
  }
}

/** Sets the time of the file to now: an index that never changes is in use all the same. */
async function markUsed(path: string): Promise<void> {
  const now = new Date();
  await utimes(path, now, now).catch(() => undefined); // a file that is read-only for us
}

/** Deletes what is of no use any more. A failure is passed over: the next session tries again. */
async function clearAway(folder: string, keep: string): Promise<void> {
  try {
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      if (!name.includes(EXTENSION) || path === keep) continue;
      const limit = name.endsWith(TEMPORARY) ? ABANDONED_AFTER : STALE_AFTER;
      if ((await ageOf(path)) > limit) await rm(path, { force: true });
    }
  } catch {
    // There is no folder yet, or it cannot be listed.
  }
}

/** Milliseconds since the file was last saved or loaded; 0 for one that another window has just cleared away. */
async function ageOf(path: string): Promise<number> {
  try {
    return Date.now() - (await stat(path)).mtimeMs;
  } catch {
    return 0;
  }
}
