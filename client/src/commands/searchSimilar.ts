import { commands, l10n, window } from 'vscode';
import { ARTICLE_AT, SEARCH_PRECEDENTS } from '../../../server/src/protocol/precedentSearch';
import { draftEditor, placeIn } from '../currentDraft';
import { toRange } from '../toVscodeRange';
import { type Tools } from '../whatCommandsUse';

/** Lists in the view of precedents what is close to the selection, or else to the article at the cursor. */
export async function searchSimilar({ server, precedents: view }: Tools): Promise<void> {
  const editor = draftEditor();
  if (editor === undefined) {
    void window.showInformationMessage(l10n.t('Open a regulation and put the cursor into an article.'));
    return;
  }
  const { document, selection } = editor;
  let query = document.getText(selection).trim();
  let name = query;
  if (query === '') {
    const result = await server.request(ARTICLE_AT, placeIn(editor));
    if (result?.kind === 'refused') void window.showInformationMessage(result.reason);
    if (result?.kind !== 'article') return;
    query = document.getText(toRange(result.article.range));
    name = result.article.name;
  }
  const found = await server.request(SEARCH_PRECEDENTS, { query, uri: document.uri.toString() });
  if (found === undefined) return;
  view.show(name, found.precedents, found.notice);
  await commands.executeCommand('tiaoli.precedents.focus');
}
