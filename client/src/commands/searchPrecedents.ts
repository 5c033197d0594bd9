import {
  CancellationTokenSource,
  commands,
  l10n,
  type QuickInputButton,
  type QuickPickItem,
  ThemeIcon,
  window,
} from 'vscode';
import { type OfferedFilter, SEARCH_PRECEDENTS } from '../../../server/src/protocol/precedentSearch';
import { draftDocument, draftEditor } from '../currentDraft';
import { plainLabel } from '../plainListText';
import { chooseAction, type PrecedentItem, precedentItems, runButton } from './pickPrecedent';
import { type Tools } from '../whatCommandsUse';

/** Milliseconds of rest after a key before the search runs; while an input method composes, nothing arrives. */
const REST = 150;
/** A selection that is longer than this is not what is looked for. */
const LONGEST_SELECTION = 500;

/**
 * The search box: words, a pasted clause, a role or its pinyin, answered while it is typed. What is found stays in the
 * view of precedents.
 */
export function searchPrecedents({ server, precedents: view }: Tools): Promise<void> {
  const pick = window.createQuickPick<PrecedentItem | FilterItem>();
  const toView: QuickInputButton = {
    iconPath: new ThemeIcon('list-tree'),
    tooltip: l10n.t('Show in the Precedents view'),
  };
  pick.title = titleOf(undefined);
  pick.placeholder = l10n.t(
    'Words, a pasted clause, or what a clause is for (立法目的, lfmd); narrow by 地区: 年份: 机关: 现行',
  );
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
    if (token.isCancellationRequested) return;
    pick.busy = false;
    if (result === undefined) return;
    pick.items = [...filterItems(result.offered), ...precedentItems(result.precedents)];
    pick.title = titleOf(result.notice);
    view.show(query, result.precedents, result.notice);
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
    if (!('precedent' in item)) return;
    pick.hide();
    void runButton(button, item);
  });
  pick.onDidAccept(() => {
    const [item] = pick.selectedItems;
    if (item === undefined) return;
    if (!('precedent' in item)) {
      pick.value = item.query;
      searchSoon(item.query);
      return;
    }
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

/** A filter that the words typed may go on with; choosing it puts it into the box. */
interface FilterItem extends QuickPickItem {
  readonly query: string;
}

const filterItems = (offered: readonly OfferedFilter[]): readonly FilterItem[] =>
  offered.map(({ label, query, detail }) => ({
    label: plainLabel(label),
    iconPath: new ThemeIcon('filter'),
    description: detail,
    alwaysShow: true,
    query,
  }));

const titleOf = (notice: string | undefined): string =>
  notice === undefined ? l10n.t('Search Precedents') : `${l10n.t('Search Precedents')} · ${notice}`;

function selectedText(): string | undefined {
  const editor = draftEditor();
  const text = editor?.document.getText(editor.selection).trim() ?? '';
  return text === '' || text.length > LONGEST_SELECTION ? undefined : text;
}
