import { posix } from 'node:path';
import { type SourceFile } from './sources';

const SPECIFIER = /(?:^|[\s;}])(?:from|import)\s*\(?\s*(['"])([^'"\n]+)\1/gmu;

/** The modules a file imports, statically, by `import()` or by re-export, types included. */
export const importsOf = ({ text }: SourceFile): readonly string[] =>
  [...text.matchAll(SPECIFIER)].map(([, , module = '']) => module);

/** The files of the repository a file imports: paths from the root, without an ending. */
export const localImportsOf = (file: SourceFile): readonly string[] =>
  importsOf(file)
    .filter((module) => module.startsWith('.'))
    .map((module) => posix.join(posix.dirname(file.path), module));

/** The packages and built-in modules a file imports. */
export const packagesOf = (file: SourceFile): readonly string[] =>
  importsOf(file).filter((module) => !module.startsWith('.'));
