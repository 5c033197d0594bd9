import { commands, l10n, Uri, window } from 'vscode';
import { clauseUri, type ComparePrecedentArgs } from '../../../server/src/protocol/precedents';
import { isClausePlace, isRecord, precedentOf } from '../checkLinkArguments';
import { ARTICLE_AT } from '../../../server/src/protocol/precedentSearch';
import { placeIn, showDraft } from '../currentDraft';
import { type Tools } from '../whatCommandsUse';

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

/** Compares a precedent's clause with the article that the cursor is in. */
export async function compareWithArticle({ server }: Tools, arg: unknown): Promise<void> {
  const precedent = precedentOf(arg);
  if (precedent === undefined) return;
  const editor = await showDraft();
  if (editor === undefined) {
    void window.showInformationMessage(l10n.t('Open a regulation and put the cursor into an article.'));
    return;
  }
  const result = await server.request(ARTICLE_AT, placeIn(editor));
  if (result?.kind === 'refused') void window.showInformationMessage(result.reason);
  if (result?.kind !== 'article') return;
  await comparePrecedent({ draft: result.article, precedent: precedent.place });
}
