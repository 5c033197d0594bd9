import { env, type LogOutputChannel, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import { type InitOptions } from '../../server/src/protocol/initOptions';
import { restartPolicy } from './restartDeadServer';
import { RULE_SCHEME } from './rulePages';
import { trustHover } from './trustHoverLinks';

/** The id of the client: the settings section, so that `tiaoli.trace.server` applies. */
export const CLIENT_ID = 'tiaoli';
export const CLIENT_NAME = '条理 Tiaoli';

/** How the client of the bundled server works, wherever the server runs. */
export interface ClientSetUp {
  readonly options: LanguageClientOptions;
  /** Follows a client that was made with these options: whether it ever ran decides what its failures mean. */
  follow(client: BaseLanguageClient): void;
}

/** @param own what the server is told beside what every server is */
export function setUpClient(log: LogOutputChannel, own: Partial<InitOptions>): ClientSetUp {
  const initializationOptions: InitOptions = {
    locale: env.language,
    docsBase: `${RULE_SCHEME}:`,
    opensPrecedents: true,
    picksStructureEdits: true,
    showsPassingNotes: true,
    isTrusted: workspace.isTrusted,
    ...own,
  };
  let hasRun = false;
  return {
    options: {
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
    },
    follow(client) {
      client.onDidChangeState(({ newState }) => {
        hasRun ||= newState === State.Running;
      });
    },
  };
}
