import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import picomatch from 'picomatch/posix';

/** A pattern of paths, parted into the folder to walk and the test for what lies in it. */
export interface Glob {
  /** The folder as it was written, empty for the one the command runs in. */
  readonly base: string;
  /** Takes a path inside the folder, with `/`. */
  readonly matches: (path: string) => boolean;
}

/**
 * The pattern that an argument is; `undefined` for a plain path, and for one that exists although its name has `*` or
 * brackets. The shells of Windows leave patterns to the program, and so do quotation marks.
 */
export function globOf(given: string, cwd: string): Glob | undefined {
  const pattern = sep === '/' ? given : given.replaceAll(sep, '/');
  const { base, glob, isGlob } = picomatch.scan(pattern);
  if (!isGlob || existsSync(resolve(cwd, given))) return undefined;
  const isMatch = picomatch(glob);
  return { base, matches: (path) => isMatch(path) };
}
