// Preloaded into the server by a benchmark: notes the turns of the event loop that took longest, and writes at the end,
// as JSON, what ran in them. A turn is measured by the processor time of this thread, so that other programs of the
// machine do not count; where the system does not tell it, by the clock.
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { Session, type Profiler } from 'node:inspector';
import { performance, PerformanceObserver } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';
import { type LongTurn } from './turns';

/** Turns that are kept. */
const KEPT = 5;
/** Functions that are named of each. */
const NAMED = 8;
/** Microseconds between two looks at what runs. */
const SAMPLED_EVERY = 500;
const MICROSECONDS = 1000;

interface Turn {
  /** By the clock, in milliseconds since the process began. */
  readonly from: number;
  readonly to: number;
  /** Milliseconds of processor time. */
  readonly cpu: number;
}

interface Pause {
  readonly from: number;
  readonly to: number;
}

/** Milliseconds of processor time that this thread has had. */
function threadClock(): () => number {
  try {
    // The first field: nanoseconds on a processor, of the thread that leads the process.
    const file = openSync('/proc/self/schedstat', 'r');
    const bytes = Buffer.alloc(64);
    const read = (): number => Number.parseInt(bytes.toString('latin1', 0, readSync(file, bytes, 0, 64, 0)));
    if (read() > 0) return () => read() / 1e6;
    closeSync(file);
  } catch {
    // Not Linux.
  }
  return () => performance.now();
}

function watch(target: string): void {
  const cpu = threadClock();
  const longest: Turn[] = [];
  const pauses: Pause[] = [];
  // The first turn is the program's own loading, before which nobody can ask.
  let before: { readonly wall: number; readonly cpu: number } | undefined;
  // A timer comes once in each turn of the loop, and at most once in a millisecond.
  setInterval(() => {
    const now = { wall: performance.now(), cpu: cpu() };
    if (before !== undefined) {
      longest.push({ from: before.wall, to: now.wall, cpu: now.cpu - before.cpu });
    }
    longest.sort((a, b) => b.cpu - a.cpu).splice(KEPT);
    before = now;
  }, 1).unref();
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      pauses.push({ from: startTime, to: startTime + duration });
    }
  }).observe({ entryTypes: ['gc'] });
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.setSamplingInterval', { interval: SAMPLED_EVERY });
  session.post('Profiler.start');
  process.on('exit', () => {
    session.post('Profiler.stop', (error, { profile }) => {
      const samples = error === null ? samplesOf(profile) : [];
      writeFileSync(target, JSON.stringify(longest.map((turn) => described(turn, samples, pauses))));
    });
  });
}

interface Sample {
  readonly at: number;
  readonly took: number;
  /** From the function that ran outwards. */
  readonly functions: readonly string[];
}

function samplesOf({ nodes, samples = [], timeDeltas = [], startTime }: Profiler.Profile): readonly Sample[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  // Both clocks count from the machine's start; ours is told from the process's.
  const origin = Number(process.hrtime.bigint() / 1000n) - performance.now() * MICROSECONDS;
  const stackOf = (id: number | undefined): readonly string[] => {
    const stack: string[] = [];
    for (let at = id; at !== undefined; at = parents.get(at)) stack.push(nameOf(byId.get(at)));
    return stack;
  };
  const stacks = new Map<number, readonly string[]>();
  let time = startTime;
  return samples.map((id, index) => {
    time += timeDeltas[index] ?? 0;
    const functions = stacks.get(id) ?? stackOf(id);
    stacks.set(id, functions);
    return {
      at: (time - origin) / MICROSECONDS,
      took: (timeDeltas[index + 1] ?? 0) / MICROSECONDS,
      functions,
    };
  });
}

const nameOf = (node: Profiler.ProfileNode | undefined): string => {
  const { functionName = '', lineNumber = 0 } = node?.callFrame ?? {};
  return functionName === '' ? `line ${lineNumber + 1}` : functionName;
};

function described(turn: Turn, samples: readonly Sample[], pauses: readonly Pause[]): LongTurn {
  const own = new Map<string, number>();
  const all = new Map<string, number>();
  const add = (to: Map<string, number>, name: string, took: number): unknown =>
    to.set(name, (to.get(name) ?? 0) + took);
  for (const { at, took, functions } of samples) {
    if (at < turn.from || at > turn.to || functions[0] === '(idle)') continue;
    add(own, functions[0] ?? '', took);
    for (const name of new Set(functions)) add(all, name, took);
  }
  const collected = pauses.reduce(
    (sum, { from, to }) => sum + Math.max(0, Math.min(to, turn.to) - Math.max(from, turn.from)),
    0,
  );
  return {
    at: turn.from,
    cpu: turn.cpu,
    wall: turn.to - turn.from,
    collected,
    own: longestOf(own),
    within: longestOf(all).filter(({ name }) => name !== '(root)'),
  };
}

const longestOf = (times: ReadonlyMap<string, number>): LongTurn['own'] =>
  [...times]
    .map(([name, took]) => ({ name, took }))
    .sort((a, b) => b.took - a.took)
    .slice(0, NAMED);

const { TURNS_FILE } = process.env;
if (isMainThread && TURNS_FILE !== undefined) watch(TURNS_FILE);
