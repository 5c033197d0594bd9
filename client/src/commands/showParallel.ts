import { l10n, ViewColumn, window } from 'vscode';
import { PARALLEL_PROVISIONS } from '../../../server/src/protocol/parallel';
import { draftEditor, placeIn } from '../draftEditor';
import { showPage } from '../showPage';
import { type Tools } from '../commandContext';

/** Shows the same provision of each precedent beside the article at the cursor, as a page to be read and saved. */
export async function showParallel({ server, parallel }: Tools): Promise<void> {
  const editor = draftEditor();
  if (editor === undefined) {
    void window.showInformationMessage(l10n.t('Open a regulation and put the cursor into an article.'));
    return;
  }
  const place = placeIn(editor);
  const result = await server.request(PARALLEL_PROVISIONS, place);
  if (result?.kind === 'refused') void window.showInformationMessage(result.reason);
  if (result?.kind !== 'document') return;
  const uri = parallel.put(result, place);
  await showPage(uri, { viewColumn: ViewColumn.Active });
}
