import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { convertToHtml } from 'mammoth';
import { readWordText } from '../../server/src/node/word/wordText';
import { docx, list, lvl, num, p } from '../support/docx';
import { ServerProcess } from './serverProcess';
import { percentile, summarize } from './statistics';
import { FEW, inMilliseconds } from './timing';
import { type Bench, type BenchContext, type BenchResult } from './types';

const LARGEST = '../shared/word/misc/民法典.docx';
const CPU_GOAL_MS = 300;
const MEMORY_GOAL = 20;
const DOCUMENTS = 1000;
const BLOCKED_GOAL_MS = 50;
/** Milliseconds between two requests while the index is built. */
const PAUSE_MS = 5;

/** Reading Word files: beside mammoth in the same process, its memory, and a folder of them behind the editor's back. */
export const word: Bench = {
  name: 'word',
  async run(context) {
    const large = existsSync(LARGEST);
    if (!large) context.print(`No ${LARGEST}: only the folder is measured.`);
    return [...(large ? [...(await reading()), memory(context)] : []), ...(await folder())];
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

/** The real server reads a folder of documents while an editor asks for something else all the time. */
async function folder(): Promise<readonly BenchResult[]> {
  const path = mkdtempSync(join(tmpdir(), 'tiaoli-bench-'));
  try {
    for (let at = 0; at < DOCUMENTS; at++) writeFileSync(join(path, `${at}.docx`), madeUp(at));
    return await askWhileIndexing(path);
  } finally {
    rmSync(path, { recursive: true });
  }
}

function madeUp(number: number): Uint8Array {
  const numbering = list(
    lvl(0, 'chineseCountingThousand', '第%1章'),
    lvl(1, 'chineseCountingThousand', '第%2条', '<w:lvlRestart w:val="0"/>'),
    lvl(2, 'chineseCounting', '（%3）'),
  );
  const articles = Array.from({ length: 60 }, (_, at) => {
    const chapter = at % 10 === 0 ? p(`第${number}种事项`, num(1)) : '';
    const items = at % 4 === 0 ? p(`办理${at}号登记；`, num(1, 2)) + p('公布结果。', num(1, 2)) : '';
    return (
      chapter + p(`主管部门应当在${at + 3}日内处理第${number}类申请，并且告知申请人。`, num(1, 1)) + items
    );
  });
  return docx({ body: p(`甲市${number}号事项管理条例`) + articles.join(''), numbering });
}

async function askWhileIndexing(path: string): Promise<readonly BenchResult[]> {
  const server = new ServerProcess('out/bench/server.js', {
    corpus: { folders: [path], indexFiles: [], exclude: [], server: '', serverCertificates: '' },
  });
  const uri = 'file:///bench/乙市条例.txt';
  const start = performance.now();
  await server.initialize();
  await server.open(uri, '乙市条例\n第一条　甲。\n第二条　依照第一条办理。\n');
  const textDocument = { uri };
  await server.connection.sendRequest('textDocument/documentSymbol', { textDocument });
  const state = { isDone: false };
  const indexed = server.indexed().then(() => {
    state.isDone = true;
  });
  const samples: number[] = [];
  while (!state.isDone) {
    const asked = performance.now();
    await server.connection.sendRequest('textDocument/documentSymbol', { textDocument });
    samples.push(performance.now() - asked);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  await indexed;
  const seconds = (performance.now() - start) / 1000;
  await server.stop();
  return [
    { name: 'word/folder of 1,000', unit: 'files/s', ...summarize([DOCUMENTS / seconds]) },
    inMilliseconds('word/folder of 1,000, a request meanwhile', samples),
    inMilliseconds('word/folder of 1,000, the slowest request', [Math.max(...samples)], {
      goal: BLOCKED_GOAL_MS,
    }),
  ];
}
