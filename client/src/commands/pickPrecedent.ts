import { l10n, type QuickInputButton, type QuickPickItem, ThemeIcon, window } from 'vscode';
import { type ClausePlace } from '../../../server/src/protocol/precedents';
import {
  CLOSE_PRECEDENTS,
  type ArticlePlace,
  type ListedPrecedent,
} from '../../../server/src/protocol/seeing';
import { isArticlePlace } from '../linkArguments';
import { type Tools } from '../tools';
import { comparePrecedent } from './comparePrecedent';
import { openPrecedent } from './openPrecedent';

/** Lets the drafter choose among the precedents of an article, to open one or to compare it with the article. */
export async function pickPrecedent({ server }: Tools, arg: unknown): Promise<void> {
  const place = isArticlePlace(arg) ? arg : articleAtCursor();
  if (place === undefined) {
    void window.showInformationMessage(l10n.t('Open a regulation and put the cursor into an article.'));
    return;
  }
  const result = await server.request(CLOSE_PRECEDENTS, place);
  if (result?.kind === 'refused') void window.showInformationMessage(result.reason);
  if (result?.kind === 'precedents') choose(result.article, result.precedents);
}

function articleAtCursor(): ArticlePlace | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'regulation') return undefined;
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}

interface PrecedentItem extends QuickPickItem {
  readonly precedent: ListedPrecedent;
}

/** Enter opens; the button at the end of a line compares. */
function choose(article: ClausePlace, precedents: readonly ListedPrecedent[]): void {
  const compare: QuickInputButton = {
    iconPath: new ThemeIcon('diff'),
    tooltip: l10n.t('Compare with {0}', article.name),
  };
  const pick = window.createQuickPick<PrecedentItem>();
  pick.title = l10n.t('Precedents of {0}', article.name);
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = precedents.map((precedent) => ({
    label: precedent.place.name,
    description: precedent.detail,
    detail: precedent.text,
    buttons: [compare],
    precedent,
  }));
  pick.onDidTriggerItemButton(({ item }) => {
    pick.hide();
    void comparePrecedent({ draft: article, precedent: item.precedent.place });
  });
  pick.onDidAccept(() => {
    const [item] = pick.selectedItems;
    pick.hide();
    if (item === undefined) return;
    const { title, place } = item.precedent;
    void openPrecedent({ source: place.source, title, range: place.range });
  });
  pick.onDidHide(() => {
    pick.dispose();
  });
  pick.show();
}
