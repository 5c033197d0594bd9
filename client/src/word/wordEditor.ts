import { type CustomDocument, type Disposable, l10n, type Uri, type WebviewPanel, window } from 'vscode';
import { OPEN_WORD, type OpenWordResult } from '../../../server/src/protocol/word';
import { type Server } from '../serverConnection';
import { nameOf, toOpen } from './wordFileNames';

/** The type of the editor, as `package.json` contributes it. */
const VIEW_TYPE = 'tiaoli.word';

/** So many lines of the text are shown. */
const SHOWN = 40;

/**
 * Shows what a Word document says, read-only, with one button that opens it as a regulation. A page without scripts that
 * loads nothing; every word of the document is escaped.
 */
export const provideWordEditor = (server: Server): Disposable =>
  window.registerCustomEditorProvider(VIEW_TYPE, {
    openCustomDocument: (uri): CustomDocument => ({ uri, dispose: () => undefined }),
    async resolveCustomEditor({ uri }, { webview }: WebviewPanel) {
      webview.options = {
        enableScripts: false,
        enableCommandUris: ['tiaoli.openWord'],
        localResourceRoots: [],
      };
      webview.html = pageOf(uri, `<p>${escaped(l10n.t('Reading…'))}</p>`);
      webview.html = pageOf(uri, contentOf(await read(server, uri)));
    },
  });

async function read(server: Server, uri: Uri): Promise<OpenWordResult | undefined> {
  try {
    return await server.request(OPEN_WORD, { ...(await toOpen(uri)), revisions: 'accept' });
  } catch (error) {
    return { kind: 'refused', reason: error instanceof Error ? error.message : String(error) };
  }
}

function contentOf(result: OpenWordResult | undefined): string {
  if (result?.kind !== 'opened') {
    return `<p class="fault">${escaped(result?.reason ?? l10n.t('Not read'))}</p>`;
  }
  const all = result.text.split('\n');
  const lines = all.slice(0, SHOWN).map((line) => `<p>${escaped(line)}</p>`);
  const rest = all.length - SHOWN;
  const report = result.lines.map(({ weight, message }) => `<li class="${weight}">${escaped(message)}</li>`);
  const more = rest > 0 ? [`<p class="hint">${escaped(l10n.t('… and {0} more lines', rest))}</p>`] : [];
  return [`<ul>${report.join('')}</ul>`, `<main>${lines.join('')}</main>`, ...more].join('\n');
}

function pageOf(uri: Uri, content: string): string {
  const command = `command:tiaoli.openWord?${encodeURIComponent(JSON.stringify([uri.toString()]))}`;
  const hint = l10n.t(
    'Opens the text with its automatic numbers as a draft. The document itself stays as it is; “Write Back to Word” later makes a copy of it with your changes as tracked revisions.',
  );
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(nameOf(uri))}</h1>
<p><a class="button" href="${escaped(command)}">${escaped(l10n.t('Open as Regulation'))}</a></p>
<p class="hint">${escaped(hint)}</p>
${content}
</body>
</html>`;
}

const STYLE = `
body { padding: 1em 2em; line-height: 1.7; max-width: 50em; }
h1 { font-size: 1.4em; font-weight: normal; }
.button { display: inline-block; padding: 0.4em 1.2em; text-decoration: none;
  color: var(--vscode-button-foreground); background: var(--vscode-button-background); }
.button:hover { background: var(--vscode-button-hoverBackground); }
.hint { color: var(--vscode-descriptionForeground); }
.lost, .fault { color: var(--vscode-errorForeground); }
.guessed { color: var(--vscode-editorWarning-foreground); }
main { border-left: 2px solid var(--vscode-textBlockQuote-border); padding-left: 1em; }
main p { margin: 0.2em 0; white-space: pre-wrap; overflow-wrap: anywhere; min-height: 1em; }
`;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/gu, (character) => ESCAPES[character] ?? '');
