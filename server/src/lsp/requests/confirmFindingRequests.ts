import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import { bilingual, localize } from '../../base/bilingual';
import { CONFIRM_ALL_COMMAND, CONFIRM_COMMAND, WORKSPACE_TRUSTED } from '../../protocol/confirmFindings';
import { type Finding } from '../../rules/types';
import { type OpenDocument } from '../../service/openDocuments';
import { describeError } from '../session/requestGuard';
import { type ServerCommand } from './serverCommands';
import { type Session } from '../session/session';
import { diagnosticContextOf } from '../documents/findingsOfDocument';
import { toDiagnostic } from '../render/toProtocol';

const CONFIRM = bilingual('确认无误，不再提示', 'Confirm as it is');
const CONFIRM_ALL = bilingual(
  '全部确认无误，以现在的文本为准',
  'Confirm all as they are and compare with this text from now on',
);

/** The acts on findings that may be right as they are. */
export function confirmActions(
  session: Session,
  document: OpenDocument,
  findings: readonly Finding[],
  touched: readonly Finding[],
): readonly CodeAction[] {
  const { locale } = session.options;
  const context = diagnosticContextOf(session, document);
  const actions = touched.flatMap((finding): CodeAction[] => {
    if (finding.confirmKey === undefined) return [];
    const title = localize(CONFIRM, locale);
    const command = { title, command: CONFIRM_COMMAND, arguments: [document.uri, finding.confirmKey] };
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [toDiagnostic(finding, context)], command }];
  });
  const confirmable = findings.filter(({ confirmKey }) => confirmKey !== undefined);
  if (actions.length === 0 || confirmable.length < 2) return actions;
  const title = localize(CONFIRM_ALL, locale);
  const command = { title, command: CONFIRM_ALL_COMMAND, arguments: [document.uri] };
  return [...actions, { title, kind: CodeActionKind.QuickFix, command }];
}

/** Runs these acts, and hears when the user comes to trust the workspace. */
export function registerConfirmFindings(
  { connection, service, earlier, log }: Session,
  onTrust: () => void,
): Readonly<Record<typeof CONFIRM_COMMAND | typeof CONFIRM_ALL_COMMAND, ServerCommand>> {
  connection.onNotification(WORKSPACE_TRUSTED, () => {
    onTrust();
    earlier.trust().catch((error: unknown) => {
      log.error(`trust: ${describeError(error)}`);
    });
  });
  const documentOf = (uri: unknown): OpenDocument | undefined =>
    typeof uri === 'string' ? service.documents.get(uri) : undefined;
  return {
    [CONFIRM_COMMAND]: ([uri, key]) => {
      const document = documentOf(uri);
      if (document !== undefined && typeof key === 'string') earlier.confirm(document.uri, key);
    },
    [CONFIRM_ALL_COMMAND]: ([uri]) => {
      const document = documentOf(uri);
      if (document !== undefined) earlier.confirmAll(document.uri, document.snapshot.text);
    },
  };
}
