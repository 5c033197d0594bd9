import { commands, l10n, Uri } from 'vscode';
import { clauseUri, type ComparePrecedentArgs } from '../../../server/src/protocol/precedents';
import { isClausePlace, isRecord } from '../linkArguments';

/** Shows an article of the draft and a precedent's clause in the editor's own comparison, both read-only. */
export async function comparePrecedent(arg: unknown): Promise<void> {
  if (!isComparePrecedentArgs(arg)) return;
  const { draft, precedent } = arg;
  await commands.executeCommand(
    'vscode.diff',
    Uri.parse(clauseUri(draft), true),
    Uri.parse(clauseUri(precedent), true),
    l10n.t('{0} ↔ {1}', draft.name, precedent.name),
    { preview: true },
  );
}

const isComparePrecedentArgs = (arg: unknown): arg is ComparePrecedentArgs =>
  isRecord(arg) && isClausePlace(arg['draft']) && isClausePlace(arg['precedent']);
