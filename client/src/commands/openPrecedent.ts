import { l10n, Uri, ViewColumn, window, workspace } from 'vscode';
import { type OpenPrecedentArgs, precedentUri } from '../../../server/src/protocol/precedents';
import { draftEditor } from '../currentDraft';
import { isRangeArg, isRecord, precedentOf } from '../checkLinkArguments';
import { reportFailure } from '../reportFailure';
import { toRange } from '../toVscodeRange';

/** Opens a precedent beside the draft, the clause selected. The argument comes from a link, or from one of our lists. */
export async function openPrecedent(arg: unknown): Promise<void> {
  const args = argsOf(arg);
  if (args === undefined) return;
  await show(args, false);
}

/** As {@link openPrecedent}, with the focus left where it is: to look through a list. */
export async function previewPrecedent(arg: unknown): Promise<void> {
  const args = argsOf(arg);
  if (args === undefined) return;
  await show(args, true);
}

async function show(
  { source, title = source, range }: OpenPrecedentArgs,
  preserveFocus: boolean,
): Promise<void> {
  const uri = Uri.parse(precedentUri(source, title), true);
  try {
    const document = await workspace.openTextDocument(uri);
    const selection = document.validateRange(toRange(range));
    const viewColumn = besideDraft();
    await window.showTextDocument(document, { viewColumn, preview: true, preserveFocus, selection });
  } catch {
    void reportFailure(l10n.t('“{0}” cannot be opened: it was moved, deleted or cannot be read.', title));
  }
}

/** The column to the right of the draft's, however often the drafter looks at another precedent. */
const RIGHT_OF: Readonly<Record<number, ViewColumn>> = { 1: ViewColumn.Two, 2: ViewColumn.Three };

function besideDraft(): ViewColumn {
  const column = draftEditor()?.viewColumn;
  return column === undefined ? ViewColumn.Active : (RIGHT_OF[column] ?? ViewColumn.Beside);
}

function argsOf(arg: unknown): OpenPrecedentArgs | undefined {
  const precedent = precedentOf(arg);
  if (precedent !== undefined) {
    const { title, place } = precedent;
    return { source: place.source, title, range: place.range };
  }
  return isOpenPrecedentArgs(arg) ? arg : undefined;
}

function isOpenPrecedentArgs(arg: unknown): arg is OpenPrecedentArgs {
  if (!isRecord(arg) || typeof arg['source'] !== 'string') return false;
  const { title, range } = arg;
  return (title === undefined || typeof title === 'string') && isRangeArg(range);
}
