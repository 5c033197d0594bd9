import { planStructureEdit } from '../analysis/numbering/planStructureEdit';
import { LOCKED, NO_REGULATION } from '../analysis/numbering/whyEditRefused';
import { planRenumber, renumberFrom } from '../analysis/numbering/planRenumbering';
import { type LeftReference } from '../analysis/numbering/types';
import { type NumberSequence, numberSequences } from '../analysis/numbering/numberSequences';
import { type Snapshot } from '../analysis/snapshot';
import { occurrencesOf, subjectAt } from '../analysis/whatIsUnderCursor';
import { definedTerms } from '../analysis/terms/definitions';
import { bilingual, type Bilingual } from '../base/bilingual';
import { readNumeral } from '../base/chineseNumeral';
import { compareOrdinals, type Ordinal, ordinal } from '../base/ordinal';
import { done, type Outcome, refused } from '../base/outcome';
import { type Span } from '../base/span';
import { type TextEdit } from '../base/textEdit';
import { readCountedLabel } from '../syntax/readLabels';
import { LEVELS } from '../syntax/levelTable';
import { type Label, type StructureNode } from '../syntax/tree';

/** What can be renamed at the cursor: the stretch to be replaced and its text. */
export interface RenameSubject {
  readonly span: Span;
  readonly placeholder: string;
}

export interface RenameArgs {
  readonly offset: number;
  /** As typed. */
  readonly newName: string;
  /** True where the numbers of articles must not change, because others cite them. */
  readonly locked: boolean;
}

/** The edits of a renaming. */
export interface RenamePlan {
  readonly edits: readonly TextEdit[];
  /** References that cannot be adjusted, or of which nobody can say whose they are. */
  readonly left: readonly LeftReference[];
}

/** The number of an article or heading, or the defined term, under the cursor. Refused, with the reason, elsewhere. */
export function prepareRename(snapshot: Snapshot, offset: number): Outcome<RenameSubject, Bilingual> {
  const found = renamedAt(snapshot, offset);
  if (found === undefined) return refused(NOTHING);
  const { span } = found;
  return done({ span, placeholder: snapshot.text.slice(span.start, span.end) });
}

/**
 * Renames the thing under the cursor. For 第五条, a typed number (第八条, 八 or 8) becomes its number; the articles behind it
 * count on, and all references follow. A term is replaced in its definition and wherever it is used. Inside a longer
 * term it is another term and stays.
 */
export function rename(
  snapshot: Snapshot,
  { offset, newName, locked }: RenameArgs,
): Outcome<RenamePlan, Bilingual> {
  const found = renamedAt(snapshot, offset);
  if (found === undefined) return refused(NOTHING);
  return found.kind === 'number'
    ? renumberTo(snapshot, found, newName, locked)
    : renameTerm(snapshot, offset, newName.trim());
}

const NOTHING = bilingual(
  '这里没有可以改名的内容，请把光标放在条、章、节的序号或者有定义的用语上',
  'Nothing here can be renamed; put the cursor on the number of an article or heading, or on a defined term',
);
const NO_SUCH_NUMBER = (example: string): Bilingual =>
  bilingual(`请输入序号，例如“${example}”`, `Type a number, such as ${example}`);
const NO_SUCH_TERM = bilingual(
  '用语不能是空的，也不能有标点、空格或者换行',
  'A term is not empty and has no punctuation, blanks or line breaks',
);
const TAKEN_TERM = bilingual(
  '这个用语已经另有定义，两者会混在一起',
  'This term is defined already; the two would become one',
);
const NOT_ABOVE_BEFORE = bilingual('新序号必须大于前一个序号', 'The number must be above the one before it');

type Renamed =
  | { readonly kind: 'number'; readonly span: Span; readonly node: StructureNode; readonly label: Label }
  | { readonly kind: 'term'; readonly span: Span };

function renamedAt(snapshot: Snapshot, offset: number): Renamed | undefined {
  const subject = subjectAt(snapshot, offset);
  if (subject?.kind === 'term') return { kind: 'term', span: subject.span };
  if (subject?.kind !== 'label' || subject.node.label === undefined) return undefined;
  const { label, level } = subject.node;
  const isOnNumber = label.span.start <= offset && offset <= label.span.end;
  const isCounted = level !== 'heading' && level !== 'item' && level !== 'subitem';
  return isOnNumber && isCounted
    ? { kind: 'number', span: label.span, node: subject.node, label }
    : undefined;
}

function renumberTo(
  snapshot: Snapshot,
  { node, label }: Renamed & { readonly kind: 'number' },
  typed: string,
  locked: boolean,
): Outcome<RenamePlan, Bilingual> {
  if (snapshot.tree.kind !== 'regulation') return refused(NO_REGULATION);
  const to = readTyped(typed.trim(), node);
  if (to === undefined) return refused(NO_SUCH_NUMBER(LEVELS[node.level].format?.(ordinal(8)) ?? label.text));
  if (node.level === 'article') {
    const plan = planStructureEdit(snapshot, { kind: 'number', offset: label.span.start, to }, locked);
    return plan.ok ? done({ edits: plan.value.edits, left: plan.value.left }) : plan;
  }
  if (locked) return refused(LOCKED);
  const sequence = snapshot.derive(numberSequences).find(({ nodes }) => nodes.some((each) => each === node));
  return sequence === undefined ? refused(NOTHING) : renumberHeading(snapshot, sequence, node, to);
}

function renumberHeading(
  snapshot: Snapshot,
  sequence: NumberSequence,
  node: StructureNode,
  to: Ordinal,
): Outcome<RenamePlan, Bilingual> {
  const index = sequence.nodes.findIndex((each) => each === node);
  const before = sequence.nodes[index - 1]?.label.ordinal;
  const restarts = sequence.mayRestart.has(node);
  if (!restarts && before !== undefined && compareOrdinals(before, to) >= 0) return refused(NOT_ABOVE_BEFORE);
  const end = sequence.nodes.findIndex((each, at) => at > index && sequence.mayRestart.has(each));
  const run = { ...sequence, nodes: sequence.nodes.slice(0, end < 0 ? undefined : end) };
  const { edits, left } = planRenumber(snapshot, renumberFrom(run, index, to));
  return done({ edits, left });
}

/** Reads 第八条, 八, 8 or 第八条之一. */
function readTyped(typed: string, node: StructureNode): Ordinal | undefined {
  const read = readCountedLabel(typed, 0);
  if (read !== undefined) {
    const isWhole = read.level === node.level && read.label.span.end === typed.length;
    return isWhole ? read.label.ordinal : undefined;
  }
  const value = readNumeral(typed)?.value;
  return value === undefined ? undefined : ordinal(value);
}

const NOT_IN_TERMS = /[\s，,。；;：:（）()《》“”"、]/u;

function renameTerm(snapshot: Snapshot, offset: number, newName: string): Outcome<RenamePlan, Bilingual> {
  const subject = subjectAt(snapshot, offset);
  if (newName === '' || NOT_IN_TERMS.test(newName)) return refused(NO_SUCH_TERM);
  if (subject?.kind !== 'term') return refused(NOTHING);
  if (newName === subject.definition.term) return done({ edits: [], left: [] });
  if (definedTerms(snapshot).some(({ term }) => term === newName)) return refused(TAKEN_TERM);
  const edits = occurrencesOf(snapshot, subject).map(({ span }) => ({ span, newText: newName }));
  return done({ edits, left: [] });
}
