import { env, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { GUIDE_SCHEME } from '../guide/serveGuide';
import { pagesOf } from '../guide/pageMarkdown';
import { previewPage } from '../showPage';

interface PageItem extends QuickPickItem {
  readonly name: string;
}

/** Opens a page of the guide by its name (`write`), in the display language; without a name the drafter picks one. */
export async function openGuide(arg: unknown): Promise<void> {
  const index = new TextDecoder().decode(await workspace.fs.readFile(addressOf('README')));
  const items = pagesOf(index).map(({ name, title }): PageItem => ({ label: title, name }));
  const pick =
    items.find(({ name }) => name === arg) ??
    (await window.showQuickPick(items, { placeHolder: l10n.t('Choose a page of the guide') }));
  if (pick !== undefined) await previewPage(addressOf(pick.name));
}

const addressOf = (name: string): Uri => {
  const language = env.language.toLowerCase().startsWith('zh') ? '' : '.en';
  return Uri.from({ scheme: GUIDE_SCHEME, path: `/guide/${name}${language}.md` });
};
