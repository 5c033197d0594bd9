import { bilingual, localize, type Bilingual } from '../../base/bilingual';
import { type ListedArticle } from '../../features/duties';
import { DUTIES, type DutiesResult, type PlacedText } from '../../protocol/duties';
import { type OpenDocument } from '../../service/documents';
import { propertyOf } from '../render/fromProto';
import { type Session } from '../session/session';
import { rangeOf } from '../render/toProto';

const FAILED = bilingual('未能列出，原因见日志', 'The list failed; the log says why');
const NO_ARTICLES = bilingual(
  '只列分条的法规；修改决定、规范性文件没有可列的',
  'Only regulations in articles are listed, not amendments or policy documents',
);

/** Lists the duties of a draft beside its liability clauses, when the client asks. */
export function registerDuties({ connection, guard, service, options }: Session): void {
  const refuse = (reason: Bilingual): DutiesResult => ({
    kind: 'refused',
    reason: localize(reason, options.locale),
  });
  connection.onRequest(
    DUTIES,
    guard('duties', refuse(FAILED), (params: unknown): DutiesResult => {
      const document = service.documents.get(String(propertyOf(params, 'uri')));
      const matrix = document && service.duties(document);
      if (document === undefined || matrix === undefined) return refuse(NO_ARTICLES);
      const placed = (article: ListedArticle): PlacedText => placeOf(article, document);
      return {
        kind: 'listed',
        duties: matrix.duties.map((duty) => ({ ...placed(duty), liabilities: duty.liabilities.map(placed) })),
        unnumbered: matrix.unnumbered.map(placed),
      };
    }),
  );
}

const placeOf = ({ name, text, span }: ListedArticle, { uri, snapshot }: OpenDocument): PlacedText => ({
  place: { source: uri, name, range: rangeOf(snapshot, span) },
  text,
});
