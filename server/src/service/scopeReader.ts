import { type Bilingual } from '../base/bilingual';
import { done, refused, type Outcome } from '../base/outcome';
import { clausesOfTree, type SourceClauses } from '../precedents/clauses/clauses';
import { parse } from '../syntax/parse';
import { type RegulationTree } from '../syntax/tree';
import { createFileFilter, type FileFilter } from './fileFilter';
import { factsOfName, MANIFESTS, readManifest, type SourceFacts } from './sourceFacts';
import { isIgnoredFolder, isRegulationFile, isTextFile, type Workspace } from './workspace';

/** Where precedents come from, besides the seeds. */
export interface IndexScope {
  /** Folders of the open workspace, as URIs: only its regulations count. */
  readonly workspaceFolders: readonly string[];
  /** Folders the user named as collections of precedents, as URIs: every text file counts. */
  readonly corpusFolders: readonly string[];
  /** Index files that `tiaoli index` made, as URIs. */
  readonly indexFiles: readonly string[];
  /** Glob patterns for paths inside the folders: what they match is not read. */
  readonly exclude: readonly string[];
}

/** No folder at all. */
export const EMPTY_SCOPE: IndexScope = {
  workspaceFolders: [],
  corpusFolders: [],
  indexFiles: [],
  exclude: [],
};

/** A file or folder that could not be read. */
export interface Skipped {
  readonly uri: string;
  readonly reason: Bilingual;
}

/** The files of a scope, and the folders that could not be listed. */
export interface Listing {
  readonly files: readonly string[];
  readonly unlisted: readonly Skipped[];
}

/** Finds and reads the regulations in the folders of a scope. */
export class ScopeReader {
  readonly scope: IndexScope;
  readonly #workspace: Workspace;
  readonly #isExcluded: FileFilter;
  /** From the manifests of the corpus folders, by decoded URI. */
  readonly #facts = new Map<string, SourceFacts>();
  #manifestTexts = '';

  constructor(scope: IndexScope, workspace: Workspace) {
    this.scope = scope;
    this.#workspace = workspace;
    this.#isExcluded = createFileFilter(scope.exclude);
  }

  /** Reads the manifests. What the reader says of a file holds for as long as {@link identity} stays the same. */
  async open(): Promise<void> {
    for (const folder of this.scope.corpusFolders) {
      for (const name of MANIFESTS) {
        const text = await this.#workspace.read(`${slashed(folder)}${name}`, folder);
        if (!text.ok) continue;
        this.#manifestTexts += text.value;
        for (const [file, facts] of readManifest(name, text.value)) {
          this.#facts.set(`${decoded(slashed(folder))}${file}`, facts);
        }
        break;
      }
    }
  }

  /** Of all that decides what a file's clauses are, besides the file. */
  get identity(): string {
    const { workspaceFolders, corpusFolders, exclude } = this.scope;
    return JSON.stringify([workspaceFolders, corpusFolders, exclude, this.#manifestTexts]);
  }

  /** Corpus folders first; no file comes twice. */
  async list(): Promise<Listing> {
    const files = new Set<string>();
    const unlisted: Skipped[] = [];
    for (const folder of this.#folders()) {
      const listed = await this.#workspace.list(folder);
      if (!listed.ok) unlisted.push({ uri: folder, reason: listed.reason });
      else listed.value.filter((file) => this.#isIn(folder, file)).forEach((file) => files.add(file));
    }
    return { files: [...files], unlisted };
  }

  /** The clauses of a file; nothing when it is in no folder of the scope, or no regulation. */
  async read(uri: string): Promise<Outcome<SourceClauses | undefined, Bilingual>> {
    const folder = this.#folders().find((candidate) => this.#isIn(candidate, uri));
    if (folder === undefined) return done(undefined);
    const text = await this.#workspace.read(uri, folder);
    return text.ok ? done(this.sourceIn(uri, parse(text.value))) : refused(text.reason);
  }

  /** The clauses of a parsed text. Outside of corpus folders only what is plainly a regulation is one. */
  sourceIn(uri: string, tree: RegulationTree): SourceClauses | undefined {
    const isInCorpus = this.scope.corpusFolders.some((folder) => this.#isIn(folder, uri));
    const isRegulation = isRegulationFile(uri) || (tree.kind === 'regulation' && tree.title !== undefined);
    if (!isInCorpus && !isRegulation) return undefined;
    const { source, clauses } = clausesOfTree(tree, uri);
    const { title, ...facts } = { ...factsOfName(uri), ...this.#facts.get(decoded(uri)) };
    // The title in the text is the one it bears; a name may be shortened.
    const named = {
      ...source,
      ...facts,
      title: tree.title === undefined ? (title ?? source.title) : source.title,
    };
    return { source: named, clauses: clauses.map((clause) => ({ ...clause, source: named })) };
  }

  #folders(): readonly string[] {
    return [...this.scope.corpusFolders, ...this.scope.workspaceFolders];
  }

  /** True for the text files of a folder that {@link Workspace.list} would list and no pattern leaves out. */
  #isIn(folder: string, uri: string): boolean {
    const prefix = slashed(folder);
    if (!uri.startsWith(prefix) || !isTextFile(uri)) return false;
    const path = decoded(uri.slice(prefix.length));
    return !path.split('/').slice(0, -1).some(isIgnoredFolder) && !this.#isExcluded(path);
  }
}

const slashed = (folder: string): string => (folder.endsWith('/') ? folder : `${folder}/`);

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a `%` that is part of a name
  }
}
