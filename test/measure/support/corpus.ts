import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The groups the figures are given for; `local` and `statutes/…` hold texts without known damage. */
export type Group =
  'seeds' | 'local' | 'damaged' | 'statutes/raw' | 'statutes/administrative' | 'rules' | 'interpretations';

/** Every group but the seeds. */
export const CORPUS_GROUPS: readonly Group[] = [
  'local',
  'damaged',
  'statutes/raw',
  'statutes/administrative',
  'rules',
  'interpretations',
];

/** One text of the corpus. */
export interface CorpusDocument {
  readonly group: Group;
  readonly path: string;
  readonly text: string;
  /** The year of the newest date in the file's name or else in its first lines. */
  readonly year: number | undefined;
}

function yearOf(path: string, text: string): number | undefined {
  const inName = /[(_](\d{4})-?\d{2}-?\d{2}\D*$/.exec(path)?.[1];
  if (inName !== undefined) return Number(inName);
  const years = [...text.slice(0, 400).matchAll(/(\d{4})年\d{1,2}月/g)].map((match) => Number(match[1]));
  return years.length === 0 ? undefined : Math.max(...years);
}

function readFolder(group: Group, folder: string): readonly CorpusDocument[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const path = join(folder, name);
      const text = readFileSync(path, 'utf8');
      return { group, path, text, year: yearOf(name, text) };
    });
}

/** The five seeds of the repository the command runs in. */
export const readSeeds = (): readonly CorpusDocument[] => readFolder('seeds', 'seeds');

/** Regulations and statutes, whose sources kept articles and paragraphs as published. */
export const REGULATION_GROUPS: readonly Group[] = CORPUS_GROUPS.filter(
  (group) => group !== 'rules' && group !== 'interpretations',
);

/** Every text of a corpus; empty, so that the caller says what it skips, where the folder is not there. */
export const readCorpus = (
  folder: string,
  groups: readonly Group[] = CORPUS_GROUPS,
): readonly CorpusDocument[] =>
  groups.flatMap((group) => {
    const path = join(folder, group);
    return existsSync(path) ? readFolder(group, path) : [];
  });
