import { bilingual, localize, type Bilingual } from '../../base/bilingual';
import { refused, done } from '../../base/outcome';
import { STRUCTURE_EDITS, type StructureEditKind } from '../../base/structureEditKind';
import { STRUCTURE_EDIT, STRUCTURE_OFFERS, type StructureEditResult } from '../../protocol/structureEdit';
import { propertyOf } from '../render/fromProtocol';
import { hasLockedNumbers } from '../session/projectOfDocument';
import { NOT_OPEN, offsetAsked, onClientRequest } from '../session/onClientRequest';
import { type Session } from '../session/session';
import { structureEdit, structureEdits, leftNotes } from '../../features/structureEdits';
import { type StructurePlan } from '../../analysis/numbering/types';
import { LineIndex } from '../../base/lineIndex';
import { applyEdits } from '../../base/textEdit';
import { type OpenDocument } from '../../service/openDocuments';
import { protoEdit, rangeOf } from '../render/toProtocol';

type PlannedEdit = Extract<StructureEditResult, { readonly kind: 'edits' }>;

/** A plan as the client makes it: edits of the version it is for, and where the cursor goes after them. */
export function toStructureEdit(
  plan: StructurePlan,
  title: Bilingual,
  document: OpenDocument,
  session: Session,
): PlannedEdit {
  const { snapshot, version } = document;
  const { edits, references, cursor } = plan;
  return {
    kind: 'edits',
    version,
    edits: edits.map((edit) => protoEdit(snapshot, edit)),
    title: localize(title, session.options.locale),
    references,
    left: toLeft(plan, document, session),
    ...(cursor !== undefined && {
      cursor: new LineIndex(applyEdits(snapshot.text, edits)).toLineColumn(cursor),
    }),
  };
}

/** The references that a plan leaves to the drafter, in words. */
export const toLeft = (
  plan: Pick<StructurePlan, 'left' | 'edits'>,
  { snapshot }: OpenDocument,
  { options }: Session,
): PlannedEdit['left'] =>
  leftNotes(snapshot, plan).map(({ span, note }) => ({
    range: rangeOf(snapshot, span),
    note: localize(note, options.locale),
  }));

const FAILED = bilingual('未能调整条文，原因见日志', 'The structure could not be edited; the log says why');
const NOTHING_HERE = bilingual(
  '光标处没有可以调整的条、章、节',
  'There is no article, chapter or section to edit at the cursor',
);
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

/** Tells the client's list which structure edits are possible at the cursor. */
export function registerStructureOffers(session: Session): void {
  onClientRequest(session, STRUCTURE_OFFERS, FAILED, async (request) => {
    const locked = await hasLockedNumbers(session, request.uri);
    const { document, params } = request;
    if (document === undefined) return refused(NOT_OPEN);
    const offers = structureEdits(document.snapshot, offsetAsked(document, params), locked);
    if (offers.length === 0) return refused(NOTHING_HERE);
    const { locale } = session.options;
    return done({
      kind: 'offers',
      offers: offers.map(({ kind, title }) => ({ kind, title: localize(title, locale) })),
    });
  });
}

const readKind = (value: unknown): StructureEditKind | undefined =>
  STRUCTURE_EDITS.find((kind) => kind === value);
