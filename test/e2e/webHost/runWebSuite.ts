import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { openPage } from '../../../client/scripts/host/browserPage';
import { ensureBrowser, NO_BROWSER } from '../../../client/scripts/host/ensureBrowser';
import { say } from '../../../client/scripts/host/say';
import { layOutSite } from '../../../client/scripts/site/buildSite';
import { startProgram } from '../../../client/scripts/site/page';
import { serveFolder } from '../../../client/scripts/site/serveFolder';
import { type Tally, tallyMocha } from '../../runner/tally';
import { bundleForWeb, SUITE } from './bundleForWeb';
import { type Launcher, listen } from './launcher';
import { FOLDER, SCHEME } from './place';

/** Folders of the site. */
const OURS = 'tiaoli';
const TESTS = 'files-of-tests';

/**
 * Runs suites in the web extension host of the site that `npm run web` makes, on a folder that is on no disk. What was
 * built last is what runs. @param timeout milliseconds for the whole run
 */
export async function runWebSuite(testFiles: readonly string[], timeout: number): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'tiaoli-web-host-'));
  const launcher = await listen(say);
  try {
    await layOutSite('zh-cn', folder);
    await bundleForWeb(join(folder, TESTS), testFiles, launcher.address);
    const start = startProgram({
      folder: { scheme: SCHEME, path: FOLDER },
      extensions: [],
      development: { extensions: [OURS, TESTS], suite: `${TESTS}/${SUITE}` },
      // Nothing is saved behind a test's back.
      settings: { 'files.autoSave': 'off' },
    });
    await writeFile(join(folder, 'start.js'), start);
    return await runInPage(folder, launcher, timeout);
  } finally {
    launcher.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function runInPage(folder: string, { results }: Launcher, timeout: number): Promise<Tally> {
  const browser = await ensureBrowser();
  if (browser === undefined) return { passed: 0, failed: 1, problem: NO_BROWSER };
  const site = await serveFolder(folder);
  const { page, close } = await openPage(browser, 'zh-CN');
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
  const time = new AbortController();
  try {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const crash = new Promise<never>((_, fail) => {
      page.on('crash', () => {
        fail(new Error('the page crashed'));
      });
    });
    await page.goto(site.address);
    const ended = await Promise.race([results, crash, delay(timeout, undefined, { signal: time.signal })]);
    const tally = tallyMocha(ended, 0);
    say(`${tally.passed} passing, ${tally.failed} failing in the web extension host`);
    if (ended === undefined) say(`The page's first errors:\n${said.slice(0, 12).join('\n')}`);
    return tally;
  } catch (error) {
    return { passed: 0, failed: 1, problem: String(error) };
  } finally {
    time.abort();
    await close();
    await site.stop();
  }
}
