import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bilingual, type Bilingual } from '../base/bilingual';
import { done, refused, type Outcome } from '../base/outcome';
import { loadSeeds } from '../node/seedStore';
import { clausesOfTree, type SourceClauses } from '../precedents/clauses';
import { PrecedentCorpus } from '../precedents/corpus';
import { parse } from '../syntax/parse';
import { inputFiles, readInput, type InputFile } from './files';
import { type CliIo } from './io';

/** The precedents that ship with the product, under the titles and dates of their manifest. */
export async function seedClauses(io: CliIo): Promise<Outcome<readonly SourceClauses[], Bilingual>> {
  const seeds = await loadSeeds(pathToFileURL(join(io.packageRoot, 'seeds')).href);
  if (!seeds.ok) return seeds;
  return done(
    seeds.value.map(({ id, title, date, text }) => {
      const source = { id, title, date };
      const { clauses } = clausesOfTree(parse(text), id);
      return { source, clauses: clauses.map((clause) => ({ ...clause, source })) };
    }),
  );
}

/** What reading a collection of precedents gave. */
export interface CorpusReading {
  readonly found: readonly SourceClauses[];
  /** Files that could not be read, each with the reason. */
  readonly unreadable: readonly Bilingual[];
  /** Names of files in which no clause was found. */
  readonly withoutClauses: readonly string[];
}

/** Told after each file: how many are read, of how many. */
export type OnProgress = (read: number, total: number) => Promise<void>;

/** Reads the clauses of all text files in `folders`. */
export async function readCorpus(
  folders: readonly string[],
  io: CliIo,
  onProgress: OnProgress,
): Promise<CorpusReading> {
  const files: InputFile[] = [];
  const unreadable: Bilingual[] = [];
  for await (const file of inputFiles(folders, io, undefined)) {
    if (file.ok) files.push(file.value);
    else unreadable.push(file.reason);
  }
  const found: SourceClauses[] = [];
  const withoutClauses: string[] = [];
  for (const [at, file] of files.entries()) {
    const clauses = await clausesOf(file, io);
    if (!clauses.ok) unreadable.push(clauses.reason);
    else if (clauses.value.clauses.length === 0) withoutClauses.push(file.name);
    else found.push(clauses.value);
    await onProgress(at + 1, files.length);
  }
  return { found, unreadable, withoutClauses };
}

async function clausesOf(file: InputFile, io: CliIo): Promise<Outcome<SourceClauses, Bilingual>> {
  const source = await readInput(file, io);
  if (!source.ok) return source;
  try {
    return done(clausesOfTree(parse(source.value.text), file.name));
  } catch (error) {
    const reason = String(error);
    return refused(bilingual(`${file.name}：处理时出错：${reason}`, `${file.name}: failed: ${reason}`));
  }
}

/** An index of these sources, ready to be searched. */
export function corpusOf(sources: readonly SourceClauses[]): PrecedentCorpus {
  const corpus = new PrecedentCorpus();
  for (const { source, clauses } of sources) corpus.update(source, clauses);
  corpus.flush();
  return corpus;
}
