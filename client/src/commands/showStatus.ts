import { commands, DiagnosticSeverity, l10n, languages, type QuickPickItem, window } from 'vscode';
import { DIAGNOSTIC_SOURCE } from '../../../server/src/protocol/hiding';
import { draftEditor } from '../currentDraft';
import { indexDetail, indexText } from '../indexStatusItem';
import { type Tools } from '../whatCommandsUse';

interface StatusItem extends QuickPickItem {
  readonly run: () => Thenable<unknown>;
}

/** Tells what the index holds and what was found in the draft, and offers what can be done about either. */
export async function showStatus({ server }: Tools): Promise<void> {
  const status = server.indexStatus;
  const act = (label: string, command: string, ...args: readonly unknown[]): StatusItem => ({
    label,
    run: () => commands.executeCommand(command, ...args),
  });
  const index: StatusItem = {
    ...act(status === undefined ? l10n.t('Precedent index') : indexText(status), 'tiaoli.searchPrecedents'),
    detail: status === undefined ? l10n.t('Not built yet') : indexDetail(status),
  };
  const building = act(l10n.t('Stop indexing'), 'tiaoli.stopIndexing');
  const items = [
    index,
    act(problemsText(), 'workbench.actions.view.problems'),
    ...(status?.state === 'building'
      ? [building]
      : [act(l10n.t('Read all precedents anew'), 'tiaoli.rebuildIndex')]),
    act(l10n.t('Choose folders with precedents'), 'tiaoli.chooseFolders'),
    act(l10n.t('Read the guide'), 'tiaoli.openGuide'),
    act(l10n.t('Show the log'), 'tiaoli.showLog'),
    act(l10n.t('Report a problem'), 'tiaoli.reportProblem'),
  ];
  const pick = await window.showQuickPick(items, {
    title: l10n.t('Tiaoli'),
    placeHolder: l10n.t('Choose what to do'),
  });
  await pick?.run();
}

function problemsText(): string {
  const editor = draftEditor();
  if (editor === undefined) return l10n.t('No draft is open');
  const found = languages
    .getDiagnostics(editor.document.uri)
    .filter(({ source }) => source === DIAGNOSTIC_SOURCE);
  const count = (severity: DiagnosticSeverity): number =>
    found.filter((each) => each.severity === severity).length;
  const errors = count(DiagnosticSeverity.Error);
  const warnings = count(DiagnosticSeverity.Warning);
  if (found.length === 0) return l10n.t('Nothing was found in this draft');
  return l10n.t(
    'In this draft: {0} errors, {1} warnings, {2} others',
    errors,
    warnings,
    found.length - errors - warnings,
  );
}
