import { commands, l10n, window } from 'vscode';
import { plainNotice } from './plainListText';

/** Tells of a failure in one sentence, with a way to the log. Names of files and texts in it stay text. */
export async function reportFailure(message: string): Promise<void> {
  const showLog = l10n.t('Show Log');
  if ((await window.showErrorMessage(plainNotice(message), showLog)) === showLog) {
    await commands.executeCommand('tiaoli.showLog');
  }
}
