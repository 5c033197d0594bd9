import { type Bilingual } from '../base/bilingual';
import { clausesOfTree } from '../precedents/clauses';
import { PrecedentCorpus } from '../precedents/corpus';
import { parse } from '../syntax/parse';
import { type RegulationTree } from '../syntax/tree';
import { type Seed } from './seeds';
import { isIgnoredFolder, isRegulationFile, isTextFile, type Workspace } from './workspace';

/** The folders whose files are precedents, as URIs. */
export interface IndexScope {
  /** Folders of the open workspace: only its regulations count. */
  readonly workspaceFolders: readonly string[];
  /** Folders the user named as collections of precedents: every text file counts. */
  readonly corpusFolders: readonly string[];
}

/** A file or folder that could not be read. */
export interface Skipped {
  readonly uri: string;
  readonly reason: Bilingual;
}

/** The precedents that were read from the seeds and from the files of a scope. */
export class PrecedentFiles {
  readonly corpus = new PrecedentCorpus();
  readonly #scope: IndexScope;
  readonly #workspace: Workspace;
  readonly #seeds = new Map<string, Seed>();
  readonly #skipped = new Map<string, Bilingual>();

  constructor(scope: IndexScope, workspace: Workspace) {
    this.#scope = scope;
    this.#workspace = workspace;
  }

  /** What could not be read, and why. */
  get skipped(): readonly Skipped[] {
    return [...this.#skipped].map(([uri, reason]) => ({ uri, reason }));
  }

  /** A seed's title and date come from the manifest: some of the texts lost theirs. */
  addSeed(seed: Seed): void {
    this.#seeds.set(seed.id, seed);
    const { source, clauses } = clausesOfTree(parse(seed.text), seed.id);
    const named = { id: seed.id, title: seed.title, date: seed.date ?? source.date };
    this.corpus.update(
      named,
      clauses.map((clause) => ({ ...clause, source: named })),
    );
  }

  /** Notes something that could not be read. */
  skip(uri: string, reason: Bilingual): void {
    this.#skipped.set(uri, reason);
  }

  /** The seed with this identity or at this place. */
  seedOf(idOrUri: string): Seed | undefined {
    return this.#seeds.get(idOrUri) ?? [...this.#seeds.values()].find((seed) => seed.uri === idOrUri);
  }

  /** The seed that a text is a version of: most of the seed's clauses stand in it word for word. */
  seedLike(tree: RegulationTree): Seed | undefined {
    const texts = new Set(clausesOfTree(tree, '').clauses.map(({ text }) => text));
    return [...this.#seeds.values()].find((seed) => {
      const clauses = this.corpus.clausesOf(seed.id);
      return clauses.filter(({ text }) => texts.has(text)).length * 2 > clauses.length;
    });
  }

  /** The files of the scope, corpus folders first; a folder that cannot be read is named as skipped. */
  async list(): Promise<readonly string[]> {
    const files = new Set<string>();
    for (const folder of [...this.#scope.corpusFolders, ...this.#scope.workspaceFolders]) {
      const listed = await this.#workspace.list(folder);
      if (listed.ok) listed.value.forEach((file) => files.add(file));
      else this.skip(folder, listed.reason);
    }
    return [...files].filter((file) => this.seedOf(file) === undefined);
  }

  /** Reads a file of the scope anew; a file that is in no folder of it is dropped. */
  async read(uri: string): Promise<void> {
    const { corpusFolders, workspaceFolders } = this.#scope;
    const folder = [...corpusFolders, ...workspaceFolders].find((candidate) => holds(candidate, uri));
    const text = folder === undefined ? undefined : await this.#workspace.read(uri, folder);
    this.drop(uri);
    if (text?.ok === true) this.put(uri, parse(text.value));
    else if (text !== undefined) this.skip(uri, text.reason);
  }

  drop(uri: string): void {
    this.#skipped.delete(uri);
    this.corpus.remove(uri);
  }

  /** Takes in a parsed text. Outside of corpus folders only what is plainly a regulation is one. */
  put(uri: string, tree: RegulationTree): void {
    const isInCorpus = this.#scope.corpusFolders.some((folder) => holds(folder, uri));
    if (!isInCorpus && !isRegulationFile(uri) && !(tree.kind === 'regulation' && tree.title !== undefined)) {
      this.corpus.remove(uri);
      return;
    }
    const { source, clauses } = clausesOfTree(tree, uri);
    this.corpus.update(source, clauses);
  }
}

/** True for the text files of a folder that {@link Workspace.list} would list. */
function holds(folder: string, uri: string): boolean {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  if (!uri.startsWith(prefix) || !isTextFile(uri)) return false;
  return !uri.slice(prefix.length).split('/').slice(0, -1).some(isIgnoredFolder);
}
