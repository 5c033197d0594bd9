import picomatch from 'picomatch/posix';

/** Tells, for a path inside a folder (parts parted by `/`), whether the user does not want it read. */
export type FileFilter = (path: string) => boolean;

/**
 * A filter for glob patterns. One without `/` matches names in every folder; one that matches a folder leaves out
 * everything in it.
 */
export function createFileFilter(patterns: readonly string[]): FileFilter {
  const globs = patterns.map((pattern) => pattern.replace(/^\.?\/|\/$/gu, ''));
  const isMatch = picomatch(
    globs.flatMap((glob) => (glob.includes('/') ? [glob, `${glob}/**`] : [`**/${glob}`, `**/${glob}/**`])),
    { dot: true, nocase: true },
  );
  return (path) => globs.length > 0 && isMatch(path);
}
