import * as vscode from 'vscode';

// VS Code has this since 1.97; the extension runs on older ones too, whose types it is built with.

interface EditKind {
  append(...parts: readonly string[]): EditKind;
}

/** An edit that is offered for what is pasted. */
export interface PasteEdit {
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
export function pasteApi(): PasteApi | undefined {
  const api = vscode as unknown as Partial<PasteApi>;
  const isThere =
    api.DocumentPasteEdit !== undefined &&
    api.DocumentDropOrPasteEditKind !== undefined &&
    api.languages?.registerDocumentPasteEditProvider !== undefined;
  return isThere ? (api as PasteApi) : undefined;
}
