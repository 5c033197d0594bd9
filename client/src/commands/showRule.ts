import { commands, FileType, l10n, Uri, window, workspace } from 'vscode';
import { RULE_SCHEME, rulePagesFolder } from '../rulePages';
import { hasPreview } from '../showPage';
import { type Tools } from '../tools';

/** Opens the page of a rule in the Markdown preview, offline; without a code the user picks one. */
export async function showRule({ extensionUri }: Tools, arg: unknown): Promise<void> {
  const codes = await listCodes(rulePagesFolder(extensionUri));
  const code =
    typeof arg === 'string'
      ? arg
      : await window.showQuickPick(codes, { placeHolder: l10n.t('Choose a rule to read about') });
  if (code === undefined) return;
  if (!codes.includes(code)) {
    void window.showErrorMessage(l10n.t('There is no page for the rule “{0}”.', code));
    return;
  }
  const page = Uri.from({ scheme: RULE_SCHEME, path: `/${code}.md` });
  if (hasPreview()) await commands.executeCommand('markdown.showPreview', page);
  else await window.showTextDocument(page);
}

/** The codes that have a page `<group>/<name>.md`; none where the folder is missing. */
async function listCodes(docs: Uri): Promise<string[]> {
  const names = async (folder: Uri, kind: FileType): Promise<readonly string[]> => {
    try {
      const entries = await workspace.fs.readDirectory(folder);
      return entries.filter(([, type]) => type === kind).map(([name]) => name);
    } catch {
      return [];
    }
  };
  const groups = await names(docs, FileType.Directory);
  const codes = await Promise.all(
    groups.map(async (group) => {
      const pages = await names(Uri.joinPath(docs, group), FileType.File);
      return pages.filter((page) => page.endsWith('.md')).map((page) => `${group}/${page.slice(0, -3)}`);
    }),
  );
  return codes.flat().sort();
}
