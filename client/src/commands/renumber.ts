import { l10n, type TextDocument, window } from 'vscode';
import {
  RENUMBER,
  type NumberedLevel,
  type RenumberChoice,
  type RenumberResult,
} from '../../../server/src/protocol/renumber';
import { applyPlanned } from '../applyPlannedEdit';
import { type Tools } from '../whatCommandsUse';

/**
 * Renumbers from the cursor on: numbers and the references to them in one edit, which one undo takes back. Says how
 * many references followed: most of them stand out of sight.
 */
export async function renumber(tools: Tools): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'regulation') {
    void window.showInformationMessage(
      l10n.t('Open a regulation and put the cursor where renumbering begins.'),
    );
    return;
  }
  const { active } = editor.selection;
  const ask = (level?: NumberedLevel): Promise<RenumberResult | undefined> =>
    tools.server.request(RENUMBER, {
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
  if (result?.kind === 'refused') void window.showInformationMessage(result.reason);
  if (result?.kind === 'edits') await apply(tools, editor.document, result);
}

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
  tools: Tools,
  document: TextDocument,
  { version, edits, left }: RenumberResult & { readonly kind: 'edits' },
): Promise<void> {
  if (edits.length === 0) {
    void window.showInformationMessage(l10n.t('The numbers from here on are already in order.'));
    return;
  }
  const references = edits.filter(({ kind }) => kind === 'reference').length;
  const labels = edits.length - references;
  const title = l10n.t('Renumber: {0} numbers, {1} references', labels, references);
  const application = await applyPlanned(tools, { document, version, edits, title, references, left });
  if (application === 'none') return;
  await window.showTextDocument(document);
  if (application === 'previewed' || references === 0 || left.length > 0) return;
  void window.showInformationMessage(
    l10n.t('{0} numbers and {1} references changed. One undo takes it all back.', labels, references),
  );
}
