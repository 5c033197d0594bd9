import { bilingual, localize } from '../../base/bilingual';
import { done, refused } from '../../base/outcome';
import { cutAt } from '../../analysis/headingsAndAncestors';
import { identityOfMatter, NOTHING_TO_COMPARE, type LackingProvision } from '../../features/completeness';
import { type LackingMatter } from '../../features/completeness/lackingMatters';
import { roleName } from '../../precedents/roles/allRoles';
import { type Clause } from '../../precedents/clauses/types';
import {
  COMPLETENESS,
  type LackingMatter as ListedMatter,
  type LackingProvision as ListedProvision,
  type OwnArticle,
} from '../../protocol/completeness';
import { type OpenDocument } from '../../service/openDocuments';
import { Pacer } from '../../service/takeTurns';
import { listPrecedents } from './closePrecedentRequests';
import { createLocate, type Locate } from '../render/locatePlaces';
import { onClientRequest } from '../session/onClientRequest';
import { type Session } from '../session/session';
import { rangeOf } from '../render/toProtocol';

const FAILED = bilingual('未能比较，原因见日志', 'The comparison failed; the log says why');

/** Texts of precedents that are listed for one provision; the search finds more. */
const MOST_TEXTS = 8;
/** UTF-16 units of an article that are shown, to tell what it is about. */
const OPENING = 24;

/** Compares a draft with the precedents of its kind, when the client asks. */
export function registerCompleteness(session: Session): void {
  const { service, index, options, host } = session;
  onClientRequest(session, COMPLETENESS, FAILED, async (request) => {
    await index.whenSearchable();
    const { document } = request;
    if (document !== undefined) await index.server.prepare(document.uri, document.snapshot);
    const result = document && (await service.precedents.completeness(document, new Pacer(host.clock)));
    if (document === undefined || result === undefined) return refused(NOTHING_TO_COMPARE);
    const locate = createLocate({ service, index, opensPrecedents: options.opensPrecedents }, document);
    return done({
      kind: 'compared',
      precedents: result.precedents.map(({ title }) => title),
      isSameSubject: result.isSameSubject,
      lacking: await Promise.all(result.lacking.map((each) => listProvision(each, locate, session))),
      matters: await Promise.all(result.matters.map((each) => listMatter(each, locate, session))),
      own: result.own.map((clause) => ownArticle(clause, document)),
    });
  });
}

const listProvision = async (
  { role, clauses, place }: LackingProvision,
  locate: Locate,
  session: Session,
): Promise<ListedProvision> => ({
  role,
  name: localize(roleName(role), session.options.locale),
  count: clauses.length,
  ...(await listPlaced(clauses, place, locate, session)),
});

const listMatter = async (
  matter: LackingMatter,
  locate: Locate,
  session: Session,
): Promise<ListedMatter> => ({
  role: identityOfMatter(matter),
  name: matter.topic.shown,
  count: matter.topic.sources.length,
  of: matter.of,
  opening: cutAt(matter.clauses[0]?.text.split('\n', 1)[0] ?? '', OPENING),
  ...(await listPlaced(matter.clauses, matter.place, locate, session)),
});

async function listPlaced(
  clauses: readonly Clause[],
  { as, clause }: LackingProvision['place'],
  locate: Locate,
  session: Session,
): Promise<Pick<ListedProvision, 'place' | 'texts'>> {
  const found = clauses.slice(0, MOST_TEXTS).map((each) => ({ clause: each }));
  const { label } = clause;
  const where =
    as === 'next'
      ? bilingual(`${label}之后`, `behind ${label}`)
      : bilingual(`${label}之前`, `before ${label}`);
  return {
    place: localize(where, session.options.locale),
    texts: await listPrecedents(found, locate, session),
  };
}

const ownArticle = ({ label, text, span }: Clause, { uri, snapshot }: OpenDocument): OwnArticle => ({
  place: { source: uri, name: label, range: rangeOf(snapshot, span) },
  text,
});
