import { env, type ExtensionContext, type LogOutputChannel, workspace } from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  type ServerOptions,
  State,
  TransportKind,
} from 'vscode-languageclient/node';
import { type InitOptions } from '../../server/src/protocol/initOptions';
import { SERVER_ACCESS, type ServerAccessParams } from '../../server/src/protocol/serverAccess';
import { restartPolicy } from './restartPolicy';
import { RULE_SCHEME } from './rulePages';
import { serverAccess } from './serverAccess';
import { trustHover } from './trustHover';

/** The client of the bundled server. Its id is the settings section, so that `tiaoli.trace.server` applies. */
export function createClient(
  context: ExtensionContext,
  log: LogOutputChannel,
  module: string,
): LanguageClient {
  const initializationOptions: InitOptions = {
    locale: env.language,
    seedsPath: context.asAbsolutePath('seeds'),
    ...(context.storageUri?.scheme === 'file' ? { storagePath: context.storageUri.fsPath } : {}),
    docsBase: `${RULE_SCHEME}:`,
    opensPrecedents: true,
    picksStructureEdits: true,
    isTrusted: workspace.isTrusted,
  };
  let hasRun = false;
  const server: ServerOptions = { module, transport: TransportKind.ipc };
  const options: LanguageClientOptions = {
    // No scheme: drafts may be unsaved, remote or virtual.
    documentSelector: [{ language: 'regulation' }],
    diagnosticCollectionName: 'tiaoli',
    outputChannel: log,
    traceOutputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions,
    initializationFailedHandler: () => false,
    errorHandler: restartPolicy(() => hasRun),
    middleware: trustHover,
  };
  const client = new QuietClient('tiaoli', '条理 Tiaoli', server, options);
  client.onRequest(SERVER_ACCESS, ({ server: address }: ServerAccessParams) =>
    serverAccess(context.secrets, address),
  );
  client.onDidChangeState(({ newState }) => {
    hasRun ||= newState === State.Running;
  });
  return client;
}

/** Writes its errors to the log only: what the user needs to know, the extension says itself, once and in words. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
