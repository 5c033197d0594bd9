import {
  l10n,
  type TextEditor,
  window,
  workspace,
  WorkspaceEdit,
  type WorkspaceEditEntryMetadata,
} from 'vscode';
import {
  RENUMBER,
  type NumberedLevel,
  type RenumberChoice,
  type RenumberEdit,
  type RenumberResult,
} from '../../../server/src/protocol/renumber';
import { toRange } from '../toVscode';
import { type Tools } from '../tools';

/**
 * Renumbers from the cursor on: numbers and the references to them in one edit. Where references change, the
 * drafter confirms them in the preview first; the argument `{ "preview": false }` of a keybinding skips that.
 */
export async function renumber({ server }: Tools, arg: unknown): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'regulation') {
    void window.showInformationMessage(
      l10n.t('Open a regulation and put the cursor where renumbering begins.'),
    );
    return;
  }
  const { active } = editor.selection;
  const ask = (level?: NumberedLevel): Promise<RenumberResult | undefined> =>
    server.request(RENUMBER, {
      uri: editor.document.uri.toString(),
      position: { line: active.line, character: active.character },
      ...(level === undefined ? {} : { level }),
    });

  let result = await ask();
  if (result?.kind === 'choose') {
    const level = await chooseLevel(result.choices);
    if (level === undefined) return;
    result = await ask(level);
  }
  if (result?.kind === 'refused') void window.showWarningMessage(result.reason);
  if (result?.kind === 'edits') await apply(editor, result.version, result.edits, wantsPreview(arg));
}

const wantsPreview = (arg: unknown): boolean =>
  !(typeof arg === 'object' && arg !== null && 'preview' in arg && arg.preview === false);

async function chooseLevel(choices: readonly RenumberChoice[]): Promise<NumberedLevel | undefined> {
  const picks = choices.map(({ level, from, changes }) => ({
    label: l10n.t('From {0} on', from),
    description: l10n.t('{0} numbers change', changes),
    level,
  }));
  const pick = await window.showQuickPick(picks, { placeHolder: l10n.t('What is to be renumbered?') });
  return pick?.level;
}

async function apply(
  editor: TextEditor,
  version: number,
  edits: readonly RenumberEdit[],
  preview: boolean,
): Promise<void> {
  const { document } = editor;
  if (document.version !== version) {
    void window.showWarningMessage(l10n.t('The text changed meanwhile. Renumber again.'));
    return;
  }
  if (edits.length === 0) {
    void window.showInformationMessage(l10n.t('The numbers from here on are already in order.'));
    return;
  }
  const references = edits.filter(({ kind }) => kind === 'reference').length;
  const needsConfirmation = preview && references > 0;
  const annotations: Readonly<Record<RenumberEdit['kind'], WorkspaceEditEntryMetadata>> = {
    label: { label: l10n.t('Numbers'), needsConfirmation },
    reference: {
      label: l10n.t('References'),
      description: l10n.t('References that follow their target’s new number'),
      needsConfirmation,
    },
  };
  const workspaceEdit = new WorkspaceEdit();
  for (const { range, newText, kind } of edits) {
    workspaceEdit.replace(document.uri, toRange(range), newText, annotations[kind]);
  }
  await workspace.applyEdit(workspaceEdit);
}
