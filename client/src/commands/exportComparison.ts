import { l10n, Uri, window, workspace } from 'vscode';
import { EXPORT_COMPARISON, type ExportComparisonParams } from '../../../server/src/protocol/comparison';
import { reportFailure } from '../reportFailure';
import { wordDocumentOfVersion } from '../comparison/wordDocumentOfVersion';
import { plainNotice } from '../plainListText';
import { type Tools } from '../whatCommandsUse';
import { comparisonInFront } from './compareVersions';

/** Saves the comparison in front as a Word document, a page or Markdown, as the name that is chosen ends. */
export async function exportComparison(tools: Tools, arg: unknown): Promise<void> {
  const shown = shownIn(tools, arg);
  if (shown === undefined) return;
  const { compared, showsAll } = shown;
  const target = await chooseTarget(compared.title, {
    [l10n.t('Word document')]: ['docx'],
    [l10n.t('Web page')]: ['html'],
    [l10n.t('Markdown')]: ['md'],
  });
  if (target === undefined) return;
  const settings = workspace.getConfiguration('tiaoli.comparison');
  const name = target.path.toLowerCase();
  await write(tools, target, {
    before: compared.before,
    after: compared.after,
    form: name.endsWith('.md') ? 'md' : /\.html?$/u.test(name) ? 'html' : 'docx',
    unchanged: showsAll,
    renumbered: settings.get<boolean>('renumbered', true),
    remarks: settings.get<boolean>('remarks', true),
    deletedMark: settings.get<string>('deletedMark') === 'box' ? 'box' : 'strike',
    heads: settings.get<readonly string[]>('heads', []),
  });
}

/** Saves the comparison in front as one Word document with tracked revisions. */
export async function exportRedline(tools: Tools, arg: unknown): Promise<void> {
  const shown = shownIn(tools, arg);
  if (shown === undefined) return;
  const { title, before, after } = shown.compared;
  const target = await chooseTarget(title.replace(/修改前后对照表$/u, '') + l10n.t('redline'), {
    [l10n.t('Word document')]: ['docx'],
  });
  if (target === undefined) return;
  const date = `${new Date().toISOString().slice(0, 19)}Z`;
  const own = workspace.getConfiguration('tiaoli').get<string>('word.author', '').trim();
  const author = own === '' ? l10n.t('Tiaoli') : own;
  const document = await wordDocumentOfVersion(shown.versions[0].place, before, {
    of: (draft) => tools.origins.of(Uri.parse(draft)),
    before: (origin) => tools.origins.before(origin),
  });
  await write(tools, target, {
    before,
    after,
    form: 'redline',
    author,
    date,
    ...(document !== undefined && { document }),
  });
}

function shownIn({ comparisons }: Tools, arg: unknown): ReturnType<Tools['comparisons']['of']> {
  const uri = comparisonInFront(arg);
  return uri && comparisons.of(uri);
}

function chooseTarget(title: string, filters: Record<string, string[]>): Thenable<Uri | undefined> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const name = `${title.replace(/[\\/:*?"<>|\s]+/gu, ' ').trim()}.docx`;
  return window.showSaveDialog({
    title: l10n.t('Save the comparison'),
    filters,
    ...(folder !== undefined && { defaultUri: Uri.joinPath(folder, name) }),
  });
}

async function write({ server }: Tools, target: Uri, params: ExportComparisonParams): Promise<void> {
  const result = await server.request(EXPORT_COMPARISON, params);
  if (result?.kind === 'refused') void window.showErrorMessage(result.reason);
  if (result?.kind !== 'file') return;
  const bytes = result.isBase64
    ? Uint8Array.from(atob(result.content), (each) => each.charCodeAt(0))
    : new TextEncoder().encode(result.content);
  try {
    await workspace.fs.writeFile(target, bytes);
  } catch {
    void reportFailure(l10n.t('“{0}” could not be written.', target.fsPath));
    return;
  }
  const name = workspace.asRelativePath(target);
  const saved =
    params.form === 'redline'
      ? l10n.t('Saved; what it says when all is accepted, and when all is rejected, was checked: {0}', name)
      : l10n.t('Saved, and every cell checked: {0}', name);
  const told = [saved, ...result.notes];
  void window.showInformationMessage(plainNotice(told.join(' ')));
}
