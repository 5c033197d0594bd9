import { posix } from 'node:path';
import { type SourceFile } from './sources';

/** What a page calls a file: between backquotes, with a folder before it or an ending of our own code. */
const NAMED = /`((?:[\w.-]+\/)+(?:[\w-][\w.-]*\.\w+|)|[\w-][\w.-]*\.(?:ts|mjs))`/gu;

/** Where a Markdown link or picture leads, without the heading behind #. */
const LINKED = /\]\(([^)#\s]*)(?:#[^)\s]*)?\)/gu;

const ELSEWHERE = /^[a-z]+:/u;

/** Folders from which pages count the paths they name. */
const ROOTS = ['', 'server', 'server/src', 'server/src/rules', 'client/src'];

/**
 * What a page names and the repository does not have: the page of a clone must not send its reader anywhere else.
 * Links count from the page's own folder, names of files from the root or from where the code lies.
 */
export function pageFaults({ path, text }: SourceFile, exists: (path: string) => boolean): readonly string[] {
  const named = [...text.matchAll(NAMED)]
    .map(([, name = '']) => name)
    .filter((name) => !ROOTS.some((root) => isInside(root, name) && exists(posix.join(root, name))));
  const linked = [...text.matchAll(LINKED)]
    .map(([, target = '']) => target)
    .filter((target) => target !== '' && !ELSEWHERE.test(target))
    .filter((target) => {
      const folder = posix.dirname(path);
      return !isInside(folder, target) || !exists(posix.join(folder, target));
    });
  return [...named, ...linked].map((name) => `${path} names ${name}`);
}

const isInside = (folder: string, path: string): boolean => !posix.join(folder, path).startsWith('..');
