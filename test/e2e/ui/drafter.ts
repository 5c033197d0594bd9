import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Locator, type Page } from 'playwright-core';
import { repositoryRoot } from '../../../client/scripts/host/paths';
import { findText } from './textPlace';

const SHOTS = join(repositoryRoot, 'test/screenshots');

/** For screenshots: what fades in is shown as it will be. */
export const SETTLED = { animations: 'disabled' } as const;

/** Milliseconds until a step counts as failed. */
const STEP = 60_000;
/** Milliseconds until what a key should bring about is asked for again. */
const PAUSE = 5_000;

/** How VS Code underlines a finding of each severity; it shows hints as dots, with another class. */
export type Underline = 'error' | 'warning' | 'info' | 'hint';

/** A person who drafts in the workbench with mouse and keyboard. Every step waits for what it should bring about. */
export interface Drafter {
  /** Opens a file by a double click in the Explorer. */
  readonly openFile: (name: string) => Promise<void>;
  /** Opens a closed folder in the Explorer. */
  readonly openFolder: (name: string) => Promise<void>;
  /** Waits until a tab of this name is in front. */
  readonly waitForTab: (name: string | RegExp) => Promise<void>;
  /** Closes the tab in front. */
  readonly closeTab: () => Promise<void>;
  /** Waits until at least so many places in sight are underlined. */
  readonly waitForUnderlines: (kind: Underline, count?: number) => Promise<void>;
  /** Rests the mouse on the language in the status bar, and waits until it tells this. */
  readonly readStatus: (wanted: RegExp) => Promise<void>;
  /** Opens the Problems panel, waits for `count` rows, and reads each row with the file's own row first. */
  readonly readProblems: (count: number) => Promise<readonly string[]>;
  /** Goes from the open Problems panel to the place of its first problem, which the editor selects. */
  readonly goToFirstProblem: () => Promise<void>;
  /** Waits until the open Problems panel lists nothing. */
  readonly waitForNoProblems: () => Promise<void>;
  /** Clicks right behind the first place in sight with this text. */
  readonly clickBehind: (text: string) => Promise<void>;
  /** Puts the cursor at the beginning of a line, counted from 1, with the keyboard. */
  readonly goToLine: (line: number) => Promise<void>;
  /** Rests the mouse on the first place in sight with this text, and reads the hover. */
  readonly hover: (text: string) => Promise<string>;
  /** Clicks the first link with this text in the hover that is open. */
  readonly clickInHover: (link: string) => Promise<void>;
  /** Types as a person does; Chinese arrives as an input method's commit. */
  readonly type: (text: string) => Promise<void>;
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** Waits until the list of completions begins with an entry of this text, and reads it. */
  readonly readSuggestions: (first: string) => Promise<readonly string[]>;
  /** Takes the first completion and waits until the list is gone. */
  readonly acceptSuggestion: () => Promise<void>;
  /** Opens the list of actions at the cursor. */
  readonly openActions: () => Promise<void>;
  /** Opens the list of quick fixes at the cursor, reads the first, and takes it: all by keyboard. */
  readonly applyFirstFix: () => Promise<string>;
  /** Opens the list of actions at the cursor, waits for an entry, and takes it after a screenshot. */
  readonly chooseAction: (title: string, shot: string) => Promise<void>;
  /** Waits until a line in sight holds this text. */
  readonly waitForText: (text: string) => Promise<void>;
  /** Waits until a code lens in sight says this. */
  readonly waitForLens: (text: string) => Promise<void>;
  /** Waits until a notification says this. */
  readonly waitForNotice: (wanted: RegExp) => Promise<void>;
  /** Types a new name behind F2 and asks for the preview, which is applied after a screenshot. */
  readonly renameWithPreview: (name: string, shot: string) => Promise<void>;
  /** Waits until the peek view that is open lists this, and closes it after a screenshot. */
  readonly readPeek: (wanted: RegExp, shot: string) => Promise<void>;
  /** Waits until so many places are marked on the left side of the comparison in front. */
  readonly waitForMarks: (count: number) => Promise<void>;
  /** Waits until the side bar lists this. */
  readonly waitInSideBar: (wanted: RegExp) => Promise<void>;
  /** Runs a command of this title from the command palette. */
  readonly runCommand: (title: string) => Promise<void>;
  /** Saves the file in front and waits until it is no longer marked as changed. */
  readonly save: () => Promise<void>;
  /** Keeps a screenshot in test/screenshots/, to be looked at. */
  readonly shoot: (name: string) => Promise<void>;
}

/** A drafter in front of a workbench that is loading or loaded. */
export function createDrafter(page: Page): Drafter {
  page.setDefaultTimeout(STEP);
  mkdirSync(SHOTS, { recursive: true });
  const editor = page.locator('.monaco-editor').first();
  const problems = page.locator('.markers-panel .monaco-list-row');
  const suggestions = page.locator('.suggest-widget.visible .monaco-list-row');
  const openHover = page.locator('.monaco-hover:not(.hidden)').first();
  const fixes = page.locator('.action-widget .monaco-list-row.action');
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  // The editor may get its focus back from what was open before only now, and the key is lost: it is pressed until the
  // list is there.
  const openActions = async (): Promise<void> => {
    for (let tries = 0; tries < STEP / PAUSE && !(await fixes.first().isVisible()); tries++) {
      await press('Control+.');
      await fixes
        .first()
        .waitFor({ timeout: PAUSE })
        .catch(() => undefined);
    }
    await fixes.first().waitFor();
  };
  const shoot = async (name: string): Promise<void> => {
    await page.screenshot({ ...SETTLED, path: join(SHOTS, `${name}.png`) });
  };
  const waitForTab = (name: string | RegExp): Promise<void> =>
    page.locator('.editor-group-container.active .tab.active').getByText(name, { exact: true }).waitFor();
  return {
    press,
    waitForTab,
    openFile: async (name) => {
      await page.locator('.explorer-folders-view').getByText(name, { exact: true }).dblclick();
      await waitForTab(name);
      await editor.locator('.view-line').first().waitFor();
    },
    openFolder: (name) => page.locator('.explorer-folders-view').getByText(name, { exact: true }).click(),
    closeTab: async () => {
      const tab = page.locator('.editor-group-container.active .tab.active');
      const name = await tab.innerText();
      await tab.click({ button: 'middle' });
      await page.locator('.tab').filter({ hasText: name.trim() }).waitFor({ state: 'detached' });
    },
    waitForUnderlines: (kind, count = 1) =>
      editor
        .locator(`.squiggly-${kind}`)
        .nth(count - 1)
        .waitFor({ state: 'attached' }),
    readStatus: async (wanted) => {
      await page.locator('[id="status.languageStatus"]').hover();
      await page.locator('.hover-language-status').filter({ hasText: wanted }).first().waitFor();
    },
    readProblems: async (count) => {
      if (!(await problems.first().isVisible())) await press('Control+Shift+M');
      await problems.nth(count).waitFor();
      return readRows(problems);
    },
    goToFirstProblem: async () => {
      await problems.nth(1).dblclick();
      await editor.and(page.locator('.focused')).waitFor();
    },
    waitForNoProblems: () => problems.first().waitFor({ state: 'detached' }),
    clickBehind: async (text) => {
      // A hover that is still open lies over the text and would take the click.
      await page.mouse.move(640, 5);
      await openHover.waitFor({ state: 'hidden' });
      const { right, middle } = await findText(page, text);
      await page.mouse.click(right - 1, middle);
      await page.locator('.monaco-editor.focused').first().waitFor();
    },
    goToLine: async (line) => {
      await press('Control+G');
      await page.keyboard.type(String(line));
      await press('Enter');
      await page.locator('.statusbar').getByText(`Ln ${line}, Col 1`).waitFor();
    },
    hover: async (text) => {
      const contents = openHover.locator('.hover-contents').first();
      const end = Date.now() + STEP;
      let told = '';
      // Lines move while lenses come in, a hover asked for too early may be none, and one may close again at once: the mouse
      // comes back until one was read.
      while (told === '' && Date.now() < end) {
        const { left, right, middle } = await findText(page, text);
        // A hover starts with a move inside the text, not with an arrival on it.
        await page.mouse.move(left + 2, middle);
        await page.mouse.move((left + right) / 2, middle);
        told = await contents
          .waitFor({ timeout: 10_000 })
          .then(() => openHover.innerText({ timeout: 1000 }))
          .then(
            (shown) => shown.trim(),
            () => '',
          );
        if (told === '') await page.mouse.move(640, 5);
      }
      if (told === '') await contents.waitFor({ timeout: 1000 });
      return told;
    },
    clickInHover: (link) => openHover.getByText(link, { exact: true }).first().click(),
    type: (text) => page.keyboard.type(text, { delay: 20 }),
    readSuggestions: async (first) => {
      await suggestions.first().filter({ hasText: first }).waitFor();
      return readRows(suggestions);
    },
    acceptSuggestion: async () => {
      await press('Tab');
      await suggestions.first().waitFor({ state: 'hidden' });
    },
    openActions,
    chooseAction: async (title, shot) => {
      await openActions();
      const entry = fixes.filter({ hasText: title });
      await entry.waitFor();
      await shoot(shot);
      await entry.click();
    },
    applyFirstFix: async () => {
      await openActions();
      const title = await fixes.first().innerText();
      await press('Enter');
      await fixes.first().waitFor({ state: 'hidden' });
      return title.trim();
    },
    waitForText: (text) => editor.locator('.view-line').filter({ hasText: text }).first().waitFor(),
    waitForLens: (text) => editor.locator('.codelens-decoration').filter({ hasText: text }).first().waitFor(),
    waitForMarks: (count) =>
      page
        .locator('.monaco-diff-editor .original .view-line [class*="ced-"]')
        .nth(count - 1)
        .waitFor({ state: 'attached' }),
    waitInSideBar: (wanted) =>
      page.locator('.sidebar .monaco-list-row').filter({ hasText: wanted }).first().waitFor(),
    waitForNotice: (wanted) =>
      page.locator('.notification-list-item').filter({ hasText: wanted }).first().waitFor(),
    renameWithPreview: async (name, shot) => {
      await press('F2');
      await page.locator('.rename-box input:focus').waitFor();
      await press('Control+A');
      await page.keyboard.type(name);
      await press('Control+Enter');
      const rows = page.locator('.bulk-edit-panel .monaco-list-row');
      await rows.nth(1).waitFor();
      await shoot(shot);
      await page.locator('.bulk-edit-panel').getByText('Apply', { exact: true }).click();
      await rows.first().waitFor({ state: 'detached' });
    },
    readPeek: async (wanted, shot) => {
      const rows = page.locator('.peekview-widget .monaco-list-row').filter({ hasText: wanted });
      await rows.first().waitFor();
      await shoot(shot);
      await press('Escape');
      await page.locator('.peekview-widget').first().waitFor({ state: 'detached' });
    },
    runCommand: async (title) => {
      await press('F1');
      await page.keyboard.type(title);
      await page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: title }).waitFor();
      await press('Enter');
    },
    save: async () => {
      await press('Control+S');
      await page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
    },
    shoot,
  };
}

async function readRows(rows: Locator): Promise<readonly string[]> {
  return (await rows.allInnerTexts()).map((row) => row.replace(/\s+/g, ' ').trim());
}
