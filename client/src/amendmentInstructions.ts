import { l10n, type QuickPickItem, window } from 'vscode';
import { type AmendmentInstruction } from '../../server/src/protocol/applyAmendment';

/** An instruction as the list shows it. */
interface InstructionItem extends QuickPickItem {
  readonly index: number;
}

/** What the list tells while it is open. */
export interface InstructionListEvents {
  /** Other instructions are ticked: gives what becomes of each now. */
  choose(chosen: readonly number[]): Promise<readonly AmendmentInstruction[] | undefined>;
  /** The drafter looks at an instruction. */
  look(instruction: AmendmentInstruction): void;
}

/**
 * Lists the instructions of a decision with what becomes of each; ticked ones are carried out. `undefined` where the
 * drafter leaves it, else the ticked ones.
 */
export function chooseInstructions(
  title: string,
  first: readonly AmendmentInstruction[],
  events: InstructionListEvents,
): Promise<readonly number[] | undefined> {
  const list = window.createQuickPick<InstructionItem>();
  let instructions = first;
  let isOwn = false;
  const fill = (chosen: ReadonlySet<number>): void => {
    const active = list.activeItems[0]?.index;
    isOwn = true;
    list.items = instructions.map(itemOf);
    list.selectedItems = list.items.filter(({ index }) => chosen.has(index));
    const focus = list.items.find(({ index }) => index === active);
    if (focus !== undefined) list.activeItems = [focus];
    isOwn = false;
  };
  list.title = title;
  list.placeholder = l10n.t('Enter carries out what is ticked; Esc leaves the text as it is');
  list.canSelectMany = true;
  list.ignoreFocusOut = true;
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  fill(new Set(instructions.flatMap(({ status }, index) => (status === 'applied' ? [index] : []))));
  let asked = 0;
  let before = ticked();
  list.onDidChangeActive(([item]) => {
    const instruction = instructions[item?.index ?? -1];
    if (instruction !== undefined) events.look(instruction);
  });
  list.onDidChangeSelection(() => {
    const chosen = ticked();
    if (isOwn || chosen.join() === before.join()) return;
    before = chosen;
    const turn = ++asked;
    list.busy = true;
    void events.choose(chosen).then((answer) => {
      if (turn !== asked) return;
      list.busy = false;
      if (answer === undefined) return;
      instructions = answer.map((each, index) =>
        each.status === 'left' ? whyLeft(first[index], each) : each,
      );
      fill(new Set(chosen));
    });
  });
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      resolve(ticked());
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });

  function ticked(): readonly number[] {
    return list.selectedItems.map(({ index }) => index).sort((a, b) => a - b);
  }
}

/** What could not be carried out at first still says why, and is not only left out. */
const whyLeft = (first: AmendmentInstruction | undefined, now: AmendmentInstruction): AmendmentInstruction =>
  first?.status === 'refused' || first?.status === 'unread' ? first : now;

const ICONS: Readonly<Record<AmendmentInstruction['status'], string>> = {
  applied: '$(check)',
  refused: '$(error)',
  unread: '$(question)',
  left: '$(circle-slash)',
};

function itemOf(
  { number, quote, status, reason, notes }: AmendmentInstruction,
  index: number,
): InstructionItem {
  const detail = [...(reason === undefined ? [] : [reason]), ...notes].join(l10n.t('; '));
  return {
    index,
    label: `${ICONS[status]} ${number === '' ? '' : `${number}　`}${plain(quote)}`,
    description: stateOf(status),
    ...(detail !== '' && { detail: plain(detail) }),
  };
}

/** Words of a document must not be read as icons. */
const plain = (text: string): string => text.replaceAll('$(', '$​(');

function stateOf(status: AmendmentInstruction['status']): string {
  switch (status) {
    case 'applied':
      return l10n.t('carried out');
    case 'refused':
      return l10n.t('cannot be carried out');
    case 'unread':
      return l10n.t('not understood');
    case 'left':
      return l10n.t('not chosen');
  }
}
