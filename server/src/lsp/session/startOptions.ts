import { type InitializeParams } from 'vscode-languageserver';
import { localeOf, type Locale } from '../../base/bilingual';
import { propertyOf } from '../render/fromProtocol';
import { type Host } from './platformHost';

/** What the client told at start, completed by what the server knows itself. */
export interface StartOptions {
  readonly locale: Locale;
  /** URI. */
  readonly seedsFolder: string | undefined;
  /** URI; without one nothing is kept between sessions. */
  readonly storageFolder: string | undefined;
  /** URI without a slash at its end. */
  readonly docsBase: string | undefined;
  readonly opensPrecedents: boolean;
  readonly picksStructureEdits: boolean;
  readonly showsPassingNotes: boolean;
  readonly isTrusted: boolean;
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
