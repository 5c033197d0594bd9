import { bilingual } from '../../base/bilingual';
import { done, refused } from '../../base/outcome';
import { RENUMBER, type NumberedLevel } from '../../protocol/renumber';
import { propertyOf } from '../render/fromProtocol';
import { hasLockedNumbers } from '../session/projectOfDocument';
import { NOT_OPEN, offsetAsked, onClientRequest } from '../session/onClientRequest';
import { type Session } from '../session/session';
import { toLeft } from './structureEditRequests';
import { rangeOf } from '../render/toProtocol';
import { renumber } from '../../features/renumberFromCursor';

const FAILED = bilingual('未能重新编号，原因见日志', 'The text could not be renumbered; the log says why');

/** Plans the renumbering that the client's command asks for. */
export function registerRenumber(session: Session): void {
  onClientRequest(session, RENUMBER, FAILED, async (request) => {
    const locked = await hasLockedNumbers(session, request.uri);
    const { document, params } = request;
    if (document === undefined) return refused(NOT_OPEN);
    const { snapshot, version } = document;
    const plan = renumber(snapshot, {
      offset: offsetAsked(document, params),
      level: readLevel(propertyOf(params, 'level')),
      locked,
    });
    if (!plan.ok) return plan;
    if (plan.value.kind === 'choose') return done(plan.value);
    const edits = plan.value.edits.map(({ span, newText, kind }) => ({
      range: rangeOf(snapshot, span),
      newText,
      kind,
    }));
    return done({ kind: 'edits', version, edits, left: toLeft(plan.value, document, session) });
  });
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
