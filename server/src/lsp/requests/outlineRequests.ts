import {
  SymbolKind,
  type DocumentSymbol,
  type SymbolInformation,
  type WorkspaceSymbol,
} from 'vscode-languageserver';
import { type Snapshot } from '../../analysis/snapshot';
import { type Steps } from '../../base/steps';
import { symbolSteps, type OutlineSymbol } from '../../features/outline';
import { propertyOf } from '../render/fromProtocol';
import { onTextInSteps } from '../session/onDocumentRequest';
import { createLocate } from '../render/locatePlaces';
import { type Session } from '../session/session';
import { rangeOf } from '../render/toProtocol';

/** Answers the requests for the outline of a document and for names anywhere. */
export function registerOutline(session: Session): void {
  const { connection, service, client, options, index } = session;

  connection.onDocumentSymbol(
    onTextInSteps(session, 'documentSymbol', null, function* ({ snapshot, uri }): Steps<
      DocumentSymbol[] | SymbolInformation[]
    > {
      const outline = yield* symbolSteps(snapshot);
      if (client.nestedSymbols) return yield* toDocumentSymbols(outline, snapshot);
      return outline.flatMap((symbol) => [...flatten(symbol, snapshot, uri, undefined)]);
    }),
  );

  connection.onWorkspaceSymbol(
    session.guard('workspaceSymbol', null, async (params): Promise<WorkspaceSymbol[]> => {
      const query = propertyOf(params, 'query');
      const locate = createLocate({ service, index, opensPrecedents: options.opensPrecedents });
      const found = service.workspaceSymbols(typeof query === 'string' ? query : '').map(async (symbol) => {
        const place = await locate(symbol.location);
        if (place === undefined) return undefined;
        const { name, kind, container } = symbol;
        return {
          name,
          kind: WORKSPACE_KIND[kind],
          location: { uri: place.uri, range: place.range },
          ...(container !== undefined && { containerName: container }),
        };
      });
      return (await Promise.all(found)).filter((symbol) => symbol !== undefined);
    }),
  );
}

const WORKSPACE_KIND = {
  title: SymbolKind.File,
  heading: SymbolKind.Class,
  article: SymbolKind.Function,
} as const;

const KIND: Readonly<Record<OutlineSymbol['kind'], SymbolKind>> = {
  title: SymbolKind.File,
  contents: SymbolKind.Namespace,
  part: SymbolKind.Module,
  subpart: SymbolKind.Module,
  chapter: SymbolKind.Class,
  section: SymbolKind.Interface,
  heading: SymbolKind.Class,
  article: SymbolKind.Function,
  paragraph: SymbolKind.String,
  item: SymbolKind.Field,
  subitem: SymbolKind.Field,
  annex: SymbolKind.Package,
};

/** The outline with its children, step by step; a step ends behind each article. */
function* toDocumentSymbols(symbols: readonly OutlineSymbol[], snapshot: Snapshot): Steps<DocumentSymbol[]> {
  const found: DocumentSymbol[] = [];
  for (const { name, detail, kind, span, selection, children } of symbols) {
    found.push({
      name,
      ...(detail !== undefined && { detail }),
      kind: KIND[kind],
      range: rangeOf(snapshot, span),
      selectionRange: rangeOf(snapshot, selection),
      children: yield* toDocumentSymbols(children, snapshot),
    });
    if (kind === 'article') yield;
  }
  return found;
}

function* flatten(
  symbol: OutlineSymbol,
  snapshot: Snapshot,
  uri: string,
  container: string | undefined,
): Generator<SymbolInformation, void, undefined> {
  yield {
    name: symbol.name,
    kind: KIND[symbol.kind],
    location: { uri, range: rangeOf(snapshot, symbol.span) },
    ...(container !== undefined && { containerName: container }),
  };
  for (const child of symbol.children) yield* flatten(child, snapshot, uri, symbol.name);
}
