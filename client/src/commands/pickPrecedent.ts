import { l10n, window } from 'vscode';
import { CLOSE_PRECEDENTS, type ListedPrecedent } from '../../../server/src/protocol/closePrecedents';
import { draftEditor, placeIn } from '../draftEditor';
import { isArticlePlace } from '../linkArguments';
import { plainLabel } from '../plainLabel';
import { chooseAction, type PrecedentItem, precedentItems, runButton } from '../precedentPickList';
import { type Tools } from '../commandContext';

/** Lets the drafter choose among the precedents of an article, and then what to do with the one that is chosen. */
export async function pickPrecedent({ server }: Tools, arg: unknown): Promise<void> {
  const editor = draftEditor();
  const place = isArticlePlace(arg) ? arg : editor && placeIn(editor);
  if (place === undefined) {
    void window.showInformationMessage(l10n.t('Open a regulation and put the cursor into an article.'));
    return;
  }
  const result = await server.request(CLOSE_PRECEDENTS, place);
  if (result?.kind === 'refused') void window.showInformationMessage(result.reason);
  if (result?.kind === 'precedents') {
    choose(l10n.t('Precedents of {0}', result.article.name), result.precedents);
  }
}

function choose(title: string, precedents: readonly ListedPrecedent[]): void {
  const pick = window.createQuickPick<PrecedentItem>();
  pick.title = plainLabel(title);
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = precedentItems(precedents).map((item) => ({ ...item, alwaysShow: false }));
  pick.onDidTriggerItemButton(({ button, item }) => {
    pick.hide();
    void runButton(button, item);
  });
  pick.onDidAccept(() => {
    const [item] = pick.selectedItems;
    pick.hide();
    if (item !== undefined) void chooseAction(item.precedent);
  });
  pick.onDidHide(() => {
    pick.dispose();
  });
  pick.show();
}
