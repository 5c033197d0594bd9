import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { repositoryRoot } from '../../client/scripts/host/paths';
import { endGroup, spawnGroup } from '../../client/scripts/host/processGroup';
import { say } from '../../client/scripts/host/say';

/** Takes a text as it is printed. */
export type Print = (text: string) => void;

/** Milliseconds for a process whose time is up to put its own house in order. */
const CLEANUP = 20_000;

/** Milliseconds for the rest of what an ended process printed. */
const REST_OF_OUTPUT = 1000;

export interface NodeOptions {
  /** Variables beside those of this process. */
  readonly env?: NodeJS.ProcessEnv;
  /** Takes what it prints; without it that goes to the terminal. */
  readonly hold?: Print | undefined;
}

/** Runs node; the exit code, or -1 if it was killed or took longer than `timeout` ms. */
export async function runNode(
  args: readonly string[],
  timeout: number,
  { env = {}, hold }: NodeOptions = {},
): Promise<number> {
  const output = hold === undefined ? 'inherit' : 'pipe';
  const child = spawnGroup(process.execPath, args, {
    cwd: repositoryRoot,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, output],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => hold?.(text));
  }
  const stop = (): void => {
    void endGroup(child, CLEANUP).then(() => process.exit(130));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const time = new AbortController();
  const printed = once(child, 'close').catch(() => undefined);
  const code = await Promise.race([
    once(child, 'exit').then(([code]) => (code as number | null) ?? -1),
    delay(timeout, undefined, { signal: time.signal }),
  ]);
  time.abort();
  // What it printed last may come behind its end; a process that it left behind keeps the pipe open for ever.
  if (hold !== undefined && code !== undefined) await Promise.race([printed, delay(REST_OF_OUTPUT)]);
  process.off('SIGINT', stop);
  process.off('SIGTERM', stop);
  if (code === undefined) {
    const line = `Stopped after ${timeout / 1000} seconds.`;
    if (hold === undefined) say(line);
    else hold(`${line}\n`);
    await endGroup(child, CLEANUP);
  }
  return code ?? -1;
}
