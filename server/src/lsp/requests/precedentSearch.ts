import { articleIn, citedName } from '../../analysis/structure';
import { bilingual, localize } from '../../base/bilingual';
import {
  ARTICLE_AT,
  SEARCH_PRECEDENTS,
  type ArticleAtResult,
  type SearchPrecedentsResult,
} from '../../protocol/precedentSearch';
import { pathAt } from '../../syntax/query';
import { offsetOf, propertyOf, readPosition } from '../render/fromProto';
import { listPrecedents } from './listedPrecedents';
import { createLocate } from '../render/places';
import { type Session } from '../session/session';
import { rangeOf } from '../render/toProto';

/** More clauses than these are nobody's to read through; a better query finds what is meant. */
const MOST_FOUND = 60;

const NO_ARTICLE = bilingual(
  '光标不在条文中，请把光标放在要对比的一条上',
  'The cursor is in no article; put it into the one to compare',
);

/** Answers what the client's search box asks, and which article the cursor is in. */
export function registerPrecedentSearch(session: Session): void {
  const { connection, guard, service, index, options } = session;
  const nothing: SearchPrecedentsResult = { precedents: [] };
  connection.onRequest(
    SEARCH_PRECEDENTS,
    guard('searchPrecedents', nothing, async (params: unknown): Promise<SearchPrecedentsResult> => {
      await index.whenSearchable();
      const query = propertyOf(params, 'query');
      if (typeof query !== 'string') return nothing;
      const document = service.documents.get(String(propertyOf(params, 'uri')));
      const asked = Number(propertyOf(params, 'limit'));
      const limit = asked > 0 ? Math.min(asked, MOST_FOUND) : MOST_FOUND;
      const locate = createLocate({ service, index, opensPrecedents: options.opensPrecedents }, document);
      const found = service.precedents.search(query, limit, document);
      return { precedents: await listPrecedents(found, locate, session) };
    }),
  );

  const refused: ArticleAtResult = { kind: 'refused', reason: localize(NO_ARTICLE, options.locale) };
  connection.onRequest(
    ARTICLE_AT,
    guard('articleAt', refused, (params: unknown): ArticleAtResult => {
      const document = service.documents.get(String(propertyOf(params, 'uri')));
      if (document === undefined) return refused;
      const { uri, snapshot } = document;
      const offset = offsetOf(snapshot, readPosition(propertyOf(params, 'position')));
      const article = articleIn(pathAt(snapshot.tree, offset));
      if (article === undefined) return refused;
      const name = citedName(snapshot, article);
      return { kind: 'article', article: { source: uri, name, range: rangeOf(snapshot, article.span) } };
    }),
  );
}
