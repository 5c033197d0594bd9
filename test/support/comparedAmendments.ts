import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../client/scripts/host/paths';
import { type Comparison } from '../../server/src/comparison/types';
import { compared } from '../comparison/support';
import { AMENDMENTS_FOLDER, readTriples, type Triple } from '../measure/amendments/triples';

/** A real amendment, its two versions side by side. */
export type ComparedAmendment = Triple & { readonly comparison: Comparison };

let made: readonly ComparedAmendment[] | undefined;

/** The real amendments beside the repository, compared once for all tests; `undefined` where their folder is not there. */
export function comparedAmendments(): readonly ComparedAmendment[] | undefined {
  const folder = join(repositoryRoot, AMENDMENTS_FOLDER);
  if (!existsSync(folder)) return undefined;
  made ??= readTriples(folder).map((triple) => ({
    ...triple,
    comparison: compared(triple.before, triple.after),
  }));
  return made;
}

/** Why a test on them did not run. */
export const NO_AMENDMENTS = `${AMENDMENTS_FOLDER} is not there: skipped`;
