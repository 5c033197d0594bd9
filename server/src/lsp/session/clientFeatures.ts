import { MarkupKind, type ClientCapabilities } from 'vscode-languageserver';

/** What this client can do, as far as the server behaves differently for it. */
export interface ClientFeatures {
  readonly markdownHover: boolean;
  readonly markdownCompletion: boolean;
  readonly snippets: boolean;
  /** Shows other places that belong to a finding. */
  readonly relatedInformation: boolean;
  /** Edits that carry the document's version. */
  readonly documentChanges: boolean;
  /** Asks what a rename would be about before it asks for a name. */
  readonly preparesRename: boolean;
  /** Takes an outline as a tree; others get a list. */
  readonly nestedSymbols: boolean;
  /** Can be asked for settings; others send them. */
  readonly configuration: boolean;
  /** Tells of changed settings when the server registers for it. */
  readonly configurationEvents: boolean;
  readonly watchedFiles: boolean;
  /** Watches folders outside of the workspace, too. */
  readonly watchesOtherFolders: boolean;
  readonly workspaceFolderEvents: boolean;
  /** The client pulls diagnostics and takes no pushed ones. One that does both gets them pushed, and only once. */
  readonly onlyPullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesCodeLens: boolean;
  readonly refreshesInlayHints: boolean;
}

/** Reads the capabilities a client announces; what it does not announce it cannot do. */
export function clientFeaturesOf(capabilities: ClientCapabilities): ClientFeatures {
  const { textDocument, workspace } = capabilities;
  const completionItem = textDocument?.completion?.completionItem;
  const workspaceEdit = workspace?.workspaceEdit;
  return {
    markdownHover: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    markdownCompletion: completionItem?.documentationFormat?.includes(MarkupKind.Markdown) === true,
    snippets: completionItem?.snippetSupport === true,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
    documentChanges: workspaceEdit?.documentChanges === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    configuration: workspace?.configuration === true,
    configurationEvents: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesOtherFolders: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    workspaceFolderEvents: workspace?.workspaceFolders === true,
    onlyPullsDiagnostics:
      textDocument?.diagnostic !== undefined && textDocument.publishDiagnostics === undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesCodeLens: workspace?.codeLens?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
  };
}
