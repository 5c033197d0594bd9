import { Position, Range, Uri, window } from 'vscode';
import { draftEditor } from '../currentDraft';
import { isArticlePlace } from '../checkLinkArguments';

/** Puts the cursor on an article of a draft. */
export async function goToArticle(arg: unknown): Promise<void> {
  if (!isArticlePlace(arg)) return;
  const at = new Position(arg.position.line, arg.position.character);
  const editor = draftEditor();
  const uri = Uri.parse(arg.uri, true);
  const isInSight = editor?.document.uri.toString() === uri.toString();
  await window.showTextDocument(uri, {
    selection: new Range(at, at),
    ...(isInSight && editor.viewColumn !== undefined && { viewColumn: editor.viewColumn }),
  });
}
