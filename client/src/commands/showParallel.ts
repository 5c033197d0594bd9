import { l10n, ViewColumn, window, ProgressLocation, type QuickPickItem } from 'vscode';
import {
  PARALLEL_PROVISIONS,
  PARALLEL_DRAFT,
  PARALLEL_PRECEDENTS,
  type ParallelPrecedentsResult,
} from '../../../server/src/protocol/parallel';
import { draftEditor, placeIn, draftDocument } from '../currentDraft';
import { plainLabel } from '../plainListText';
import { showPage } from '../showPage';
import { type Tools } from '../whatCommandsUse';

/** Lays the whole draft beside higher law and the precedents that the drafter picks, as a page to be read and saved. */
export async function showParallelDraft({ server, parallel }: Tools): Promise<void> {
  const document = draftDocument();
  if (document === undefined) {
    void window.showInformationMessage(l10n.t('Open the regulation first.'));
    return;
  }
  const uri = document.uri.toString();
  const known = await server.request(PARALLEL_PRECEDENTS, { uri });
  if (known?.kind === 'refused') void window.showInformationMessage(known.reason);
  if (known?.kind !== 'precedents') return;
  const precedents = await choose(known);
  if (precedents === undefined) return;
  const title = l10n.t('Comparing every article');
  const result = await window.withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    (_, token) => server.request(PARALLEL_DRAFT, { uri, precedents }, token),
  );
  if (result?.kind === 'refused') void window.showInformationMessage(result.reason);
  if (result?.kind !== 'document') return;
  const page = parallel.put(result, { uri, precedents });
  await showPage(page, { viewColumn: ViewColumn.Active });
}

interface PrecedentItem extends QuickPickItem {
  readonly id: string;
}

/** The precedents that are picked, in the order of the list; at most so many. Nothing to choose from is no question. */
function choose({
  precedents,
  most,
}: Extract<ParallelPrecedentsResult, { readonly kind: 'precedents' }>): Promise<
  readonly string[] | undefined
> {
  if (precedents.length === 0) return Promise.resolve([]);
  const items = precedents.map(({ id, title, detail }): PrecedentItem => ({
    id,
    label: plainLabel(title),
    description: plainLabel(detail),
  }));
  const pick = window.createQuickPick<PrecedentItem>();
  pick.title = l10n.t('Draft beside higher law and precedents');
  pick.placeholder = l10n.t(
    'Choose up to {0} precedents; those on the draft’s subject are chosen already',
    most,
  );
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.items = items;
  let selected: readonly PrecedentItem[] = items.filter((_, index) => precedents[index]?.isFitting === true);
  pick.selectedItems = selected;
  return new Promise((resolve) => {
    pick.onDidChangeSelection((now) => {
      if (now.length > most) pick.selectedItems = selected;
      else selected = now;
    });
    pick.onDidAccept(() => {
      resolve(items.filter((item) => selected.includes(item)).map(({ id }) => id));
      pick.dispose();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

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
