import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { cacheFolder } from './paths';
import { say } from './say';

const RELEASES = 'https://update.code.visualstudio.com/api/releases/stable';

/** How long the download server may take to answer at all, in milliseconds. */
const PROBE_TIMEOUT = 3000;

/**
 * A desktop VS Code to run suites in: the one that `VSCODE_EXECUTABLE` names, else one downloaded by
 * `@vscode/test-electron` where there is a screen and the download works; undefined if there is none to be had.
 */
export async function findDesktop(): Promise<string | undefined> {
  const named = process.env['VSCODE_EXECUTABLE'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`VSCODE_EXECUTABLE names no file: ${named}`);
    return named;
  }
  if (!hasScreen() || !(await canDownload())) return undefined;
  try {
    return await downloadAndUnzipVSCode({
      cachePath: join(cacheFolder, 'desktop'),
      reporter: new SilentReporter(),
    });
  } catch (error) {
    say(`Desktop VS Code could not be downloaded: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

function hasScreen(): boolean {
  if (process.platform !== 'linux') return true;
  return process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined;
}

async function canDownload(): Promise<boolean> {
  try {
    return (await fetch(RELEASES, { signal: AbortSignal.timeout(PROBE_TIMEOUT) })).ok;
  } catch {
    return false;
  }
}
