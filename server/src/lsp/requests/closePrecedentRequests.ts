import { citedName } from '../../analysis/headingsAndAncestors';
import { NOTHING_NEAR } from '../../drafting/near/nearClauses';
import { bilingual, localize, type Bilingual } from '../../base/bilingual';
import { done, refused } from '../../base/outcome';
import { CLOSE_PRECEDENTS, type ListedPrecedent } from '../../protocol/closePrecedents';
import { createLocate, type Locate } from '../render/locatePlaces';
import { offsetAsked, onClientRequest } from '../session/onClientRequest';
import { type Session } from '../session/session';
import { rangeOf } from '../render/toProtocol';
import { type FoundClause } from '../../features/precedentSearch';
import { clauseName, detail, headingsAbove, originOf } from '../../precedents/clauses/describeSource';
import { roleName } from '../../precedents/roles/allRoles';

/** Clauses as the client lists them, without those whose text can no longer be read. */
export async function listPrecedents(
  found: readonly FoundClause[],
  locate: Locate,
  session: Session,
): Promise<readonly ListedPrecedent[]> {
  const listed = await Promise.all(found.map((each) => listPrecedent(each, locate, session)));
  return listed.filter((precedent) => precedent !== undefined);
}

async function listPrecedent(
  found: FoundClause,
  locate: Locate,
  { options }: Session,
): Promise<ListedPrecedent | undefined> {
  const { clause } = found;
  const { source, text, span } = clause;
  const place = await locate({ uri: source.id, span });
  const label = clauseName(clause);
  const headings = headingsAbove(clause).join(' › ');
  return (
    place && {
      place: { source: place.source, name: `《${source.title}》${label}`, range: place.range },
      title: source.title,
      label,
      headings,
      detail: detail(headings, originOf(source, options.locale), localize(foundBy(found), options.locale)),
      text,
      ...(found.sentence !== undefined && { sentence: found.sentence }),
    }
  );
}

function foundBy({ role, score }: FoundClause): Bilingual {
  if (role !== undefined) return roleName(role);
  if (score === undefined) return bilingual('', '');
  const percent = Math.round(score * 100);
  return bilingual(`相近 ${percent}%`, `${percent}% close`);
}

const FAILED = bilingual(
  '未能查找先例，原因见日志',
  'The precedents could not be looked up; the log says why',
);
const NO_ARTICLE = bilingual(
  '光标不在写有内容的条文中，请把光标放在一条上',
  'The cursor is in no article with a text; put it into one',
);

/** Answers which precedents are close to an article, for the client's own list. */
export function registerClosePrecedents(session: Session): void {
  const { service, index, options } = session;
  onClientRequest(session, CLOSE_PRECEDENTS, FAILED, async (request) => {
    await index.whenSearchable();
    const { document, params } = request;
    if (document === undefined) return refused(NO_ARTICLE);
    const { uri, snapshot } = document;
    const at = offsetAsked(document, params);
    const close = await index.server.asking(() => service.precedents.closeTo(document, at));
    if (close === undefined) return refused(NO_ARTICLE);
    const locate = createLocate({ service, index, opensPrecedents: options.opensPrecedents }, document);
    const precedents = await listPrecedents(close.hits, locate, session);
    if (precedents.length === 0) return refused(NOTHING_NEAR);
    const { article } = close;
    const name = citedName(snapshot, article);
    return done({
      kind: 'precedents',
      article: { source: uri, name, range: rangeOf(snapshot, article.span) },
      precedents,
    });
  });
}
