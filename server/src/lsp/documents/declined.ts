import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import { localize } from '../../base/bilingual';
import { DIAGNOSTIC_SOURCE } from '../../protocol/hiding';
import { isDraft } from '../../service/isDraft';
import { type Session } from '../session/session';

/** What is said of a document that is too heavy to be worked on. */
export function declinedReport(
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
