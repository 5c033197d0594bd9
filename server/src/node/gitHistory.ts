import { execFile } from 'node:child_process';
import { watch } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Commit, type TextHistory } from '../service/committedVersions';
import { decodeText } from '../platform/decodeText';
import { largestFile } from './readFilesFromDisk';

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
    return path === undefined ? undefined : blobText(path, version);
  },
  async commits(uri, most) {
    const path = pathOf(uri);
    if (path === undefined) return [];
    const output = await git(dirname(path), [
      '--literal-pathspecs',
      'rev-list',
      `--max-count=${most}`,
      '--format=%ct %s',
      'HEAD',
      '--',
      basename(path),
    ]);
    return commitsIn(lineOf(output) ?? '');
  },
  async textAt(uri, commit) {
    const path = pathOf(uri);
    // Anything else could be an option, or a path of another file.
    return path === undefined || !/^[0-9a-f]{40,64}$/u.test(commit)
      ? undefined
      : blobText(path, `${commit}:./${basename(path)}`);
  },
  async watch(uri, listener) {
    const path = pathOf(uri);
    const folder = path && lineOf(await git(dirname(path), ['rev-parse', '--absolute-git-dir']));
    return folder === undefined || folder === '' ? () => undefined : watchHead(folder, listener);
  },
};

async function blobText(path: string, version: string): Promise<string | undefined> {
  const bytes = await git(dirname(path), ['cat-file', 'blob', version]);
  const decoded = bytes === undefined ? undefined : decodeText(bytes);
  return decoded?.ok === true ? decoded.value.text : undefined;
}

/** Two lines for each commit: `commit 0123…`, and its time and subject. */
const commitsIn = (output: string): readonly Commit[] =>
  [...output.matchAll(/^commit ([0-9a-f]+)\n(\d+) (.*)$/gmu)].map(
    ([, commit = '', time = '', subject = '']) => ({
      commit,
      time: Number(time),
      subject,
    }),
  );

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
