import {
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type ResultProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { createSnapshot } from '../../analysis/snapshot';
import { FileMap } from '../../base/fileIdentity';
import { fingerprintOf } from '../../base/fingerprint';
import { Pacer } from '../../service/takeTurns';
import { tooHeavy } from '../../service/declineLargeTexts';
import { isRegulationFile } from '../../service/workspace';
import { uriOf } from '../render/fromProtocol';
import { toDiagnostic } from '../render/toProtocol';
import { onDocument } from '../session/onDocumentRequest';
import { describeError } from '../session/requestGuard';
import { type Session } from '../session/session';
import { declinedReport, checkingOf, diagnosticContextOf, findingsOf } from './findingsOfDocument';

/** Answers clients that ask for diagnostics. */
export interface Pull {
  /** Settings, project files or versions have changed: all results so far are void, and the client is to ask again. */
  refresh(): void;
}

/**
 * For clients that take no pushed diagnostics. One document is answered for itself; the workspace with all regulations in
 * its folders, open or not, one after the other as they are done.
 * @param folders the workspace folders at the moment
 */
export function registerPull(session: Session, folders: () => readonly string[]): Pull {
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
  const { diagnostics } = connection.languages;
  diagnostics.on((params, token) => {
    const declined = declinedReport(session, uriOf(params));
    return declined === undefined ? ofDocument(params, token) : fullReport(declined.diagnostics);
  });
  diagnostics.onWorkspace((params, token, _work, progress) =>
    session.guard<WorkspaceDiagnosticParams, WorkspaceDiagnosticReport>(
      'workspace diagnostic',
      { items: [] },
      () => ofWorkspace({ session, folders, epoch: () => epoch }, params, token, progress),
    )(params, token),
  );
  return {
    refresh() {
      epoch++;
      if (!client.refreshesDiagnostics) return;
      diagnostics.refresh().catch((error: unknown) => {
        session.log.warn(`diagnostics: ${String(error)}`);
      });
    },
  };
}

interface WorkspacePull {
  readonly session: Session;
  readonly folders: () => readonly string[];
  /** Counts how often all results became void; stands in the id of each. */
  readonly epoch: () => number;
}

async function ofWorkspace(
  pull: WorkspacePull,
  { previousResultIds }: WorkspaceDiagnosticParams,
  token: CancellationToken,
  progress: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
): Promise<WorkspaceDiagnosticReport> {
  const { session } = pull;
  await session.index.whenSearchable();
  const known = new FileMap<string>();
  for (const { uri, value } of previousResultIds) known.set(uri, value);
  const uris = await regulationsIn(pull);
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  for (const uri of uris) {
    if (token.isCancellationRequested) break; // the guard answers that it was cancelled
    const item = await reportOf(pull, uri, known.get(uri));
    if (item === undefined) continue;
    if (progress === undefined) items.push(item);
    else progress.report({ items: [item] });
  }
  // Files that are gone: what was said of them before is void.
  const there = new FileMap<true>();
  for (const uri of uris) there.set(uri, true);
  const gone = previousResultIds.filter(({ uri }) => !there.has(uri));
  for (const { uri } of gone) items.push({ uri, version: null, kind: 'full', items: [] });
  return { items };
}

/** The open documents and the regulations in the folders, each once. */
async function regulationsIn({ session, folders }: WorkspacePull): Promise<readonly string[]> {
  const found = new FileMap<true>();
  for (const { uri } of session.service.documents.all()) found.set(uri, true);
  for (const folder of folders()) {
    const files = await session.host.workspace.list(folder);
    if (!files.ok) continue; // a folder that is gone has no diagnostics
    for (const uri of files.value) {
      if (isRegulationFile(uri) && !found.has(uri)) found.set(uri, true);
    }
  }
  return found.uris();
}

/** What is to be said of one file; `undefined` where it cannot be read or is too heavy. */
async function reportOf(
  { session, epoch }: WorkspacePull,
  uri: string,
  known: string | undefined,
): Promise<WorkspaceDocumentDiagnosticReport | undefined> {
  const open = session.service.documents.get(uri);
  const read = open === undefined ? await session.host.workspace.read(uri) : undefined;
  if (read?.ok === false || (read !== undefined && tooHeavy(read.value) !== undefined)) return undefined;
  const text = open?.snapshot.text ?? (read?.ok === true ? read.value : '');
  const version = open?.version ?? null;
  const resultId = open === undefined ? `${epoch()}/${fingerprintOf(text)}` : `${epoch()}/${open.version}`;
  if (known === resultId) return { uri, version, kind: 'unchanged', resultId };
  try {
    const items =
      open === undefined ? await diagnosticsOfFile(session, uri, text) : await ofOpen(session, open);
    return items && { uri, version, kind: 'full', resultId, items };
  } catch (error) {
    session.log.error(`${uri}: ${describeError(error)}`);
    return undefined;
  }
}

async function ofOpen(
  session: Session,
  document: NonNullable<ReturnType<Session['service']['documents']['get']>>,
): Promise<Diagnostic[] | undefined> {
  const context = diagnosticContextOf(session, document);
  return (await findingsOf(session, document))?.map((finding) => toDiagnostic(finding, context));
}

/** The findings of a file that is not open, in slices between which others have their turn. */
async function diagnosticsOfFile(session: Session, uri: string, text: string): Promise<Diagnostic[]> {
  const how = await checkingOf(session, uri);
  if (how === undefined) return [];
  const pacer = new Pacer(session.host.clock);
  const snapshot = createSnapshot(text);
  await pacer.run(snapshot.parse());
  const steps = session.service.checkSteps(uri, snapshot, { ...how, isRestDue: () => pacer.isDue() });
  const { findings } = await pacer.run(steps);
  const context = diagnosticContextOf(session, { uri, snapshot });
  return findings.map((finding) => toDiagnostic(finding, context));
}

const fullReport = (items: Diagnostic[], resultId?: string): DocumentDiagnosticReport => ({
  kind: DocumentDiagnosticReportKind.Full,
  items,
  ...(resultId !== undefined && { resultId }),
});
