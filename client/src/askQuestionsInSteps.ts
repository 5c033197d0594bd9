import {
  type Disposable,
  InputBoxValidationSeverity,
  type QuickInput,
  type QuickInputButton,
  QuickInputButtons,
  type QuickPickItem,
  window,
} from 'vscode';

/** How a step ended: answered, back to the step before it, or given up. */
export type StepEnd = 'next' | 'back' | 'cancel';

/** What stands above a step, and which it is. */
export interface StepPlace {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

/** What an input box says of a text: why it cannot be taken, a hint beside a good answer, or nothing. */
export interface Remark {
  readonly message: string;
  readonly isFault: boolean;
}

/** One of a few answers. */
export interface PickStep<T extends QuickPickItem> {
  readonly items: readonly T[];
  readonly prompt: string;
  /** What was answered before, when the drafter comes back to the step. */
  readonly active: readonly T[];
  readonly take: (answer: T) => void;
}

/** One line of text; a text with a fault cannot be confirmed. */
export interface TypeStep {
  readonly prompt: string;
  readonly example: string;
  readonly value: string;
  readonly remark: (text: string) => Remark | undefined;
  readonly take: (answer: string) => void;
}

/** Asks one question after the other, back and forth; false when the drafter gave up. */
export async function askInSteps(
  title: string,
  steps: readonly ((place: StepPlace) => Promise<StepEnd>)[],
): Promise<boolean> {
  let at = 0;
  for (let ask = steps[at]; ask !== undefined; ask = steps[at]) {
    const end = await ask({ title, step: at + 1, totalSteps: steps.length });
    if (end === 'cancel') return false;
    at += end === 'back' ? -1 : 1;
  }
  return true;
}

/** Lets the drafter pick one of a few. */
export function pickStep<T extends QuickPickItem>(place: StepPlace, step: PickStep<T>): Promise<StepEnd> {
  const pick = window.createQuickPick<T>();
  pick.items = step.items;
  pick.placeholder = step.prompt;
  pick.activeItems = step.active;
  return show(pick, place, (end) => {
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (item === undefined) return;
      step.take(item);
      end('next');
    });
  });
}

/** Lets the drafter type one line. */
export function typeStep(place: StepPlace, step: TypeStep): Promise<StepEnd> {
  const box = window.createInputBox();
  box.prompt = step.prompt;
  box.placeholder = step.example;
  box.value = step.value;
  const tell = (remark: Remark | undefined): void => {
    box.validationMessage = remark && {
      message: remark.message,
      severity: remark.isFault ? InputBoxValidationSeverity.Error : InputBoxValidationSeverity.Info,
    };
  };
  if (step.value !== '') tell(step.remark(step.value));
  return show(box, place, (end) => {
    // An empty box shows no fault before the drafter has tried to go on.
    box.onDidChangeValue((value) => {
      tell(value.trim() === '' ? undefined : step.remark(value.trim()));
    });
    box.onDidAccept(() => {
      const text = box.value.trim();
      const remark = step.remark(text);
      if (remark?.isFault === true) {
        tell(remark);
        return;
      }
      step.take(text);
      end('next');
    });
  });
}

interface Steppable extends QuickInput {
  buttons: readonly QuickInputButton[];
  onDidTriggerButton(listener: (button: QuickInputButton) => void): Disposable;
}

function show(
  input: Steppable,
  { title, step, totalSteps }: StepPlace,
  listen: (end: (result: StepEnd) => void) => void,
): Promise<StepEnd> {
  Object.assign(input, { title, step, totalSteps });
  // A look at the precedents in between must not lose the answers.
  input.ignoreFocusOut = true;
  input.buttons = step > 1 ? [QuickInputButtons.Back] : [];
  return new Promise((resolve) => {
    const end = (result: StepEnd): void => {
      resolve(result);
      input.dispose();
    };
    input.onDidTriggerButton(() => {
      end('back');
    });
    input.onDidHide(() => {
      end('cancel');
    });
    listen(end);
    input.show();
  });
}
