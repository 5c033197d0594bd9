import * as vscode from 'vscode';
import { type DataTransfer, Disposable, l10n } from 'vscode';
import { PASTED_HTML } from '../../../server/src/protocol/word';
import { type Server } from '../serverConnection';

// VS Code has this since 1.97; the extension runs on older ones too, whose types it is built with.

interface EditKind {
  append(...parts: readonly string[]): EditKind;
}

/** An edit that is offered for what is pasted. */
interface PasteEdit {
  readonly insertText: string;
}

interface PasteProvider {
  provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    dataTransfer: vscode.DataTransfer,
    context: unknown,
    token: vscode.CancellationToken,
  ): Promise<readonly PasteEdit[] | undefined>;
}

interface PasteApi {
  readonly languages: {
    readonly registerDocumentPasteEditProvider: (
      selector: vscode.DocumentSelector,
      provider: PasteProvider,
      metadata: {
        readonly providedPasteEditKinds: readonly EditKind[];
        readonly pasteMimeTypes: readonly string[];
      },
    ) => vscode.Disposable;
  };
  readonly DocumentPasteEdit: new (insertText: string, title: string, kind: EditKind) => PasteEdit;
  readonly DocumentDropOrPasteEditKind: { readonly Text: EditKind };
}

/** What this VS Code has for pasting; `undefined` in those that have nothing. */
function pasteApi(): PasteApi | undefined {
  const api = vscode as unknown as Partial<PasteApi>;
  const isThere =
    api.DocumentPasteEdit !== undefined &&
    api.DocumentDropOrPasteEditKind !== undefined &&
    api.languages?.registerDocumentPasteEditProvider !== undefined;
  return isThere ? (api as PasteApi) : undefined;
}

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
