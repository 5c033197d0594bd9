import { constants } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../host/paths';

/** The name under which the sample draft that ships with the extension is put down for the newcomer. */
const NAME = '某市数字经济促进条例（草案）.txt';

/** The folder and the file that a newcomer starts with. */
export interface Draft {
  readonly folder: string;
  readonly file: string;
}

/** Puts the sample draft into the user's cache folder; one that is there already is the user's own work and stays. */
export async function ensureSampleDraft(folder = join(userCacheFolder(), 'tiaoli', 'draft')): Promise<Draft> {
  const file = join(folder, NAME);
  await mkdir(folder, { recursive: true });
  const sample = join(repositoryRoot, 'client/samples/draft.regulation');
  await copyFile(sample, file, constants.COPYFILE_EXCL).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  });
  return { folder, file };
}

function userCacheFolder(): string {
  const { env, platform } = process;
  if (platform === 'darwin') return join(homedir(), 'Library/Caches');
  if (platform === 'win32') return env['LOCALAPPDATA'] ?? join(homedir(), 'AppData/Local');
  return env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
}
