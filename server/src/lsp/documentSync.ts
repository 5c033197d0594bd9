import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Checks } from './checks';
import { describeError } from './guard';
import { type Session } from './session';

/** Follows the open documents: every change makes a new version, and a check is due. */
export function registerDocumentSync(
  { connection, service, settings, known, log }: Session,
  checks: Checks,
): void {
  const documents = new TextDocuments(TextDocument);
  const opened = new Set<string>();

  documents.onDidChangeContent(({ document }) => {
    const { uri } = document;
    service.open(uri, document.version, document.getText());
    checks.schedule(uri, opened.has(uri) ? 'afterRest' : 'now');
    opened.add(uri);
  });

  documents.onDidClose(({ document: { uri } }) => {
    opened.delete(uri);
    settings.forget(uri);
    known.forget(uri);
    checks.clear(uri);
    service.close(uri).catch((error: unknown) => {
      log.error(`didClose: ${describeError(error)}`);
    });
  });

  documents.listen(connection);
}
