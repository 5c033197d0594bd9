import { type StructurePlan } from '../../analysis/numbering/types';
import { localize, type Bilingual } from '../../base/bilingual';
import { LineIndex } from '../../base/lineIndex';
import { applyEdits } from '../../base/textEdit';
import { type StructureEditResult } from '../../protocol/structureEdit';
import { type OpenDocument } from '../../service/openDocuments';
import { type Session } from '../session/session';
import { protoEdit, rangeOf } from '../render/toProto';
import { leftNotes } from '../../features/structureEdits';

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
