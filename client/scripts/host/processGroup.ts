import { type ChildProcess, spawn, spawnSync, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';

/** How long a process may take to end by itself before it is killed, in milliseconds. */
const PATIENCE = 5000;

const onWindows = process.platform === 'win32';

/** Starts a program as the head of its own process group, so that `endGroup` reaches its descendants too. */
export function spawnGroup(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  return spawn(command, args, { ...options, detached: !onWindows });
}

/** Whether the process itself has ended; its descendants may still run. */
export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Asks the whole group to end, kills what is left of it after five seconds, and waits for its head. */
export async function endGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) return;
  const { pid } = child;
  if (!hasEnded(child)) {
    const ended = once(child, 'exit');
    signalGroup(pid, 'SIGTERM');
    const killer = setTimeout(() => {
      signalGroup(pid, 'SIGKILL');
    }, PATIENCE);
    await ended;
    clearTimeout(killer);
  }
  signalGroup(pid, 'SIGKILL');
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  if (onWindows) {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch {
    // Nobody is left in the group: that is what was wanted.
  }
}
