import { bilingual } from '../../base/bilingual';
import { refused, done } from '../../base/outcome';
import { STRUCTURE_EDITS, type StructureEditKind } from '../../base/structureEditKind';
import { STRUCTURE_EDIT } from '../../protocol/structureEdit';
import { propertyOf } from '../render/fromProto';
import { hasLockedNumbers } from './lockedNumbers';
import { NOT_OPEN, offsetAsked, onClientRequest } from '../session/clientRequest';
import { type Session } from '../session/session';
import { toStructureEdit } from './structureEditResult';
import { structureEdit } from '../../features/structureEdits';

const FAILED = bilingual('未能调整条文，原因见日志', 'The structure could not be edited; the log says why');
const UNKNOWN = bilingual('没有这种调整', 'There is no such structure edit');

/** Plans the structure edit that a command of the client asks for. */
export function registerStructureEdit(session: Session): void {
  onClientRequest(session, STRUCTURE_EDIT, FAILED, async (request) => {
    const kind = readKind(propertyOf(request.params, 'kind'));
    if (kind === undefined) return refused(UNKNOWN);
    const locked = await hasLockedNumbers(session, request.uri);
    const { document, params } = request;
    if (document === undefined) return refused(NOT_OPEN);
    const offer = structureEdit(document.snapshot, kind, offsetAsked(document, params), locked);
    if (!offer.ok) return offer;
    return done(toStructureEdit(offer.value.plan, offer.value.title, document, session));
  });
}

const readKind = (value: unknown): StructureEditKind | undefined =>
  STRUCTURE_EDITS.find((kind) => kind === value);
