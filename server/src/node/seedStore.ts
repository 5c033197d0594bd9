import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bilingual } from '../base/bilingual';
import { done, refused } from '../base/outcome';
import { type LoadSeeds, type Seed } from '../service/seeds';

/** `seeds/manifest.json`: our own file, held to this form by a test. */
interface Manifest {
  readonly seeds: readonly {
    readonly file: string;
    readonly title: string;
    readonly date?: string;
    readonly sha256: string;
  }[];
}

/** Reads the seeds that the manifest of a folder lists. */
export const loadSeeds: LoadSeeds = async (folder) => {
  try {
    const path = fileURLToPath(folder);
    const manifest = JSON.parse(await readFile(join(path, 'manifest.json'), 'utf8')) as Manifest;
    const seeds = await Promise.all(
      manifest.seeds.map(async ({ file, title, date }): Promise<Seed> => {
        const text = await readFile(join(path, file), 'utf8');
        const uri = pathToFileURL(join(path, file)).href;
        return { id: `seeds/${file}`, uri, title, date, text: text.replace(/^\uFEFF/, '') };
      }),
    );
    return done(seeds);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return refused(
      bilingual(`无法读取随附的范本：${detail}`, `the packaged precedents cannot be read: ${detail}`),
    );
  }
};

/** The `seeds` folder of this installation, as a path: beside `dist/`, or above the sources. */
export function findSeedsFolder(from: string): string | undefined {
  for (let at = from; ; at = dirname(at)) {
    const folder = join(at, 'seeds');
    if (existsSync(join(folder, 'manifest.json'))) return folder;
    if (dirname(at) === at) return undefined;
  }
}
