import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { docx, list, lvl, num, p } from '../support/docx';
import { ServerProcess } from './serverProcess';
import { summarize } from './statistics';
import { inMilliseconds } from './timing';
import { longestTurns, turnInWords } from './turns';
import { type BenchContext, type BenchResult } from './types';

const DOCUMENTS = 1000;
const BLOCKED_GOAL_MS = 50;
/** Milliseconds between two requests while the index is built. */
const PAUSE_MS = 5;

/**
 * The real server reads a folder of documents, those of the corpus where there is one, and saves its index, while an
 * editor asks for something else all the time.
 */
export async function folder(context: BenchContext): Promise<readonly BenchResult[]> {
  const documents = mkdtempSync(join(tmpdir(), 'tiaoli-bench-'));
  const storage = mkdtempSync(join(tmpdir(), 'tiaoli-bench-'));
  try {
    for (let at = 0; at < DOCUMENTS; at++) {
      const text = context.corpus[at]?.text;
      writeFileSync(join(documents, `${at}.docx`), text === undefined ? madeUp(at) : published(text));
    }
    return await askWhileIndexing(documents, storage, context);
  } finally {
    for (const path of [documents, storage]) rmSync(path, { recursive: true });
  }
}

/** A text of the corpus: real law has far more different words than what is made up. */
const published = (text: string): Uint8Array =>
  docx({
    body: text
      .split('\n')
      .map((line) => p(line))
      .join(''),
  });

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

async function askWhileIndexing(
  documents: string,
  storage: string,
  context: BenchContext,
): Promise<readonly BenchResult[]> {
  const samples: number[] = [];
  // What the server's main thread did while a request waited: other programs of the machine do not count.
  const worked: number[] = [];
  let seconds = 0;
  const turns = await longestTurns(context.turnWatchBundle, async (node) => {
    const corpus = { folders: [documents], indexFiles: [], exclude: [], server: '', serverCertificates: '' };
    const server = new ServerProcess(context.serverBundle, { corpus }, node);
    const uri = 'file:///bench/乙市条例.txt';
    const start = performance.now();
    await server.initialize([], storage);
    await server.open(uri, '乙市条例\n第一条　甲。\n第二条　依照第一条办理。\n');
    const textDocument = { uri };
    void server.indexed().then(() => {
      seconds = (performance.now() - start) / 1000;
    });
    // The index is saved when it has been told of.
    while (seconds === 0 || !isSaved(storage)) {
      const before = server.threadTime();
      const asked = performance.now();
      await server.connection.sendRequest('textDocument/documentSymbol', { textDocument });
      samples.push(performance.now() - asked);
      const after = server.threadTime();
      if (before !== undefined && after !== undefined) worked.push(after - before);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    return server;
  });
  context.print(`The longest turns of the server's event loop:\n${turns.map(turnInWords).join('\n')}`);
  context.print(
    `${samples.filter((took) => took > BLOCKED_GOAL_MS).length} of ${samples.length} requests took longer than ${BLOCKED_GOAL_MS} ms by the clock.`,
  );
  const [longest] = turns.map(({ cpu }) => cpu);
  return [
    { name: 'word/folder of 1,000', unit: 'files/s', ...summarize([DOCUMENTS / seconds]) },
    inMilliseconds('word/folder of 1,000, a request meanwhile', samples),
    inMilliseconds('word/folder of 1,000, the slowest request', [Math.max(...samples)], {
      goal: BLOCKED_GOAL_MS,
    }),
    inMilliseconds('word/folder of 1,000, CPU while the slowest request waited', [Math.max(...worked, 0)], {
      goal: BLOCKED_GOAL_MS,
    }),
    inMilliseconds('word/folder of 1,000, CPU of the longest turn', [longest ?? 0], {
      goal: BLOCKED_GOAL_MS,
    }),
  ];
}

const isSaved = (storage: string): boolean =>
  readdirSync(storage).some((name) => name.endsWith('.tiaoli-index'));
