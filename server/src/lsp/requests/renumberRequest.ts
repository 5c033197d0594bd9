import { bilingual, localize } from '../../base/bilingual';
import { RENUMBER, type NumberedLevel, type RenumberResult } from '../../protocol/renumber';
import { offsetOf, propertyOf, readPosition } from '../render/fromProto';
import { hasLockedNumbers } from './lockedNumbers';
import { type Session } from '../session/session';
import { rangeOf } from '../render/toProto';

const FAILED = bilingual('未能重新编号，原因见日志', 'The text could not be renumbered; the log says why');
const NOT_OPEN = bilingual('文件没有打开', 'The document is not open');

/** Plans the renumbering that the client's command asks for. */
export function registerRenumber(session: Session): void {
  const { connection, guard, service, options } = session;
  const refuse = (reason: typeof FAILED): RenumberResult => ({
    kind: 'refused',
    reason: localize(reason, options.locale),
  });
  connection.onRequest(
    RENUMBER,
    guard('renumber', refuse(FAILED), async (params: unknown): Promise<RenumberResult> => {
      const uri = String(propertyOf(params, 'uri'));
      const locked = await hasLockedNumbers(session, uri);
      const document = service.documents.get(uri);
      if (document === undefined) return refuse(NOT_OPEN);
      const { snapshot, version } = document;
      const offset = offsetOf(snapshot, readPosition(propertyOf(params, 'position')));
      const plan = service.renumber(document, {
        offset,
        level: readLevel(propertyOf(params, 'level')),
        locked,
      });
      if (!plan.ok) return refuse(plan.reason);
      if (plan.value.kind === 'choose') return plan.value;
      const edits = plan.value.edits.map(({ span, newText, kind }) => ({
        range: rangeOf(snapshot, span),
        newText,
        kind,
      }));
      return { kind: 'edits', version, edits };
    }),
  );
}

const LEVELS = [
  'part',
  'subpart',
  'chapter',
  'section',
  'article',
  'item',
  'subitem',
  'heading',
] as const satisfies readonly NumberedLevel[];

const readLevel = (value: unknown): NumberedLevel | undefined => LEVELS.find((level) => level === value);
