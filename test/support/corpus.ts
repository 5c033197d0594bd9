import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { repositoryRoot } from '../../client/scripts/host/paths';
import { readCorpus, REGULATION_GROUPS, type CorpusDocument, type Group } from '../measure/support/corpus';

/** A seed by the number its file name begins with. */
export type SeedName = '000' | '001' | '002' | '003' | '004';

/** The five seeds and their files. */
export const SEED_FILES: Readonly<Record<SeedName, string>> = {
  '000': '000_7c68eb733d1d8894.txt',
  '001': '001_2c3a7b21717b4620.txt',
  '002': '002_743ff6794ae7eb39.txt',
  '003': '003_98723150f4ac7054.txt',
  '004': '004_caf71e344d6a8bba.txt',
};

export const SEED_NAMES = ['000', '001', '002', '003', '004'] as const satisfies readonly SeedName[];

export const seedPath = (name: SeedName): string => join(repositoryRoot, 'seeds', SEED_FILES[name]);

export const seedText = (name: SeedName): string => readFileSync(seedPath(name), 'utf8');

/** What was read of the corpus: many tests ask for the same groups. */
const groupsRead = new Map<Group, readonly CorpusDocument[]>();

/** The texts of the corpus beside the repository; `undefined` where its folder is not there. */
export function corpusDocuments(
  groups: readonly Group[] = REGULATION_GROUPS,
): readonly CorpusDocument[] | undefined {
  const folder = resolve(repositoryRoot, '../shared/corpus');
  if (!existsSync(folder)) return undefined;
  return groups.flatMap((group) => {
    const known = groupsRead.get(group) ?? readCorpus(folder, [group]);
    groupsRead.set(group, known);
    return known;
  });
}

/** Why a test on the corpus did not run. */
export const NO_CORPUS = '../shared/corpus is not there: tests on the corpus are skipped';
