// A drafter opens a text in a workbench whose extension runs in the browser alone; how long until the first hover.
// Usage: node --import tsx webStart.ts RUNS: prints the milliseconds of each run as JSON.
import { performance } from 'node:perf_hooks';
import { buildWebExtension, openWebWorkbench, type WebWorkbench } from '../e2e/ui/webWorkbench';
import { findText } from '../e2e/ui/textPlace';

const NAME = '甲市数据条例.txt';
const DRAFT = `甲市数据条例
第一章　总则
第一条　为了促进数据发展，制定本条例。
第二条　本市行政区域内的数据活动，适用本条例。
第三条　市人民政府应当按照第二条的规定建立公共数据目录。
`;

/** Milliseconds for which the mouse rests before it is moved again: VS Code asks for a hover a third of a second after a move. */
const REST = 1000;

/** A minute's worth: who sees no hover by then sees none. */
const TRIES = 60;

/** What one start took, in milliseconds from the double click that opens the text. */
interface Start {
  /** Until the text is in the editor: what the workbench takes by itself. */
  readonly text: number;
  readonly hover: number;
}

async function measure({ page, drafter }: WebWorkbench): Promise<Start> {
  await page.locator('.explorer-folders-view').getByText(NAME).waitFor();
  const start = performance.now();
  await drafter.openFile(NAME);
  await drafter.waitForText('第三条');
  const text = performance.now() - start;
  const shown = page.locator('.monaco-hover:not(.hidden)').filter({ hasText: '适用本条例' }).first();
  for (let tries = 0; tries < TRIES; tries++) {
    // Looked for anew: the editor may still be finding its place.
    const { left, right, middle } = await findText(page, '第二条的规定');
    // VS Code asks when the mouse rests after a move inside the text, not after an arrival on it; and what it has asked for
    // one place it does not ask again before the mouse was elsewhere.
    await page.mouse.move(left + 2, middle);
    await page.mouse.move((left + right) / 2, middle, { steps: 3 });
    const isThere = await shown.waitFor({ timeout: REST }).then(
      () => true,
      () => false,
    );
    if (isThere) return { text, hover: performance.now() - start };
    await page.mouse.move(640, 5);
  }
  await drafter.shoot('web-bench-failed');
  throw new Error('no hover came');
}

async function main(runs: number): Promise<void> {
  await buildWebExtension();
  const starts: Start[] = [];
  for (let run = 0; run < runs; run++) {
    const workbench = await openWebWorkbench({ [NAME]: DRAFT });
    try {
      starts.push(await measure(workbench));
    } finally {
      await workbench.close();
    }
  }
  console.log(JSON.stringify(starts));
}

void main(Number(process.argv[2] ?? 5)).then(() => process.exit(0));
