import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../client/scripts/host/paths';

/** A file of the repository. */
export interface SourceFile {
  /** From the repository's root, with slashes. */
  readonly path: string;
  readonly text: string;
}

let files: readonly string[] | undefined;
const sources = new Map<string, SourceFile>();

/** What git tracks, or would if it were added: all that can end up in a commit. Asked once for all tests. */
export const repositoryFiles = (): readonly string[] => (files ??= listFiles());

function listFiles(): readonly string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const listed = execFileSync('git', args, { cwd: repositoryRoot, encoding: 'utf8' }).split('\0');
  return [...new Set(listed)].filter((path) => path !== '' && existsSync(join(repositoryRoot, path)));
}

/** A file as it was when it was first read. */
export function readSource(path: string): SourceFile {
  const known = sources.get(path);
  if (known !== undefined) return known;
  const source = { path, text: readFileSync(join(repositoryRoot, path), 'utf8') };
  sources.set(path, source);
  return source;
}

/** The TypeScript files below these folders. */
export const sourcesBelow = (...folders: readonly string[]): readonly SourceFile[] =>
  repositoryFiles()
    .filter((path) => path.endsWith('.ts') && folders.some((folder) => path.startsWith(`${folder}/`)))
    .map(readSource);
