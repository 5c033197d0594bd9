import { resolve } from 'node:path';
import { type Bilingual } from '../../base/bilingual';
import { done, refused, type Outcome } from '../../base/outcome';
import { inFile } from '../../node/findProjectFile';
import { readIndexFile } from '../../node/indexFile';
import { PrecedentCorpus } from '../../precedents/search/precedentCorpus';
import { SavedClauses } from '../../precedents/search/file/savedClauses';
import { complain, type Context } from '../command';
import { readCorpus, seedClauses } from '../readCorpus';

/** Where a search looks. */
export interface Sources {
  readonly corpus: PrecedentCorpus;
  /** False when some file could not be read; each has been named. */
  readonly isComplete: boolean;
}

/** The folders or the index file that were named, or else the precedents that ship with the product. */
export async function sourcesFor(
  indexFile: string | undefined,
  folders: readonly string[],
  context: Context,
): Promise<Outcome<Sources, Bilingual>> {
  const { io } = context;
  const corpus = new PrecedentCorpus();
  if (folders.length > 0) {
    const { unreadable } = await readCorpus(
      folders,
      io,
      ({ source, clauses }) => {
        corpus.update(source, clauses);
      },
      () => Promise.resolve(),
    );
    for (const reason of unreadable) await complain(context, reason);
    return done({ corpus, isComplete: unreadable.length === 0 });
  }
  if (indexFile !== undefined) {
    const columns = await readIndexFile(resolve(io.cwd, indexFile));
    if (!columns.ok) return refused(inFile(indexFile, columns.reason));
    corpus.attach(new SavedClauses(columns.value));
    return done({ corpus, isComplete: true });
  }
  const seeds = await seedClauses(io);
  if (!seeds.ok) return seeds;
  for (const { source, clauses } of seeds.value) corpus.update(source, clauses);
  return done({ corpus, isComplete: true });
}
