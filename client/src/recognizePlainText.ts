import { type Disposable, l10n, languages, type Memento, type TextDocument, window, workspace } from 'vscode';
import { isOwnPage } from './ownDocumentSchemes';
import { looksLikeRegulation, resemblesRegulation } from './looksLikeRegulation';

/** Title, notes and the like stand above the first line that tells what a text is. */
const FIRST_LINES = 12;
/** What a text is for shows in its first articles. */
const LINES_READ = 300;
const IGNORED_SCHEMES = new Set(['git', 'output', 'vscode-userdata']);
const PLAIN_LANGUAGES = new Set(['plaintext', 'markdown']);

/** Under this key the editor remembers, on this machine, that the drafter wants to hear no more of it. */
const NO_HINT = 'tiaoli.noPlainTextHint';

/**
 * Turns plain text that begins like a regulation into the language `regulation`. The editor's own `firstLine` does
 * not help here: `.txt` belongs to plain text, and names come before first lines. A text that only resembles a
 * regulation is left as it is, and the drafter is asked, once in a window. Each document is looked at once, so a
 * drafter who switches back to plain text keeps it.
 */
export function recognizePlainText(memory: Memento): Disposable {
  const looked = new Set<string>();
  let hasAsked = false;
  const recognize = (document: TextDocument): void => {
    const uri = document.uri.toString();
    const { scheme } = document.uri;
    const isPlain =
      PLAIN_LANGUAGES.has(document.languageId) && !isOwnPage(scheme) && !IGNORED_SCHEMES.has(scheme);
    if (!isPlain || looked.has(uri)) return;
    looked.add(uri);
    const isAutomatic = workspace
      .getConfiguration('tiaoli', document)
      .get<boolean>('recognition.plainText', true);
    const lines = firstLines(document);
    if (document.languageId === 'plaintext' && looksLikeRegulation(lines.slice(0, FIRST_LINES))) {
      if (isAutomatic) void languages.setTextDocumentLanguage(document, 'regulation');
      return;
    }
    if (hasAsked || !isAutomatic || memory.get(NO_HINT) === true || !resemblesRegulation(lines)) return;
    hasAsked = true;
    void ask(document, memory);
  };
  workspace.textDocuments.forEach(recognize);
  return workspace.onDidOpenTextDocument(recognize);
}

async function ask(document: TextDocument, memory: Memento): Promise<void> {
  const treat = l10n.t('Treat as a Regulation');
  const never = l10n.t('Don’t Ask Again');
  const answer = await window.showInformationMessage(
    l10n.t('This text looks like a regulation but is open as plain text, so it is not checked.'),
    treat,
    never,
  );
  if (answer === never) await memory.update(NO_HINT, true);
  if (answer === treat && !document.isClosed) await languages.setTextDocumentLanguage(document, 'regulation');
}

const firstLines = (document: TextDocument): readonly string[] =>
  Array.from({ length: Math.min(LINES_READ, document.lineCount) }, (_, line) => document.lineAt(line).text);
