import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode';
import { type AmendmentInstruction } from '../../../server/src/protocol/amendment';
import { beginningOf, onLines } from '../plainListText';
import { renewTree } from './renewTree';

/** The id of the view; `package.json` contributes it. */
const INSTRUCTIONS_VIEW = 'tiaoli.instructions';
/** The context that `package.json` shows the view by. */
const CONTEXT = 'tiaoli.listsInstructions';

/** A decision as the view lists it. */
export interface ListedDecision {
  /** How many can be carried out, and which other laws the decision amends. */
  readonly title: string;
  readonly instructions: readonly AmendmentInstruction[];
  /** What was adjusted that no instruction names. */
  readonly notes: readonly string[];
}

/** What the view tells while a decision is listed. */
export interface InstructionEvents {
  /** Other instructions are ticked: gives what becomes of each now, by their indexes; nothing where that is not known. */
  choose(chosen: readonly number[]): Promise<ListedDecision | undefined>;
  /** The drafter goes to an instruction. */
  look(instruction: AmendmentInstruction): void;
}

/** An instruction; below it stands why it is not carried out, or what was inferred. */
interface InstructionEntry {
  readonly kind: 'instruction';
  readonly index: number;
  readonly instruction: AmendmentInstruction;
}

interface NoteEntry {
  readonly kind: 'note';
  readonly text: string;
  readonly isReason: boolean;
}

/** What no instruction names. */
interface RestEntry {
  readonly kind: 'rest';
  readonly notes: readonly string[];
}

type Entry = InstructionEntry | NoteEntry | RestEntry;

interface Open {
  readonly events: InstructionEvents;
  readonly settle: (chosen: readonly number[] | undefined) => void;
  /** Indexes of those that the drafter does not want. */
  readonly unticked: Set<number>;
  listed: ListedDecision;
  asked: number;
}

const LABEL_LENGTH = 100;

/**
 * The instructions of the decision that is being applied, each with what becomes of it. Enter or a click leads to its
 * place, the ticks say which are carried out. There only while a decision is shown beside its draft.
 */
export class InstructionsView implements TreeDataProvider<Entry>, Disposable {
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #tree: TreeView<Entry>;
  #open: Open | undefined;

  constructor() {
    this.#tree = window.createTreeView(INSTRUCTIONS_VIEW, {
      treeDataProvider: this,
      manageCheckboxStateManually: true,
    });
    this.#tree.onDidChangeCheckboxState(({ items }) => {
      for (const [entry, state] of items) {
        if (entry.kind === 'instruction') this.#tick(entry.index, state === TreeItemCheckboxState.Checked);
      }
    });
  }

  dispose(): void {
    this.#settle(undefined);
    this.#tree.dispose();
    this.#changed.dispose();
  }

  /**
   * Lists a decision and waits for the drafter's word: the indexes of those to be carried out, or `undefined` where it is
   * left. One at a time: another one takes the place of the first.
   */
  async choose(listed: ListedDecision, events: InstructionEvents): Promise<readonly number[] | undefined> {
    this.#open?.settle(undefined);
    const word = new Promise<readonly number[] | undefined>((settle) => {
      this.#open = { events, settle, unticked: new Set(), listed, asked: 0 };
    });
    this.#show();
    await commands.executeCommand('setContext', CONTEXT, true);
    await commands.executeCommand(`${INSTRUCTIONS_VIEW}.focus`);
    return word;
  }

  /** The drafter's word on the decision that is listed; nothing happens without one. */
  answer(isWanted: boolean): void {
    this.#settle(isWanted && this.#open !== undefined ? this.#chosen(this.#open) : undefined);
  }

  /** Leads to an instruction of the list by its index. */
  look(index: unknown): Promise<void> {
    const instruction = typeof index === 'number' ? this.#open?.listed.instructions[index] : undefined;
    if (instruction !== undefined) this.#open?.events.look(instruction);
    return Promise.resolve();
  }

  /** Ticks or unticks the instruction that the keyboard is on. */
  toggle(): Promise<void> {
    const [entry] = this.#tree.selection;
    if (entry?.kind === 'instruction' && isTickable(entry.instruction)) {
      this.#tick(entry.index, this.#open?.unticked.has(entry.index) === true);
    }
    return Promise.resolve();
  }

  getChildren(entry?: Entry): Entry[] {
    const listed = this.#open?.listed;
    if (listed === undefined || entry?.kind === 'note') return [];
    if (entry === undefined) {
      const instructions = listed.instructions.map((instruction, index): Entry => ({
        kind: 'instruction',
        index,
        instruction,
      }));
      return listed.notes.length === 0
        ? instructions
        : [...instructions, { kind: 'rest', notes: listed.notes }];
    }
    const reason = entry.kind === 'instruction' ? entry.instruction.reason : undefined;
    const notes = entry.kind === 'instruction' ? entry.instruction.notes : entry.notes;
    return [
      ...(reason === undefined ? [] : [noteOf(reason, true)]),
      ...notes.map((text) => noteOf(text, false)),
    ];
  }

  getTreeItem(entry: Entry): TreeItem {
    switch (entry.kind) {
      case 'note':
        return noteItem(entry);
      case 'rest': {
        const item = new TreeItem(l10n.t('Adjusted besides'), TreeItemCollapsibleState.Expanded);
        item.id = 'rest';
        return item;
      }
      case 'instruction':
        return instructionItem(entry, this.#open?.unticked.has(entry.index) !== true);
    }
  }

  #chosen({ listed, unticked }: Open): readonly number[] {
    return listed.instructions.flatMap((_, index) => (unticked.has(index) ? [] : [index]));
  }

  #tick(index: number, isWanted: boolean): void {
    const open = this.#open;
    if (open === undefined) return;
    if (isWanted) open.unticked.delete(index);
    else open.unticked.add(index);
    const turn = ++open.asked;
    this.#show();
    void open.events.choose(this.#chosen(open)).then((listed) => {
      if (this.#open !== open || turn !== open.asked || listed === undefined) return;
      open.listed = listed;
      this.#show();
    });
  }

  #show(): void {
    const message =
      this.#open === undefined
        ? ''
        : l10n.t('{0}. Ctrl+Enter carries out what is ticked, Esc leaves it', this.#open.listed.title);
    renewTree(this.#changed, this.#tree, message);
  }

  #settle(chosen: readonly number[] | undefined): void {
    const open = this.#open;
    if (open === undefined) return;
    this.#open = undefined;
    this.#show();
    // The panel was opened for the list; an empty one would only take the place of the text.
    if (this.#tree.visible) void commands.executeCommand('workbench.action.closePanel');
    void commands.executeCommand('setContext', CONTEXT, false);
    open.settle(chosen);
  }
}

/** What cannot be carried out is tried again with each choice: it may have been in the way of another. */
const isTickable = ({ status }: AmendmentInstruction): boolean => status === 'applied' || status === 'left';

const noteOf = (text: string, isReason: boolean): NoteEntry => ({ kind: 'note', text, isReason });

function noteItem({ text, isReason }: NoteEntry): TreeItem {
  const item = new TreeItem(text);
  item.iconPath = new ThemeIcon(isReason ? 'arrow-small-right' : 'info');
  item.tooltip = text;
  return item;
}

const ICONS: Readonly<Record<AmendmentInstruction['status'], ThemeIcon>> = {
  applied: new ThemeIcon('pass', new ThemeColor('testing.iconPassed')),
  refused: new ThemeIcon('error', new ThemeColor('list.errorForeground')),
  unread: new ThemeIcon('question', new ThemeColor('list.warningForeground')),
  left: new ThemeIcon('circle-slash'),
};

function instructionItem({ index, instruction }: InstructionEntry, isTicked: boolean): TreeItem {
  const { number, quote, status, reason, notes } = instruction;
  const hasNotes = reason !== undefined || notes.length > 0;
  const label = `${number === '' ? '' : `${number}　`}${beginningOf(quote, LABEL_LENGTH)}`;
  const item = new TreeItem(
    label,
    hasNotes ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.None,
  );
  item.id = String(index);
  item.iconPath = ICONS[status];
  item.tooltip = onLines(stateOf(status), quote, ...(reason === undefined ? [] : [reason]), ...notes);
  item.accessibilityInformation = { label: onLines(stateOf(status), label) };
  if (isTickable(instruction)) {
    item.checkboxState = {
      state: isTicked ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
      tooltip: stateOf(status),
    };
  }
  item.command = {
    command: 'tiaoli.showInstruction',
    title: l10n.t('Show its place'),
    arguments: [index],
  };
  return item;
}

function stateOf(status: AmendmentInstruction['status']): string {
  switch (status) {
    case 'applied':
      return l10n.t('can be carried out');
    case 'refused':
      return l10n.t('cannot be carried out');
    case 'unread':
      return l10n.t('not understood');
    case 'left':
      return l10n.t('not chosen');
  }
}
