import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NodeOptions, type ServerProcess } from './serverProcess';

/** A turn of a server's event loop, in milliseconds. */
export interface LongTurn {
  /** Since the process began. */
  readonly at: number;
  /** Processor time of the thread. */
  readonly cpu: number;
  readonly wall: number;
  /** Of the wall time: with memory that is not used any more. */
  readonly collected: number;
  /** Functions that ran themselves longest, and those within which most of the time was spent. */
  readonly own: readonly FunctionTime[];
  readonly within: readonly FunctionTime[];
}

interface FunctionTime {
  readonly name: string;
  readonly took: number;
}

/**
 * The longest turns of a server's event loop while `work` goes on, longest first.
 * @param work starts a server in this way, and gives it back when all is done that is to be watched
 */
export async function longestTurns(
  watchBundle: string,
  work: (node: NodeOptions) => Promise<ServerProcess>,
): Promise<readonly LongTurn[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tiaoli-turns-'));
  const target = join(folder, 'turns.json');
  try {
    const server = await work({ nodeOptions: ['--require', watchBundle], env: { TURNS_FILE: target } });
    await server.stop();
    await server.ended;
    return JSON.parse(readFileSync(target, 'utf8')) as readonly LongTurn[];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const listed = (times: readonly FunctionTime[]): string =>
  times.map(({ name, took }) => `${name} ${took.toFixed(1)}`).join(', ');

/** A long turn in words. */
export const turnInWords = ({ at, cpu, wall, collected, own, within }: LongTurn): string =>
  [
    `${cpu.toFixed(1)} ms of CPU (${wall.toFixed(1)} by the clock, ${collected.toFixed(1)} collecting garbage), ${at.toFixed(0)} ms after the start`,
    `  itself: ${listed(own)}`,
    `  within: ${listed(within)}`,
  ].join('\n');
