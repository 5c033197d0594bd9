import { type Bilingual } from '../base/bilingual';
import { FileMap, identityOf, inFolder } from '../base/fileIdentity';
import { done, refused, type Outcome } from '../base/outcome';
import { runToEnd, type Steps } from '../base/steps';
import { clauseSteps, type SourceClauses } from '../precedents/clauses/cutIntoClauses';
import { parseSteps } from '../syntax/parse';
import { type RegulationTree } from '../syntax/tree';
import { type Pacer } from './takeTurns';
import { createFileFilter, type FileFilter } from './excludedFiles';
import { type FactOrigin, type PrecedentSource, type SourceFact } from '../precedents/clauses/types';
import { isWordFile } from '../base/fileNames';
import {
  factsOfName,
  factsOfProperties,
  MANIFESTS,
  readManifest,
  type SourceFacts,
} from './factsFromManifestAndProperties';
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
export class PrecedentFolders {
  readonly scope: IndexScope;
  readonly #workspace: Workspace;
  readonly #pacer: Pacer | undefined;
  readonly #isExcluded: FileFilter;
  /** The corpus folders, and after them the workspace folders too. */
  readonly #corpusFolders: readonly FolderPlace[];
  readonly #folders: readonly FolderPlace[];
  /** From the manifests of the corpus folders. */
  readonly #facts = new FileMap<SourceFacts>();
  /** From the properties of the Word documents that were read. */
  readonly #properties = new FileMap<SourceFacts>();
  #manifestTexts = '';
  /** The files whose URI is not their identity: how they are to be opened and shown. */
  readonly #uris = new FileMap<true>();

  /** @param pacer gives others their turn while a long text is read */
  constructor(scope: IndexScope, workspace: Workspace, pacer?: Pacer) {
    this.scope = scope;
    this.#pacer = pacer;
    this.#workspace = workspace;
    this.#isExcluded = createFileFilter(scope.exclude);
    this.#corpusFolders = scope.corpusFolders.map(folderPlace);
    this.#folders = [...this.#corpusFolders, ...scope.workspaceFolders.map(folderPlace)];
  }

  /** Reads the manifests. What the reader says of a file holds for as long as {@link identity} stays the same. */
  async open(): Promise<void> {
    for (const folder of this.scope.corpusFolders) {
      for (const name of MANIFESTS) {
        const text = await this.#workspace.read(`${slashed(folder)}${name}`, folder);
        if (!text.ok) continue;
        this.#manifestTexts += text.value;
        for (const [file, facts] of readManifest(name, text.value)) {
          this.#facts.set(slashed(folder) + file.split('/').map(encodeURIComponent).join('/'), facts);
        }
        break;
      }
    }
  }

  /** The same as long as all is the same that decides what a file's clauses are, besides the file itself. */
  get identity(): string {
    const { workspaceFolders, corpusFolders, exclude } = this.scope;
    const folders = [workspaceFolders, corpusFolders].map((uris) => uris.map(identityOf));
    return JSON.stringify([...folders, exclude, this.#manifestTexts]);
  }

  /** What manifest and name say of a file; where both do, the manifest counts. `told` names which it was. */
  factsOf(uri: string): SourceFacts & Pick<PrecedentSource, 'told'> {
    const ofName = factsOfName(uri);
    const listed = this.#facts.get(uri) ?? {};
    const told = { ...toldBy(ofName, 'name'), ...toldBy(listed, 'manifest') };
    return { ...ofName, ...listed, told };
  }

  /** The files of the scope, those of corpus folders first. No file comes twice. */
  async list(): Promise<Listing> {
    const files = new FileMap<true>();
    const unlisted: Skipped[] = [];
    for (const folder of this.#folders) {
      const listed = await this.#workspace.list(folder.uri);
      if (!listed.ok) unlisted.push({ uri: folder.uri, reason: listed.reason });
      for (const file of listed.ok ? listed.value : []) {
        await this.#pacer?.rest();
        if (!this.#isIn(folder, file) || files.has(file)) continue;
        files.set(file, true);
        this.#note(file);
      }
    }
    return { files: files.uris(), unlisted };
  }

  /** The clauses of a file; nothing when it is in no folder of the scope, or no regulation. */
  async read(uri: string): Promise<Outcome<SourceClauses | undefined, Bilingual>> {
    const folder = this.#folders.find((candidate) => this.#isIn(candidate, uri));
    if (folder === undefined) return done(undefined);
    this.#note(uri);
    const text = await this.#workspace.read(uri, folder.uri);
    if (!text.ok) return refused(text.reason);
    await this.#readProperties(uri, folder);
    const tree = await this.run(parseSteps(text.value));
    return done(await this.run(this.sourceSteps(uri, tree)));
  }

  /** Does long work, between whose steps others have their turn. */
  async run<T>(steps: Steps<T>): Promise<T> {
    return this.#pacer?.run(steps) ?? runToEnd(steps);
  }

  /**
   * The clauses of a parsed text, under the identity of its file. Outside of corpus folders `undefined`, unless its name
   * or its structure say that it is a regulation.
   */ sourceIn(uri: string, tree: RegulationTree): SourceClauses | undefined {
    return runToEnd(this.sourceSteps(uri, tree));
  }

  /** As {@link sourceIn}, step by step. */
  *sourceSteps(uri: string, tree: RegulationTree): Steps<SourceClauses | undefined> {
    const isInCorpus = this.#corpusFolders.some((folder) => this.#isIn(folder, uri));
    const isRegulation = isRegulationFile(uri) || (tree.kind === 'regulation' && tree.title !== undefined);
    if (!isInCorpus && !isRegulation) return undefined;
    const { source, clauses } = yield* clauseSteps(tree, identityOf(uri));
    const { title, told, ...facts } = this.factsOf(uri);
    // The title in the text is the one it bears; a name may be shortened.
    // Properties stay when a document is made of another: what its text says goes before.
    const { title: ofProperties, ...properties } = this.#properties.get(uri) ?? {};
    const named = {
      ...properties,
      ...source,
      date: source.date ?? properties.date,
      ...facts,
      title: tree.title === undefined ? (title ?? ofProperties ?? source.title) : source.title,
      told: { ...toldBy(properties, 'properties'), ...source.told, ...told },
    };
    return { source: named, clauses: clauses.map((clause) => ({ ...clause, source: named })) };
  }

  /** The URI under which a file was listed or read, by its identity: to open it, and to show its name. */
  uriOf(identity: string): string {
    return this.#uris.uriOf(identity) ?? identity;
  }

  async #readProperties(uri: string, folder: FolderPlace): Promise<void> {
    if (!isWordFile(uri)) return;
    const properties = (await this.#workspace.properties?.(uri, folder.uri)) ?? [];
    this.#properties.set(uri, factsOfProperties(properties));
  }

  #note(name: string): void {
    if (identityOf(name) !== name) this.#uris.set(name, true);
  }

  /** True for the text files of a folder that {@link Workspace.list} would list and no pattern leaves out. */
  #isIn({ pathOf }: FolderPlace, uri: string): boolean {
    const path = isTextFile(uri) ? pathOf(uri) : undefined;
    if (path === undefined) return false;
    return !path.split('/').slice(0, -1).some(isIgnoredFolder) && !this.#isExcluded(path);
  }
}

const FACTS: readonly SourceFact[] = ['date', 'issuer', 'rank', 'validity'];

const toldBy = (facts: SourceFacts, origin: FactOrigin): NonNullable<PrecedentSource['told']> =>
  Object.fromEntries(FACTS.flatMap((fact) => (facts[fact] === undefined ? [] : [[fact, origin]])));

/** A folder of the scope. */
interface FolderPlace {
  readonly uri: string;
  readonly pathOf: (uri: string) => string | undefined;
}

const folderPlace = (uri: string): FolderPlace => ({ uri, pathOf: inFolder(uri) });

const slashed = (folder: string): string => (folder.endsWith('/') ? folder : `${folder}/`);
