import { planStructureEdit } from '../analysis/numbering/planStructureEdit';
import { type LeftReason, type StructurePlan, type StructureWish } from '../analysis/numbering/types';
import { createSnapshot, type Snapshot } from '../analysis/snapshot';
import { citedName } from '../analysis/headingsAndAncestors';
import { bilingual, type Bilingual } from '../base/bilingual';
import { done, type Outcome } from '../base/outcome';
import { type Span } from '../base/span';
import { applyEdits, type TextEdit } from '../base/textEdit';
import { STRUCTURE_EDITS, type StructureEditKind } from '../base/structureEditKind';
import { pathAt } from '../syntax/walkTree';

/** A structure edit that is possible at the cursor, and its plan. */
export interface StructureOffer {
  readonly kind: StructureEditKind;
  readonly title: Bilingual;
  readonly plan: StructurePlan;
}

/** The plan of a structure edit at `offset`, or the reason why it is refused. For `locked` see `planStructureEdit`. */
export function structureEdit(
  snapshot: Snapshot,
  kind: StructureEditKind,
  offset: number,
  locked: boolean,
): Outcome<StructureOffer, Bilingual> {
  const plan = planStructureEdit(snapshot, wishOf(kind, offset), locked);
  return plan.ok ? done({ kind, title: titleOf(kind, plan.value), plan: plan.value }) : plan;
}

/** All structure edits that are possible at `offset`. */
export function structureEdits(
  snapshot: Snapshot,
  offset: number,
  locked: boolean,
): readonly StructureOffer[] {
  const offers: StructureOffer[] = [];
  for (const kind of STRUCTURE_EDITS) {
    const offer = structureEdit(snapshot, kind, offset, locked);
    if (!offer.ok) continue;
    // With locked numbers, and between 第十条 and 第十条之一, the two insertions are the same.
    const isRepeated = offers.some(({ plan: { subject } }) => subject === offer.value.plan.subject);
    if (kind === 'insertSubArticle' && isRepeated) continue;
    offers.push(offer.value);
  }
  return offers;
}

function wishOf(kind: StructureEditKind, offset: number): StructureWish {
  switch (kind) {
    case 'insertArticle':
      return { kind: 'insert', as: 'next', offset };
    case 'insertSubArticle':
      return { kind: 'insert', as: 'inserted', offset };
    case 'deleteArticle':
      return { kind: 'delete', offset };
    case 'moveUp':
      return { kind: 'move', direction: 'up', offset };
    case 'moveDown':
      return { kind: 'move', direction: 'down', offset };
    case 'mergeArticle':
      return { kind: 'merge', offset };
    case 'splitArticle':
      return { kind: 'split', offset };
    case 'numberAsSubArticle':
      return { kind: 'number-inserted', offset };
  }
}

function titleOf(kind: StructureEditKind, { subject, references, left }: StructurePlan): Bilingual {
  const { zh, en } = NAMES[kind](subject);
  const zhNotes = [
    ...(references > 0 ? [`改 ${references} 处引用`] : []),
    ...(left.length > 0 ? [`另有 ${left.length} 处引用须人工处理`] : []),
  ];
  const enNotes = [
    ...(references > 0 ? [`${references} reference(s)`] : []),
    ...(left.length > 0 ? [`${left.length} reference(s) left to you`] : []),
  ];
  return bilingual(
    zhNotes.length > 0 ? `${zh}（${zhNotes.join('，')}）` : zh,
    enNotes.length > 0 ? `${en} (${enNotes.join(', ')})` : en,
  );
}

/** The name of an insertion. Where the new article is 第X条之一, the numbers behind it stay. */
const insertionName = (s: string): Bilingual =>
  s.includes('之')
    ? bilingual(`插入${s}，其后不变`, `Insert ${s} and keep the numbers behind it`)
    : bilingual(`插入${s}，其后顺延`, `Insert ${s} and move what follows`);

const NAMES: Readonly<Record<StructureEditKind, (subject: string) => Bilingual>> = {
  insertArticle: insertionName,
  insertSubArticle: insertionName,
  splitArticle: (s) => bilingual(`在光标处拆分，后半为${s}`, `Split here: the second half becomes ${s}`),
  mergeArticle: (s) => bilingual(`${s}合并到上一条`, `Merge ${s} into the article before`),
  moveUp: (s) => bilingual(`${s}上移`, `Move ${s} up`),
  moveDown: (s) => bilingual(`${s}下移`, `Move ${s} down`),
  numberAsSubArticle: (s) =>
    bilingual(`本条编为${s}，其后提前`, `Number this article ${s} and close the gap`),
  deleteArticle: (s) => bilingual(`删除${s}，其后提前`, `Delete ${s} and close the gap`),
};

/** A note on a reference that the drafter has to adjust. */
export interface LeftNote {
  /** Its span in the text before the edits. */
  readonly span: Span;
  /** Where it is, what it says and why it stays. */
  readonly note: Bilingual;
}

/** The notes on all references that a plan leaves to the drafter. Numbers are those after the edit. */
export function leftNotes(
  snapshot: Snapshot,
  { left, edits }: Pick<StructurePlan, 'left' | 'edits'>,
): readonly LeftNote[] {
  if (left.length === 0) return [];
  const after = createSnapshot(applyEdits(snapshot.text, edits));
  return left.map(({ span, reason }) => {
    const words = snapshot.text.slice(span.start, span.end);
    const moved = offsetAfter(snapshot.text, edits, span);
    const place = moved === undefined ? placeName(snapshot, span.start) : placeName(after, moved);
    const why = REASONS[reason];
    return { span, note: bilingual(`${place}“${words}”${why.zh}`, `${place} “${words}” ${why.en}`) };
  });
}

function placeName(snapshot: Snapshot, offset: number): string {
  const node = pathAt(snapshot.tree, offset).findLast(({ level }) => level !== 'paragraph');
  return node === undefined ? '' : citedName(snapshot, node);
}

/** So many characters behind a reference are used to find it again in a text that was moved. */
const WORDS_BEHIND = 12;

/** Where a span is after the edits, which are in text order. In a text that was moved it is found by its words. */
function offsetAfter(text: string, edits: readonly TextEdit[], { start, end }: Span): number | undefined {
  const own = edits.find(({ span }) => span.start <= start && start < span.end);
  const words = own && text.slice(start, Math.min(end + WORDS_BEHIND, own.span.end));
  let shift = 0;
  for (const { span, newText } of edits) {
    const at = words === undefined ? -1 : newText.indexOf(words);
    if (at >= 0) return span.start + shift + at;
    if (span.end <= start || words !== undefined) shift += newText.length - (span.end - span.start);
  }
  return words === undefined ? start + shift : undefined;
}

const REASONS: Readonly<Record<LeftReason, Bilingual>> = {
  deleted: bilingual('所指的条文已删除', 'cites what is deleted'),
  range: bilingual('的范围不再是原来那几条', 'no longer covers the same articles'),
  divided: bilingual('所指的内容已拆开，须改写', 'cites what is divided now; say it anew'),
  revived: bilingual('原来没有所指，现在会指向另一条', 'cited nothing and would now name an article'),
  unknown: bilingual(
    '不能确定引用的是不是本文，没有改动，请核对',
    'may cite this text or another; it stays as it is, check it',
  ),
};
