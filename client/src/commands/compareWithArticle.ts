import { l10n, window } from 'vscode';
import { ARTICLE_AT } from '../../../server/src/protocol/precedentSearch';
import { placeIn, showDraft } from '../draftEditor';
import { precedentOf } from '../linkArguments';
import { type Tools } from '../commandContext';
import { comparePrecedent } from './comparePrecedent';

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
