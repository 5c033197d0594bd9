// Stands in for the parts of the language client that ask a server for what ours never gives: notebooks, colours,
// hierarchies of types, and findings, which it sends to this client by itself. They and a library of theirs would bring
// 130 KB into each client.

/** A feature that is announced to nobody and never registered. */
class Absent {
  fillClientCapabilities() {}
  initialize() {}
  clear() {}
  getState() {
    return { kind: 'static' };
  }
}

/** The client compares the scheme of every document with this one of notebooks. */
class AbsentNotebooks extends Absent {}
AbsentNotebooks.CellScheme = 'vscode-notebook-cell';

export {
  AbsentNotebooks as NotebookDocumentSyncFeature,
  Absent as ColorProviderFeature,
  Absent as DeclarationFeature,
  Absent as DiagnosticFeature,
  Absent as DidCreateFilesFeature,
  Absent as DidDeleteFilesFeature,
  Absent as DidRenameFilesFeature,
  Absent as ImplementationFeature,
  Absent as InlineCompletionItemFeature,
  Absent as InlineValueFeature,
  Absent as LinkedEditingFeature,
  Absent as SignatureHelpFeature,
  Absent as TextDocumentContentFeature,
  Absent as TypeDefinitionFeature,
  Absent as TypeHierarchyFeature,
  Absent as WillCreateFilesFeature,
  Absent as WillDeleteFilesFeature,
  Absent as WillRenameFilesFeature,
};

/** The modules of the language client that hold them. */
const MODULES =
  /^\.\/(?:colorProvider|declaration|diagnostic|fileOperations|implementation|inlineCompletion|inlineValue|linkedEditingRange|notebook|signatureHelp|textDocumentContent|typeDefinition|typeHierarchy)$/;

/** The plugin of the build that puts this file in their place. @param {string} path of this file */
export const featuresLeftOut = (path) => ({
  name: 'features-left-out',
  setup(build) {
    build.onResolve({ filter: MODULES }, ({ importer }) =>
      /[\\/]vscode-languageclient[\\/]/u.test(importer) ? { path } : undefined,
    );
  },
});
