import { env, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { RULE_SCHEME, rulePagesFolder } from '../rulePages';
import { previewPage } from '../showPage';
import { type Tools } from '../whatCommandsUse';

/** Opens the page of a rule in the Markdown preview, offline; without a code the user picks one. */
export async function showRule({ extensionUri }: Tools, arg: unknown): Promise<void> {
  const rules = await listRules(rulePagesFolder(extensionUri));
  const code = typeof arg === 'string' ? arg : await pick(rules);
  if (code === undefined) return;
  if (!rules.has(code)) {
    void window.showErrorMessage(l10n.t('There is no page for the rule “{0}”.', code));
    return;
  }
  await previewPage(Uri.from({ scheme: RULE_SCHEME, path: `/${code}.md` }));
}

async function pick(rules: ReadonlyMap<string, string>): Promise<string | undefined> {
  const items = [...rules].map(([code, title]): QuickPickItem => ({ label: title, description: code }));
  const placeHolder = l10n.t('Choose a rule to read about');
  const picked = await window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  return picked?.description;
}

/** A row of the index of the pages: the link to a page, and what its rule looks for. */
const ROW = /\]\(([\w-]+\/[\w-]+)\.md\) \| ([^|\n]+?) \|/gu;

/**
 * The rules that have a page, by their codes, with what each looks for in the user's language: as the index of the pages
 * lists them, in Chinese and then in English, because a browser cannot list a folder.
 */
async function listRules(docs: Uri): Promise<ReadonlyMap<string, string>> {
  const index = new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(docs, 'README.md')));
  const isChinese = env.language.startsWith('zh');
  const titles = new Map<string, string>();
  for (const [, code = '', title = ''] of index.matchAll(ROW)) {
    if (!isChinese || !titles.has(code)) titles.set(code, title);
  }
  return titles;
}
