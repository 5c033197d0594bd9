import { plainText } from '../../analysis/headingsAndAncestors';
import { bilingual, localize } from '../../base/bilingual';
import { done, refused } from '../../base/outcome';
import { INDEX_BUILT, REBUILD_INDEX, type IndexStatus } from '../../protocol/indexStatus';
import { SOURCE_TEXT } from '../../protocol/precedents';
import { propertyOf, readRange, spanOf } from '../render/fromProtocol';
import { isOnServer } from '../../service/remote/fetchedRegulations';
import { type IndexLifecycle } from '../session/indexLifecycle';
import { onClientQuestion, onClientRequest } from '../session/onClientRequest';
import { type Session } from '../session/session';

const FAILED = bilingual('索引未能建立', 'The index could not be built');
const NOT_INDEXED = bilingual(
  '索引中没有这部法规，或者文件已无法读取',
  'The index holds no such text, or its file is gone',
);

/** Answers the requests of our own protocol that concern the index. */
export function registerIndexRequests(session: Session, lifecycle: IndexLifecycle): void {
  const { index, service, options } = session;
  const failed: IndexStatus = {
    state: 'failed',
    regulations: 0,
    clauses: 0,
    message: localize(FAILED, options.locale),
  };
  onClientQuestion(session, REBUILD_INDEX, failed, ({ token }) => lifecycle.rebuild(token));
  onClientQuestion(session, INDEX_BUILT, failed, () => lifecycle.whenBuilt());

  onClientRequest(session, SOURCE_TEXT, NOT_INDEXED, async ({ params }) => {
    const source = propertyOf(params, 'source');
    // Only what the index holds or the client has open: this is no way to read any file of the machine.
    if (typeof source !== 'string') return refused(NOT_INDEXED);
    const isKnown =
      index.titleOf(source) !== undefined ||
      isOnServer(source) ||
      service.documents.get(source) !== undefined;
    const snapshot = isKnown ? await service.textOf(source) : undefined;
    if (snapshot === undefined) return refused(NOT_INDEXED);
    const range = propertyOf(params, 'range');
    const text =
      range === undefined ? snapshot.text : plainText(snapshot, spanOf(snapshot, readRange(range)));
    return done({ kind: 'text', text });
  });
}
