import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { canInstallPackages, installPackages, lastLines, mayInstall } from './debianPackages';
import { findBrowser } from './findBrowser';
import { repositoryRoot } from './paths';
import { runCommand } from './runCommand';
import { say } from './say';

const PLAYWRIGHT = join(repositoryRoot, 'node_modules/playwright-core/cli.js');

/** Told when no way to a browser is left. */
export const NO_BROWSER =
  'No browser: install Chrome, Chromium or Edge, or name one in TIAOLI_BROWSER, and run the command again. ' +
  '未找到浏览器：请安装 Chrome、Chromium 或 Edge，或者用环境变量 TIAOLI_BROWSER 指明，然后重试。';

/** The path of a browser to test with, installing one if there is none; undefined if all ways fail. */
export async function ensureBrowser(): Promise<string | undefined> {
  const installed = findBrowser();
  if (installed !== undefined) {
    await ensureChineseFont();
    return installed;
  }
  if (canInstallPackages()) {
    await installPackages(['chromium', 'fonts-noto-cjk']);
    const packaged = findBrowser();
    if (packaged !== undefined) return packaged;
  }
  return downloadBrowser();
}

/** Without a Chinese font the tests still pass, but every screenshot shows empty boxes. */
async function ensureChineseFont(): Promise<void> {
  if (!canInstallPackages()) return;
  const fonts = await runCommand('fc-list', [':lang=zh']);
  if (fonts.code === 0 && fonts.output.trim() !== '') return;
  await installPackages(['fonts-noto-cjk']);
}

async function downloadBrowser(): Promise<string | undefined> {
  const path = chromium.executablePath();
  if (existsSync(path)) return path;
  if (!mayInstall()) return undefined;
  say(
    "Downloading playwright-core's own Chromium for the tests in the real editor (npm test -- --no-install leaves it out) …",
  );
  const downloaded = await runCommand(process.execPath, [PLAYWRIGHT, 'install', 'chromium']);
  if (downloaded.code === 0 && existsSync(path)) return path;
  say(lastLines(downloaded.output));
  return undefined;
}
