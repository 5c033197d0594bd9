import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The texts in folders of a corpus, in the order of their paths. */
export const textsBelow = (corpus: string, folders: readonly string[]): readonly string[] =>
  folders.flatMap((folder) =>
    readdirSync(join(corpus, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => readFileSync(join(corpus, folder, name), 'utf8')),
  );
