import { TextDocument } from 'vscode-languageserver-textdocument';
import { type CodeAction, type TextEdit } from 'vscode-languageserver-protocol';

/** The edits of an action for its one document, whichever of the two forms they come in. */
export function editsOf({ edit }: CodeAction): TextEdit[] {
  const [change] = edit?.documentChanges ?? [];
  if (change !== undefined && 'edits' in change) return change.edits.filter((each) => 'newText' in each);
  return Object.values(edit?.changes ?? {})[0] ?? [];
}

/** The text as the editor has it after the edits. */
export const applyProtoEdits = (text: string, edits: TextEdit[]): string =>
  TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits);
