import {
  DiagnosticSeverity,
  DocumentDiagnosticReportKind,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import { localize } from '../../base/bilingual';
import { DIAGNOSTIC_SOURCE } from '../../protocol/hiding';
import { isDraft } from '../../service/isDraft';
import { DiagnosticsQueue } from './diagnosticsQueue';
import { onDocument } from '../session/documentRequest';
import { diagnosticContextOf, findingsOf } from './findings';
import { describeError } from '../session/guard';
import { type Session } from '../session/session';
import { uriOf } from '../render/fromProto';
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

/** Pushes diagnostics, or answers those who pull them. */
export function registerChecks(session: Session): Checks {
  const { connection, client, service, settings } = session;
  const queue = new DiagnosticsQueue(session.host.clock, (uri) =>
    publish(session, uri).catch((error: unknown) => {
      session.log.error(`diagnostics: ${describeError(error)}`);
    }),
  );
  const pulled = client.onlyPullsDiagnostics ? registerPull(session) : undefined;

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

/** For clients that take no pushed diagnostics. Any change of what holds for documents makes old results void. */
function registerPull(session: Session): { refresh(): void } {
  const { connection, client } = session;
  let epoch = 0;
  const ofDocument = onDocument<DocumentDiagnosticParams, DocumentDiagnosticReport>(
    session,
    'diagnostic',
    fullReport([]),
    async ({ document, params }) => {
      const resultId = `${epoch}/${document.version}`;
      if (params.previousResultId === resultId) {
        return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      }
      const context = diagnosticContextOf(session, document);
      const findings = (await findingsOf(session, document)) ?? [];
      return fullReport(
        findings.map((finding) => toDiagnostic(finding, context)),
        resultId,
      );
    },
  );
  connection.languages.diagnostics.on((params, token) => {
    const declined = declinedReport(session, uriOf(params));
    return declined === undefined ? ofDocument(params, token) : fullReport(declined.diagnostics);
  });
  return {
    refresh() {
      epoch++;
      if (client.refreshesDiagnostics) void connection.languages.diagnostics.refresh();
    },
  };
}

/** What is said of a document that is too heavy to be worked on. */
function declinedReport(
  { service, options }: Session,
  uri: string,
): { readonly version: number; readonly diagnostics: Diagnostic[] } | undefined {
  const declined = service.documents.declined(uri);
  if (declined === undefined || !isDraft(uri)) return undefined;
  const start = { line: 0, character: 0 };
  const message = localize(declined.reason, options.locale);
  const severity = DiagnosticSeverity.Information;
  const diagnostic = { range: { start, end: start }, severity, source: DIAGNOSTIC_SOURCE, message };
  return { version: declined.version, diagnostics: [diagnostic] };
}

const fullReport = (items: Diagnostic[], resultId?: string): DocumentDiagnosticReport => ({
  kind: DocumentDiagnosticReportKind.Full,
  items,
  ...(resultId !== undefined && { resultId }),
});
