import { bilingual, localize, type Bilingual } from '../../base/bilingual';
import { STRUCTURE_EDITS, type StructureEditKind } from '../../base/structureEditKind';
import { STRUCTURE_EDIT, type StructureEditResult } from '../../protocol/structureEdit';
import { offsetOf, propertyOf, readPosition } from '../render/fromProto';
import { hasLockedNumbers } from './lockedNumbers';
import { type Session } from '../session/session';
import { toStructureEdit } from './structureEditResult';

const FAILED = bilingual('未能调整条文，原因见日志', 'The structure could not be edited; the log says why');
const NOT_OPEN = bilingual('文件没有打开', 'The document is not open');
const UNKNOWN = bilingual('没有这种调整', 'There is no such structure edit');

/** Plans the structure edit that a command of the client asks for. */
export function registerStructureEdit(session: Session): void {
  const { connection, guard, service, options } = session;
  const refuse = (reason: Bilingual): StructureEditResult => ({
    kind: 'refused',
    reason: localize(reason, options.locale),
  });
  connection.onRequest(
    STRUCTURE_EDIT,
    guard('structureEdit', refuse(FAILED), async (params: unknown): Promise<StructureEditResult> => {
      const uri = String(propertyOf(params, 'uri'));
      const kind = readKind(propertyOf(params, 'kind'));
      const position = readPosition(propertyOf(params, 'position'));
      if (kind === undefined) return refuse(UNKNOWN);
      const locked = await hasLockedNumbers(session, uri);
      const document = service.documents.get(uri);
      if (document === undefined) return refuse(NOT_OPEN);
      const offer = service.structureEdit(document, kind, offsetOf(document.snapshot, position), locked);
      if (!offer.ok) return refuse(offer.reason);
      return toStructureEdit(offer.value.plan, offer.value.title, document, session);
    }),
  );
}

const readKind = (value: unknown): StructureEditKind | undefined =>
  STRUCTURE_EDITS.find((kind) => kind === value);
