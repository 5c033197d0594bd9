import { access } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { bilingual, type Bilingual } from '../base/bilingual';
import { done, refused, type Outcome } from '../base/outcome';
import { parseProjectFile, PROJECT_FILE_NAME, type ProjectConfig } from '../service/parseProjectFile';
import { readTextFile } from './readFilesFromDisk';

/** The path of the `.tiaoli.json` that holds for files of `folder`: its own, or the nearest one above it. */
export async function findProjectFile(folder: string): Promise<string | undefined> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const path = join(at, PROJECT_FILE_NAME);
    if (await exists(path)) return path;
    if (dirname(at) === at) return undefined;
  }
}

/** Reads a project file; refused, with the path and the line, when it is unreadable or not JSON. */
export async function readProjectFile(path: string): Promise<Outcome<ProjectConfig, Bilingual>> {
  const text = await readTextFile(path);
  if (!text.ok) return refused(inFile(path, text.reason));
  const config = parseProjectFile(text.value);
  if (!config.ok) return refused(inFile(path, config.reason.message));
  return done(config.value);
}

/** Puts the path of a file before a message about it. */
export const inFile = (path: string, message: Bilingual): Bilingual =>
  bilingual(`${path}：${message.zh}`, `${path}: ${message.en}`);

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
