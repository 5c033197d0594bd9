import { type Finding } from '../rules/types';
import { type OpenDocument } from '../service/documents';
import { isDraft } from '../service/isDraft';
import { type Session } from './session';
import { type DiagnosticContext } from './toProto';

/** The findings for a document's newest version; `undefined` when a newer one came while settings were read. */
export async function findingsOf(
  { service, settings, ruleConfigs }: Session,
  document: OpenDocument,
): Promise<readonly Finding[] | undefined> {
  const { rules, diagnostics } = await settings.of(document.uri);
  if (!diagnostics.enabled || !isDraft(document.uri)) return [];
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
