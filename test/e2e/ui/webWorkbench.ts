import { existsSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { type Page } from 'playwright-core';
import { openPage } from '../../../client/scripts/host/browserPage';
import { NO_BROWSER } from '../../../client/scripts/host/ensureBrowser';
import { repositoryRoot } from '../../../client/scripts/host/paths';
import { prepareHost } from '../../../client/scripts/host/prepareHost';
import { runCommand } from '../../../client/scripts/host/runCommand';
import { writeUserSettings } from '../../../client/scripts/host/userData';
import { isolatedEnvironment, startServer } from '../../../client/scripts/host/vscodeServer';
import { createDrafter, type Drafter } from './drafter';

/** Where the page finds the extension: on its own origin, because the workbench allows no other. */
const MOUNT = '/__extension/';

/** A workbench whose extension runs in the browser alone, in the web extension host. */
export interface WebWorkbench {
  readonly drafter: Drafter;
  readonly page: Page;
  readonly folder: string;
  /** Errors of the page and of the extension host, as they were logged. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

let built: Promise<void> | undefined;

/** Builds the web extension as it is packaged, once for all suites of a run. */
export const buildWebExtension = (): Promise<void> => (built ??= build());

async function build(): Promise<void> {
  const script = join(repositoryRoot, 'server/scripts/build.mjs');
  const result = await runCommand(process.execPath, [script, '--production'], { cwd: repositoryRoot });
  if (result.code !== 0) throw new Error(`the build failed:\n${result.output}`);
}

/** Opens a fresh workbench on a folder with these files. @param settings of the user, over those that keep it quiet */
export async function openWebWorkbench(
  files: Readonly<Record<string, string>>,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<WebWorkbench> {
  const host = await prepareHost();
  if (host === undefined) throw new Error(NO_BROWSER);
  const temporary = await mkdtemp(join(tmpdir(), 'tiaoli-web-'));
  const folder = join(temporary, '草案');
  await mkdir(folder);
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  const dataFolder = join(temporary, 'server');
  await writeUserSettings(join(dataFolder, 'data'), {
    'git.enabled': false,
    'editor.fontSize': 16,
    ...settings,
  });
  const server = await startServer(host.files, {
    dataFolder,
    extensions: join(temporary, 'extensions'),
    environment: isolatedEnvironment(temporary),
    locale: 'zh-cn',
    isRestricted: false,
  });
  const { page, close } = await openPage(host.browser, 'zh-CN');
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && /tiaoli/iu.test(message.text())) errors.push(message.text());
  });
  await serveExtension(page);
  await page.goto(server.address({ folder }));
  return {
    drafter: createDrafter(page),
    page,
    folder,
    errors,
    async close() {
      await close();
      await server.stop();
      await rm(temporary, { recursive: true, force: true });
    },
  };
}

/** Answers for the extension's files, and tells the workbench of it before it starts. */
async function serveExtension(page: Page): Promise<void> {
  await page.route(
    ({ pathname }) => pathname.startsWith(MOUNT),
    async (route) => {
      const name = decodeURIComponent(new URL(route.request().url()).pathname.slice(MOUNT.length));
      const path = join(repositoryRoot, name);
      const isThere = path.startsWith(repositoryRoot + sep) && existsSync(path) && statSync(path).isFile();
      await (isThere ? route.fulfill({ path }) : route.fulfill({ status: 404 }));
    },
  );
  await page.addInitScript(
    (mount) => {
      const observer = new MutationObserver(() => {
        const element = document.getElementById('vscode-workbench-web-configuration');
        const settings = element?.getAttribute('data-settings');
        if (element === null || settings === null || settings === undefined) return;
        observer.disconnect();
        const configuration = JSON.parse(settings) as { developmentOptions?: object };
        const { protocol, host } = window.location;
        const extension = { $mid: 1, scheme: protocol.replace(':', ''), authority: host, path: mount };
        configuration.developmentOptions = { ...configuration.developmentOptions, extensions: [extension] };
        element.setAttribute('data-settings', JSON.stringify(configuration));
      });
      observer.observe(document, { childList: true, subtree: true });
    },
    MOUNT.replace(/\/$/u, ''),
  );
}
