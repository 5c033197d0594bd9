import { type InitializeParams } from 'vscode-languageserver';
import { localeOf, type Locale } from '../../base/bilingual';
import { propertyOf } from '../render/fromProtocol';
import { type Host } from './platformHost';

/** What the client told at start, completed by what the server knows itself. */
export interface StartOptions {
  readonly locale: Locale;
  /** URI of the packaged precedents (随附的范本). */
  readonly seedsFolder: string | undefined;
  /** URI; without one nothing is kept between sessions. */
  readonly storageFolder: string | undefined;
  /** URI without a slash at its end. */
  readonly docsBase: string | undefined;
  /** The client is ours: it shows precedents as documents, and has the commands that lenses and links run. */
  readonly opensPrecedents: boolean;
  /** The client lets the drafter pick a structure edit; else each is a code action. */
  readonly picksStructureEdits: boolean;
  readonly showsPassingNotes: boolean;
  /** True where the client says nothing: only an untrusted folder is kept from git and from a corpus server. */
  readonly isTrusted: boolean;
  /** URIs. */
  readonly workspaceFolders: readonly string[];
}

/** Reads `InitOptions` and the folders from untrusted parameters; what has the wrong form counts as missing. */
export function startOptionsOf(params: InitializeParams, host: Host): StartOptions {
  const given = (name: string): string | undefined => {
    const value = propertyOf(params.initializationOptions, name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const seedsPath = given('seedsPath');
  const storagePath = given('storagePath');
  return {
    locale: localeOf(given('locale') ?? params.locale),
    seedsFolder: seedsPath === undefined ? host.seedsFolder : host.folderUri(seedsPath),
    storageFolder: storagePath === undefined ? undefined : host.folderUri(storagePath),
    docsBase: given('docsBase') ?? host.docsBase,
    opensPrecedents: propertyOf(params.initializationOptions, 'opensPrecedents') === true,
    picksStructureEdits: propertyOf(params.initializationOptions, 'picksStructureEdits') === true,
    showsPassingNotes: propertyOf(params.initializationOptions, 'showsPassingNotes') === true,
    isTrusted: propertyOf(params.initializationOptions, 'isTrusted') !== false,
    workspaceFolders: foldersOf(params),
  };
}

/** Clients older than LSP 3.6 send one root instead of folders. */
function foldersOf({ workspaceFolders, ...params }: InitializeParams): readonly string[] {
  if (Array.isArray(workspaceFolders)) return workspaceFolders.map(({ uri }) => uri);
  const root = propertyOf(params, 'rootUri');
  return typeof root === 'string' ? [root] : [];
}
