import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type ExitCode } from '../../server/src/cli/command';
import { type CliIo, type Output } from '../../server/src/cli/outputStreams';
import { run } from '../../server/src/cli/runCommandLine';
import { type Report, type Rule } from '../../server/src/rules/types';

export const PACKAGE_ROOT = resolve(__dirname, '../..');

/** What a command gave. */
export interface CliResult {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a command is run besides its arguments. */
export interface CliSetting {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Standard output and error are a terminal. */
  readonly isTerminal?: boolean;
  /** Another installation than the working tree. */
  readonly packageRoot?: string;
  /** Other rules than the product's. */
  readonly rules?: readonly Rule[];
}

/** A folder of its own for one test, in which commands run. */
export class CliFolder {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  /** Creates the folder with these files. */
  static async create(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<CliFolder> {
    const folder = new CliFolder(await mkdtemp(join(tmpdir(), 'tiaoli-cli-')));
    for (const [name, content] of Object.entries(files)) await folder.write(name, content);
    return folder;
  }

  at(name: string): string {
    return join(this.path, name);
  }

  async write(name: string, content: string | Uint8Array): Promise<void> {
    await mkdir(dirname(this.at(name)), { recursive: true });
    await writeFile(this.at(name), content);
  }

  remove(): Promise<void> {
    return rm(this.path, { recursive: true, force: true });
  }

  /** Runs `tiaoli` in this process, in the folder. */
  async run(args: readonly string[], setting: CliSetting = {}): Promise<CliResult> {
    const stdout = new Sink(setting.isTerminal ?? false);
    const stderr = new Sink(setting.isTerminal ?? false);
    const io: CliIo = {
      stdin: chunksOf(setting.stdin ?? ''),
      stdout,
      stderr,
      env: setting.env ?? {},
      cwd: this.path,
      packageRoot: setting.packageRoot ?? PACKAGE_ROOT,
    };
    const code = await run(args, io, setting.rules);
    return { code, stdout: stdout.text, stderr: stderr.text };
  }
}

class Sink implements Output {
  readonly isTerminal: boolean;
  text = '';

  constructor(isTerminal: boolean) {
    this.isTerminal = isTerminal;
  }

  write(text: string): Promise<void> {
    this.text += text;
    return Promise.resolve();
  }
}

/** In two pieces, so that a character may be cut in the middle. */
async function* chunksOf(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  await Promise.resolve();
  yield bytes.subarray(0, 1);
  yield bytes.subarray(1);
}

/** Calls `use` with a fresh folder, and removes it afterwards. */
export async function withFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: CliFolder) => Promise<void>,
): Promise<void> {
  const folder = await CliFolder.create(files);
  try {
    await use(folder);
  } finally {
    await folder.remove();
  }
}

/** A rule for one test. */
export const madeUpRule = (code: string, check: (text: string) => readonly Report[]): Rule => ({
  code,
  level: 'error',
  summary: { zh: '概要', en: 'summary' },
  explanation: { zh: '说明', en: 'explanation' },
  basis: { zh: '依据', en: 'basis' },
  fixable: true,
  examples: [],
  accepts: [],
  check: (snapshot) => check(snapshot.text),
});

/** The JSON report of `check`, as far as tests read it. */
export interface JsonReport {
  readonly version: number;
  readonly files: readonly {
    readonly path: string;
    readonly kind: string;
    readonly findings: readonly {
      readonly code: string;
      readonly severity: string;
      readonly message: string;
    }[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

export const parseReport = (stdout: string): JsonReport => JSON.parse(stdout) as JsonReport;
