import { type Disposable, Uri, workspace } from 'vscode';

/**
 * The scheme of the rules' pages: `tiaoli-rule:/<code>.md`. `package.json` associates it with the Markdown preview,
 * so that the link of a finding's code opens the page to be read, wherever it is clicked. A link to the file would
 * open its source, and the editor does not run commands from such links.
 */
export const RULE_SCHEME = 'tiaoli-rule';

/** The folder that holds one page for each rule. */
export const rulePagesFolder = (extensionUri: Uri): Uri => Uri.joinPath(extensionUri, 'docs', 'rules');

/** Serves the pages from the extension's own folder, offline. */
export const provideRulePages = (extensionUri: Uri): Disposable =>
  workspace.registerTextDocumentContentProvider(RULE_SCHEME, {
    async provideTextDocumentContent({ path }) {
      const bytes = await workspace.fs.readFile(Uri.joinPath(rulePagesFolder(extensionUri), path));
      return new TextDecoder().decode(bytes);
    },
  });
