import { Position, Range, Uri, window } from 'vscode';
import { draftEditor } from '../draftEditor';
import { isArticlePlace } from '../linkArguments';

/** Puts the cursor on an article of a draft. */
export async function goToArticle(arg: unknown): Promise<void> {
  if (!isArticlePlace(arg)) return;
  const at = new Position(arg.position.line, arg.position.character);
  const editor = draftEditor();
  const isInSight = editor?.document.uri.toString() === arg.uri;
  await window.showTextDocument(Uri.parse(arg.uri, true), {
    selection: new Range(at, at),
    ...(isInSight && editor.viewColumn !== undefined && { viewColumn: editor.viewColumn }),
  });
}
