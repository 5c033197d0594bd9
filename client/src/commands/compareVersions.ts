import { TabInputText, TabInputTextDiff, Uri, window, l10n } from 'vscode';
import { COMPARISON_SCHEME } from '../comparison/comparisonDocuments';
import { chooseVersions } from '../comparison/chooseVersions';
import { draftDocument } from '../currentDraft';
import { isComparedVersions } from '../checkLinkArguments';
import { type Tools } from '../whatCommandsUse';

/** Lays two versions side by side that the drafter chooses. `arg`: the versions, where they are known. */
export async function compareVersions(tools: Tools, arg: unknown): Promise<void> {
  const versions = isComparedVersions(arg) ? arg : await chooseVersions(tools, draftDocument());
  if (versions !== undefined) await tools.comparisons.open(versions);
}

/** Shows all rows of the comparison in front, or only those that changed. */
export function toggleComparison({ comparisons }: Tools, arg: unknown): Promise<void> {
  const uri = comparisonInFront(arg);
  if (uri !== undefined) comparisons.toggle(uri);
  return Promise.resolve();
}

/** Goes from the row at the cursor to its place in its version. */
export async function goToCompared({ comparisons }: Tools): Promise<void> {
  const editor = window.activeTextEditor;
  const place = editor && comparisons.sourceAt(editor.document.uri, editor.selection.active);
  if (place === undefined) return;
  await window.showTextDocument(place.uri, { selection: place.range, preview: true });
}

/** The document of a comparison that a menu names, or that is in front; else `undefined`, which is told. */
export function comparisonInFront(arg: unknown): Uri | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  const shown =
    input instanceof TabInputTextDiff
      ? input.modified
      : input instanceof TabInputText
        ? input.uri
        : undefined;
  const uri = arg instanceof Uri ? arg : shown;
  if (uri?.scheme === COMPARISON_SCHEME) return uri;
  void window.showInformationMessage(l10n.t('Compare two versions first.'));
  return undefined;
}
