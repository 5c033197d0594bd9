import { l10n, Uri, window, workspace } from 'vscode';
import { RULE_SCHEME, rulePagesFolder } from '../rulePages';
import { previewPage } from '../showPage';
import { type Tools } from '../commandContext';

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
  await previewPage(Uri.from({ scheme: RULE_SCHEME, path: `/${code}.md` }));
}

/** The codes that have a page, as the index of the pages links them: a browser cannot list a folder. */
async function listCodes(docs: Uri): Promise<readonly string[]> {
  const index = new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(docs, 'README.md')));
  const codes = [...index.matchAll(/\]\(([\w-]+\/[\w-]+)\.md\)/gu)].map(([, code = '']) => code);
  return [...new Set(codes)].sort();
}
