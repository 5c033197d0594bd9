import {
  DocumentHighlightKind,
  FoldingRangeKind,
  SemanticTokensBuilder,
  type DocumentHighlight,
  type DocumentLink,
  type FoldingRange,
  type Hover,
  type Location,
  type SelectionRange,
  type SemanticTokens,
} from 'vscode-languageserver';
import { type Steps } from '../../base/steps';
import { foldingSteps, type FoldingSpan } from '../../features/folding';
import { Pacer } from '../../service/takeTurns';
import { offsetOf, propertyOf, readPosition } from '../render/fromProtocol';
import { prepareSoon } from '../documents/askCorpusServer';
import { onDocument, onText, onTextInSteps, workInSlices } from '../session/onDocumentRequest';
import { createLocate, locateAll } from '../render/locatePlaces';
import { renderMarkdown, renderPlainText } from '../render/hoverMarkdown';
import { semanticTokenTypes } from './semanticTokenTypes';
import { type Session } from '../session/session';
import { positionOf, rangeOf } from '../render/toProtocol';
import { highlight } from '../../features/highlight';
import { selectionRange } from '../../features/selectionRange';
import { semanticTokenSteps } from '../../features/semanticTokens';

/** Answers the requests that read the document: what is here, where does it lead, what belongs together. */
export function registerNavigation(session: Session): void {
  registerLookups(session);
  registerStructure(session);
}

function registerLookups(session: Session): void {
  const { connection, service, client, options } = session;
  const places = { service, index: session.index, opensPrecedents: options.opensPrecedents };

  connection.onHover(
    onDocument(session, 'hover', null, async ({ document, settings, params }): Promise<Hover | null> => {
      prepareSoon(session, document);
      const { snapshot } = document;
      const offset = offsetOf(snapshot, readPosition(params.position));
      const info = await session.index.server.asking(() => service.hover(document, offset, settings));
      if (info === undefined) return null;
      const locate = options.opensPrecedents ? createLocate(places, document) : undefined;
      const contents = client.markdownHover
        ? await renderMarkdown(info.sections, options.locale, locate)
        : renderPlainText(info.sections);
      return { contents, range: rangeOf(snapshot, info.span) };
    }),
  );

  connection.onDefinition(
    onDocument(session, 'definition', null, ({ document, params }): Promise<Location[]> => {
      const offset = offsetOf(document.snapshot, readPosition(params.position));
      return locateAll(service.definition(document, offset), createLocate(places, document));
    }),
  );

  connection.onReferences(
    onDocument(session, 'references', null, async ({ document, params }): Promise<Location[]> => {
      const offset = offsetOf(document.snapshot, readPosition(params.position));
      const includeDeclaration = propertyOf(params.context, 'includeDeclaration') === true;
      return locateAll(
        await service.citations.references(document, { offset, includeDeclaration }),
        createLocate(places, document),
      );
    }),
  );

  connection.onDocumentLinks(
    onDocument(session, 'documentLink', null, async (request): Promise<DocumentLink[]> => {
      const answer = await workInSlices(session, request, function* (current, isRestDue) {
        return { current, found: yield* service.documentLinkSteps(current, isRestDue) };
      });
      if (answer === undefined) return [];
      const { current, found } = answer;
      const locate = createLocate(places, current);
      const pacer = new Pacer(session.host.clock);
      const links: DocumentLink[] = [];
      for (const { span, target } of found) {
        await pacer.rest();
        const place = await locate(target);
        if (place !== undefined) links.push({ range: rangeOf(current.snapshot, span), target: place.link });
      }
      return links;
    }),
  );
}

function registerStructure(session: Session): void {
  const { connection } = session;

  connection.onDocumentHighlight(
    onText(session, 'documentHighlight', null, ({ document, params }): DocumentHighlight[] => {
      const { snapshot } = document;
      const offset = offsetOf(snapshot, readPosition(params.position));
      return highlight(document.snapshot, offset).map(({ span, kind }) => ({
        range: rangeOf(snapshot, span),
        kind: kind === 'write' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      }));
    }),
  );

  connection.onFoldingRanges(
    onTextInSteps(session, 'foldingRange', null, function* ({ snapshot }): Steps<FoldingRange[]> {
      const folds = yield* foldingSteps(snapshot);
      return folds.map(({ span, kind }) => ({
        startLine: positionOf(snapshot, span.start).line,
        endLine: positionOf(snapshot, span.end).line,
        ...foldingKind(kind),
      }));
    }),
  );

  connection.onSelectionRanges(
    onText(session, 'selectionRange', null, ({ document, params }): SelectionRange[] =>
      params.positions.map((position) => {
        const offset = offsetOf(document.snapshot, readPosition(position));
        const ranges = selectionRange(document.snapshot, offset).map((s) => rangeOf(document.snapshot, s));
        const outermost = ranges.reduceRight<SelectionRange | undefined>(
          (parent, range) => (parent === undefined ? { range } : { range, parent }),
          undefined,
        );
        return outermost ?? { range: rangeOf(document.snapshot, { start: offset, end: offset }) };
      }),
    ),
  );

  connection.languages.semanticTokens.on(
    onTextInSteps(session, 'semanticTokens', NO_TOKENS, function* (document, isRestDue) {
      const builder = new SemanticTokensBuilder();
      const tokens = yield* semanticTokenSteps(document.snapshot, isRestDue);
      for (const [index, { span, type }] of tokens.entries()) {
        if (index % STEP === 0) yield;
        const { line, character } = positionOf(document.snapshot, span.start);
        builder.push(line, character, span.end - span.start, semanticTokenTypes.indexOf(type), 0);
      }
      return builder.build();
    }),
  );
}

const NO_TOKENS: SemanticTokens = { data: [] };
/** Tokens between two rests. */
const STEP = 1024;

const foldingKind = (kind: FoldingSpan['kind']): Pick<FoldingRange, 'kind'> =>
  kind === 'note' ? { kind: FoldingRangeKind.Comment } : {};
