import { citedName } from '../../analysis/structure';
import { bilingual, localize } from '../../base/bilingual';
import { CLOSE_PRECEDENTS, type ClosePrecedentsResult } from '../../protocol/seeing';
import { offsetOf, propertyOf, readPosition } from '../render/fromProto';
import { listPrecedents } from './listedPrecedents';
import { createLocate } from '../render/places';
import { type Session } from '../session/session';
import { rangeOf } from '../render/toProto';

const FAILED = bilingual(
  '未能查找先例，原因见日志',
  'The precedents could not be looked up; the log says why',
);
const NO_ARTICLE = bilingual(
  '光标不在条文中，请把光标放在一条上',
  'The cursor is in no article; put it into one',
);
const NONE = bilingual('没有与本条相近的先例', 'No precedent is close to this article');

/** Lists the precedents of an article for the client's own choice among them. */
export function registerClosePrecedents(session: Session): void {
  const { connection, guard, service, index, options } = session;
  const refuse = (reason: typeof FAILED): ClosePrecedentsResult => ({
    kind: 'refused',
    reason: localize(reason, options.locale),
  });
  connection.onRequest(
    CLOSE_PRECEDENTS,
    guard('closePrecedents', refuse(FAILED), async (params: unknown): Promise<ClosePrecedentsResult> => {
      await index.whenSearchable();
      const document = service.documents.get(String(propertyOf(params, 'uri')));
      if (document === undefined) return refuse(NO_ARTICLE);
      const { uri, snapshot } = document;
      const close = service.precedents.closeTo(
        document,
        offsetOf(snapshot, readPosition(propertyOf(params, 'position'))),
      );
      if (close === undefined) return refuse(NO_ARTICLE);
      const locate = createLocate({ service, index, opensPrecedents: options.opensPrecedents }, document);
      const precedents = await listPrecedents(close.hits, locate, session);
      if (precedents.length === 0) return refuse(NONE);
      const { article } = close;
      const name = citedName(snapshot, article);
      return {
        kind: 'precedents',
        article: { source: uri, name, range: rangeOf(snapshot, article.span) },
        precedents,
      };
    }),
  );
}
