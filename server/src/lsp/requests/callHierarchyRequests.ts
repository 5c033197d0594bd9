import {
  SymbolKind,
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
} from 'vscode-languageserver';
import { type Snapshot } from '../../analysis/snapshot';
import { type CitedArticle, type Citation } from '../../features/callHierarchy';
import { onDocument } from '../session/onDocumentRequest';
import { offsetOf, propertyOf, readPosition } from '../render/fromProtocol';
import { createLocate, type Locate } from '../render/locatePlaces';
import { type Session } from '../session/session';

/** Who cites an article and what it cites, step by step and from text to text, as editors show who calls a function. */
export function registerCallHierarchy(session: Session): void {
  const { connection, service, guard, index, options } = session;
  const places = { service, index, opensPrecedents: options.opensPrecedents };

  connection.languages.callHierarchy.onPrepare(
    onDocument(session, 'prepareCallHierarchy', null, async ({ document, params }) => {
      const offset = offsetOf(document.snapshot, readPosition(params.position));
      const articles = await service.citations.articlesAt(document.uri, offset);
      const locate = createLocate(places, document);
      const items = await Promise.all(articles.map((article) => itemOf(article, locate)));
      return items.filter((item) => item !== undefined);
    }),
  );

  connection.languages.callHierarchy.onIncomingCalls(
    guard('incomingCalls', null, async ({ item }): Promise<CallHierarchyIncomingCall[] | null> => {
      const asked = await readItem(item, session);
      if (asked === undefined) return null;
      const citations = await service.citations.citing(asked.source, asked.offset);
      const shown = await shownCitations(citations, createLocate(places));
      return shown.map(({ item: from, fromRanges }) => ({ from, fromRanges }));
    }),
  );

  connection.languages.callHierarchy.onOutgoingCalls(
    guard('outgoingCalls', null, async ({ item }): Promise<CallHierarchyOutgoingCall[] | null> => {
      const asked = await readItem(item, session);
      if (asked === undefined) return null;
      const citations = await service.citations.cited(asked.source, asked.offset);
      const shown = await shownCitations(citations, createLocate(places), asked.source);
      return shown.map(({ item: to, fromRanges }) => ({ to, fromRanges }));
    }),
  );
}

interface AskedArticle {
  readonly source: string;
  readonly offset: number;
}

/** The article of an item, which may have been kept for a while: only what is known here is read. */
async function readItem(item: unknown, { service, index }: Session): Promise<AskedArticle | undefined> {
  const source = propertyOf(propertyOf(item, 'data'), 'source');
  if (typeof source !== 'string') return undefined;
  const isKnown = index.titleOf(source) !== undefined || service.documents.get(source) !== undefined;
  const snapshot: Snapshot | undefined = isKnown ? await service.textOf(source) : undefined;
  const range = propertyOf(item, 'selectionRange');
  return snapshot && { source, offset: offsetOf(snapshot, readPosition(propertyOf(range, 'start'))) };
}

async function itemOf(
  { name, detail, location, selection }: CitedArticle,
  locate: Locate,
): Promise<CallHierarchyItem | undefined> {
  const place = await locate(location);
  const selected = await locate({ uri: location.uri, span: selection });
  if (place === undefined || selected === undefined) return undefined;
  const { uri, range } = place;
  const data = { source: location.uri };
  return { name, detail, kind: SymbolKind.Function, uri, range, selectionRange: selected.range, data };
}

/** A citation with the item of its article and the ranges of its places. */
interface ShownCitation {
  readonly item: CallHierarchyItem;
  readonly fromRanges: CallHierarchyItem['range'][];
}

/** The citations whose article can be shown; their places are in `source`, or where absent in the article's own text. */
async function shownCitations(
  citations: readonly Citation[],
  locate: Locate,
  source?: string,
): Promise<readonly ShownCitation[]> {
  const shown = citations.map(async ({ article, places }): Promise<ShownCitation | undefined> => {
    const item = await itemOf(article, locate);
    const uri = source ?? article.location.uri;
    const ranges = await Promise.all(places.map((span) => locate({ uri, span })));
    const fromRanges = ranges.filter((place) => place !== undefined).map(({ range }) => range);
    return item && { item, fromRanges };
  });
  return (await Promise.all(shown)).filter((citation) => citation !== undefined);
}
