import { CancellationTokenSource, commands, l10n, type QuickInputButton, ThemeIcon, window } from 'vscode';
import { SEARCH_PRECEDENTS } from '../../../server/src/protocol/precedentSearch';
import { draftDocument, draftEditor } from '../draftEditor';
import { chooseAction, type PrecedentItem, precedentItems, runButton } from '../precedentItems';
import { type Tools } from '../tools';

/** Milliseconds of rest after a key before the search runs; while an input method composes, nothing arrives. */
const REST = 150;
/** A selection that is longer than this is not what is looked for. */
const LONGEST_SELECTION = 500;

/**
 * The search box: words, a pasted clause, a role or its pinyin, answered while it is typed. What is found stays in the
 * view of precedents.
 */
export function searchPrecedents({ server, precedents: view }: Tools): Promise<void> {
  const pick = window.createQuickPick<PrecedentItem>();
  const toView: QuickInputButton = {
    iconPath: new ThemeIcon('list-tree'),
    tooltip: l10n.t('Show in the Precedents view'),
  };
  pick.title = l10n.t('Search Precedents');
  pick.placeholder = l10n.t('Words, a pasted clause, or what a clause is for: 立法目的, or lfmd in pinyin');
  pick.buttons = [toView];
  let running: CancellationTokenSource | undefined;
  let rest: NodeJS.Timeout | undefined;

  const search = async (query: string): Promise<void> => {
    running?.cancel();
    running = new CancellationTokenSource();
    const { token } = running;
    pick.busy = true;
    const uri = draftDocument()?.uri.toString();
    const result = await server.request(SEARCH_PRECEDENTS, { query, ...(uri && { uri }) }, token);
    if (token.isCancellationRequested || result === undefined) return;
    pick.busy = false;
    pick.items = precedentItems(result.precedents);
    view.show(query, result.precedents);
  };
  const searchSoon = (query: string): void => {
    clearTimeout(rest);
    rest = setTimeout(() => void search(query), REST);
  };

  pick.onDidChangeValue(searchSoon);
  pick.onDidTriggerButton(() => {
    pick.hide();
    void commands.executeCommand('tiaoli.precedents.focus');
  });
  pick.onDidTriggerItemButton(({ button, item }) => {
    pick.hide();
    void runButton(button, item);
  });
  pick.onDidAccept(() => {
    const [item] = pick.selectedItems;
    if (item === undefined) return;
    pick.hide();
    void chooseAction(item.precedent);
  });
  pick.onDidHide(() => {
    clearTimeout(rest);
    running?.cancel();
    pick.dispose();
  });
  pick.value = selectedText() ?? view.query;
  pick.show();
  if (pick.value !== '') void search(pick.value);
  return Promise.resolve();
}

function selectedText(): string | undefined {
  const editor = draftEditor();
  const text = editor?.document.getText(editor.selection).trim() ?? '';
  return text === '' || text.length > LONGEST_SELECTION ? undefined : text;
}
