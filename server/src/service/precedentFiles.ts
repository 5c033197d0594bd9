import { findSourceOfText } from '../precedents/clauses/findSourceOfText';
import { type Bilingual } from '../base/bilingual';
import { clausesOfTree, type SourceClauses } from '../precedents/clauses/cutIntoClauses';
import { PrecedentCorpus } from '../precedents/search/precedentCorpus';
import { renderSource } from '../precedents/search/file/renderSource';
import { type SavedClauses } from '../precedents/search/file/savedClauses';
import { type Steps } from '../base/steps';
import { FileMap, identityOf } from '../base/fileIdentity';
import { parse } from '../syntax/parse';
import { type RegulationTree } from '../syntax/tree';
import { type PrecedentFolders, type Skipped } from './precedentFolders';
import { type Seed } from './seeds';

/** A seed with its clauses. Its title and date come from the manifest: some of the texts lost theirs. */
export interface SeedClauses extends SourceClauses {
  readonly seed: Seed;
}

/** Reads a seed's clauses. */
export function clausesOfSeed(seed: Seed): SeedClauses {
  const { source, clauses } = clausesOfTree(parse(seed.text), seed.id);
  const named = { ...source, id: seed.id, title: seed.title, date: seed.date ?? source.date };
  return { seed, source: named, clauses: clauses.map((clause) => ({ ...clause, source: named })) };
}

/** The precedents of a scope: the seeds, saved indexes, and over them the files that changed since. */
export class PrecedentFiles {
  readonly corpus = new PrecedentCorpus();
  readonly #reader: PrecedentFolders;
  readonly #seeds = new Map<string, SeedClauses>();
  /** The seeds by their files. */
  readonly #seedFiles = new FileMap<Seed>();
  readonly #shared = new Map<string, SavedClauses>();
  readonly #skipped = new FileMap<Bilingual>();

  constructor(reader: PrecedentFolders) {
    this.#reader = reader;
  }

  /** What could not be read, and why. */
  get skipped(): readonly Skipped[] {
    return [...this.#skipped].map(([uri, reason]) => ({ uri, reason }));
  }

  get seeds(): readonly SeedClauses[] {
    return [...this.#seeds.values()];
  }

  addSeed(seed: SeedClauses): void {
    this.#seeds.set(seed.source.id, seed);
    this.#seedFiles.set(seed.seed.uri, seed.seed);
    this.corpus.update(seed.source, seed.clauses);
  }

  /** Adds a shared index, whose sources can be shown from their clauses alone. */
  *attachShared(saved: SavedClauses): Steps<void> {
    for (const { id } of saved.sources) this.#shared.set(id, saved);
    yield* this.corpus.attachSteps(saved);
  }

  /** Notes something that could not be read. */
  skip(uri: string, reason: Bilingual): void {
    this.#skipped.set(uri, reason);
  }

  /** The seed with this identity or at this place. */
  seedOf(source: string): Seed | undefined {
    return this.#seeds.get(source)?.seed ?? this.#seedFiles.get(source);
  }

  /** The seed that a text is a version of. */
  seedLike(tree: RegulationTree): Seed | undefined {
    return findSourceOfText(tree, this.seeds)?.seed;
  }

  /** The URI of a source that is a file, written as the file system or the editor did. */
  uriOf(sourceId: string): string {
    return this.#reader.uriOf(sourceId);
  }

  /** True for a source of a shared index. */
  isShared(sourceId: string): boolean {
    return this.#shared.has(sourceId);
  }

  /** The title of a source that is indexed. */
  titleOf(sourceId: string): string | undefined {
    return this.corpus.sources.find(({ id }) => id === sourceId)?.title;
  }

  /** The text of a source, put together from its clauses. */
  renderedTextOf(sourceId: string): string | undefined {
    const source = this.corpus.sources.find(({ id }) => id === sourceId);
    return source && renderSource({ source, clauses: this.corpus.clausesOf(sourceId) }).text;
  }

  /** Reads a file anew. One that is in no folder of the scope, or no regulation, is dropped. */
  async read(uri: string): Promise<void> {
    const read = await this.#reader.read(uri);
    const found = read.ok ? read.value : undefined;
    // What stays of the text that was there is not taken out first: it would be indexed anew.
    if (found === undefined) this.drop(uri);
    else {
      await this.#reader.run(this.corpus.updateSteps(found.source, found.clauses));
      this.#skipped.delete(uri);
    }
    if (!read.ok) this.skip(uri, read.reason);
  }

  /** Takes a file out. */
  drop(uri: string): void {
    this.#skipped.delete(uri);
    this.corpus.remove(identityOf(uri));
  }

  /** Takes in a parsed text in the place of its file; one that is no regulation takes the file out. */
  put(uri: string, tree: RegulationTree): void {
    const found = this.#reader.sourceIn(uri, tree);
    if (found === undefined) this.corpus.remove(identityOf(uri));
    else this.corpus.update(found.source, found.clauses);
  }
}
