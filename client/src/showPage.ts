import { commands, extensions, type TextDocumentShowOptions, type Uri, window } from 'vscode';

const PREVIEW = 'vscode.markdown.preview.editor';
const PREVIEW_EXTENSION = 'vscode.markdown-language-features';

/** True where VS Code shows Markdown as a page; a workbench that is plain files has no program for that. */
export const hasPreview = (): boolean => extensions.getExtension(PREVIEW_EXTENSION) !== undefined;

/** Shows a page of ours in the Markdown preview, or as it is written where there is none. */
export async function showPage(uri: Uri, options: TextDocumentShowOptions): Promise<void> {
  if (hasPreview()) await commands.executeCommand('vscode.openWith', uri, PREVIEW, options);
  else await window.showTextDocument(uri, options);
}

/** Shows a page that is only read, in the one preview that such pages share, or as it is written where there is none. */
export async function previewPage(uri: Uri): Promise<void> {
  try {
    // The preview may run in another extension host, whose extensions are not seen from here.
    await commands.executeCommand('markdown.showPreview', uri);
  } catch {
    await window.showTextDocument(uri);
  }
}
