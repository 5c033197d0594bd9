import { commands, Disposable, l10n, languages, LanguageStatusSeverity } from 'vscode';
import { type IndexStatus } from '../../server/src/protocol/indexStatus';
import { type Server } from './serverConnection';

/**
 * The one status item: what the precedent index holds, busy while it is built. A click tells more; while the index is
 * built it stops that.
 */
export function showIndexStatus(server: Server): Disposable {
  const item = languages.createLanguageStatusItem('tiaoli.index', { language: 'regulation' });
  item.name = l10n.t('Tiaoli Precedent Index');
  item.text = l10n.t('Precedent index');
  const details = { command: 'tiaoli.showStatus', title: l10n.t('Details') };
  const stop = { command: 'tiaoli.stopIndexing', title: l10n.t('Stop') };
  item.command = details;
  const show = (status: IndexStatus): void => {
    const isBuilding = status.state === 'building';
    item.busy = isBuilding;
    item.severity = severityOf(status);
    item.text = indexText(status);
    item.detail = indexDetail(status);
    item.command = isBuilding ? stop : details;
    void commands.executeCommand('setContext', 'tiaoli.isIndexing', isBuilding);
  };
  // The server may have begun before.
  if (server.indexStatus !== undefined) show(server.indexStatus);
  return Disposable.from(item, server.onIndexStatus(show));
}

const severityOf = ({ state, message, server }: IndexStatus): LanguageStatusSeverity => {
  if (state === 'failed') return LanguageStatusSeverity.Error;
  const isWell = message === undefined && (server === undefined || server.state === 'ready');
  return isWell ? LanguageStatusSeverity.Information : LanguageStatusSeverity.Warning;
};

/** What the index holds or does, in a few words. */
export function indexText({ state, regulations, clauses, total }: IndexStatus): string {
  switch (state) {
    case 'building':
      return total === undefined
        ? l10n.t('Indexing precedents')
        : l10n.t('Indexing precedents: {0} of {1}', regulations, total);
    case 'ready':
      return l10n.t('{0} regulations, {1} clauses', regulations, clauses);
    case 'failed':
      return l10n.t('Precedent index failed');
  }
}

/** How far the index is, behind a title that says what is going on. */
export const indexSteps = ({ regulations, total }: IndexStatus): string =>
  total === undefined ? '' : l10n.t('{0} of {1}', regulations, total);

/** What else there is to know: how the corpus server is, what could not be read, how long it took, that it was stopped. */
export function indexDetail(status: IndexStatus): string {
  const { state, server, message, millis } = status;
  const own = ownDetail(status);
  if (server === undefined) return own;
  if (server.message === undefined) return l10n.t('{0}. {1}', own, l10n.t('The corpus server answers'));
  // Trouble stands first, and no time beside it: the line is cut off at the edge of the window.
  const isWell = state === 'ready' && message === undefined && millis !== undefined;
  return isWell ? server.message : l10n.t('{0}. {1}', server.message, own);
}

function ownDetail({ state, message, millis }: IndexStatus): string {
  if (message !== undefined) return message;
  if (state !== 'ready') return l10n.t('Precedent index');
  return millis === undefined
    ? l10n.t('Indexing was stopped: not all precedents are in the index')
    : l10n.t('Precedent index, built in {0} ms', Math.round(millis));
}
