import { l10n, TabInputCustom, TabInputText, Uri, window, workspace } from 'vscode';
import { PARALLEL_SCHEME, type ParallelDocument } from '../parallelDocuments';
import { reportFailure } from '../reportFailure';
import { type Tools } from '../whatCommandsUse';

/** Saves the comparison in front as a Word document, a page or Markdown, as the name that is chosen ends. */
export async function saveParallel({ parallel }: Tools, arg: unknown): Promise<void> {
  const source = arg instanceof Uri ? arg : uriInFront();
  const document = source && parallel.get(source);
  if (document === undefined) {
    void window.showInformationMessage(
      l10n.t('Show the parallel provisions of an article or of the draft first.'),
    );
    return;
  }
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const target = await window.showSaveDialog({
    title: l10n.t('Save the parallel provisions'),
    filters: {
      [l10n.t('Word document')]: ['docx'],
      [l10n.t('Web page')]: ['html'],
      [l10n.t('Markdown')]: ['md'],
    },
    ...(folder !== undefined && { defaultUri: Uri.joinPath(folder, nameOf(document.title)) }),
  });
  if (target === undefined) return;
  try {
    await workspace.fs.writeFile(target, contentFor(target.path.toLowerCase(), document));
  } catch {
    void reportFailure(l10n.t('“{0}” could not be written.', target.fsPath));
  }
}

/** The table of a whole draft is for Word, that of an article to be read. */
function nameOf(title: string): string {
  const isWhole = title.startsWith('《');
  return `${title.replace(/[\\/:*?"<>|\s]+/gu, ' ').trim()}.${isWhole ? 'docx' : 'html'}`;
}

function contentFor(path: string, { docx, html, markdown }: ParallelDocument): Uint8Array {
  if (path.endsWith('.docx')) return Uint8Array.from(atob(docx), (each) => each.charCodeAt(0));
  return new TextEncoder().encode(path.endsWith('.md') ? markdown : html);
}

function uriInFront(): Uri | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  const isOurs = input instanceof TabInputCustom || input instanceof TabInputText;
  return isOurs && input.uri.scheme === PARALLEL_SCHEME ? input.uri : undefined;
}
