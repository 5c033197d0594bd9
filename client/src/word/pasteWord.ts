import { type DataTransfer, Disposable, l10n } from 'vscode';
import { PASTED_HTML } from '../../../server/src/protocol/word';
import { type Server } from '../server';
import { pasteApi } from './pasteApi';

/** What Word and WPS leave in the HTML that they put on the clipboard. */
const FROM_WORD = /urn:schemas-microsoft-com:office|\bmso-|\bclass=["']?Mso|WPS Office|ksohtml/iu;

/**
 * Text pasted from Word or WPS keeps its automatic numbers, which stand in the HTML of the clipboard, and is written as
 * published: one article, paragraph or item a line. Older editors paste as before.
 */
export function acceptPastedWord(server: Server): Disposable {
  const api = pasteApi();
  if (api === undefined) return new Disposable(() => undefined);
  const kind = api.DocumentDropOrPasteEditKind.Text.append('regulation');
  const provideDocumentPasteEdits = async (
    _document: unknown,
    _ranges: unknown,
    dataTransfer: DataTransfer,
  ): Promise<readonly InstanceType<typeof api.DocumentPasteEdit>[] | undefined> => {
    const html = await dataTransfer.get('text/html')?.asString();
    if (html === undefined || !FROM_WORD.test(html)) return undefined;
    const read = await server.request(PASTED_HTML, { html });
    const plain = await dataTransfer.get('text/plain')?.asString();
    const text = fitted(read?.text ?? '', plain ?? '');
    if (text === '' || text === plain) return undefined;
    return [new api.DocumentPasteEdit(text, l10n.t('Paste as regulation text with numbers'), kind)];
  };
  return api.languages.registerDocumentPasteEditProvider(
    [{ language: 'regulation' }, { language: 'plaintext' }],
    { provideDocumentPasteEdits },
    { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/html'] },
  );
}

/** Ends with a line break only where what was copied did. */
const fitted = (text: string, plain: string): string =>
  /\n$/u.test(plain) ? text : text.replace(/\n$/u, '');
