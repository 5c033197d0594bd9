import { type Bilingual, bilingual, localize } from '../../base/bilingual';
import { done, refused } from '../../base/outcome';
import { INSERT_CLAUSE } from '../../protocol/insertClause';
import { propertyOf } from '../render/fromProtocol';
import { hasLockedNumbers } from '../session/projectOfDocument';
import { NOT_OPEN, offsetAsked, onClientRequest } from '../session/onClientRequest';
import { type Session } from '../session/session';
import { toStructureEdit } from './structureEditRequests';
import { insertPrecedentClause } from '../../features/insertPrecedentClause';

const FAILED = bilingual('未能插入条文，原因见日志', 'The clause could not be inserted; the log says why');

/** Plans how the text of a precedent's clause goes into a draft, in the words of the draft. */
export function registerInsertClause(session: Session): void {
  const { precedents } = session.service;
  onClientRequest(session, INSERT_CLAUSE, FAILED, async (request) => {
    const { params, uri } = request;
    const chosen = String(propertyOf(params, 'text'));
    const at = propertyOf(params, 'at');
    const locked = await hasLockedNumbers(session, uri);
    const { document } = request;
    if (document === undefined) return refused(NOT_OPEN);
    const adapted = precedents.adapted(document, chosen);
    const text = adapted?.text ?? chosen;
    const role = propertyOf(at, 'role');
    const plan =
      typeof role === 'string'
        ? precedents.insertProvision(document, role, text, locked)
        : insertPrecedentClause(document.snapshot, { offset: offsetAsked(document, at), text }, locked);
    if (!plan.ok) return plan;
    const name = String(propertyOf(params, 'name'));
    const title = bilingual(`插入${plan.value.subject}：${name}`, `Insert ${plan.value.subject}: ${name}`);
    const edit = toStructureEdit(plan.value, title, document, session);
    const inWords = (notes: readonly Bilingual[]): readonly string[] =>
      notes.map((note) => localize(note, session.options.locale));
    return done({
      ...edit,
      ...(adapted !== undefined && {
        adapted: { changed: inWords(adapted.changed), reminders: inWords(adapted.reminders) },
      }),
    });
  });
}
