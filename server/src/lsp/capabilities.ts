import { CodeActionKind, TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import { type ClientFeatures } from './session/clientFeatures';
import { fixAllKind } from './requests/codeActionRequests';
import { completionTriggers, onTypeTrigger } from './requests/completionRequests';
import { semanticTokenTypes } from './requests/semanticTokenTypes';
import { serverCommands } from './requests/serverCommands';
import { type StartOptions } from './session/startOptions';

/** What the server offers this client: what works, and nothing else. */
export function capabilitiesFor(
  client: ClientFeatures,
  { opensPrecedents }: Pick<StartOptions, 'opensPrecedents'>,
): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    hoverProvider: true,
    completionProvider: { triggerCharacters: [...completionTriggers], resolveProvider: true },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: onTypeTrigger },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    callHierarchyProvider: true,
    inlayHintProvider: true,
    // What a lens runs are commands of our own client: other clients get no lenses.
    ...(opensPrecedents && { codeLensProvider: { resolveProvider: true } }),
    selectionRangeProvider: true,
    documentLinkProvider: {},
    renameProvider: client.preparesRename ? { prepareProvider: true } : true,
    semanticTokensProvider: {
      legend: { tokenTypes: [...semanticTokenTypes], tokenModifiers: [] },
      full: true,
    },
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind],
    },
    executeCommandProvider: { commands: [...serverCommands] },
    ...(client.onlyPullsDiagnostics && {
      diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: true },
    }),
    ...(client.workspaceFolderEvents && {
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    }),
  };
}
