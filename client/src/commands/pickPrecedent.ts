import { l10n, window, commands, type QuickInputButton, type QuickPickItem, ThemeIcon } from 'vscode';
import { CLOSE_PRECEDENTS, type ListedPrecedent } from '../../../server/src/protocol/closePrecedents';
import { draftEditor, placeIn } from '../currentDraft';
import { isArticlePlace } from '../checkLinkArguments';
import { plainLabel, beginningOf } from '../plainListText';
import { type Tools } from '../whatCommandsUse';

/** A precedent in a quick pick, with what can be done with it as buttons. */
export interface PrecedentItem extends QuickPickItem {
  readonly precedent: ListedPrecedent;
}

interface Action extends QuickInputButton {
  readonly command: string;
  readonly iconPath: ThemeIcon;
  readonly tooltip: string;
}

const LONGEST_LINE = 200;

const actions = (): readonly Action[] => [
  {
    command: 'tiaoli.openPrecedent',
    iconPath: new ThemeIcon('go-to-file'),
    tooltip: l10n.t('Open the source'),
  },
  {
    command: 'tiaoli.insertPrecedent',
    iconPath: new ThemeIcon('insert'),
    tooltip: l10n.t('Insert at the cursor'),
  },
  {
    command: 'tiaoli.compareWithArticle',
    iconPath: new ThemeIcon('diff'),
    tooltip: l10n.t('Compare with the article at the cursor'),
  },
  {
    command: 'tiaoli.copyPrecedent',
    iconPath: new ThemeIcon('copy'),
    tooltip: l10n.t('Copy with its source'),
  },
];

/** The precedents as items. What they say is shown as text, and not filtered again by what is typed. */
export const precedentItems = (precedents: readonly ListedPrecedent[]): readonly PrecedentItem[] =>
  precedents.map((precedent) => ({
    label: plainLabel(precedent.place.name),
    description: plainLabel(precedent.detail),
    detail: plainLabel(beginningOf(precedent.sentence?.text ?? precedent.text, LONGEST_LINE)),
    alwaysShow: true,
    buttons: [...actions()],
    precedent,
  }));

/** Runs what a button of an item stands for. */
export async function runButton(button: QuickInputButton, { precedent }: PrecedentItem): Promise<void> {
  const action = actions().find(({ tooltip }) => tooltip === button.tooltip);
  if (action !== undefined) await commands.executeCommand(action.command, { precedent });
}

/** Asks what to do with a precedent: for those who work by keyboard, whom buttons are out of reach. */
export async function chooseAction(precedent: ListedPrecedent): Promise<void> {
  const items = actions().map(({ command, iconPath, tooltip }) => ({
    label: `$(${iconPath.id}) ${tooltip}`,
    command,
  }));
  const chosen = await window.showQuickPick(items, { title: plainLabel(precedent.place.name) });
  if (chosen !== undefined) await commands.executeCommand(chosen.command, { precedent });
}

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
