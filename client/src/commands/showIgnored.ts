import { l10n, window } from 'vscode';
import { IGNORED, type IgnoredEntry } from '../../../server/src/protocol/hiding';
import { draftEditor } from '../currentDraft';
import { plainLabel } from '../plainListText';
import { type Tools } from '../whatCommandsUse';
import { hide } from './hideFinding';

/** Lists what is ignored in the draft; what the drafter ticks is reported again. */
export async function showIgnored(tools: Tools): Promise<void> {
  const editor = draftEditor();
  if (editor === undefined) {
    void window.showInformationMessage(l10n.t('Open a regulation first.'));
    return;
  }
  const uri = editor.document.uri.toString();
  const result = await tools.server.request(IGNORED, { uri });
  if (result === undefined) return;
  if (result.entries.length === 0) {
    void window.showInformationMessage(l10n.t('Nothing is ignored in this file.'));
    return;
  }
  const picked = await window.showQuickPick(result.entries.map(itemOf), {
    canPickMany: true,
    matchOnDescription: true,
    placeHolder: l10n.t('Tick what is to be reported again'),
  });
  if (picked === undefined || picked.length === 0) return;
  await hide(tools, { uri, kind: 'restore', ids: picked.map(({ id }) => id) });
}

const itemOf = ({ id, code, sentence, reason, range, isStale }: IgnoredEntry) => ({
  id,
  label: sentence === undefined ? l10n.t('The whole file') : plainLabel(sentence),
  description: [
    code,
    ...(range === undefined ? [] : [l10n.t('line {0}', range.start.line + 1)]),
    ...(isStale ? [l10n.t('no longer found')] : []),
  ].join(' · '),
  ...(reason !== undefined && { detail: plainLabel(reason) }),
});
