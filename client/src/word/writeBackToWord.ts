import { l10n, ProgressLocation, type TextDocument, Uri, window, workspace } from 'vscode';
import { WRITE_BACK, type WriteBackParams, type WriteBackResponse } from '../../../server/src/protocol/word';
import { plainNotice } from '../plainListText';
import { type Tools } from '../whatCommandsUse';
import { chooseWord } from './openWord';
import { type Origin } from './wordDocumentOfDraft';
import { draftInFront, exportWord, offerFile } from './exportDraft';
import { nameOf, stemOf } from './wordFileNames';

type Place = WriteBackParams['place'];
type Written = Extract<WriteBackResponse, { readonly kind: 'written' }>;

/**
 * Writes the draft in front into the Word document that it was opened from, as tracked revisions: into a new file
 * beside it, or into the document itself after asking, with a copy kept. What could not be written is listed.
 */
export async function writeBack(tools: Tools, place: Place): Promise<void> {
  const draft = draftInFront();
  if (draft === undefined) return;
  const origin = (await tools.origins.of(draft.uri)) ?? (await chooseOrigin(tools));
  if (origin === undefined) return;
  const document = Uri.parse(origin.document, true);
  const name = plainNotice(nameOf(document));
  if (origin.revisions === 'reject') {
    void offerExport(
      tools,
      l10n.t(
        'This draft shows “{0}” without its revisions and cannot be written back. Open the document with all revisions accepted.',
        name,
      ),
    );
    return;
  }
  if (place === 'inPlace' && !(await isSure(name))) return;
  const title = l10n.t('Writing back to “{0}”', name);
  const result = await window.withProgress({ location: ProgressLocation.Window, title }, () =>
    ask(tools, draft, origin, place),
  );
  if (result?.kind === 'refused') void offerExport(tools, l10n.t('“{0}”: {1}', name, result.reason));
  if (result?.kind === 'conflicts') {
    void window.showWarningMessage(
      l10n.t(
        '“{0}” has changed since it was opened, at {1} places in another way than the draft. Nothing was written.',
        name,
        result.count,
      ),
    );
    await tools.pages.show(l10n.t('{0}: conflicts', nameOf(document)), result.page);
  }
  if (result?.kind !== 'written') return;
  if (place === 'inPlace' && result.file !== undefined) {
    await tools.origins.remember(draft.uri, { ...origin, hash: result.hash }, result.text);
  }
  void tell(tools, document, result);
}

async function ask(
  { server, origins }: Tools,
  draft: TextDocument,
  origin: Origin,
  place: Place,
): Promise<WriteBackResponse | undefined> {
  const before = await origins.before(origin);
  return server.request(WRITE_BACK, {
    uri: draft.uri.toString(),
    document: origin.document,
    ...(before !== undefined && { before }),
    ...(origin.hash !== '' && { hash: origin.hash }),
    author: workspace.getConfiguration('tiaoli.word', draft).get<string>('author', ''),
    place,
  });
}

/** A draft that was not opened from a document may still belong to one. */
async function chooseOrigin(tools: Tools): Promise<Origin | undefined> {
  const choose = l10n.t('Choose the document…');
  const anew = l10n.t('Export as Word…');
  const choice = await window.showInformationMessage(
    l10n.t('This draft was not opened from a Word document.'),
    choose,
    anew,
  );
  if (choice === anew) await exportWord(tools);
  const file = choice === choose ? await chooseWord(l10n.t('Choose the document to write into')) : undefined;
  return file && { document: file.toString(), hash: '', revisions: 'accept' };
}

async function offerExport(tools: Tools, told: string): Promise<void> {
  const anew = l10n.t('Export as Word…');
  if ((await window.showWarningMessage(told, anew)) === anew) await exportWord(tools);
}

async function isSure(name: string): Promise<boolean> {
  const write = l10n.t('Write into it');
  const detail = l10n.t('A copy of the document as it is now is kept beside it.');
  const told = l10n.t('Write the changes into “{0}” itself?', name);
  return (await window.showWarningMessage(told, { modal: true, detail }, write)) === write;
}

/** What was written; lines that were not are listed at once. */
async function tell(
  tools: Tools,
  document: Uri,
  { file, kept, revisions, left, isMerged, page }: Written,
): Promise<void> {
  const title = l10n.t('{0}: what was written', stemOf(nameOf(document)));
  const details = l10n.t('Details');
  if (left > 0) await tools.pages.show(title, page);
  const parts = [
    file === undefined
      ? l10n.t('The draft says what the document says; nothing was written.')
      : l10n.t(
          '“{0}” holds your changes as {1} revisions.',
          plainNotice(nameOf(Uri.parse(file, true))),
          revisions,
        ),
    ...(isMerged
      ? [l10n.t('The document had changed since it was opened; both were brought together.')]
      : []),
    ...(kept === undefined
      ? []
      : [l10n.t('A copy was kept as “{0}”.', plainNotice(nameOf(Uri.parse(kept, true))))]),
    ...(left > 0 ? [l10n.t('{0} lines could not be written; they are listed.', left)] : []),
  ];
  const target = file === undefined ? document : Uri.parse(file, true);
  const more = page === '' || left > 0 ? [] : [details];
  const choice = await offerFile(parts.join(' '), target, left > 0 || isMerged, ...more);
  if (choice === details) await tools.pages.show(title, page);
}
