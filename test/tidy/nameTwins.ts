import { type SourceFile } from './sources';

/** Entries of programs, lists of a folder, types of a folder: their folders tell them apart. */
const OF_A_FOLDER: ReadonlySet<string> = new Set(['main', 'extension', 'index', 'types']);

/** `protocol/` names the messages as the files that send and answer them. */
const isMessage = (path: string): boolean => path.startsWith('server/src/protocol/');

/** Names that two or more files have, without their endings. */
export function nameTwins(files: readonly Pick<SourceFile, 'path'>[]): readonly string[] {
  const seen = new Set<string>();
  const twins = new Set<string>();
  for (const { path } of files) {
    const name = path.slice(path.lastIndexOf('/') + 1).replace(/(?:\.d)?\.ts$/u, '');
    if (OF_A_FOLDER.has(name) || isMessage(path)) continue;
    if (seen.has(name)) twins.add(name);
    seen.add(name);
  }
  return [...twins];
}
