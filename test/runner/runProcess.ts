import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { repositoryRoot } from '../../client/scripts/host/paths';
import { endGroup, spawnGroup } from '../../client/scripts/host/processGroup';
import { say } from '../../client/scripts/host/say';

/** Milliseconds for a process whose time is up to put its own house in order. */
const CLEANUP = 20_000;

/** Runs node with its output on the terminal; the exit code, or -1 if it was killed or took longer than `timeout` ms. */
export async function runNode(
  args: readonly string[],
  timeout: number,
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  const child = spawnGroup(process.execPath, args, {
    cwd: repositoryRoot,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const stop = (): void => {
    void endGroup(child, CLEANUP).then(() => process.exit(130));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const time = new AbortController();
  const code = await Promise.race([
    once(child, 'exit').then(([code]) => (code as number | null) ?? -1),
    delay(timeout, undefined, { signal: time.signal }),
  ]);
  time.abort();
  process.off('SIGINT', stop);
  process.off('SIGTERM', stop);
  if (code === undefined) {
    say(`Stopped after ${timeout / 1000} seconds.`);
    await endGroup(child, CLEANUP);
  }
  return code ?? -1;
}
