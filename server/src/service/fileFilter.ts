import { createGlob } from './glob';

/** Tells, for a path inside a folder (parts parted by `/`), whether the user does not want it read. */
export type FileFilter = (path: string) => boolean;

/** Patterns of users beyond these are left out, and named where they are read (`readSettings.ts`). */
export const MOST_PATTERNS = 100;
export const LONGEST_PATTERN = 200;

/**
 * A filter for glob patterns. One without `/` matches names in every folder; one that matches a folder leaves out
 * everything in it.
 */
export function createFileFilter(patterns: readonly string[]): FileFilter {
  const globs = patterns
    .filter(({ length }) => length <= LONGEST_PATTERN)
    .slice(0, MOST_PATTERNS)
    .map((pattern) => pattern.replace(/^\.?\/|\/$/gu, ''))
    .flatMap((glob) => (glob.includes('/') ? [glob, `${glob}/**`] : [`**/${glob}`, `**/${glob}/**`]))
    .map(createGlob);
  return (path) => globs.some((glob) => glob.matches(path));
}
