import { CodeActionKind, TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import { type ClientFeatures } from './clientFeatures';
import { fixAllKind } from './codeActions';
import { completionTriggers, onTypeTrigger } from './completion';
import { semanticTokenTypes } from './semanticTokenTypes';

/** What the server offers this client: what works, and nothing else. */
export function capabilitiesFor(client: ClientFeatures): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    completionProvider: { triggerCharacters: [...completionTriggers], resolveProvider: true },
    documentOnTypeFormattingProvider: { firstTriggerCharacter: onTypeTrigger },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
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
    ...(client.onlyPullsDiagnostics && {
      diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
    }),
    ...(client.workspaceFolderEvents && {
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    }),
  };
}
