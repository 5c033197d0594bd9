import { Disposable, l10n, type LogOutputChannel, type TextDocument, window, workspace } from 'vscode';
import { hoverWhileStarting } from './hoverWhileStarting';
import { Journal } from './problemJournal';
import { type Connect, createServer, type Server } from './serverConnection';

/** What works without the context that VS Code hands over with the activation. */
export interface Begun {
  readonly log: LogOutputChannel;
  readonly journal: Journal;
  readonly server: Server;
  dispose(): void;
}

/** Makes the server, which starts with the first regulation, be it open already, unless who gets it starts it at once. */
export function begin(connect: Connect): Begun {
  const log = window.createOutputChannel(l10n.t('Tiaoli'), { log: true });
  const journal = new Journal((line) => {
    log.info(line);
  });
  const server = createServer(log, journal, connect);
  const startFor = (document: TextDocument): void => {
    if (document.languageId === 'regulation') void server.start();
  };
  const all = Disposable.from(
    log,
    server,
    hoverWhileStarting(server),
    workspace.onDidOpenTextDocument(startFor),
  );
  workspace.textDocuments.forEach(startFor);
  return {
    log,
    journal,
    server,
    dispose: () => {
      all.dispose();
    },
  };
}
