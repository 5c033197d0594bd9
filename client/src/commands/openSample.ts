import { Uri, window, workspace } from 'vscode';
import { type Tools } from '../whatCommandsUse';

/** Opens an unsaved copy of the sample draft, whose deliberate faults show what the extension does. */
export async function openSample({ extensionUri }: Tools): Promise<void> {
  const bytes = await workspace.fs.readFile(
    Uri.joinPath(extensionUri, 'client', 'samples', 'draft.regulation'),
  );
  const content = new TextDecoder().decode(bytes);
  await window.showTextDocument(await workspace.openTextDocument({ language: 'regulation', content }));
}
