import { bilingual } from '../../base/bilingual';
import { done, refused } from '../../base/outcome';
import { duties, type ListedArticle } from '../../features/duties';
import { DUTIES, type PlacedText } from '../../protocol/duties';
import { type OpenDocument } from '../../service/documents';
import { onClientRequest } from '../session/clientRequest';
import { type Session } from '../session/session';
import { rangeOf } from '../render/toProto';

const FAILED = bilingual('未能列出，原因见日志', 'The list failed; the log says why');
const NO_ARTICLES = bilingual(
  '只列分条的法规；修改决定、规范性文件没有可列的',
  'Only regulations in articles are listed, not amendments or policy documents',
);

/** Lists the duties of a draft beside its liability clauses, when the client asks. */
export function registerDuties(session: Session): void {
  onClientRequest(session, DUTIES, FAILED, ({ document }) => {
    const matrix = document && duties(document.snapshot);
    if (document === undefined || matrix === undefined) return refused(NO_ARTICLES);
    const placed = (article: ListedArticle): PlacedText => placeOf(article, document);
    return done({
      kind: 'listed',
      duties: matrix.duties.map((duty) => ({ ...placed(duty), liabilities: duty.liabilities.map(placed) })),
      unnumbered: matrix.unnumbered.map(placed),
    });
  });
}

const placeOf = ({ name, text, span }: ListedArticle, { uri, snapshot }: OpenDocument): PlacedText => ({
  place: { source: uri, name, range: rangeOf(snapshot, span) },
  text,
});
