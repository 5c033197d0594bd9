import { localImportsOf } from './imports';
import { type SourceFile } from './sources';

/** What all features may read: their common types. */
const SHARED_BY_FEATURES = ['types'];

/** The feature a path belongs to: `hover` for features/hover.ts and for all of features/hover/. */
const featureOf = (path: string): string | undefined => /^server\/src\/features\/(\w+)/u.exec(path)?.[1];

/** Imports of one feature by another: what two of them need belongs into analysis/. */
export function featureFaults(file: SourceFile): readonly string[] {
  const own = featureOf(file.path);
  if (own === undefined) return [];
  const allowed = [undefined, own, ...SHARED_BY_FEATURES];
  return localImportsOf(file)
    .filter((path) => !allowed.includes(featureOf(path)))
    .map((path) => `${file.path} imports ${path}`);
}

/** Imports of a rule by anything but its group's list. `ruleFiles` are paths without an ending. */
export const ruleFaults = (file: SourceFile, ruleFiles: ReadonlySet<string>): readonly string[] =>
  file.path.endsWith('/index.ts')
    ? []
    : localImportsOf(file)
        .filter((path) => ruleFiles.has(path))
        .map((path) => `${file.path} imports ${path}`);
