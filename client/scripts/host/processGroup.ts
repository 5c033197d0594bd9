import { type ChildProcess, spawn, spawnSync, type SpawnOptions } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';

const onWindows = process.platform === 'win32';

/** Starts a program as the head of its own process group, so that `endGroup` reaches its descendants too. */
export function spawnGroup(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  return spawn(command, args, { ...options, detached: !onWindows });
}

/** Asks every process of the group to end, and kills those still there after `patience` milliseconds. */
export async function endGroup(head: ChildProcess, patience = 3000): Promise<void> {
  const { pid } = head;
  if (pid === undefined) return;
  if (onWindows) {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
    return;
  }
  const deadline = Date.now() + patience;
  signalGroup(pid, 'SIGTERM');
  while (signalGroup(pid, 0) && Date.now() < deadline) await delay(50);
  signalGroup(pid, 'SIGKILL');
}

/** Whether anyone was left to receive the signal; signal 0 only asks. */
function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-pid, signal);
  } catch {
    return false;
  }
}
