import { ErrorCodes, ResponseError, type Connection, type InitializeResult } from 'vscode-languageserver';
import { capabilitiesFor } from './capabilities';
import { registerChecks } from './checks';
import { registerCallHierarchy } from './callHierarchy';
import { registerClosePrecedents } from './closePrecedents';
import { registerCodeActions } from './codeActions';
import { registerCompleteness } from './completeness';
import { registerCompletion } from './completion';
import { registerConfirm } from './confirm';
import { registerIndexRequests } from './customRequests';
import { registerDocumentSync } from './documentSync';
import { registerDuties } from './duties';
import { registerDecisions } from './decisions';
import { registerFormatting } from './formatting';
import { registerFixing } from './fixing';
import { registerHiding } from './hidingRequests';
import { type Host } from './host';
import { IndexLifecycle } from './indexLifecycle';
import { registerInsertClause } from './insertClause';
import { registerNavigation } from './navigation';
import { registerNewRegulation } from './newRegulationRequest';
import { registerOutline } from './outline';
import { registerParallel } from './parallel';
import { registerPrecedentSearch } from './precedentSearch';
import { registerRename } from './rename';
import { registerRenumber } from './renumberRequest';
import { registerSeeing } from './seeing';
import { registerServerCommands } from './serverCommands';
import { createSession, type Session } from './session';
import { registerStructureEdit } from './structureEditRequest';

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
  const checks = registerChecks(session);
  const lifecycle = new IndexLifecycle(session, checks);
  registerDocumentSync(session, checks);
  registerNavigation(session);
  registerOutline(session);
  registerCallHierarchy(session);
  registerSeeing(session, checks);
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
    ...registerConfirm(session),
  });
  registerFixing(session, lifecycle);
  registerRenumber(session);
  registerRename(session);
  registerStructureEdit(session);
  registerNewRegulation(session);
  registerDecisions(session);
  registerIndexRequests(session, lifecycle);
  lifecycle.register();
  session.connection.onShutdown(() => {
    checks.stop();
    session.earlier.stop();
    lifecycle.stop();
  });
}
