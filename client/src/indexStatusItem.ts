import { commands, Disposable, l10n, languages, LanguageStatusSeverity } from 'vscode';
import { type IndexStatus } from '../../server/src/protocol/indexStatus';
import { indexDetail, indexText } from './indexStatusWords';
import { type Server } from './server';

/**
 * The one status item: what the precedent index holds, busy while it is built. A click tells more; while the index is
 * built it stops that.
 */
export function showIndexStatus(server: Server): Disposable {
  const item = languages.createLanguageStatusItem('tiaoli.index', { language: 'regulation' });
  item.name = l10n.t('Tiaoli Precedent Index');
  item.text = l10n.t('Precedent index');
  const show = { command: 'tiaoli.showStatus', title: l10n.t('Details') };
  const stop = { command: 'tiaoli.stopIndexing', title: l10n.t('Stop') };
  item.command = show;
  const listener = server.onIndexStatus((status) => {
    const isBuilding = status.state === 'building';
    item.busy = isBuilding;
    item.severity = severityOf(status);
    item.text = indexText(status);
    item.detail = indexDetail(status);
    item.command = isBuilding ? stop : show;
    void commands.executeCommand('setContext', 'tiaoli.isIndexing', isBuilding);
  });
  return Disposable.from(item, listener);
}

const severityOf = ({ state, message, server }: IndexStatus): LanguageStatusSeverity => {
  if (state === 'failed') return LanguageStatusSeverity.Error;
  const isWell = message === undefined && (server === undefined || server.state === 'ready');
  return isWell ? LanguageStatusSeverity.Information : LanguageStatusSeverity.Warning;
};
