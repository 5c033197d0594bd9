import { type Finding } from '../rules/types';
import { type OpenDocument } from '../service/documents';
import { sourceOfPrecedentUri } from '../service/precedentUris';
import { type Session } from './session';
import { type DiagnosticContext } from './toProto';

/** The findings for a document's newest version; `undefined` when a newer one came while settings were read. */
export async function findingsOf(
  { service, settings, ruleConfigs }: Session,
  document: OpenDocument,
): Promise<readonly Finding[] | undefined> {
  const { rules, diagnostics } = await settings.of(document.uri);
  // The read-only documents that show precedents are not the drafter's to mend.
  if (!diagnostics.enabled || sourceOfPrecedentUri(document.uri) !== undefined) return [];
  const config = await ruleConfigs.of(document.uri, rules);
  return service.documents.get(document.uri) === document ? service.check(document, config) : undefined;
}

/** How findings of a document are shown to this client. */
export const diagnosticContextOf = (
  { options, client }: Session,
  { uri, snapshot }: OpenDocument,
): DiagnosticContext => ({
  uri,
  snapshot,
  locale: options.locale,
  docsBase: options.docsBase,
  showsRelated: client.relatedInformation,
});
