import {
  type DataTransfer,
  type Disposable,
  DocumentDropEdit,
  l10n,
  languages,
  type Position,
  type TextDocument,
  Uri,
  window,
} from 'vscode';
import { OPEN_WORD, type OpenWordParams } from '../../../server/src/protocol/word';
import { plainNotice } from '../plainListText';
import { type Tools } from '../whatCommandsUse';
import { toBase64, isWordName, nameOf, toOpen } from './wordFileNames';
import { tellReport } from './openWord';

/** A Word file that is dropped into a draft or a plain text goes in as its text, not as its path. */
export const acceptDroppedWord = (tools: Tools): Disposable =>
  languages.registerDocumentDropEditProvider([{ language: 'regulation' }, { language: 'plaintext' }], {
    provideDocumentDropEdits: (document, position, dataTransfer) =>
      drop(tools, document, position, dataTransfer),
  });

async function drop(
  tools: Tools,
  document: TextDocument,
  position: Position,
  dataTransfer: DataTransfer,
): Promise<DocumentDropEdit | undefined> {
  const dropped = await wordIn(dataTransfer);
  if (dropped === undefined) return undefined;
  const { name, params } = dropped;
  const result = await tools.server.request(OPEN_WORD, { ...params, revisions: 'accept' });
  if (result?.kind !== 'opened') {
    const reason = result?.reason ?? l10n.t('Not read');
    void window.showWarningMessage(l10n.t('“{0}”: {1}', plainNotice(name), reason));
    return new DocumentDropEdit(''); // else its path would be written
  }
  const isEmpty = document.getText().trim() === '';
  if (isEmpty && params.content === undefined) {
    const origin = { document: params.file, hash: result.hash, revisions: 'accept' } as const;
    await tools.origins.remember(document.uri, origin, result.text);
  }
  void tellReport(tools, name, result);
  const { text: line } = document.lineAt(position.line);
  const front = line.slice(0, position.character).trim() === '' ? '' : '\n';
  return new DocumentDropEdit(front + result.text);
}

interface Dropped {
  readonly name: string;
  readonly params: Pick<OpenWordParams, 'file' | 'content'>;
}

/** The first Word file among what is dropped: one of this machine by its URI, another by its bytes. */
async function wordIn(dataTransfer: DataTransfer): Promise<Dropped | undefined> {
  const list = (await dataTransfer.get('text/uri-list')?.asString()) ?? '';
  const uri = list
    .split(/\r?\n/u)
    .filter((line) => /^[a-z][a-z\d+.-]*:/iu.test(line))
    .map((line) => Uri.parse(line))
    .find(({ path }) => isWordName(path));
  if (uri !== undefined) return { name: nameOf(uri), params: await toOpen(uri) };
  for (const [, item] of dataTransfer) {
    const file = item.asFile();
    if (file === undefined || !isWordName(file.name)) continue;
    if (file.uri?.scheme === 'file') return { name: file.name, params: { file: file.uri.toString() } };
    const content = toBase64(await file.data());
    return { name: file.name, params: { file: file.name, content } };
  }
  return undefined;
}
