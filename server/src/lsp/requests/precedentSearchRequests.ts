import { articleIn, citedName } from '../../analysis/headingsAndAncestors';
import { bilingual, localize, type Bilingual } from '../../base/bilingual';
import { done, refused } from '../../base/outcome';
import { ARTICLE_AT, SEARCH_PRECEDENTS, type SearchPrecedentsResult } from '../../protocol/precedentSearch';
import { NOTHING_NEAR } from '../../drafting/near/nearClauses';
import { type PrecedentFindings } from '../../features/precedentSearch';
import { aboutUnread } from '../../precedents/clauses/searchFilter';
import { aboutLeftOut } from '../../precedents/search/filteredSearch';
import { pathAt } from '../../syntax/walkTree';
import { propertyOf } from '../render/fromProtocol';
import { listPrecedents } from './closePrecedentRequests';
import { createLocate } from '../render/locatePlaces';
import { offsetAsked, onClientQuestion, onClientRequest } from '../session/onClientRequest';
import { type Session } from '../session/session';
import { rangeOf } from '../render/toProtocol';

/** At most so many clauses are listed; with more words the query finds fewer. */
const MOST_FOUND = 60;

const FAILED = bilingual(
  '未能确定光标所在的条文，原因见日志',
  'The article could not be told; the log says why',
);
const NO_ARTICLE = bilingual(
  '光标不在写有内容的条文中，请把光标放在要对比的一条上',
  'The cursor is in no article with a text; put it into the one to compare',
);

const ONLY_WORDS = bilingual(
  '没有相近的先例，以下只有个别词句相同；可以用命令“选择先例文件夹”加上自己的先例',
  'No precedent is near, these only share some words; add your own with the command “Choose Folders with Precedents”',
);

function noticeOf({ leftOut, unread, isNear, found }: PrecedentFindings): Bilingual | undefined {
  if (unread.length > 0) return aboutUnread(unread);
  if (!isNear) return found.length === 0 ? NOTHING_NEAR : ONLY_WORDS;
  return leftOut === 0 ? undefined : aboutLeftOut(leftOut);
}

/** Answers what the client's search box asks, and which article the cursor is in. */
export function registerPrecedentSearch(session: Session): void {
  const { service, index, options } = session;
  const nothing: SearchPrecedentsResult = { precedents: [], offered: [] };
  onClientQuestion(session, SEARCH_PRECEDENTS, nothing, async (request) => {
    await index.whenSearchable();
    const { document, params } = request;
    const query = propertyOf(params, 'query');
    if (typeof query !== 'string') return nothing;
    const asked = Number(propertyOf(params, 'limit'));
    const limit = asked > 0 ? Math.min(asked, MOST_FOUND) : MOST_FOUND;
    const locate = createLocate({ service, index, opensPrecedents: options.opensPrecedents }, document);
    const findings = await index.server.asking(() => service.precedents.search(query, limit, document));
    const notice = noticeOf(findings);
    return {
      precedents: await listPrecedents(findings.found, locate, session),
      ...(notice !== undefined && { notice: localize(notice, options.locale) }),
      offered: service.precedents.offerFilters(query, document).map((offered) => ({
        label: offered.label,
        query: offered.query,
        detail: localize(bilingual(`${offered.count}部`, `${offered.count} texts`), options.locale),
      })),
    };
  });

  onClientRequest(session, ARTICLE_AT, FAILED, ({ document, params }) => {
    if (document === undefined) return refused(NO_ARTICLE);
    const { uri, snapshot } = document;
    const article = articleIn(pathAt(snapshot.tree, offsetAsked(document, params)));
    if (article === undefined) return refused(NO_ARTICLE);
    const name = citedName(snapshot, article);
    return done({ kind: 'article', article: { source: uri, name, range: rangeOf(snapshot, article.span) } });
  });
}
