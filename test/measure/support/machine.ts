import { cpus, platform, totalmem } from 'node:os';

/** The machine a figure was taken on: without it no figure can be compared. */
export function describeMachine(): string {
  const processors = cpus();
  const model = processors[0]?.model.trim() ?? 'unknown processor';
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${model}, ${processors.length} cores, ${memory} GiB, ${platform()}, Node ${process.version}`;
}
