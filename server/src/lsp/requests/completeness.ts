import { bilingual, localize } from '../../base/bilingual';
import { done, refused } from '../../base/outcome';
import { NOTHING_TO_COMPARE, type LackingProvision } from '../../features/completeness';
import { roleName } from '../../precedents/roles/roles';
import { type Clause } from '../../precedents/clauses/types';
import {
  COMPLETENESS,
  type LackingProvision as ListedProvision,
  type OwnArticle,
} from '../../protocol/completeness';
import { type OpenDocument } from '../../service/documents';
import { Pacer } from '../../service/pacer';
import { listPrecedents } from './listedPrecedents';
import { createLocate, type Locate } from '../render/places';
import { onClientRequest } from '../session/clientRequest';
import { type Session } from '../session/session';
import { rangeOf } from '../render/toProto';

const FAILED = bilingual('未能比较，原因见日志', 'The comparison failed; the log says why');

/** More texts for one provision than these are a search of their own. */
const MOST_TEXTS = 8;

/** Compares a draft with the precedents of its kind, when the client asks. */
export function registerCompleteness(session: Session): void {
  const { service, index, options, host } = session;
  onClientRequest(session, COMPLETENESS, FAILED, async (request) => {
    await index.whenSearchable();
    const { document } = request;
    const result = document && (await service.precedents.completeness(document, new Pacer(host.clock)));
    if (document === undefined || result === undefined) return refused(NOTHING_TO_COMPARE);
    const locate = createLocate({ service, index, opensPrecedents: options.opensPrecedents }, document);
    return done({
      kind: 'compared',
      precedents: result.precedents.map(({ title }) => title),
      isSameSubject: result.isSameSubject,
      lacking: await Promise.all(result.lacking.map((each) => listProvision(each, locate, session))),
      own: result.own.map((clause) => ownArticle(clause, document)),
    });
  });
}

async function listProvision(
  { role, clauses, place }: LackingProvision,
  locate: Locate,
  session: Session,
): Promise<ListedProvision> {
  const { locale } = session.options;
  const found = clauses.slice(0, MOST_TEXTS).map((clause) => ({ clause }));
  const { label } = place.clause;
  const where =
    place.as === 'next'
      ? bilingual(`${label}之后`, `behind ${label}`)
      : bilingual(`${label}之前`, `before ${label}`);
  return {
    role,
    name: localize(roleName(role), locale),
    count: clauses.length,
    place: localize(where, locale),
    texts: await listPrecedents(found, locate, session),
  };
}

const ownArticle = ({ label, text, span }: Clause, { uri, snapshot }: OpenDocument): OwnArticle => ({
  place: { source: uri, name: label, range: rangeOf(snapshot, span) },
  text,
});
