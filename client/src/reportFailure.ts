import { commands, l10n, window } from 'vscode';

/** Tells of a failure in one sentence, with a way to the log. */
export async function reportFailure(message: string): Promise<void> {
  const showLog = l10n.t('Show Log');
  if ((await window.showErrorMessage(message, showLog)) === showLog) {
    await commands.executeCommand('tiaoli.showLog');
  }
}
