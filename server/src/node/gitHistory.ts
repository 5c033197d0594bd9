import { execFile } from 'node:child_process';
import { watch } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type TextHistory } from '../service/textHistory';
import { decodeText } from './decodeText';
import { largestFile } from './fileWorkspace';

/** Milliseconds after which git counts as absent. */
const TIMEOUT = 5_000;

/**
 * What git committed. Git is run without a shell, on objects only: no hook, no filter, no pager and no program that a
 * repository names runs, and nothing is fetched. Where there is no git or no repository there is no history.
 */
export const gitHistory: TextHistory = {
  async lastVersion(uri) {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    const id = await git(dirname(path), ['rev-parse', '--verify', '--quiet', `HEAD:./${basename(path)}`]);
    return lineOf(id);
  },
  async textOf(uri, version) {
    const path = pathOf(uri);
    const bytes = path && (await git(dirname(path), ['cat-file', 'blob', version]));
    const decoded = bytes === undefined || bytes === '' ? undefined : decodeText(bytes);
    return decoded?.ok === true ? decoded.value.text : undefined;
  },
  async watch(uri, listener) {
    const path = pathOf(uri);
    const folder = path && lineOf(await git(dirname(path), ['rev-parse', '--absolute-git-dir']));
    return folder === undefined || folder === '' ? () => undefined : watchHead(folder, listener);
  },
};

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined; // not a file of this machine
  }
}

const lineOf = (output: Uint8Array | undefined): string | undefined =>
  output === undefined ? undefined : new TextDecoder().decode(output).trim();

/** Settings of a repository that would run a program or reach a network. */
const SAFELY = ['-c', 'core.fsmonitor=false', '-c', 'protocol.allow=never'];

/** The output of git; `undefined` when it fails, is missing or takes too long. */
function git(folder: string, args: readonly string[]): Promise<Uint8Array | undefined> {
  return new Promise((settle) => {
    const options = {
      cwd: folder,
      env: environment(),
      timeout: TIMEOUT,
      maxBuffer: largestFile,
      windowsHide: true,
      encoding: 'buffer',
    } as const;
    try {
      execFile('git', [...SAFELY, ...args], options, (error, output) => {
        settle(error === null ? output : undefined);
      });
    } catch {
      settle(undefined); // a folder that is not there any more
    }
  });
}

/** That of this process without what points git at another repository. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return {
    ...Object.fromEntries(kept),
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    // Windows would look for git in the folder of the draft first.
    NoDefaultCurrentDirectoryInExePath: '1',
  };
}

/** Git notes each commit, checkout and reset in the log of HEAD; where it keeps none, saving asks again. */
function watchHead(folder: string, listener: () => void): () => void {
  try {
    const watcher = watch(join(folder, 'logs'), { persistent: false }, (_event, name) => {
      if (name === null || name === 'HEAD') listener();
    });
    watcher.on('error', () => {
      watcher.close();
    });
    return () => {
      watcher.close();
    };
  } catch {
    return () => undefined;
  }
}
