import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bilingual, type Bilingual } from '../base/bilingual';
import { done, refused, type Outcome } from '../base/outcome';
import { fileWorkspace } from '../node/readFilesFromDisk';
import { inFile } from '../node/findProjectFile';
import { loadSeeds } from '../node/seedStore';
import { type Snapshot } from '../analysis/snapshot';
import { type SourceClauses } from '../precedents/clauses/cutIntoClauses';
import { PrecedentCorpus } from '../precedents/search/precedentCorpus';
import { findSourceOfText } from '../precedents/clauses/findSourceOfText';
import { type RuleContext } from '../rules/types';
import { clausesOfSeed } from '../service/precedentFiles';
import { EMPTY_SCOPE, PrecedentFolders } from '../service/precedentFolders';
import { inputFiles, type InputFile } from './inputFiles';
import { type CliIo } from './outputStreams';

/** The precedents that ship with the product, under the titles and dates of their manifest. */
export async function seedClauses(io: CliIo): Promise<Outcome<readonly SourceClauses[], Bilingual>> {
  const seeds = await loadSeeds(pathToFileURL(join(io.packageRoot, 'seeds')).href);
  return seeds.ok ? done(seeds.value.map(clausesOfSeed)) : seeds;
}

/** What rules are told about a text: the seeds as its precedents, of which it may be one itself. */
export class SeedContext {
  readonly #sources: readonly SourceClauses[];
  readonly index = new PrecedentCorpus();

  constructor(sources: readonly SourceClauses[]) {
    this.#sources = sources;
    for (const { source, clauses } of sources) this.index.update(source, clauses);
  }

  /** @param others sources that stand in the index besides the seeds */
  of({ tree }: Snapshot, others: readonly SourceClauses[] = []): RuleContext {
    const own = findSourceOfText(tree, [...this.#sources, ...others]);
    return { precedents: this.index, ...(own !== undefined && { sourceId: own.source.id }) };
  }
}

/** What reading a collection of precedents met with. */
export interface CorpusReading {
  /** Files that could not be read, each with the reason. */
  readonly unreadable: readonly Bilingual[];
  /** Names of files in which no clause was found. */
  readonly withoutClauses: readonly string[];
}

/** Told after each file: how many are read, of how many. */
export type OnProgress = (read: number, total: number) => Promise<void>;

/** Takes in a source with its clauses, under the name that the user would call its file. */
export type TakeSource = (source: SourceClauses) => void;

/** Reads the clauses of all text files in `folders`, in any encoding that the editor reads, with their manifests. */
export async function readCorpus(
  folders: readonly string[],
  io: CliIo,
  take: TakeSource,
  onProgress: OnProgress,
): Promise<CorpusReading> {
  const files: InputFile[] = [];
  const unreadable: Bilingual[] = [];
  for await (const file of inputFiles(folders, io, undefined)) {
    if (file.ok) files.push(file.value);
    else unreadable.push(file.reason);
  }
  const withoutClauses: string[] = [];
  const reader = new PrecedentFolders(
    { ...EMPTY_SCOPE, corpusFolders: rootsOf(folders, files, io) },
    fileWorkspace,
  );
  await reader.open();
  for (const [at, file] of files.entries()) {
    const found = await clausesOf(file, reader);
    if (!found.ok) unreadable.push(inFile(file.name, found.reason));
    else if (found.value === undefined || found.value.clauses.length === 0) withoutClauses.push(file.name);
    else take(found.value);
    await onProgress(at + 1, files.length);
  }
  return { unreadable, withoutClauses };
}

/** The given folders, and those of files that were given themselves, as URIs. */
export function rootsOf(
  given: readonly string[],
  files: readonly InputFile[],
  { cwd }: CliIo,
): readonly string[] {
  const paths = given.map((path) => resolve(cwd, path));
  const ofFiles = files.filter(({ path = '' }) => paths.includes(path)).map(({ folder }) => folder);
  return [...paths, ...ofFiles].map((path) => pathToFileURL(path).href);
}

async function clausesOf(
  { name, path = '' }: InputFile,
  reader: PrecedentFolders,
): Promise<Outcome<SourceClauses | undefined, Bilingual>> {
  try {
    const found = await reader.read(pathToFileURL(path).href);
    return found.ok && found.value !== undefined ? done(withId(name, found.value)) : found;
  } catch (error) {
    return refused(bilingual(`处理时出错：${String(error)}`, `failed: ${String(error)}`));
  }
}

function withId(id: string, { source, clauses }: SourceClauses): SourceClauses {
  const named = { ...source, id };
  return { source: named, clauses: clauses.map((clause) => ({ ...clause, source: named })) };
}
