import {
  l10n,
  type QuickPickItem,
  Range,
  TabInputTextDiff,
  type TextDocument,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import { APPLY_AMENDMENT, type ApplyAmendmentResult } from '../../../server/src/protocol/amendment';
import { AMENDED_SCHEME, openAmendmentPreview } from '../previewAmendedText';
import { draftDocument } from '../currentDraft';
import { TEXTS_AND_WORD } from '../fileKinds';
import { isOwnPage } from '../ownDocumentSchemes';
import { plainNotice } from '../plainListText';
import { type ListedDecision } from '../views/instructionsView';
import { type Tools } from '../whatCommandsUse';

/**
 * Carries a decision out on the regulation in front: a list of its instructions beside the comparison of both texts, and
 * one edit that one undo takes back. `arg`: the decision, where it is known.
 */
export async function applyAmendment({ server, instructions }: Tools, arg?: unknown): Promise<void> {
  const document = draftDocument();
  if (document === undefined) {
    void window.showInformationMessage(l10n.t('Open the regulation first.'));
    return;
  }
  const decision = arg instanceof Uri ? arg.toString() : await chooseDecision(document);
  if (decision === undefined) return;
  const uri = document.uri.toString();
  const ask = (chosen?: readonly number[]): Promise<ApplyAmendmentResult | undefined> =>
    server.request(APPLY_AMENDMENT, { uri, decision, ...(chosen && { chosen }) });
  let result = await ask();
  if (result?.kind === 'refused') void window.showWarningMessage(result.reason);
  if (result?.kind !== 'applied') return;
  const preview = await openAmendmentPreview(document, result.text, () => {
    instructions.answer(false);
  });
  try {
    const chosen = await instructions.choose(listedOf(result), {
      async choose(ticked) {
        const next = await ask(ticked);
        if (next?.kind !== 'applied') return undefined;
        result = next;
        preview.show(next.text);
        return listedOf(next);
      },
      look({ at, old }) {
        if (at !== undefined) void preview.reveal(at, 'new');
        else if (old !== undefined) void preview.reveal(old, 'old');
      },
    });
    if (chosen === undefined) return;
    const last = await ask(chosen);
    if (last?.kind === 'applied') await apply(document, last);
  } finally {
    await preview.close();
    preview.dispose();
  }
}

/** The drafter's word on what is previewed: an edit of ours, or the decision that is being applied. */
export async function answerPreview({ preview, instructions }: Tools, isWanted: boolean): Promise<void> {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  const isDecision = input instanceof TabInputTextDiff && input.modified.scheme === AMENDED_SCHEME;
  if (isDecision || !preview.isOpen()) instructions.answer(isWanted);
  else await preview.answer(isWanted);
}

type Applied = Extract<ApplyAmendmentResult, { readonly kind: 'applied' }>;

const listedOf = (applied: Applied): ListedDecision => ({
  title: titleOf(applied),
  instructions: applied.instructions,
  notes: applied.notes,
});

function titleOf({ instructions, others }: Applied): string {
  const done = instructions.filter(({ status }) => status === 'applied').length;
  const title = l10n.t('{0} of {1} instructions can be carried out', done, instructions.length);
  return others.length === 0
    ? title
    : `${title} · ${l10n.t('the decision also amends: {0}', others.map((law) => `《${law}》`).join('、'))}`;
}

/** One replacement, from the first character that differs to the last. */
async function apply(document: TextDocument, { text, version, notes, instructions }: Applied): Promise<void> {
  if (document.isClosed || document.version !== version) {
    void window.showWarningMessage(l10n.t('The text changed meanwhile. Try again.'));
    return;
  }
  const old = document.getText();
  let start = 0;
  while (start < old.length && start < text.length && old[start] === text[start]) start++;
  let end = 0;
  while (end < old.length - start && end < text.length - start && old.at(-1 - end) === text.at(-1 - end)) {
    end++;
  }
  const edit = new WorkspaceEdit();
  const range = new Range(document.positionAt(start), document.positionAt(old.length - end));
  edit.replace(document.uri, range, text.slice(start, text.length - end));
  if (!(await workspace.applyEdit(edit))) return;
  await window.showTextDocument(document);
  const done = instructions.filter(({ status }) => status === 'applied').length;
  const left = instructions.length - done;
  const told = [l10n.t('{0} instructions were carried out, {1} were not.', done, left), ...notes].join(' ');
  void window.showInformationMessage(plainNotice(told));
}

interface DecisionItem extends QuickPickItem {
  /** Absent: the drafter looks for a file. */
  readonly uri?: string;
}

async function chooseDecision(document: TextDocument): Promise<string | undefined> {
  const open = workspace.textDocuments
    .filter((other) => other !== document && !isOwnPage(other.uri.scheme))
    .filter(({ languageId }) => languageId === 'regulation' || languageId === 'plaintext')
    .map(({ uri }): DecisionItem => ({
      label: l10n.t('Open: {0}', workspace.asRelativePath(uri)),
      uri: uri.toString(),
    }));
  const items: readonly DecisionItem[] = [...open, { label: l10n.t('Another file…') }];
  const choice =
    items.length === 1
      ? items[0]
      : await window.showQuickPick(items, { placeHolder: l10n.t('Which decision is to be carried out?') });
  return choice === undefined ? undefined : (choice.uri ?? chooseFile(document));
}

async function chooseFile({ uri }: TextDocument): Promise<string | undefined> {
  const [file] =
    (await window.showOpenDialog({
      title: l10n.t('Choose the amending decision'),
      ...(uri.scheme === 'file' && { defaultUri: Uri.joinPath(uri, '..') }),
      filters: { [l10n.t('Texts and Word documents')]: TEXTS_AND_WORD },
    })) ?? [];
  return file?.toString();
}
