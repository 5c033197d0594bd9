import { bilingual, localize, type Bilingual } from '../../base/bilingual';
import { INSERT_CLAUSE } from '../../protocol/insertClause';
import { type StructureEditResult } from '../../protocol/structureEdit';
import { type OpenDocument } from '../../service/documents';
import { offsetOf, propertyOf, readPosition } from '../render/fromProto';
import { hasLockedNumbers } from './lockedNumbers';
import { type Session } from '../session/session';
import { toStructureEdit } from './structureEditResult';

const FAILED = bilingual('未能插入条文，原因见日志', 'The clause could not be inserted; the log says why');
const NOT_OPEN = bilingual('文件没有打开', 'The document is not open');

/** Plans how the text of a precedent's clause goes into a draft. */
export function registerInsertClause(session: Session): void {
  const { connection, guard, service, options } = session;
  const refuse = (reason: Bilingual): StructureEditResult => ({
    kind: 'refused',
    reason: localize(reason, options.locale),
  });
  connection.onRequest(
    INSERT_CLAUSE,
    guard('insertClause', refuse(FAILED), async (params: unknown): Promise<StructureEditResult> => {
      const uri = String(propertyOf(params, 'uri'));
      const text = String(propertyOf(params, 'text'));
      const at = propertyOf(params, 'at');
      const locked = await hasLockedNumbers(session, uri);
      const document = service.documents.get(uri);
      if (document === undefined) return refuse(NOT_OPEN);
      const role = propertyOf(at, 'role');
      const { precedents } = service;
      const plan =
        typeof role === 'string'
          ? precedents.insertProvision(document, role, text, locked)
          : precedents.insert(document, offsetIn(document, at), text, locked);
      if (!plan.ok) return refuse(plan.reason);
      const name = String(propertyOf(params, 'name'));
      const title = bilingual(`插入${plan.value.subject}：${name}`, `Insert ${plan.value.subject}: ${name}`);
      return toStructureEdit(plan.value, title, document, session);
    }),
  );
}

const offsetIn = ({ snapshot }: OpenDocument, at: unknown): number =>
  offsetOf(snapshot, readPosition(propertyOf(at, 'position')));
