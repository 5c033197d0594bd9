import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { CancellationToken, CancellationTokenSource } from 'vscode-languageserver/node';
import { LineIndex } from '../../server/src/base/lineIndex';
import { FIX_FILE } from '../../server/src/protocol/fixWorkspace';
import { ServerProcess } from './serverProcess';
import { syntheticRegulation } from './synthetic';
import { inMilliseconds } from './timing';
import { type Bench, type BenchResult } from './types';

/** Two megabytes as UTF-8: six times the largest code of the national database. */
const HEAVY = { articles: 8000, charactersPerArticle: 87.3 };
const EDITS = 8;
const BETWEEN_EDITS_MS = 400;
const BETWEEN_HOVERS_MS = 5;
const AFTER_SAVE_MS = 1500;
const GOAL_MS = 100;

/** What an editor asks for by itself about a document that is in sight. */
const ASKED = ['semanticTokens/full', 'documentSymbol', 'foldingRange', 'codeLens', 'documentLink'] as const;

/** Hovers over a small draft, one after the other, until told to stop. */
class Hovering {
  readonly samples: number[] = [];
  #stopped = false;
  readonly #done: Promise<void>;

  constructor(server: ServerProcess, params: object) {
    this.#done = this.#run(server, params);
  }

  async #run(server: ServerProcess, params: object): Promise<void> {
    while (!this.#stopped) {
      const start = performance.now();
      await server.connection.sendRequest('textDocument/hover', params);
      this.samples.push(performance.now() - start);
      await pause(BETWEEN_HOVERS_MS);
    }
  }

  async stop(): Promise<readonly number[]> {
    this.#stopped = true;
    await this.#done;
    return this.samples;
  }
}

/** Hover in a small draft while a heavy one is opened, edited, saved and fixed in the same process. */
export const beside: Bench = {
  name: 'beside',
  async run({ seeds, serverBundle }) {
    const folder = mkdtempSync(join(tmpdir(), 'beside-'));
    const text = syntheticRegulation(HEAVY);
    const path = join(folder, '甲市大条例.txt');
    writeFileSync(path, text);
    const heavy = pathToFileURL(path).href;
    const server = new ServerProcess(serverBundle);
    try {
      await server.initialize([pathToFileURL(folder).href]);
      const small = seeds.at(-1)?.text ?? '';
      const uri = pathToFileURL(join(folder, '甲市小条例.txt')).href;
      await server.open(uri, small);
      await Promise.all([server.diagnosed(uri, 1), server.indexed()]);
      const position = new LineIndex(small).toLineColumn(small.indexOf('第三条') + 1);
      const results: BenchResult[] = [];
      const all: number[] = [];
      const during = async (name: string, work: () => Promise<unknown>): Promise<void> => {
        const hovering = new Hovering(server, { textDocument: { uri }, position });
        await work();
        const samples = await hovering.stop();
        all.push(...samples);
        results.push(inMilliseconds(`beside/hover-${name}`, samples));
      };
      const textDocument = { uri: heavy };
      const askAll = (token = CancellationToken.None): Promise<unknown> =>
        Promise.all(
          ASKED.map((method) =>
            server.connection.sendRequest(`textDocument/${method}`, { textDocument }, token),
          ),
        );
      await during('while-opened', async () => {
        await server.open(heavy, text);
        await askAll();
        await server.diagnosed(heavy, 1);
      });
      const at = new LineIndex(text).toLineColumn(text.indexOf('应当', text.length / 2));
      await during('while-edited', async () => {
        for (let version = 2; version < 2 + EDITS; version++) {
          const contentChanges = [{ range: { start: at, end: at }, text: '依法' }];
          await server.connection.sendNotification('textDocument/didChange', {
            textDocument: { uri: heavy, version },
            contentChanges,
          });
          // An editor cancels what it asked of a text that has changed since.
          const asked = new CancellationTokenSource();
          void askAll(asked.token).catch(() => undefined);
          await pause(BETWEEN_EDITS_MS);
          asked.cancel();
        }
        await server.diagnosed(heavy, 1 + EDITS);
      });
      await during('while-saved', async () => {
        writeFileSync(path, text.replace('应当', '依法应当'));
        await server.connection.sendNotification('textDocument/didSave', { textDocument });
        await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
          changes: [{ uri: heavy, type: 2 }],
        });
        await pause(AFTER_SAVE_MS);
      });
      await during('while-fixed', () => server.connection.sendRequest(FIX_FILE, { uri: heavy }));
      return [inMilliseconds('beside/hover', all, { goal: GOAL_MS }), ...results];
    } finally {
      await server.stop();
      rmSync(folder, { recursive: true });
    }
  },
};
