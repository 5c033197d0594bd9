import { l10n, window, workspace, WorkspaceEdit, Position, Range, type TextEditor } from 'vscode';
import { type LeftReference, type StructureEditResult } from '../../server/src/protocol/structureEdit';
import { plainNotice } from './plainListText';
import { type PreviewedChange } from './previewPlannedEdit';
import { toRange } from './toVscodeRange';
import { type Tools } from './whatCommandsUse';

/** A structural change that the server has planned for one version of a draft. */
export interface PlannedChange extends PreviewedChange {
  readonly version: number;
  /** How many references follow their targets. */
  readonly references: number;
  /** Of a precedent's text: what was changed for the draft, and what a person must decide. */
  readonly adapted?: { readonly changed: readonly string[]; readonly reminders: readonly string[] };
}

/** How a change went: `previewed` when the drafter saw it before, `none` when it was discarded or came too late. */
export type Application = 'applied' | 'previewed' | 'none';

/** Makes a planned change as one step of undo, after a preview where the settings ask for one. */
export async function applyPlanned({ preview }: Tools, change: PlannedChange): Promise<Application> {
  const { document, version, edits, left } = change;
  const isPreviewed = asksForPreview(change);
  if (isPreviewed) {
    tellChanged(change);
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
  if (!isPreviewed) tellChanged(change);
  remind(change);
  return isPreviewed ? 'previewed' : 'applied';
}

/** By default what changes references, for most of them stand out of sight. */
function asksForPreview({ document, references, left, adapted }: PlannedChange): boolean {
  const wanted = workspace.getConfiguration('tiaoli', document).get<string>('edits.preview');
  return wanted === 'always' || (wanted !== 'never' && references + left.length + notesIn(adapted) > 0);
}

const notesIn = (adapted: PlannedChange['adapted']): number =>
  (adapted?.changed.length ?? 0) + (adapted?.reminders.length ?? 0);

/** What of a precedent's text is in the words of the draft now. */
function tellChanged({ adapted }: PlannedChange): void {
  if (adapted === undefined || adapted.changed.length === 0) return;
  const changes = plainNotice(adapted.changed.join(l10n.t('; ')));
  void window.showInformationMessage(l10n.t('Adapted to this text: {0}', changes));
}

/** What a person must decide in the text that was put in. */
function remind({ adapted }: PlannedChange): void {
  if (adapted === undefined || adapted.reminders.length === 0) return;
  const { length } = adapted.reminders;
  const reminders = plainNotice(adapted.reminders.join(l10n.t('; ')));
  void window.showWarningMessage(l10n.t('{0} places are for you to decide: {1}', length, reminders));
}

function warnOfLeft(left: readonly LeftReference[]): void {
  const notes = plainNotice(left.map(({ note }) => note).join(l10n.t('; ')));
  void window.showWarningMessage(l10n.t('{0} references are left to you: {1}', left.length, notes));
}

/** Makes an edit that the server planned for a draft, puts the cursor where it goes on, and tells what followed. */
export async function applyStructureEdit(
  tools: Tools,
  { document, viewColumn }: TextEditor,
  result: StructureEditResult | undefined,
): Promise<void> {
  if (result?.kind === 'refused') void window.showWarningMessage(result.reason);
  if (result?.kind !== 'edits') return;
  const application = await applyPlanned(tools, { document, ...result });
  if (application === 'none') return;
  const cursor = result.cursor && new Position(result.cursor.line, result.cursor.character);
  await window.showTextDocument(document, {
    ...(viewColumn !== undefined && { viewColumn }),
    ...(cursor !== undefined && { selection: new Range(cursor, cursor) }),
  });
  if (application === 'applied' && result.left.length === 0 && result.references > 0) {
    void window.showInformationMessage(
      l10n.t('{0} references follow. One undo takes it all back.', result.references),
    );
  }
}
