import { l10n, Uri, ViewColumn, window, workspace } from 'vscode';
import { type OpenPrecedentArgs, precedentUri } from '../../../server/src/protocol/precedents';
import { isRangeArg, isRecord } from '../linkArguments';
import { reportFailure } from '../reportFailure';
import { toRange } from '../toVscode';

/** Opens a precedent beside the draft, the clause selected. The argument comes from a link in one of our hovers. */
export async function openPrecedent(arg: unknown): Promise<void> {
  if (!isOpenPrecedentArgs(arg)) return;
  const uri = Uri.parse(precedentUri(arg.source, arg.title ?? arg.source), true);
  try {
    const document = await workspace.openTextDocument(uri);
    const selection = document.validateRange(toRange(arg.range));
    await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: true, selection });
  } catch {
    void reportFailure(
      l10n.t('“{0}” cannot be opened: it was moved, deleted or cannot be read.', arg.title ?? arg.source),
    );
  }
}

function isOpenPrecedentArgs(arg: unknown): arg is OpenPrecedentArgs {
  if (!isRecord(arg) || typeof arg['source'] !== 'string') return false;
  const { title, range } = arg;
  return (title === undefined || typeof title === 'string') && isRangeArg(range);
}
