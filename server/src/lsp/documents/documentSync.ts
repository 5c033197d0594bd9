import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Checks } from './scheduleChecks';
import { describeError } from '../session/requestGuard';
import { type Session } from '../session/session';

/** Follows the open documents: every change makes a new version, and a check is due. */
export function registerDocumentSync(
  { connection, service, settings, known, earlier, log }: Session,
  checks: Checks,
): void {
  const documents = new TextDocuments(TextDocument);
  const run = (name: string, work: Promise<void>): void => {
    work.catch((error: unknown) => {
      log.error(`${name}: ${describeError(error)}`);
    });
  };

  documents.onDidChangeContent(({ document }) => {
    const { uri } = document;
    const isNew = service.documents.get(uri) === undefined;
    const isDeclined = service.open(uri, document.version, document.getText()) === undefined;
    checks.schedule(uri, isNew ? 'now' : 'afterRest');
    // One that was too heavy for a while keeps the version that it had before.
    const isFollowed = earlier.of(uri) !== undefined;
    if (!isDeclined && !isFollowed) run('didOpen', earlier.opened(uri, document.getText()));
  });

  documents.onDidClose(({ document: { uri } }) => {
    settings.forget(uri);
    known.forget(uri);
    checks.clear(uri);
    earlier.closed(uri);
    run('didClose', service.close(uri));
  });

  documents.onDidSave(({ document }) => {
    run('didSave', earlier.saved(document.uri, document.getText()));
  });

  earlier.listen((uri) => {
    checks.again(uri);
  });

  documents.listen(connection);
}
