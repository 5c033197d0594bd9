// A drafter opens a text in a workbench whose extension runs in the browser alone; how long until the first hover.
// Usage: node --import tsx webStart.ts folder|site RUNS: prints the milliseconds of each run as JSON.
import { performance } from 'node:perf_hooks';
import { type Page } from 'playwright-core';
import { type Drafter } from '../e2e/ui/drafter';
import { openSite } from '../e2e/ui/siteWorkbench';
import { buildWebExtension, openWebWorkbench } from '../e2e/ui/webWorkbench';
import { findText } from '../e2e/ui/textPlace';

const DRAFT = `甲市数据条例
第一章　总则
第一条　为了促进数据发展，制定本条例。
第二条　本市行政区域内的数据活动，适用本条例。
第三条　市人民政府应当按照第二条的规定建立公共数据目录。
`;

/** Milliseconds for which the mouse rests before it is moved again: VS Code asks for a hover a third of a second after a move. */
const REST = 1000;

/** Milliseconds for which one waits for a hover that is announced. */
const COMING = 10_000;

/** A minute's worth: who sees no hover by then sees none. */
const TRIES = 60;

/** What one start took, in milliseconds from the double click that opens the text. */
interface Start {
  /** Until the text is in the editor: what the workbench takes by itself. */
  readonly text: number;
  readonly hover: number;
}

/** A workbench that has just been opened, with a text in it. */
interface Opened {
  readonly drafter: Drafter;
  readonly page: Page;
  readonly close: () => Promise<void>;
  readonly name: string;
  /** Where the mouse rests. */
  readonly at: string;
  /** What the hover tells. */
  readonly told: string;
}

const WHERE: Readonly<Record<string, () => Promise<Opened>>> = {
  /** A folder that VS Code's server gives, as a host on the net does; the server starts beside the page. */
  async folder() {
    const name = '甲市数据条例.txt';
    const workbench = await openWebWorkbench({ [name]: DRAFT });
    return { ...workbench, name, at: '第二条的规定', told: '适用本条例' };
  },
  /** The site of `npm run web`, whose page keeps the drafts. The hover tells of precedents. */
  async site() {
    const site = await openSite();
    return { ...site, name: '某市数字经济促进条例（草案）.txt', at: '第三条', told: '打开出处' };
  },
};

async function measure({ page, drafter, name, at, told }: Opened): Promise<Start> {
  await page.locator('.explorer-folders-view').getByText(name).waitFor();
  const start = performance.now();
  await drafter.openFile(name);
  await drafter.waitForText(at);
  const text = performance.now() - start;
  const anyHover = page.locator('.monaco-hover:not(.hidden)').first();
  const shown = page.locator('.monaco-hover:not(.hidden)').filter({ hasText: told }).first();
  const isShownWithin = (timeout: number): Promise<boolean> =>
    shown.waitFor({ timeout }).then(
      () => true,
      () => false,
    );
  for (let tries = 0; tries < TRIES; tries++) {
    // Looked for anew: the editor may still be finding its place.
    const { left, right, middle } = await findText(page, at);
    // VS Code asks when the mouse rests after a move inside the text, not after an arrival on it; and what it has asked for
    // one place it does not ask again before the mouse was elsewhere.
    await page.mouse.move(left + 2, middle);
    await page.mouse.move((left + right) / 2, middle, { steps: 3 });
    // Who is told that it is coming leaves the mouse where it is.
    const isThere =
      (await isShownWithin(REST)) || ((await anyHover.isVisible()) && (await isShownWithin(COMING)));
    if (isThere) return { text, hover: performance.now() - start };
    await page.mouse.move(640, 5);
  }
  await drafter.shoot('web-bench-failed');
  throw new Error('no hover came');
}

async function main(where: string, runs: number): Promise<void> {
  const open = WHERE[where];
  if (open === undefined) throw new Error(`folder or site, not ${where}`);
  await buildWebExtension();
  const starts: Start[] = [];
  for (let run = 0; run < runs; run++) {
    const opened = await open();
    try {
      starts.push(await measure(opened));
    } finally {
      await opened.close();
    }
  }
  console.log(JSON.stringify(starts));
}

void main(process.argv[2] ?? '', Number(process.argv[3] ?? 5)).then(() => process.exit(0));
