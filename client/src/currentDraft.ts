import { type Disposable, type TextDocument, type TextEditor, window } from 'vscode';
import { type ArticlePlace } from '../../server/src/protocol/closePrecedents';
import { isOwnPage } from './ownDocumentSchemes';

/** Documents of ours are shown to be read. */
const isDraftEditor = (editor: TextEditor | undefined): editor is TextEditor =>
  editor?.document.languageId === 'regulation' && !isOwnPage(editor.document.uri.scheme);

let lastDraft: TextEditor | undefined;

/** Remembers the draft that was worked on last: a view or a precedent may have the focus when a command needs it. */
export function followDraftEditor(): Disposable {
  const follow = (editor: TextEditor | undefined): void => {
    if (isDraftEditor(editor)) lastDraft = editor;
  };
  follow(window.activeTextEditor);
  return window.onDidChangeActiveTextEditor(follow);
}

/** The draft in front, or the one in sight that was in front last. */
export function draftEditor(): TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = window;
  if (isDraftEditor(activeTextEditor)) return activeTextEditor;
  const last = visibleTextEditors.find(({ document }) => document === lastDraft?.document);
  return last ?? visibleTextEditors.find(isDraftEditor);
}

/** The draft that is worked on, be it hidden behind another tab. */
export function draftDocument(): TextDocument | undefined {
  const hidden = lastDraft?.document;
  return draftEditor()?.document ?? (hidden?.isClosed === false ? hidden : undefined);
}

/** An editor of that draft, which is brought to sight if need be, its cursor where it was. */
export async function showDraft(): Promise<TextEditor | undefined> {
  const editor = draftEditor();
  const document = draftDocument();
  if (editor !== undefined || document === undefined) return editor;
  return window.showTextDocument(document, lastDraft?.viewColumn);
}

/** Where the cursor stands in a draft. */
export function placeIn({ document, selection: { active } }: TextEditor): ArticlePlace {
  return {
    uri: document.uri.toString(),
    position: { line: active.line, character: active.character },
  };
}
