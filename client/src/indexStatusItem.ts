import { Disposable, l10n, languages, LanguageStatusSeverity } from 'vscode';
import { type IndexStatus } from '../../server/src/protocol/indexStatus';
import { type Server } from './server';

/** The one status item: what the precedent index holds, busy while it is built; a click shows the log. */
export function showIndexStatus(server: Server): Disposable {
  const item = languages.createLanguageStatusItem('tiaoli.index', { language: 'regulation' });
  item.name = l10n.t('Tiaoli Precedent Index');
  item.text = l10n.t('Precedent index');
  item.command = { command: 'tiaoli.showLog', title: l10n.t('Show Log') };
  const listener = server.onIndexStatus((status) => {
    item.busy = status.state === 'building';
    item.severity = severityOf(status);
    item.text = textOf(status);
    item.detail = detailOf(status);
  });
  return Disposable.from(item, listener);
}

const textOf = ({ state, regulations, clauses, total }: IndexStatus): string => {
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
};

const severityOf = ({ state, message }: IndexStatus): LanguageStatusSeverity => {
  if (state === 'failed') return LanguageStatusSeverity.Error;
  return message === undefined ? LanguageStatusSeverity.Information : LanguageStatusSeverity.Warning;
};

const detailOf = ({ state, message, millis }: IndexStatus): string => {
  if (message !== undefined) return message;
  return state === 'ready' && millis !== undefined
    ? l10n.t('Precedent index, built in {0} ms', Math.round(millis))
    : l10n.t('Precedent index');
};
