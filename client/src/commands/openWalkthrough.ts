import { commands } from 'vscode';
import { type Tools } from '../whatCommandsUse';

/** Opens the walkthrough of this extension. */
export async function openWalkthrough({ extension }: Tools): Promise<void> {
  await commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#start`, false);
}
