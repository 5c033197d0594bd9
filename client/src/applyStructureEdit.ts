import { l10n, Position, Range, type TextEditor, window } from 'vscode';
import { type StructureEditResult } from '../../server/src/protocol/structureEdit';
import { applyPlanned } from './applyPlanned';
import { type Tools } from './commandContext';

/** Makes an edit that the server planned for a draft, puts the cursor where it goes on, and tells what followed. */
export async function applyStructureEdit(
  tools: Tools,
  { document, viewColumn }: TextEditor,
  result: StructureEditResult | undefined,
): Promise<void> {
  if (result?.kind === 'refused') void window.showWarningMessage(result.reason);
  if (result?.kind !== 'edits') return;
  const application = await applyPlanned(tools, { document, ...result });
  if (application === 'none') return;
  const cursor = result.cursor && new Position(result.cursor.line, result.cursor.character);
  await window.showTextDocument(document, {
    ...(viewColumn !== undefined && { viewColumn }),
    ...(cursor !== undefined && { selection: new Range(cursor, cursor) }),
  });
  if (application === 'applied' && result.left.length === 0 && result.references > 0) {
    void window.showInformationMessage(
      l10n.t('{0} references follow. One undo takes it all back.', result.references),
    );
  }
}
