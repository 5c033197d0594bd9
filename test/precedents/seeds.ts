import { readdirSync, readFileSync } from 'node:fs';
import { clausesOfTree, type SourceClauses } from '../../server/src/precedents/clauses/cutIntoClauses';
import { PrecedentCorpus } from '../../server/src/precedents/search/precedentCorpus';
import { parse } from '../../server/src/syntax/parse';

const FOLDER = new URL('../../seeds/', import.meta.url);

/** The clauses of the five seeds, in the order of their numbers. */
export const seedClauses: readonly SourceClauses[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => clausesOfTree(parse(readFileSync(new URL(name, FOLDER), 'utf8')), `seeds/${name}`));

/** An index of the five seeds. */
export function seedCorpus(): PrecedentCorpus {
  const corpus = new PrecedentCorpus();
  for (const { source, clauses } of seedClauses) corpus.update(source, clauses);
  return corpus;
}
