import { l10n, window, workspace, WorkspaceEdit } from 'vscode';
import { type LeftReference } from '../../server/src/protocol/structureEdit';
import { type PreviewedChange } from './editPreview';
import { toRange } from './toVscode';
import { type Tools } from './tools';

/** A structural change that the server has planned for one version of a draft. */
export interface PlannedChange extends PreviewedChange {
  readonly version: number;
  /** How many references follow their targets. */
  readonly references: number;
}

/** How a change went: `previewed` when the drafter saw it before, `none` when it was discarded or came too late. */
export type Application = 'applied' | 'previewed' | 'none';

/** Makes a planned change as one step of undo, after a preview where the settings ask for one. */
export async function applyPlanned({ preview }: Tools, change: PlannedChange): Promise<Application> {
  const { document, version, edits, left } = change;
  const isPreviewed = asksForPreview(change);
  if (isPreviewed) {
    if (!(await preview.confirm(change))) return 'none';
  }
  if (document.isClosed || document.version !== version) {
    void window.showWarningMessage(l10n.t('The text changed meanwhile. Try again.'));
    return 'none';
  }
  const workspaceEdit = new WorkspaceEdit();
  for (const { range, newText } of edits) workspaceEdit.replace(document.uri, toRange(range), newText);
  if (!(await workspace.applyEdit(workspaceEdit))) return 'none';
  if (left.length > 0) warnOfLeft(left);
  return isPreviewed ? 'previewed' : 'applied';
}

/** By default what changes references, for most of them stand out of sight. */
function asksForPreview({ document, references, left }: PlannedChange): boolean {
  const wanted = workspace.getConfiguration('tiaoli', document).get<string>('edits.preview');
  return wanted === 'always' || (wanted !== 'never' && references + left.length > 0);
}

function warnOfLeft(left: readonly LeftReference[]): void {
  const notes = left.map(({ note }) => note).join(l10n.t('; '));
  void window.showWarningMessage(l10n.t('{0} references are left to you: {1}', left.length, notes));
}
