import { ErrorCodes, ResponseError, type Connection, type InitializeResult } from 'vscode-languageserver';
import { capabilitiesFor } from './capabilities';
import { registerChecks } from './documents/scheduleChecks';
import { registerAssist } from './requests/assistRequests';
import { registerCallHierarchy } from './requests/callHierarchyRequests';
import { registerClosePrecedents } from './requests/closePrecedentRequests';
import { registerCodeActions } from './requests/codeActionRequests';
import { registerCompleteness } from './requests/completenessRequests';
import { registerCompletion } from './requests/completionRequests';
import { registerConfirmFindings } from './requests/confirmFindingRequests';
import { registerIndexRequests } from './requests/indexRequests';
import { followChangedSettings } from './documents/followChangedSettings';
import { registerDocumentSync } from './documents/documentSync';
import { registerDuties } from './requests/dutyRequests';
import { registerApplyAmendment } from './requests/applyAmendmentRequests';
import { registerComparison } from './requests/comparisonRequests';
import { registerDecisions } from './requests/draftDecisionRequests';
import { registerFormatting } from './requests/formattingRequests';
import { registerFixWorkspace } from './requests/fixWorkspaceRequests';
import { registerHiding } from './requests/hidingRequests';
import { type Host } from './session/platformHost';
import { IndexLifecycle } from './session/indexLifecycle';
import { registerInsertClause } from './requests/insertClauseRequests';
import { registerNavigation } from './requests/navigationRequests';
import { registerNewRegulation } from './requests/newRegulationRequests';
import { registerOutline } from './requests/outlineRequests';
import { registerParallel } from './requests/parallelRequests';
import { registerPrecedentSearch } from './requests/precedentSearchRequests';
import { registerRename } from './requests/renameRequests';
import { registerRenumber } from './requests/renumberRequests';
import { registerAnnotations } from './requests/codeLensAndInlayRequests';
import { registerServerCommands } from './requests/serverCommands';
import { registerWordDocuments } from './requests/wordDocumentRequests';
import { createSession, type Session } from './session/session';
import { registerStructureEdit, registerStructureOffers } from './requests/structureEditRequests';

/** Serves one client over `connection`. What the session needs is made when the client has said who it is. */
export function startServer(connection: Connection, host: Host): void {
  let session: Session | undefined;
  connection.onInitialize((params): InitializeResult => {
    if (session !== undefined) {
      throw new ResponseError(ErrorCodes.InvalidRequest, 'initialize was sent twice');
    }
    session = createSession(connection, host, params);
    register(session);
    return { capabilities: capabilitiesFor(session.client, session.options), serverInfo: { name: 'tiaoli' } };
  });
  connection.listen();
}

function register(session: Session): void {
  const lifecycle = new IndexLifecycle(session);
  const checks = registerChecks(session, () => lifecycle.workspaceFolders);
  registerDocumentSync(session, checks);
  registerNavigation(session);
  registerOutline(session);
  registerCallHierarchy(session);
  registerAnnotations(session, checks);
  registerClosePrecedents(session);
  registerPrecedentSearch(session);
  registerInsertClause(session);
  registerParallel(session);
  registerCompleteness(session);
  registerDuties(session);
  registerCompletion(session);
  registerFormatting(session);
  registerCodeActions(session);
  registerServerCommands(session, {
    ...registerHiding(session, lifecycle, checks),
    ...registerConfirmFindings(session, () => {
      lifecycle.server.trust();
    }),
  });
  registerFixWorkspace(session, lifecycle);
  registerRenumber(session);
  registerRename(session);
  registerStructureEdit(session);
  registerStructureOffers(session);
  registerNewRegulation(session);
  registerDecisions(session);
  registerApplyAmendment(session);
  registerComparison(session);
  registerWordDocuments(session);
  registerAssist(session, lifecycle);
  registerIndexRequests(session, lifecycle);
  followChangedSettings(session, checks, lifecycle);
  lifecycle.register();
  session.connection.onShutdown(() => {
    checks.stop();
    session.earlier.stop();
    lifecycle.stop();
  });
}
