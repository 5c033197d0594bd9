import { bilingual } from '../../base/bilingual';
import { done, refused } from '../../base/outcome';
import { type ListedArticle } from '../../features/dutyMatrix';
import { type Clause } from '../../precedents/clauses/types';
import { type LikePenalty } from '../../precedents/penalties/penaltiesByConduct';
import { DUTIES, type PlacedText } from '../../protocol/duties';
import { type OpenDocument } from '../../service/openDocuments';
import { onClientRequest } from '../session/onClientRequest';
import { type Session } from '../session/session';
import { listPrecedents } from './closePrecedentRequests';
import { createLocate } from '../render/locatePlaces';
import { rangeOf } from '../render/toProtocol';

const FAILED = bilingual('未能列出，原因见日志', 'The list failed; the log says why');
const NO_ARTICLES = bilingual(
  '只列分条的法规；修改决定、规范性文件没有可列的',
  'Only regulations in articles are listed, not amendments or policy documents',
);

/** Lists the duties of a draft beside its liability clauses, when the client asks. */
export function registerDuties(session: Session): void {
  const { service, index, options } = session;
  onClientRequest(session, DUTIES, FAILED, async (request) => {
    // How others punish a breach is worked out in the background: while the index is built there is nothing to wait for.
    if (request.document !== undefined) service.subjects.want(request.document.uri);
    await service.subjects.settled();
    const { document } = request;
    const matrix = document && service.precedents.duties(document);
    if (document === undefined || matrix === undefined) return refused(NO_ARTICLES);
    const placed = (article: ListedArticle): PlacedText => placeOf(article, document);
    const locate = createLocate({ service, index, opensPrecedents: options.opensPrecedents }, document);
    const listed = matrix.duties.map(async (duty) => ({
      ...placed(duty),
      liabilities: duty.liabilities.map(placed),
      precedents: await listPrecedents(duty.precedents.map(asFound), locate, session),
    }));
    return done({
      kind: 'listed',
      duties: await Promise.all(listed),
      unnumbered: matrix.unnumbered.map(placed),
    });
  });
}

/** A penalty as a clause of which only the passage that punishes the like is shown. */
const asFound = ({ liability: { clause, text } }: LikePenalty): { readonly clause: Clause } => ({
  clause: { ...clause, text },
});

const placeOf = ({ name, text, span }: ListedArticle, { uri, snapshot }: OpenDocument): PlacedText => ({
  place: { source: uri, name, range: rangeOf(snapshot, span) },
  text,
});
