import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { convertToHtml } from 'mammoth';
import { readWordText } from '../../server/src/node/word/readWordText';
import { percentile, summarize } from './statistics';
import { FEW, inMilliseconds } from './timing';
import { type Bench, type BenchContext, type BenchResult } from './types';
import { folder } from './wordFolder';

const LARGEST = '../shared/word/misc/民法典.docx';
const CPU_GOAL_MS = 300;
const MEMORY_GOAL = 20;

/** Reading Word files: beside mammoth in the same process, its memory, and a folder of them behind the editor's back. */
export const word: Bench = {
  name: 'word',
  async run(context) {
    const large = existsSync(LARGEST);
    if (!large) context.print(`No ${LARGEST}: only the folder is measured.`);
    return [...(large ? [...(await reading()), memory(context)] : []), ...(await folder(context))];
  },
};

/** Milliseconds of processor time, of every thread. */
async function cpu(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function samplesOf(work: () => unknown): Promise<readonly number[]> {
  const samples: number[] = [];
  for (let run = -FEW.warmUp; run < FEW.measured; run++) {
    const sample = await cpu(work);
    if (run >= 0) samples.push(sample);
  }
  return samples;
}

/** Ours gives text and numbers, mammoth text without them. */
async function reading(): Promise<readonly BenchResult[]> {
  const bytes = readFileSync(LARGEST);
  const first = await cpu(() => readWordText(bytes, 'accept'));
  const ours = await samplesOf(() => readWordText(bytes, 'accept'));
  const theirs = await samplesOf(() => convertToHtml({ buffer: bytes }));
  const ratio = percentile(theirs, 0.5) / percentile(ours, 0.5);
  return [
    inMilliseconds('word/民法典 CPU, first', [first], { goal: CPU_GOAL_MS }),
    inMilliseconds('word/民法典 CPU', ours, { goal: CPU_GOAL_MS, against: 'mammoth', ratio }),
  ];
}

/** In a process of its own: the most that it holds more than before, for each byte of XML. */
function memory({ wordMemoryBundle }: BenchContext): BenchResult {
  const told = execFileSync(process.execPath, ['--expose-gc', wordMemoryBundle, LARGEST], {
    encoding: 'utf8',
  });
  const { bytes, xml } = JSON.parse(told) as { readonly bytes: number; readonly xml: number };
  return {
    name: 'word/民法典 memory per byte of XML',
    unit: 'share',
    ...summarize([bytes / xml]),
    goal: MEMORY_GOAL,
  };
}
