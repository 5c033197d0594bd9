/** A stream that commands write to. */
export interface Output {
  /** True when people look at it directly: colours and progress lines make sense then. */
  readonly isTerminal: boolean;
  /** Settles when the text is handed on, so that a slow reader slows the writer. Never fails on a closed pipe. */
  write(text: string): Promise<void>;
}

/** All that the command line takes from the process it runs in; tests give their own. */
export interface CliIo {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that relative paths count from. */
  readonly cwd: string;
  /** The file of this program, to be run in threads; absent where there is none to run so. */
  readonly program?: string;
  /** The folder of the installed package: holds `package.json`, `seeds/` and `dist/`. */
  readonly packageRoot: string;
}

/** Enough for one write: a pipe takes no more at once. */
const PIECE = 64 * 1024;

/** Writes many small pieces in few writes. */
export async function writePieces(output: Output, pieces: Iterable<string>): Promise<void> {
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < PIECE) continue;
    await output.write(waiting);
    waiting = '';
  }
  await output.write(waiting);
}
