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

/** What git tracks, or would if it were added: all that can end up in a commit. */
export function repositoryFiles(): readonly string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const listed = execFileSync('git', args, { cwd: repositoryRoot, encoding: 'utf8' }).split('\0');
  return [...new Set(listed)].filter((path) => path !== '' && existsSync(join(repositoryRoot, path)));
}

export const readSource = (path: string): SourceFile => ({
  path,
  text: readFileSync(join(repositoryRoot, path), 'utf8'),
});

/** The TypeScript files below these folders. */
export const sourcesBelow = (...folders: readonly string[]): readonly SourceFile[] =>
  repositoryFiles()
    .filter((path) => path.endsWith('.ts') && folders.some((folder) => path.startsWith(`${folder}/`)))
    .map(readSource);
