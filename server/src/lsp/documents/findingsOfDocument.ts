import { type Snapshot } from '../../analysis/snapshot';
import { type FixedText } from '../../rules/applySafeFixes';
import { type RuleConfig } from '../../rules/runRules';
import { type Finding } from '../../rules/types';
import { type OpenDocument } from '../../service/openDocuments';
import { NOTHING_FOUND, type Known, type Sifted } from '../../service/hiding/siftFindings';
import { isDraftDocument } from '../../service/isDraftDocument';
import { Pacer } from '../../service/takeTurns';
import { type Session } from '../session/session';
import { type DiagnosticContext } from '../render/toProtocol';
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import { localize } from '../../base/bilingual';
import { DIAGNOSTIC_SOURCE } from '../../protocol/hiding';
import { prepareSoon } from './askCorpusServer';

/** The one diagnostic of a document that is too heavy to be worked on, with the document's version; else `undefined`. */
export function declinedReport(
  { service, options }: Session,
  uri: string,
): { readonly version: number; readonly diagnostics: Diagnostic[] } | undefined {
  const declined = service.documents.declined(uri);
  if (declined === undefined || !isDraftDocument(uri)) return undefined;
  const start = { line: 0, character: 0 };
  const message = localize(declined.reason, options.locale);
  const severity = DiagnosticSeverity.Information;
  const diagnostic = { range: { start, end: start }, severity, source: DIAGNOSTIC_SOURCE, message };
  return { version: declined.version, diagnostics: [diagnostic] };
}

/** What holds for a check of a document; `undefined` where it is not to be checked. */
export async function checkingOf(
  { settings, ruleConfigs, known, service }: Session,
  uri: string,
): Promise<{ readonly config: RuleConfig; readonly known: Known } | undefined> {
  const { rules, diagnostics } = await settings.of(uri);
  if (!diagnostics.enabled || !isDraftDocument(uri)) return undefined;
  await service.readyToCheck();
  return { config: await ruleConfigs.of(uri, rules), known: await known.of(uri) };
}

/**
 * All findings for a document's newest version, shown or not, worked out in slices between which others have their
 * turn; `undefined` when a newer version came meanwhile.
 */
export async function siftedOf(session: Session, document: OpenDocument): Promise<Sifted | undefined> {
  const { service } = session;
  const { uri, snapshot } = document;
  const how = await checkingOf(session, uri);
  if (how === undefined) return NOTHING_FOUND;
  if (service.documents.get(uri) !== document) return undefined;
  const pacer = new Pacer(session.host.clock);
  const steps = service.checkSteps(uri, snapshot, { ...how, isRestDue: () => pacer.isDue() });
  return pacer.runWhile(() => service.documents.get(uri) === document, steps);
}

/**
 * A text, of a document or of a file, after all its safe fixes, worked out in slices; `undefined` when it is not checked,
 * or when a newer version came meanwhile.
 */
export async function fixedIn(
  session: Session,
  uri: string,
  snapshot: Snapshot,
): Promise<FixedText | undefined> {
  const how = await checkingOf(session, uri);
  if (how === undefined) return undefined;
  const pacer = new Pacer(session.host.clock);
  const steps = session.service.fixAllSteps(uri, snapshot.text, { ...how, isRestDue: () => pacer.isDue() });
  const isNewest = (): boolean => (session.service.documents.get(uri)?.snapshot ?? snapshot) === snapshot;
  return pacer.runWhile(isNewest, steps);
}

/** The findings that are shown for a document's newest version; `undefined` as in {@link siftedOf}. */
export async function findingsOf(
  session: Session,
  document: OpenDocument,
): Promise<readonly Finding[] | undefined> {
  prepareSoon(session, document);
  const sifted = await siftedOf(session, document);
  if (sifted !== undefined) await workOutSoon(session, document);
  return sifted?.findings;
}

/** Has worked out in the background what completion will ask about the draft, once its text has been parsed. */
async function workOutSoon({ settings, service }: Session, document: OpenDocument): Promise<void> {
  const { completion } = await settings.of(document.uri);
  const isNewest = service.documents.get(document.uri) === document;
  if (completion.clauses && isNewest && isDraftDocument(document.uri)) service.subjects.want(document.uri);
}

/** How findings of a document are shown to this client. */
export const diagnosticContextOf = (
  { options, client }: Session,
  { uri, snapshot }: Pick<OpenDocument, 'uri' | 'snapshot'>,
): DiagnosticContext => ({
  uri,
  snapshot,
  locale: options.locale,
  docsBase: options.docsBase,
  showsRelated: client.relatedInformation,
});
