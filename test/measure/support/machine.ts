import { cpus, loadavg, platform, totalmem } from 'node:os';

/** The machine a figure was taken on, and how busy it was: without both no figure can be compared. */
export function describeMachine(): string {
  const processors = cpus();
  const model = processors[0]?.model.trim() ?? 'unknown processor';
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = (loadavg()[0] ?? 0).toFixed(1);
  return `${model}, ${processors.length} cores, ${memory} GiB, ${platform()}, Node ${process.version}, load ${load}`;
}
