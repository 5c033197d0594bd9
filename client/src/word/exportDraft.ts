import {
  commands,
  env,
  l10n,
  ProgressLocation,
  type TextDocument,
  UIKind,
  Uri,
  window,
  workspace,
} from 'vscode';
import { PUBLISH, type PublishForm, type PublishParams } from '../../../server/src/protocol/word';
import { draftDocument } from '../currentDraft';
import { isOwnPage } from '../ownDocumentSchemes';
import { plainNotice } from '../plainListText';
import { type Tools } from '../whatCommandsUse';
import { beside, nameOf, stemOf } from './wordFileNames';

/** Writes the draft in front as a new Word document in the official layout, as the settings say. */
export async function exportWord(tools: Tools): Promise<void> {
  const document = draftInFront();
  if (document === undefined) return;
  const settings = workspace.getConfiguration('tiaoli.word', document);
  const folder = workspace.getWorkspaceFolder(document.uri)?.uri ?? workspace.workspaceFolders?.[0]?.uri;
  await publish(tools, document, {
    form: 'docx',
    template: settings.get<string>('template', ''),
    ...(folder !== undefined && { folder: folder.toString() }),
    numbers: settings.get<'written' | 'automatic'>('numbers', 'written'),
    liveReferences: settings.get<boolean>('liveReferences', false),
  });
}

/** Writes the draft in front as a page in the same layout, to be read or printed by a browser; as Markdown; as XML. */
export async function exportAs(tools: Tools, form: Exclude<PublishForm, 'docx'>): Promise<void> {
  const document = draftInFront();
  if (document !== undefined) await publish(tools, document, { form });
}

/** The draft in front; the drafter is told where there is none. */
export function draftInFront(): TextDocument | undefined {
  const document = draftDocument();
  if (document === undefined) void window.showInformationMessage(l10n.t('Open the regulation first.'));
  return document;
}

type Form = Omit<PublishParams, 'uri' | 'target'>;

async function publish(tools: Tools, document: TextDocument, form: Form): Promise<void> {
  const target = await chooseTarget(tools, document, form.form);
  if (target === undefined) return;
  const name = plainNotice(nameOf(target));
  const uri = document.uri.toString();
  const title = l10n.t('Writing “{0}”', name);
  const result = await window.withProgress({ location: ProgressLocation.Window, title }, () =>
    tools.server.request(PUBLISH, { uri, target: target.toString(), ...form }),
  );
  if (result?.kind === 'refused') void window.showWarningMessage(l10n.t('“{0}”: {1}', name, result.reason));
  if (result?.kind !== 'published') return;
  const told = [l10n.t('“{0}” was written.', name), ...result.notes].join(' ');
  void offerFile(told, target, result.notes.length > 0);
}

/** Extension, name and question of a form. */
function kindOf(form: PublishForm): readonly [extension: string, kind: string, title: string] {
  switch (form) {
    case 'docx':
      return ['docx', l10n.t('Word documents'), l10n.t('Export as Word')];
    case 'html':
      return ['html', l10n.t('Web page'), l10n.t('Export as a web page')];
    case 'md':
      return ['md', 'Markdown', l10n.t('Export as Markdown')];
    case 'akn':
      return ['xml', 'Akoma Ntoso', l10n.t('Export as Akoma Ntoso (XML)')];
  }
}

async function chooseTarget(
  { origins }: Tools,
  { uri }: TextDocument,
  form: Form['form'],
): Promise<Uri | undefined> {
  const [extension, kind, title] = kindOf(form);
  const stem = stemOf(nameOf(uri));
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const place = placeOf(uri) ?? (folder && Uri.joinPath(folder, stem));
  const usual = place && beside(place, `${stem}.${extension}`);
  // Not the document that the draft was opened from: that one is written back to.
  const isOrigin = usual !== undefined && (await origins.of(uri))?.document === usual.toString();
  const defaultUri = isOrigin ? beside(usual, `${stem}${l10n.t(' (clean)')}.${extension}`) : usual;
  return window.showSaveDialog({
    title,
    filters: { [kind]: [extension] },
    ...(defaultUri !== undefined && { defaultUri }),
  });
}

/** The file that a draft is, or will be when it is saved where it was begun. */
function placeOf(uri: Uri): Uri | undefined {
  if (uri.scheme !== 'untitled') return isOwnPage(uri.scheme) ? undefined : uri;
  if (!uri.path.startsWith('/')) return undefined;
  return Uri.from({ scheme: workspace.workspaceFolders?.[0]?.uri.scheme ?? 'file', path: uri.path });
}

/** Tells that a file was written, and offers to show it where that can be done. */
export async function offerFile(
  told: string,
  file: Uri,
  isWarning: boolean,
  ...more: readonly string[]
): Promise<string | undefined> {
  const isOnThisDesk = env.uiKind === UIKind.Desktop && env.remoteName === undefined;
  const reveal = l10n.t('Show in folder');
  const show = isWarning ? window.showWarningMessage : window.showInformationMessage;
  const choice = await show(told, ...more, ...(isOnThisDesk ? [reveal] : []));
  if (choice === reveal) await commands.executeCommand('revealFileInOS', file);
  return choice;
}
