import { type Snapshot } from '../../analysis/snapshot';
import { bilingual, type Bilingual } from '../../base/bilingual';
import { formatOrdinal, type Ordinal } from '../../base/ordinal';
import { type TextEdit } from '../../base/textEdit';
import { type Act, type Decision, type Instruction, type LawPart } from '../types';
import { adoptionNoteChange, namesDecision } from './updateAdoptionNote';
import { carryOut } from './carryOutActs';
import { annexEdits } from './changeAnnexes';
import { articlesOfInstruction } from './articlesOfInstruction';
import { type ArticleOrder, orderNewArticles, type PlacedArticle } from './orderNewArticles';
import { renumberCitations, withoutOverlaps } from './renumberCitations';
import { compose, type OwnedEdit } from './writeAmendedText';
import { updateTableOfContents } from './updateTableOfContents';
import { placeChapterHeadings } from './placeChapterHeadings';
import { type NewNumbers, type Row, rowsOf } from './newArticleLines';
import { folded } from './foldPunctuation';
import { createState, note, type State } from './workingState';
import { deletionSeams } from './punctuationAtDeletions';
import { oldTextOf } from './oldTextUnits';
import { preambleEdit } from './changePreamble';
import { settleEdits } from './overlappingEdits';

/** What became of an instruction. */
export interface InstructionResult {
  readonly instruction: Instruction;
  /** `left`: the caller did not choose it. */
  readonly status: 'applied' | 'refused' | 'unread' | 'left';
  readonly reason: Bilingual | undefined;
  /** What the decision leaves open and was inferred, to be checked by the user. */
  readonly notes: readonly Bilingual[];
  /** The articles it names, as a decision names them. */
  readonly articles: readonly string[];
  /** Where its first change stands in the new text, as an offset; `undefined` where there is none to point at. */
  readonly at: number | undefined;
}

/** A text after a decision was carried out on it. */
export interface Applied {
  readonly text: string;
  readonly results: readonly InstructionResult[];
  /** Changes that follow from the instructions but are named by none, and what could not be adjusted. */
  readonly notes: readonly Bilingual[];
  /** The old and the new number of each article that was kept. */
  readonly history: readonly ArticleHistory[];
}

/** The numbers of one article before and after. */
export interface ArticleHistory {
  readonly from: Ordinal;
  readonly to: Ordinal;
}

/** Tells by its index whether an instruction is to be carried out. */
export type Chosen = (index: number) => boolean;

/**
 * The text after the instructions of a decision. An instruction that cannot be carried out changes nothing; the others
 * are carried out as if it were not there. Never throws.
 */
export function applyInstructions(
  base: Snapshot,
  decision: Decision,
  { instructions }: LawPart,
  isChosen: Chosen = () => true,
): Applied {
  const failed = new Map<number, Bilingual>();
  if (namesDecision(base, decision)) {
    for (const [index, { act }] of instructions.entries()) {
      if (act.kind !== 'unread' && isChosen(index)) failed.set(index, CARRIED_OUT);
    }
  }
  // Instructions that fail are left out, and everything is done afresh without them. Each round leaves out at least
  // one.
  for (let round = 0; round <= instructions.length; round++) {
    const isActive = (index: number): boolean =>
      isChosen(index) && !failed.has(index) && instructions[index]?.act.kind !== 'unread';
    const tried = attempt(base, decision, instructions, isActive);
    if (tried.failures.size === 0) {
      return {
        text: tried.text,
        results: instructions.map((instruction, index) =>
          resultOf(instruction, index, tried, failed, isChosen(index)),
        ),
        notes: tried.notes,
        history: tried.history,
      };
    }
    for (const [index, reason] of tried.failures) failed.set(index, reason);
  }
  return { text: base.text, results: [], notes: [], history: [] };
}

const CARRIED_OUT = bilingual(
  '题注载明这一决定已经执行，没有再执行一次；还没有执行的，请先删去题注中的这一记载',
  'The adoption note tells that this decision was carried out already; it was not carried out again. If it was not, take its entry out of the note first',
);

interface Attempt {
  readonly text: string;
  readonly places: ReadonlyMap<number, number>;
  readonly failures: ReadonlyMap<number, Bilingual>;
  readonly instructionNotes: ReadonlyMap<number, readonly Bilingual[]>;
  readonly notes: readonly Bilingual[];
  readonly history: readonly ArticleHistory[];
}

function attempt(
  base: Snapshot,
  decision: Decision,
  instructions: readonly Instruction[],
  isActive: Chosen,
): Attempt {
  const state = createState(oldTextOf(base));
  const nothing = (failures: State['failures']): Attempt => ({
    text: base.text,
    places: new Map(),
    failures,
    instructionNotes: state.notes,
    notes: [],
    history: [],
  });
  if (!instructions.some((_, index) => isActive(index))) return nothing(new Map());
  carryOut(state, instructions, isActive);
  const edits = settleEdits(state);
  if (state.failures.size > 0) return nothing(state.failures);
  const keeps = decision.form === 'amendment' && !state.adjustsOrder;
  const order = orderNewArticles(state, keeps, articlesNotMade(instructions, isActive));
  const numbers: NewNumbers = new Map();
  const rows = new Map<PlacedArticle, readonly Row[]>();
  for (const placed of order.articles) {
    if (!placed.isEmptied) rows.set(placed, rowsOf(state, placed.target, numbers));
  }
  const headings = placeChapterHeadings(state, order);
  if (state.failures.size > 0) return nothing(state.failures);
  const carried = renumberCitations(state, order, numbers, headings);
  const seams = deletionSeams(state, edits);
  const owned: OwnedEdit[] = [
    ...seams,
    ...withoutOverlaps(carried.edits, seams).map((edit) => ({ ...edit, by: -1 })),
  ];
  const front = frontEdits(state, headings);
  const entry = adoptionNoteChange(state.old, decision);
  const follows: TextEdit[] = [
    ...front,
    ...annexEdits(state),
    ...(entry.edit === undefined ? [] : [entry.edit]),
  ];
  owned.push(
    ...withoutOverlaps(
      follows,
      [...owned].sort((a, b) => a.span.start - b.span.start),
    ).map((edit) => ({ ...edit, by: -1 })),
  );
  owned.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const { text, places } = compose({ state, order, rows, headings, edits: owned });
  noteConfirmed(state, instructions, isActive, text);
  const citedCount = carried.edits.length;
  return {
    text,
    places,
    failures: new Map(),
    instructionNotes: state.notes,
    history: historyOf(state, order),
    notes: [
      ...(citedCount === 0
        ? []
        : [
            bilingual(
              `引用的条款序号随条文顺序调整，共${citedCount}处`,
              `${citedCount} citations follow what they cite`,
            ),
          ]),
      ...carried.notes,
      // -1 holds notes on what follows from several instructions, such as the marks of a list.
      ...(state.notes.get(-1) ?? []),
      ...(order.gaps.length === 0 ? [] : [gapNote(order.gaps)]),
      ...(order.renumbers && !state.adjustsOrder
        ? [
            bilingual(
              '决定没有写条文顺序作相应调整，其后各条序号已顺延',
              'The decision does not say that the order is adjusted; the articles behind were renumbered',
            ),
          ]
        : []),
      ...(entry.note === undefined ? [] : [entry.note]),
    ],
  };
}

function historyOf({ old }: State, { articles }: ArticleOrder): readonly ArticleHistory[] {
  return articles.flatMap(({ target, ordinal, isEmptied }) => {
    const from = target.origin === undefined ? undefined : old.articles[target.origin]?.ordinal;
    const isKept = target.isOld && !isEmptied && from !== undefined && ordinal !== undefined;
    return isKept ? [{ from, to: ordinal }] : [];
  });
}

/** Notes each 这一自然段相应修改为“…” whose quotation is not in the new text. */
function noteConfirmed(
  state: State,
  instructions: readonly Instruction[],
  isActive: Chosen,
  text: string,
): void {
  const confirmed = instructions.flatMap(({ act }, by) =>
    act.kind === 'confirm' && isActive(by) ? [{ act, by }] : [],
  );
  if (confirmed.length === 0) return;
  const whole = folded(text);
  for (const { act, by } of confirmed) {
    if (act.quotes.flat().every((line) => whole.includes(folded(line)))) continue;
    note(
      state,
      by,
      bilingual(
        '修改后的文字与决定所附的不一致，请核对',
        'The text reads otherwise than the decision quotes it; please compare',
      ),
    );
  }
}

/** How many new articles are missing because their instructions are not carried out. */
function articlesNotMade(instructions: readonly Instruction[], isActive: Chosen): number {
  return instructions.reduce((count, { act }, index) => {
    if (isActive(index)) return count;
    if (act.kind === 'insert' && act.level === 'article') return count + act.as.length;
    return act.kind === 'split' ? count + act.to.length - 1 : count;
  }, 0);
}

const gapNote = (gaps: readonly Ordinal[]): Bilingual => {
  const names = gaps
    .slice(0, 10)
    .map((number) => formatOrdinal(number, '条'))
    .join('、');
  return bilingual(`序号空缺：${names}`, `Numbers without an article: ${names}`);
};

/** The edits before the body: to the title, the 目录 and the preamble. */
function frontEdits(state: State, headings: ReturnType<typeof placeChapterHeadings>): readonly TextEdit[] {
  const { tree } = state.old.snapshot;
  const edits: TextEdit[] = [];
  if (state.title !== undefined && tree.title !== undefined) {
    edits.push({ span: tree.title.span, newText: state.title });
  }
  const contents = updateTableOfContents(state, headings);
  if (contents !== undefined) edits.push(contents);
  const preamble = preambleEdit(state);
  if (preamble !== undefined) edits.push(preamble);
  return edits;
}

function resultOf(
  instruction: Instruction,
  index: number,
  { places, instructionNotes }: Attempt,
  failed: ReadonlyMap<number, Bilingual>,
  isChosen: boolean,
): InstructionResult {
  const { act } = instruction;
  const articles = articlesOfInstruction(act);
  const reason = failed.get(index);
  if (act.kind === 'unread') {
    return { instruction, status: 'unread', reason: UNREAD[act.why], notes: [], articles, at: undefined };
  }
  if (!isChosen) {
    return { instruction, status: 'left', reason: undefined, notes: [], articles, at: undefined };
  }
  if (reason !== undefined) {
    return { instruction, status: 'refused', reason, notes: [], articles, at: undefined };
  }
  return {
    instruction,
    status: 'applied',
    reason: undefined,
    notes: [...(instruction.isQuoteOpen ? [OPEN] : []), ...(instructionNotes.get(index) ?? [])],
    articles,
    at: places.get(index),
  };
}

const OPEN = bilingual(
  '引号没有闭合，按下一项之前为止',
  'The quotation is not closed; it was read up to the next item',
);

const UNREAD: Readonly<Record<Extract<Act, { kind: 'unread' }>['why'], Bilingual>> = {
  form: bilingual('没有读懂这句话', 'This sentence was not understood'),
  vague: bilingual(
    '没有写明具体改动，请自行修改',
    'It does not say what exactly changes; please change it yourself',
  ),
  quotation: bilingual('引号没有闭合', 'A quotation is not closed'),
};
