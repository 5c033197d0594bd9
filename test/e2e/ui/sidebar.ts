import { type Locator, type Page } from 'playwright-core';

/** The views of the extension, the palette and the boxes it opens, for a drafter with mouse and keyboard. */
export interface Sidebar {
  /** Runs a command of the palette by its title. */
  readonly runCommand: (title: string) => Promise<void>;
  /** Opens the container of our views by its icon in the activity bar. */
  readonly open: () => Promise<void>;
  /** Opens a view of the sidebar by its title, if it is closed. */
  readonly expandView: (title: string) => Promise<void>;
  /** Waits until a row of the sidebar holds this text, and reads all rows. */
  readonly readRows: (wanted: string | RegExp) => Promise<readonly string[]>;
  readonly clickRow: (text: string | RegExp) => Promise<void>;
  /** Opens a row that holds others. */
  readonly expandRow: (text: string | RegExp) => Promise<void>;
  /** Clicks a button that a row shows under the mouse, by its tooltip. */
  readonly clickRowButton: (text: string | RegExp, button: string) => Promise<void>;
  /** Waits until the list of the open box holds this text, and reads it. */
  readonly readBox: (wanted: string | RegExp) => Promise<readonly string[]>;
  /** Replaces what stands in the open box. */
  readonly fillBox: (text: string) => Promise<void>;
  /** Answers a dialog that asks for a file or folder with its path, and waits until the dialog is gone. */
  readonly answerDialog: (title: string, path: string) => Promise<void>;
  /**
   * Saves under the name that a dialog proposes, once it proposes this one, and waits until the dialog is gone. `look` is
   * done in between.
   */
  readonly acceptFileName: (name: string, look?: () => Promise<void>) => Promise<void>;
  /** Waits for a page of the Markdown preview, and reads it. */
  readonly readPreview: (wanted: string | RegExp) => Promise<string>;
  /** Clicks an action at the upper right of the editor, by its tooltip. */
  readonly clickEditorAction: (title: string) => Promise<void>;
  /** Waits until this element of the page is there. */
  readonly waitFor: (selector: string) => Promise<void>;
}

/** The sidebar of a workbench. */
export function createSidebar(page: Page): Sidebar {
  const sidebar = page.locator('.part.sidebar');
  const box = page.locator('.quick-input-widget:visible');
  const boxRows = box.locator('.monaco-list-row');
  /** A row by its text, or a clause 《…》第…条 by what screen readers say of it. */
  const row = (text: string | RegExp): Locator =>
    typeof text === 'string' && text.startsWith('《')
      ? sidebar.locator(`.monaco-list-row[aria-label^="${text}"]`).first()
      : sidebar.locator('.monaco-list-row').filter({ hasText: text }).first();
  const fillBox = async (text: string): Promise<void> => {
    await box.locator('input').first().fill(text);
  };
  return {
    fillBox,
    runCommand: async (title) => {
      await page.keyboard.press('F1');
      await box.waitFor();
      await fillBox(`>${title}`);
      await boxRows.filter({ hasText: title }).first().click();
      // What the command asks comes in the same box: nothing is read from it before the palette has left it.
      await page.waitForFunction(paletteIsGone);
    },
    open: async () => {
      await page.locator('.activitybar .action-label[aria-label*="条理"]').first().click();
      await sidebar.locator('.composite.title').getByText('条理').waitFor();
    },
    expandView: async (title) => {
      const header = sidebar.locator('.pane-header').filter({ hasText: title }).first();
      if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
    },
    readRows: async (wanted) => {
      await row(wanted).waitFor();
      return readAll(sidebar.locator('.monaco-list-row'));
    },
    clickRow: (text) => row(text).click(),
    expandRow: async (text) => {
      await row(text).locator('.monaco-tl-twistie').click();
    },
    clickRowButton: async (text, button) => {
      await row(text).hover();
      await row(text).locator(`.action-label[aria-label="${button}"]`).click();
    },
    readBox: async (wanted) => {
      await boxRows.filter({ hasText: wanted }).first().waitFor();
      return readAll(boxRows);
    },
    answerDialog: async (title, path) => {
      const dialog = box.filter({ hasText: title });
      await dialog.waitFor();
      // A dialog that is not ready yet, or has not looked at the path yet, only opens a folder: then one asks once more.
      for (let tries = 0; tries < 12 && (await dialog.isVisible()); tries++) {
        await dialog
          .locator('input')
          .first()
          .fill(path, { timeout: 5000 })
          .catch(() => undefined);
        await dialog
          .locator('input')
          .first()
          .press('Enter', { timeout: 5000 })
          .catch(() => undefined);
        await dialog.waitFor({ state: 'hidden', timeout: 3000 }).catch(() => undefined);
      }
      await dialog.waitFor({ state: 'hidden' });
    },
    acceptFileName: async (name, look) => {
      const input = box.locator('input').first();
      await page.waitForFunction(boxProposes, name);
      await look?.();
      // A dialog that is not ready yet does nothing on Enter: then one asks once more, as long as it stands there.
      for (let tries = 0; tries < 12 && (await input.isVisible()); tries++) {
        await input.press('Enter', { timeout: 5000 }).catch(() => undefined);
        await input.waitFor({ state: 'hidden', timeout: 3000 }).catch(() => undefined);
      }
      await input.waitFor({ state: 'hidden' });
    },
    readPreview: async (wanted) => {
      const content = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator('body');
      await content.filter({ hasText: wanted }).waitFor();
      return content.innerText();
    },
    clickEditorAction: async (title) => {
      const action = page.locator(`.editor-actions .action-label[aria-label^="${title}"]`).first();
      try {
        await action.waitFor();
      } catch {
        const shown = await page.evaluate(workbenchShown);
        throw new Error(`No action “${title}” above the editor; the workbench shows ${shown}`);
      }
      await action.click();
    },
    waitFor: (selector) => page.locator(selector).first().waitFor(),
  };
}

/** In the page: the labels of the tabs, of the actions above the editor and of the entries of the status bar. */
const workbenchShown = (): string =>
  ['.tab', '.editor-actions .action-label', '.statusbar-item']
    .map((selector) =>
      [
        selector,
        ...Array.from(document.querySelectorAll(selector), (shown) => shown.getAttribute('aria-label')),
      ].join(' | '),
    )
    .join('; ');

/** In the page: whether the open box proposes to save a file of this name. */
const boxProposes = (name: string): boolean =>
  document.querySelector<HTMLInputElement>('.quick-input-widget input')?.value.endsWith(name) === true;

/** In the page: whether no command palette is open. */
const paletteIsGone = (): boolean => {
  const widget = document.querySelector<HTMLElement>('.quick-input-widget');
  const input = widget?.querySelector<HTMLInputElement>('input');
  return widget?.offsetParent === null || input?.value.startsWith('>') !== true;
};

const readAll = async (rows: Locator): Promise<readonly string[]> =>
  (await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
