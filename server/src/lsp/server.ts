import { ErrorCodes, ResponseError, type Connection, type InitializeResult } from 'vscode-languageserver';
import { capabilitiesFor } from './capabilities';
import { registerChecks } from './documents/checks';
import { registerAssist } from './requests/assist';
import { registerCallHierarchy } from './requests/callHierarchy';
import { registerClosePrecedents } from './requests/listPrecedents';
import { registerCodeActions } from './requests/codeActions';
import { registerCompleteness } from './requests/completeness';
import { registerCompletion } from './requests/completion';
import { registerConfirmFindings } from './requests/confirmFindings';
import { registerIndexRequests } from './requests/indexRequests';
import { followChangedSettings } from './documents/followChangedSettings';
import { registerDocumentSync } from './documents/documentSync';
import { registerDuties } from './requests/duties';
import { registerApplyAmendment } from './requests/applyAmendment';
import { registerComparison } from './requests/comparison';
import { registerDecisions } from './requests/decisions';
import { registerFormatting } from './requests/formatting';
import { registerFixWorkspace } from './requests/fixWorkspace';
import { registerHiding } from './requests/hidingRequests';
import { type Host } from './session/host';
import { IndexLifecycle } from './session/indexLifecycle';
import { registerInsertClause } from './requests/insertClause';
import { registerNavigation } from './requests/navigation';
import { registerNewRegulation } from './requests/newRegulationRequest';
import { registerOutline } from './requests/outline';
import { registerParallel } from './requests/parallel';
import { registerPrecedentSearch } from './requests/precedentSearch';
import { registerRename } from './requests/rename';
import { registerRenumber } from './requests/renumberRequest';
import { registerAnnotations } from './requests/annotations';
import { registerServerCommands } from './requests/serverCommands';
import { registerWordDocuments } from './requests/wordDocuments';
import { createSession, type Session } from './session/session';
import { registerStructureEdit, registerStructureOffers } from './requests/structureEditRequest';

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
