import { bilingual, type Bilingual } from '../base/bilingual';
import { ordinal, type Ordinal } from '../base/ordinal';
import { done, type Outcome, refused } from '../base/outcome';
import { type Span } from '../base/span';
import { LOCKED } from '../analysis/numbering/whyEditRefused';
import { planRenumber, renumberFrom } from '../analysis/numbering/planRenumbering';
import { type LeftReference } from '../analysis/numbering/types';
import {
  type NumberedLevel,
  type NumberSequence,
  numberSequences,
} from '../analysis/numbering/numberSequences';
import { type Snapshot } from '../analysis/snapshot';
import { isHeadingLevel, isListLevel } from '../syntax/levelTable';
import { type Level } from '../syntax/tree';

/** An edit of a number, or of a reference to it. */
export interface RenumberEdit {
  readonly span: Span;
  readonly newText: string;
  readonly kind: 'label' | 'reference';
}

/** A level that can be renumbered from the cursor on. */
export interface RenumberChoice {
  readonly level: NumberedLevel;
  /** The first unit that would be renumbered, as the text writes it: 第三章, （二）. */
  readonly from: string;
  /** How many numbers would change, without those of the 目录. */
  readonly changes: number;
}

export type RenumberAnswer =
  | {
      readonly kind: 'edits';
      readonly level: NumberedLevel;
      readonly edits: readonly RenumberEdit[];
      /** References that stay because nobody can say whose they are. */
      readonly left: readonly LeftReference[];
    }
  /** Several levels need renumbering, and the drafter has not said which. */
  | { readonly kind: 'choose'; readonly choices: readonly RenumberChoice[] };

export interface RenumberArgs {
  /** An offset in the first unit to be renumbered; before all units it means the whole text. */
  readonly offset: number;
  readonly level?: Level | undefined;
  /** True where numbers of articles and headings stay, because others cite them. Those of lists may change. */
  readonly locked?: boolean;
}

/**
 * Renumbers one level from the cursor to the end of its sequence, with the 目录 and all references in the text. Without a
 * level, the one that needs it is taken; if there are several, they are returned to choose from.
 */
export function renumber(
  snapshot: Snapshot,
  { offset, level, locked = false }: RenumberArgs,
): Outcome<RenumberAnswer, Bilingual> {
  if (snapshot.tree.kind !== 'regulation') return refused(NO_REGULATION);
  const runs = runsAt(snapshot, offset).filter(
    (run) => level === undefined || run.sequence.level === levelOf(level),
  );
  if (runs.length === 0) return refused(NOTHING_HERE);
  const planned = runs.map((run) => ({ run, ...editsOf(snapshot, run) }));
  const needed = planned.filter(({ edits }) => edits.length > 0);
  const changing = locked ? needed.filter(({ run }) => isListLevel(run.sequence.level)) : needed;
  if (changing.length === 0 && needed.length > 0) return refused(LOCKED);
  const [only, ...others] = changing;
  if (only === undefined) return refused(IN_ORDER);
  if (others.length === 0) {
    return done({ kind: 'edits', level: only.run.sequence.level, edits: only.edits, left: only.left });
  }
  return done({ kind: 'choose', choices: changing.map(({ run, edits }) => choiceOf(snapshot, run, edits)) });
}

const NO_REGULATION = bilingual(
  '这份文本不是按条编写的法规，不能重新编号',
  'This text is not a regulation in articles; there is nothing to renumber',
);
const NOTHING_HERE = bilingual(
  '光标之后没有可以重新编号的内容，请把光标放在起始的条、项或者章上',
  'Nothing numbered follows the cursor; put it on the article, item or chapter to begin with',
);
const IN_ORDER = bilingual(
  '从这里起序号已经连续，不需要重新编号',
  'The numbers from here on are already in order',
);

/** The level whose sequence is used: subparts (分编) count with parts. */
const levelOf = (level: Level): Level => (level === 'subpart' ? 'part' : level);

/** A sequence from one of its nodes on, to its end or to where numbering may begin again. */
interface Run {
  readonly sequence: NumberSequence;
  readonly index: number;
  readonly first: Ordinal;
}

/** The run of each level that the cursor is in or before, the narrowest first. */
function runsAt(snapshot: Snapshot, offset: number): readonly Run[] {
  const runs = new Map<NumberedLevel, Run>();
  for (const sequence of snapshot.derive(numberSequences)) {
    const index = startIn(sequence, offset);
    if (index < 0 || runs.has(sequence.level)) continue;
    runs.set(sequence.level, runFrom(snapshot, sequence, index));
  }
  const narrowest: readonly NumberedLevel[] = ['subitem', 'item', 'article', 'section', 'chapter', 'part'];
  return narrowest.flatMap((level) => runs.get(level) ?? []);
}

/**
 * The index of the last node that begins before the cursor, or of the first one. Lists count only with the cursor
 * inside.
 */
function startIn({ nodes, level }: NumberSequence, offset: number): number {
  const [first] = nodes;
  const last = nodes.at(-1);
  if (first === undefined || last === undefined) return -1;
  const isInside = first.span.start <= offset && offset <= last.span.end;
  const runsThroughText = level === 'article' || level === 'chapter' || level === 'part';
  if (!isInside && !runsThroughText) return -1;
  const containing = nodes.findLastIndex(({ span }) => span.start <= offset);
  return Math.max(containing, 0);
}

function runFrom(snapshot: Snapshot, sequence: NumberSequence, index: number): Run {
  const { nodes, startsAt, mayRestart } = sequence;
  const restart = nodes.findIndex(
    (node, at) => at > index && mayRestart.has(node) && node.label.ordinal.main === 1,
  );
  const own = nodes[index]?.label.ordinal ?? ordinal(1);
  const isRestart = own.main === 1 && nodes.some((node, at) => at === index && mayRestart.has(node));
  const previous = isRestart ? undefined : nodes[index - 1]?.label.ordinal;
  const first = previous === undefined ? ordinal(startsAt ?? firstOf(snapshot, own)) : behind(previous, own);
  return { sequence: { ...sequence, nodes: restart < 0 ? nodes : nodes.slice(0, restart) }, index, first };
}

/** The number to begin with: one in a whole text, the number that is there in a file with a later 编 or 章 of a code. */
function firstOf({ tree }: Snapshot, own: Ordinal): number {
  const opening = tree.children.find(({ level }) => isHeadingLevel(level))?.label?.ordinal.main ?? 1;
  return tree.title !== undefined && opening === 1 ? 1 : own.main;
}

/** The number behind another one. 第X条之Y stays an inserted article of the article before it. */
const behind = (previous: Ordinal, own: Ordinal): Ordinal =>
  own.sub > 0 ? ordinal(previous.main, previous.sub + 1) : ordinal(previous.main + 1);

function editsOf(
  snapshot: Snapshot,
  { sequence, index, first }: Run,
): { readonly edits: readonly RenumberEdit[]; readonly left: readonly LeftReference[] } {
  const { edits, left } = planRenumber(snapshot, renumberFrom(sequence, index, first));
  const labels = new Set(sequence.nodes.map(({ label }) => label.span.start));
  const contents = snapshot.tree.contents?.span;
  return {
    left,
    edits: edits.map(({ span, newText }) => {
      const isListed = contents !== undefined && contents.start <= span.start && span.end <= contents.end;
      return { span, newText, kind: isListed || labels.has(span.start) ? 'label' : 'reference' };
    }),
  };
}

function choiceOf(
  snapshot: Snapshot,
  { sequence, index }: Run,
  edits: readonly RenumberEdit[],
): RenumberChoice {
  const contents = snapshot.tree.contents?.span;
  const changes = edits.filter(
    ({ kind, span }) => kind === 'label' && (contents === undefined || span.start > contents.end),
  );
  return {
    level: sequence.level,
    from: sequence.nodes[index]?.label.text ?? '',
    changes: changes.length,
  };
}
