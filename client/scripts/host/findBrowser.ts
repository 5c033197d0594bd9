import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/** What looking for a browser needs to know of the machine; tests put in machines of their own. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly exists: (path: string) => boolean;
}

/** The machine we run on. */
export const thisMachine: Machine = { platform: process.platform, env: process.env, exists: existsSync };

const LINUX_COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const MAC_APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** An installed browser of the Chromium family that playwright-core can drive; `TIAOLI_BROWSER` goes first. */
export function findBrowser(machine: Machine = thisMachine): string | undefined {
  const named = machine.env['TIAOLI_BROWSER'];
  if (named !== undefined && named !== '') return named;
  return candidates(machine).find((path) => machine.exists(path));
}

function candidates({ platform, env }: Machine): readonly string[] {
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return folders.flatMap((folder) =>
      folder === undefined ? [] : WINDOWS_PROGRAMS.map((program) => win32.join(folder, program)),
    );
  }
  if (platform === 'darwin') {
    const folders = ['/Applications', posix.join(env['HOME'] ?? '/', 'Applications')];
    return folders.flatMap((folder) =>
      MAC_APPLICATIONS.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
  }
  const path = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return LINUX_COMMANDS.flatMap((command) => path.map((folder) => posix.join(folder, command)));
}
