import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Page } from 'playwright-core';
import { openPage } from '../../../client/scripts/host/browserPage';
import { ensureBrowser, NO_BROWSER } from '../../../client/scripts/host/ensureBrowser';
import { layOutSite, type SiteLocale } from '../../../client/scripts/site/buildSite';
import { serveFolder } from '../../../client/scripts/site/serveFolder';
import { createDrafter, type Drafter } from './drafter';
import { buildWebExtension } from './webWorkbench';

/** The site of `npm run web` in a browser, served as plain files. */
export interface SiteWorkbench {
  readonly drafter: Drafter;
  readonly page: Page;
  /** Errors of the page, of the extension host and of files that are missing. */
  readonly errors: readonly string[];
  /** Addresses that were asked for outside of the site. */
  readonly foreign: readonly string[];
  readonly close: () => Promise<void>;
}

/** Builds the site and opens it in a browser that knows nothing of it yet. */
export async function openSite(locale: SiteLocale = 'zh-cn'): Promise<SiteWorkbench> {
  const browser = await ensureBrowser();
  if (browser === undefined) throw new Error(NO_BROWSER);
  await buildWebExtension();
  // Not by our name, by which errors of ours are told from those of VS Code: theirs name the address of the page.
  const folder = await mkdtemp(join(tmpdir(), 'site-'));
  await layOutSite(locale, folder);
  // In a folder of the server, as in an office: the site must not take itself for the root.
  const served = await serveFolder(join(folder, '..'));
  const address = `${served.address}${basename(folder)}/`;
  const { page, close } = await openPage(browser, 'zh-CN');
  const errors: string[] = [];
  const foreign: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && /tiaoli|Activating extension/iu.test(message.text())) {
      errors.push(message.text());
    }
  });
  page.on('response', (response) => {
    if (response.status() >= 400) errors.push(`${response.status()} ${response.url()}`);
  });
  page.context().on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(?:blob|data):/u.test(url)) foreign.push(url);
  });
  await page.goto(address);
  return {
    drafter: createDrafter(page),
    page,
    errors,
    foreign,
    async close() {
      await close();
      await served.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
