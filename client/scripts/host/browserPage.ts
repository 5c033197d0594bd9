import { type Browser, chromium, type Page } from 'playwright-core';

/** Root in a container has no sandbox of its own, and the only page opened is our own workbench. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless browser with one empty page, and the way to be rid of both. */
export interface BrowserPage {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** Opens a page of 1280 × 800 in a browser at `executable`; `locale` is the page's language, as in `zh-CN`. */
export async function openPage(executable: string, locale = 'en-US'): Promise<BrowserPage> {
  const browser = await chromium.launch({ executablePath: executable, headless: true, args: FLAGS });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale });
  return { page: await context.newPage(), close: () => closeInTime(browser) };
}

/** A browser that has hung must not hold up its caller; it ends with our process. */
async function closeInTime(browser: Browser): Promise<void> {
  await Promise.race([browser.close(), new Promise((resolve) => setTimeout(resolve, 5000).unref())]);
}
