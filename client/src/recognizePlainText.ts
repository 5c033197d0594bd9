import { type Disposable, languages, type TextDocument, workspace } from 'vscode';
import { looksLikeRegulation } from './recognition';

const LINES_READ = 12;
const IGNORED_SCHEMES = new Set(['git', 'output', 'vscode-userdata']);

/**
 * Turns plain text that begins like a regulation into the language `regulation`. The editor's own `firstLine` does
 * not help here: `.txt` belongs to plain text, and names come before first lines. Each document is asked once, so a
 * drafter who switches back to plain text keeps it.
 */
export function recognizePlainText(): Disposable {
  const asked = new Set<string>();
  const recognize = (document: TextDocument): void => {
    const uri = document.uri.toString();
    const ignored = document.languageId !== 'plaintext' || IGNORED_SCHEMES.has(document.uri.scheme);
    if (ignored || asked.has(uri)) return;
    asked.add(uri);
    if (!workspace.getConfiguration('tiaoli', document).get<boolean>('recognition.plainText', true)) return;
    if (looksLikeRegulation(firstLines(document))) {
      void languages.setTextDocumentLanguage(document, 'regulation');
    }
  };
  workspace.textDocuments.forEach(recognize);
  return workspace.onDidOpenTextDocument(recognize);
}

const firstLines = (document: TextDocument): readonly string[] =>
  Array.from({ length: Math.min(LINES_READ, document.lineCount) }, (_, line) => document.lineAt(line).text);
