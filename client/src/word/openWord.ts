import {
  commands,
  l10n,
  languages,
  Position,
  ProgressLocation,
  type QuickPickItem,
  type TextDocument,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import { OPEN_WORD, type OpenWordParams, type OpenWordResult } from '../../../server/src/protocol/word';
import { plainNotice } from '../plainListText';
import { type Server } from '../serverConnection';
import { type Tools } from '../whatCommandsUse';
import { beside, isWordName, nameOf, stemOf, toOpen } from './wordFileNames';

type Opened = Extract<OpenWordResult, { readonly kind: 'opened' }>;
type Views = 'accept' | 'reject' | 'both';

/**
 * Opens a Word document as the draft of a regulation, which remembers where it comes from. Asks once about revisions
 * where there are any, and tells afterwards what was guessed or left out. `arg`: the document, where it is known.
 */
export async function openWord(tools: Tools, arg: unknown): Promise<void> {
  const file = uriIn(arg) ?? wordInFront() ?? (await chooseWord(l10n.t('Open as Regulation')));
  if (file === undefined) return;
  const name = nameOf(file);
  const accepted = await readWord(tools.server, file, 'accept');
  if (accepted === undefined) return;
  const views = accepted.revisions === 0 ? 'accept' : await chooseView(accepted.revisions);
  if (views === undefined) return;
  const rejected = views === 'accept' ? undefined : await readWord(tools.server, file, 'reject');
  if (views !== 'accept' && rejected === undefined) return;
  const shown = views === 'reject' ? rejected : accepted;
  if (shown === undefined) return;
  const draft = await newDraft(file, stemOf(name), shown.text);
  const revisions = views === 'reject' ? 'reject' : 'accept';
  await tools.origins.remember(
    draft.uri,
    { document: file.toString(), hash: shown.hash, revisions },
    shown.text,
  );
  if (views === 'both' && rejected !== undefined) {
    await compare(
      draft,
      await newDraft(file, l10n.t('{0} (before revisions)', stemOf(name)), rejected.text),
      name,
    );
  } else await window.showTextDocument(draft);
  void tellReport(tools, name, shown);
}

/** A file that a menu, a link or another part of the extension names. */
function uriIn(arg: unknown): Uri | undefined {
  if (arg instanceof Uri) return arg;
  return typeof arg === 'string' ? Uri.parse(arg, true) : undefined;
}

/** The Word document whose tab is in front, in whatever editor. */
function wordInFront(): Uri | undefined {
  const input: unknown = window.tabGroups.activeTabGroup.activeTab?.input;
  const uri = typeof input === 'object' && input !== null && 'uri' in input ? input.uri : undefined;
  return uri instanceof Uri && isWordName(uri.path) ? uri : undefined;
}

/** A Word document that the drafter looks for. */
export async function chooseWord(title: string, folder?: Uri): Promise<Uri | undefined> {
  const [file] =
    (await window.showOpenDialog({
      title,
      filters: { [l10n.t('Word documents')]: ['docx', 'docm', 'doc', 'wps'] },
      ...(folder !== undefined && { defaultUri: folder }),
    })) ?? [];
  return file;
}

/** Reads a document in one view; where it cannot be read, the drafter is told why. */
async function readWord(
  server: Server,
  file: Uri,
  revisions: 'accept' | 'reject',
): Promise<Opened | undefined> {
  const name = plainNotice(nameOf(file));
  const title = l10n.t('Reading “{0}”', name);
  const result = await window.withProgress({ location: ProgressLocation.Window, title }, async () => {
    try {
      return await askFor(server, { ...(await toOpen(file)), revisions });
    } catch (error) {
      return { kind: 'refused', reason: error instanceof Error ? error.message : String(error) } as const;
    }
  });
  if (result?.kind === 'refused') void window.showWarningMessage(l10n.t('“{0}”: {1}', name, result.reason));
  return result?.kind === 'opened' ? result : undefined;
}

const askFor = (server: Server, params: OpenWordParams): Promise<OpenWordResult | undefined> =>
  server.request(OPEN_WORD, params);

interface ViewItem extends QuickPickItem {
  readonly views: Views;
}

async function chooseView(revisions: number): Promise<Views | undefined> {
  const items: readonly ViewItem[] = [
    {
      label: l10n.t('Accept all revisions'),
      description: l10n.t('The text as it will be; it can be written back'),
      views: 'accept',
    },
    {
      label: l10n.t('Reject all revisions'),
      description: l10n.t('The text before the revisions'),
      views: 'reject',
    },
    { label: l10n.t('Both as two versions'), description: l10n.t('Side by side'), views: 'both' },
  ];
  const placeHolder = l10n.t('The document holds {0} revisions. How is it to be opened?', revisions);
  return (await window.showQuickPick(items, { placeHolder }))?.views;
}

/** An unsaved draft that will be saved beside the document, under a name that nobody has. */
async function newDraft(file: Uri, stem: string, text: string): Promise<TextDocument> {
  const document = await emptyDraft(file, stem);
  if (document === undefined) return workspace.openTextDocument({ language: 'regulation', content: text });
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, new Position(0, 0), text);
  await workspace.applyEdit(edit);
  return document.languageId === 'regulation'
    ? document
    : languages.setTextDocumentLanguage(document, 'regulation');
}

/** So many names are tried. */
const MOST_NAMES = 99;

async function emptyDraft(file: Uri, stem: string): Promise<TextDocument | undefined> {
  if (!isSavedBeside(file)) return undefined;
  for (let count = 1; count <= MOST_NAMES; count++) {
    const target = beside(file, `${stem}${count === 1 ? '' : ` ${count}`}.regulation`);
    const draft = Uri.from({ scheme: 'untitled', path: target.path });
    const isOpen = workspace.textDocuments.some(({ uri }) => uri.toString() === draft.toString());
    if (isOpen || (await isThere(target))) continue;
    const document = await workspace.openTextDocument(draft);
    if (document.getText() === '') return document;
  }
  return undefined;
}

/** An unsaved draft with a path is saved on the disk, or in what holds the folder that is open, where that is no disk. */
const isSavedBeside = ({ scheme, authority }: Uri): boolean =>
  authority === '' && scheme === (workspace.workspaceFolders?.[0]?.uri.scheme ?? 'file');

const isThere = (uri: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );

/** Both versions side by side; the draft at the right can be worked on. */
async function compare(draft: TextDocument, before: TextDocument, name: string): Promise<void> {
  const title = l10n.t('{0}: before ↔ after the revisions', name);
  await commands.executeCommand('vscode.diff', before.uri, draft.uri, title, { preview: false });
}

/** One calm line where nothing was lost; what is to be checked stands on a page. */
export async function tellReport(
  { pages }: Pick<Tools, 'pages'>,
  name: string,
  { lines, page }: Pick<Opened, 'lines' | 'page'>,
): Promise<void> {
  const toCheck = lines.filter(({ weight }) => weight !== 'told').length;
  const details = l10n.t('Details');
  const shown = plainNotice(name);
  const choice =
    toCheck === 0
      ? await window.showInformationMessage(
          l10n.t('“{0}” was read; nothing was lost.', shown),
          ...(lines.length > 0 ? [details] : []),
        )
      : await window.showWarningMessage(
          l10n.t('“{0}” was read; {1} points are to be checked.', shown, toCheck),
          details,
        );
  if (choice === details) await pages.show(l10n.t('{0}: what was read', name), page);
}
