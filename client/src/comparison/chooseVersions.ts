import {
  l10n,
  type QuickPickItem,
  QuickPickItemKind,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { KEPT_VERSIONS } from '../../../server/src/protocol/amendment';
import { COMMITTED_VERSIONS, type VersionPlace } from '../../../server/src/protocol/comparison';
import { TEXTS_AND_WORD } from '../fileKinds';
import { isOwnPage } from '../ownDocumentSchemes';
import { plainLabel } from '../plainListText';
import { type Tools } from '../whatCommandsUse';
import { type Server } from '../serverConnection';
import { type DraftOrigins } from '../word/wordDocumentOfDraft';

/** A version of a text, and what people call it. */
export interface Version {
  readonly place: VersionPlace;
  readonly name: string;
}

interface VersionItem extends QuickPickItem {
  /** Absent: the drafter looks for a file. */
  readonly version?: Version;
}

/** Asks for one version, then for the other; the document in front is the first that is offered as the later one. */
export async function chooseVersions(
  { server, origins }: Pick<Tools, 'server' | 'origins'>,
  document: TextDocument | undefined,
): Promise<readonly [Version, Version] | undefined> {
  const own =
    document === undefined
      ? []
      : [...(await documentOf(origins, document)), ...(await earlierVersions(server, document))];
  const open = openTexts(document);
  const before = await choose(l10n.t('Compare: the earlier version'), [...own, ...open]);
  if (before === undefined) return undefined;
  const now = document === undefined ? [] : [versionOf(document.uri)];
  const others = [...now, ...own, ...open].filter(({ place }) => !isSame(place, before.place));
  const after = await choose(l10n.t('Compare: the later version'), others);
  return after === undefined ? undefined : [before, after];
}

const isSame = (a: VersionPlace, b: VersionPlace): boolean => a.uri === b.uri && a.version === b.version;

const versionOf = (uri: Uri): Version => ({ place: { uri: uri.toString() }, name: nameOf(uri) });

/** An unsaved draft lies in no folder: the path where it would be saved says nothing. */
const nameOf = (uri: Uri): string =>
  uri.scheme === 'untitled' ? uri.path.replace(/^.*\//u, '') : workspace.asRelativePath(uri);

/** The Word document that a draft was opened from. */
export async function documentOf(origins: DraftOrigins, { uri }: TextDocument): Promise<readonly Version[]> {
  const origin = await origins.of(uri);
  if (origin === undefined) return [];
  const name = workspace.asRelativePath(Uri.parse(origin.document));
  return [
    { place: { uri: origin.document }, name: l10n.t('The Word document it was opened from: {0}', name) },
  ];
}

/** What Git and the session keep of a document. */
async function earlierVersions(server: Server, { uri }: TextDocument): Promise<readonly Version[]> {
  const params = { uri: uri.toString() };
  const [kept, committed] = [
    await server.request(KEPT_VERSIONS, params),
    await server.request(COMMITTED_VERSIONS, params),
  ];
  const labels = {
    committed: l10n.t('The version last committed to Git'),
    opened: l10n.t('The text when the file was opened'),
  };
  return [
    ...(kept?.versions ?? []).map((version) => ({
      place: { ...params, version },
      name: labels[version],
    })),
    ...(committed?.versions ?? []).map(({ commit, time, subject }) => ({
      place: { ...params, version: commit },
      name: `${new Date(time * 1000).toLocaleString()}　${subject}`,
    })),
  ];
}

/** What the editor itself shows as text. */
const NO_TEXTS: ReadonlySet<string> = new Set(['git', 'output', 'vscode-scm', 'vscode-userdata', 'comment']);

/** The other regulations and texts that are open, unsaved ones too. */
const openTexts = (document: TextDocument | undefined): readonly Version[] =>
  workspace.textDocuments
    .filter((other) => other !== document && ['regulation', 'plaintext'].includes(other.languageId))
    .filter(({ uri }) => !isOwnPage(uri.scheme) && !NO_TEXTS.has(uri.scheme))
    .map(({ uri }) => versionOf(uri));

async function choose(title: string, versions: readonly Version[]): Promise<Version | undefined> {
  const file: VersionItem = { label: l10n.t('Another file…') };
  const items: readonly VersionItem[] = [
    ...versions.map((version) => ({ label: plainLabel(version.name), version })),
    ...(versions.length === 0 ? [] : [{ label: '', kind: QuickPickItemKind.Separator }]),
    file,
  ];
  const choice = versions.length === 0 ? file : await window.showQuickPick(items, { title });
  return choice === undefined ? undefined : (choice.version ?? chooseFile(title));
}

async function chooseFile(title: string): Promise<Version | undefined> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const [file] =
    (await window.showOpenDialog({
      title,
      ...(folder !== undefined && { defaultUri: folder }),
      filters: { [l10n.t('Texts and Word documents')]: TEXTS_AND_WORD },
    })) ?? [];
  return file && versionOf(file);
}
