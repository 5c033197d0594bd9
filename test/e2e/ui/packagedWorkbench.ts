import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Page } from 'playwright-core';
import { openPage } from '../../../client/scripts/host/browserPage';
import { NO_BROWSER } from '../../../client/scripts/host/ensureBrowser';
import { repositoryRoot } from '../../../client/scripts/host/paths';
import { prepareHost } from '../../../client/scripts/host/prepareHost';
import { runCommand } from '../../../client/scripts/host/runCommand';
import {
  writeEmptyLanguagePack,
  writeMachineSettings,
  writeUserSettings,
} from '../../../client/scripts/host/userData';
import {
  installExtension,
  isolatedEnvironment,
  type ServerOptions,
  startServer,
} from '../../../client/scripts/host/vscodeServer';
import { createDrafter, type Drafter } from './drafter';
import { createSidebar, type Sidebar } from './sidebar';

/** What `npm run package` hands to vsce. */
function packageArguments(): readonly string[] {
  const manifest = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')) as {
    readonly scripts: { readonly package: string };
  };
  return manifest.scripts.package.split(' ').slice(1);
}

let packaged: Promise<string> | undefined;

/** Packages the extension as `npm run package` does, once for all suites of a run, and returns the .vsix. */
export const packageExtension = (): Promise<string> => (packaged ??= packageOnce());

async function packageOnce(): Promise<string> {
  const vsix = join(repositoryRoot, 'out/tiaoli.vsix');
  await mkdir(join(repositoryRoot, 'out'), { recursive: true });
  const vsce = join(repositoryRoot, 'node_modules/@vscode/vsce/vsce');
  const result = await runCommand(process.execPath, [vsce, ...packageArguments(), '--out', vsix], {
    cwd: repositoryRoot,
  });
  if (result.code !== 0) throw new Error(`vsce package failed:\n${result.output}`);
  return vsix;
}

/** A workbench with one extension, open on a folder of drafts, and the person in front of it. */
export interface PackagedWorkbench {
  readonly drafter: Drafter;
  readonly sidebar: Sidebar;
  /** The page itself, for what no drafter does. */
  readonly page: Page;
  /** The folder that is open; tests read from it what was saved. */
  readonly folder: string;
  readonly close: () => Promise<void>;
}

/** How a workbench is to differ from others. */
export interface Surroundings {
  /** Runs before the workbench opens the folder, for what files alone do not make. */
  readonly prepare?: (folder: string) => Promise<void>;
  /** Whether the folder is opened in restricted mode. */
  readonly isRestricted?: boolean;
  /** Settings of machine scope, asked for when the workbench opens: a test may start a server first. */
  readonly machineSettings?: () => Readonly<Record<string, unknown>>;
}

/** Opens a fresh workbench with the packaged extension, in Chinese, on a folder with these files in it, and with these settings. */
export async function openPackagedWorkbench(
  vsix: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  settings: Readonly<Record<string, unknown>> = {},
  { prepare, isRestricted = false, machineSettings }: Surroundings = {},
): Promise<PackagedWorkbench> {
  const host = await prepareHost();
  if (host === undefined) throw new Error(NO_BROWSER);
  const temporary = await mkdtemp(join(tmpdir(), 'tiaoli-ui-'));
  const folder = join(temporary, '草案');
  await mkdir(folder);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  await prepare?.(folder);

  const dataFolder = join(temporary, 'server');
  const options: ServerOptions = {
    dataFolder,
    extensions: join(temporary, 'extensions'),
    environment: isolatedEnvironment(temporary),
    locale: 'zh-cn',
    isRestricted,
  };
  await writeUserSettings(join(dataFolder, 'data'), {
    'git.enabled': false,
    'editor.fontSize': 16,
    // A browser's workbench saves by itself, and then does not show whether a file is saved.
    'files.autoSave': 'off',
    ...settings,
  });
  if (machineSettings !== undefined) await writeMachineSettings(join(dataFolder, 'data'), machineSettings());
  const installed = await installExtension(host.files, options, vsix);
  if (installed.code !== 0) throw new Error(`The package could not be installed:\n${installed.output}`);
  await writeEmptyLanguagePack(join(dataFolder, 'data'), options.extensions, 'zh-cn');
  const server = await startServer(host.files, options);
  const { page, close } = await openPage(host.browser, 'zh-CN');
  await page.goto(server.address({ folder }));
  return {
    drafter: createDrafter(page),
    sidebar: createSidebar(page),
    page,
    folder,
    close: async () => {
      await Promise.all([close(), server.stop()]);
      await rm(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
