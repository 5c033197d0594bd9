import { type Disposable, MarkdownString, type TextDocument, ThemeColor, window } from 'vscode';
import { type LeftReference } from '../../server/src/protocol/structureEdit';
import { toRange } from './toVscodeRange';

/** Marks the references that a change leaves to the drafter wherever the draft is in sight, each with the reason in its hover. */
export function markLeft(
  document: TextDocument,
  left: readonly LeftReference[],
): Pick<Disposable, 'dispose'> {
  const marking = window.createTextEditorDecorationType({
    textDecoration: 'underline wavy',
    // Words here would not wrap with the line.
    after: { contentText: '⚠', color: new ThemeColor('editorWarning.foreground') },
  });
  const marks = left.map(({ range, note }) => ({
    range: toRange(range),
    hoverMessage: new MarkdownString().appendText(note),
  }));
  const mark = (): void => {
    for (const editor of window.visibleTextEditors) {
      if (editor.document === document) editor.setDecorations(marking, marks);
    }
  };
  const listener = window.onDidChangeVisibleTextEditors(mark);
  mark();
  return {
    dispose: () => {
      listener.dispose();
      marking.dispose();
    },
  };
}
