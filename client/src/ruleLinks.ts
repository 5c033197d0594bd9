import { type Diagnostic, Uri } from 'vscode';
import { type Middleware } from 'vscode-languageclient/node';

/**
 * The code of a finding links to its page. A link to the Markdown file would open its source, so links into our
 * own documentation become our command, which opens the preview.
 */
export const linkRulePages = (docs: Uri): Pick<Middleware, 'handleDiagnostics'> => ({
  handleDiagnostics(uri, diagnostics, next) {
    diagnostics.forEach((diagnostic) => {
      linkRulePage(diagnostic, docs);
    });
    next(uri, diagnostics);
  },
});

function linkRulePage(diagnostic: Diagnostic, docs: Uri): void {
  const { code } = diagnostic;
  if (typeof code !== 'object' || !code.target.path.startsWith(`${docs.path}/`)) return;
  const query = encodeURIComponent(JSON.stringify([code.value]));
  diagnostic.code = { value: code.value, target: Uri.parse(`command:tiaoli.showRule?${query}`) };
}
