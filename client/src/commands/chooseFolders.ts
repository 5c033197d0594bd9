import { commands, ConfigurationTarget, l10n, ProgressLocation, type Uri, window, workspace } from 'vscode';
import { INDEX_BUILT, type IndexStatus } from '../../../server/src/protocol/indexStatus';
import { indexSteps, indexText } from '../indexStatusItem';
import { countFilesNotIndexed } from '../countFilesNotIndexed';
import { plainNotice } from '../plainListText';
import { type Server } from '../serverConnection';
import { type Tools } from '../whatCommandsUse';

const SECTION = 'tiaoli';
const SETTING = 'corpus.folders';

/**
 * Lets the drafter choose folders with precedents on the machine where the server runs, in any window: where the
 * workbench is served by another machine, its dialog shows that machine's folders. Tells what was indexed then.
 */
export async function chooseFolders({ server }: Tools): Promise<void> {
  const chosen = await window.showOpenDialog({
    canSelectFolders: true,
    canSelectFiles: false,
    canSelectMany: true,
    openLabel: l10n.t('Use as precedents'),
    title: l10n.t('Choose folders with precedents'),
  });
  if (chosen === undefined) return;
  const settings = workspace.getConfiguration(SECTION);
  const { globalValue = [], workspaceValue } = settings.inspect<readonly string[]>(SETTING) ?? {};
  // What the workspace says takes the place of what the user says: there a folder would have no effect.
  const isOfWorkspace = workspaceValue !== undefined;
  const named = isOfWorkspace ? workspaceValue : globalValue;
  const added = chosen.map(nameOf).filter((name) => !named.includes(name));
  if (added.length > 0) {
    const target = isOfWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
    await settings.update(SETTING, [...named, ...added], target);
  }
  await server.start();
  const status = await indexed(server);
  if (status !== undefined) await tell(status, (await countFilesNotIndexed(chosen)).named());
}

/** A path where the folder is on the machine of the server, else its URI. */
const nameOf = (folder: Uri): string => (folder.scheme === 'file' ? folder.fsPath : folder.toString());

/** What the index holds once it has read what the settings name now, with progress meanwhile. */
async function indexed(server: Server): Promise<IndexStatus | undefined> {
  const location = ProgressLocation.Notification;
  return window.withProgress({ location, title: l10n.t('Indexing precedents') }, async (progress) => {
    const listener = server.onIndexStatus((status) => {
      if (status.state === 'building') progress.report({ message: indexSteps(status) });
    });
    try {
      return await server.request(INDEX_BUILT, {});
    } finally {
      listener.dispose();
    }
  });
}

/** One line: what was indexed, what was left out and why, and files of kinds that are not read. */
async function tell(status: IndexStatus, otherKinds: readonly string[]): Promise<void> {
  const details = l10n.t('Details');
  const { message } = status;
  const kinds = otherKinds.length === 0 ? [] : [l10n.t('Not read: {0}', otherKinds.join(l10n.t(', ')))];
  const more = [...(message === undefined ? [] : [message]), ...kinds];
  const line = more.reduce((before, next) => l10n.t('{0}. {1}', before, next), indexText(status));
  const show =
    status.state === 'failed' || message !== undefined
      ? window.showWarningMessage
      : window.showInformationMessage;
  if ((await show(plainNotice(line), details)) === details) {
    await commands.executeCommand('tiaoli.showStatus');
  }
}
