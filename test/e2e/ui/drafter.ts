import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Locator, type Page } from 'playwright-core';
import { repositoryRoot } from '../../../client/scripts/host/paths';
import { findText } from './textPlace';

const SHOTS = join(repositoryRoot, 'test/screenshots');

/** How VS Code underlines a finding of each severity; it shows hints as dots, with another class. */
export type Underline = 'error' | 'warning' | 'info' | 'hint';

/** A person who drafts in the workbench with mouse and keyboard. Every step waits for what it should bring about. */
export interface Drafter {
  readonly page: Page;
  /** Opens a file by a double click in the Explorer. */
  readonly openFile: (name: string) => Promise<void>;
  /** Waits until at least so many places in sight are underlined. */
  readonly waitForUnderlines: (kind: Underline, count?: number) => Promise<void>;
  /** Opens the Problems panel, waits for `count` rows, and reads each row with the file's own row first. */
  readonly readProblems: (count: number) => Promise<readonly string[]>;
  /** Clicks right behind the first place in sight with this text. */
  readonly clickBehind: (text: string) => Promise<void>;
  /** Rests the mouse on the first place in sight with this text, and reads the hover. */
  readonly hover: (text: string) => Promise<string>;
  /** Types as a person does; Chinese arrives as an input method's commit. */
  readonly type: (text: string) => Promise<void>;
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** Waits for the list of completions and reads it. */
  readonly readSuggestions: () => Promise<readonly string[]>;
  /** Opens the list of quick fixes at the cursor and chooses the first whose title has this text. */
  readonly applyFix: (title: string) => Promise<void>;
  /** Saves the file in front and waits until it is no longer marked as changed. */
  readonly save: () => Promise<void>;
  /** Keeps a screenshot in test/screenshots/, to be looked at. */
  readonly shoot: (name: string) => Promise<void>;
}

/** A drafter in front of a workbench that is loading or loaded. */
export function createDrafter(page: Page): Drafter {
  mkdirSync(SHOTS, { recursive: true });
  const editor = page.locator('.monaco-editor').first();
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  return {
    page,
    press,
    openFile: async (name) => {
      await page.locator('.explorer-folders-view').getByText(name, { exact: true }).dblclick();
      await page.locator('.tab.active').getByText(name, { exact: true }).waitFor();
      await editor.locator('.view-line').first().waitFor();
    },
    waitForUnderlines: async (kind, count = 1) => {
      await editor
        .locator(`.squiggly-${kind}`)
        .nth(count - 1)
        .waitFor({ state: 'attached' });
    },
    readProblems: async (count) => {
      const rows = page.locator('.markers-panel .monaco-list-row');
      if (!(await rows.first().isVisible())) await press('Control+Shift+M');
      await rows.nth(count).waitFor();
      return readRows(rows);
    },
    clickBehind: async (text) => {
      // A hover that is still open lies over the text and would take the click.
      await page.mouse.move(640, 5);
      await page.locator('.monaco-hover:not(.hidden)').first().waitFor({ state: 'hidden' });
      const { right, middle } = await findText(page, text);
      await page.mouse.click(right - 1, middle);
      await page.locator('.monaco-editor.focused').first().waitFor();
    },
    hover: async (text) => {
      const { left, right, middle } = await findText(page, text);
      // A hover starts with a move inside the text, not with an arrival on it.
      await page.mouse.move(left + 2, middle);
      await page.mouse.move((left + right) / 2, middle);
      const hover = page.locator('.monaco-hover:not(.hidden) .hover-contents').first();
      await hover.waitFor();
      return (await page.locator('.monaco-hover:not(.hidden)').first().innerText()).trim();
    },
    type: (text) => page.keyboard.type(text, { delay: 20 }),
    readSuggestions: async () => {
      const rows = page.locator('.suggest-widget.visible .monaco-list-row');
      await rows.first().waitFor();
      return readRows(rows);
    },
    applyFix: async (title) => {
      await press('Control+.');
      const fix = page.locator('.action-widget .monaco-list-row.action').filter({ hasText: title }).first();
      await fix.click();
      await page.locator('.action-widget').waitFor({ state: 'hidden' });
    },
    save: async () => {
      await press('Control+S');
      await page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
    },
    shoot: async (name) => {
      await page.screenshot({ path: join(SHOTS, `${name}.png`) });
    },
  };
}

async function readRows(rows: Locator): Promise<readonly string[]> {
  return (await rows.allInnerTexts()).map((row) => row.replace(/\s+/g, ' ').trim());
}
