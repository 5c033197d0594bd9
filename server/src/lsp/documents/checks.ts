import { declinedReport, diagnosticContextOf, findingsOf } from './findings';
import { DiagnosticsQueue } from './diagnosticsQueue';
import { registerPull } from './pullDiagnostics';
import { describeError } from '../session/requestGuard';
import { type Session } from '../session/session';
import { toDiagnostic } from '../render/toProto';

/** Keeps the diagnostics of the open documents up to date. */
export interface Checks {
  /** A document was opened or changed, or what holds for it has changed. */
  schedule(uri: string, when: 'now' | 'afterRest'): void;
  /** What a document is compared with has changed. */
  again(uri: string): void;
  /** Settings or a project file have changed. */
  scheduleAll(): void;
  /** Settles when the newest findings of a document have been sent. */
  whenAtRest(uri: string): Promise<void>;
  /** A document was closed. */
  clear(uri: string): void;
  /** No more checks: the server shuts down. */
  stop(): void;
}

/**
 * Pushes diagnostics, or answers those who pull them.
 * @param folders the workspace folders at the moment
 */
export function registerChecks(session: Session, folders: () => readonly string[]): Checks {
  const { connection, client, service, settings } = session;
  const queue = new DiagnosticsQueue(session.host.clock, (uri) =>
    publish(session, uri).catch((error: unknown) => {
      session.log.error(`diagnostics: ${describeError(error)}`);
    }),
  );
  const pulled = client.onlyPullsDiagnostics ? registerPull(session, folders) : undefined;

  const schedule = async (uri: string, when: 'now' | 'afterRest'): Promise<void> => {
    const { debounce } = (await settings.of(uri)).diagnostics;
    queue.schedule(uri, when === 'now' ? 0 : debounce);
  };
  return {
    schedule(uri, when) {
      if (pulled === undefined) void schedule(uri, when);
    },
    again(uri) {
      if (pulled === undefined) void schedule(uri, 'now');
      else pulled.refresh();
    },
    scheduleAll() {
      if (pulled !== undefined) {
        pulled.refresh();
        return;
      }
      for (const { uri } of service.documents.all()) void schedule(uri, 'now');
    },
    whenAtRest: (uri) => queue.whenAtRest(uri),
    clear(uri) {
      queue.cancel(uri);
      if (pulled === undefined) void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    stop() {
      queue.cancelAll();
    },
  };
}

async function publish(session: Session, uri: string): Promise<void> {
  const declined = declinedReport(session, uri);
  if (declined !== undefined) {
    await session.connection.sendDiagnostics({ uri, ...declined });
    return;
  }
  const document = session.service.documents.get(uri);
  const findings = document === undefined ? undefined : await findingsOf(session, document);
  if (document === undefined || findings === undefined) return;
  const context = diagnosticContextOf(session, document);
  const diagnostics = findings.map((finding) => toDiagnostic(finding, context));
  await session.connection.sendDiagnostics({ uri, version: document.version, diagnostics });
}
