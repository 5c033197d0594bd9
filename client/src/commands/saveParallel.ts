import { l10n, TabInputCustom, TabInputText, Uri, window, workspace } from 'vscode';
import { PARALLEL_SCHEME } from '../parallelDocuments';
import { reportFailure } from '../reportFailure';
import { type Tools } from '../tools';

/** Saves the comparison in front as Markdown or as HTML, as the name that is chosen ends. */
export async function saveParallel({ parallel }: Tools, arg: unknown): Promise<void> {
  const source = arg instanceof Uri ? arg : uriInFront();
  const document = source && parallel.get(source);
  if (document === undefined) {
    void window.showInformationMessage(l10n.t('Show the parallel provisions of an article first.'));
    return;
  }
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const target = await window.showSaveDialog({
    title: l10n.t('Save the parallel provisions'),
    filters: { [l10n.t('Web page')]: ['html'], [l10n.t('Markdown')]: ['md'] },
    ...(folder !== undefined && { defaultUri: Uri.joinPath(folder, `${document.title}.html`) }),
  });
  if (target === undefined) return;
  const text = target.path.toLowerCase().endsWith('.md') ? document.markdown : document.html;
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  } catch {
    void reportFailure(l10n.t('“{0}” could not be written.', target.fsPath));
  }
}

function uriInFront(): Uri | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  const isOurs = input instanceof TabInputCustom || input instanceof TabInputText;
  return isOurs && input.uri.scheme === PARALLEL_SCHEME ? input.uri : undefined;
}
