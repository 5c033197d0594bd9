import { l10n, ProgressLocation, window } from 'vscode';
import { REBUILD_INDEX } from '../../../server/src/protocol/indexStatus';
import { type Tools } from '../whatCommandsUse';

/** Reads all precedents anew, with progress; cancelled, the old index stays. */
export async function rebuildIndex({ server }: Tools): Promise<void> {
  await window.withProgress(
    {
      location: ProgressLocation.Notification,
      title: l10n.t('Rebuilding the precedent index'),
      cancellable: true,
    },
    async (progress, token) => {
      let reported = 0;
      const listener = server.onIndexStatus(({ state, regulations, total }) => {
        if (state !== 'building' || total === undefined || total === 0) return;
        const percent = (100 * regulations) / total;
        progress.report({ message: `${regulations}/${total}`, increment: percent - reported });
        reported = percent;
      });
      try {
        const status = await server.request(REBUILD_INDEX, {}, token);
        if (status?.state === 'failed') {
          void window.showErrorMessage(
            l10n.t('The precedent index could not be built: {0}', status.message ?? l10n.t('see the log')),
          );
        }
      } finally {
        listener.dispose();
      }
    },
  );
}
