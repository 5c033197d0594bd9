import { type CodeLens } from 'vscode-languageserver/node';
import { LineIndex, type LineColumn } from '../../server/src/base/lineIndex';
import { ServerProcess } from './serverProcess';
import { summarize } from './statistics';
import { largeText } from './texts';
import { inMilliseconds, timedAsync, type Runs } from './timing';
import { type Bench, type BenchContext, type BenchResult } from './types';

const KEYSTROKES: Runs = { warmUp: 30, measured: 150 };
const REQUESTS: Runs = { warmUp: 20, measured: 100 };
const STARTS: Runs = { warmUp: 1, measured: 7 };
const KEYSTROKE_GOAL_MS = 40;
const START_GOAL_MS = 1000;
const URI = 'file:///bench/甲市甲活动条例.txt';
const MIDDLE_ARTICLE = '第六百三十条　';

/** Where the text of the middle article begins. */
function middleOf(text: string): LineColumn {
  const offset = text.indexOf(`\n${MIDDLE_ARTICLE}`) + 1 + MIDDLE_ARTICLE.length;
  return new LineIndex(text).toLineColumn(offset);
}

/** The lines an editor has in sight, and so many lenses of articles. */
const LINES_IN_SIGHT = 50;
const LENSES_IN_SIGHT = 15;

/** What an editor asks for by itself after a change: all lenses, those in sight resolved, and the hints in sight. */
async function askBeside(server: ServerProcess, { line }: LineColumn): Promise<void> {
  const textDocument = { uri: URI };
  const range = {
    start: { line: Math.max(line - LINES_IN_SIGHT / 2, 0), character: 0 },
    end: { line: line + LINES_IN_SIGHT / 2, character: 0 },
  };
  const [lenses] = await Promise.all([
    server.connection.sendRequest<readonly CodeLens[]>('textDocument/codeLens', { textDocument }),
    server.connection.sendRequest('textDocument/inlayHint', { textDocument, range }),
  ]);
  const counted = lenses.filter(({ command }) => command === undefined);
  const first = counted.findIndex((lens) => lens.range.start.line >= line);
  const inSight = counted.slice(first, first + LENSES_IN_SIGHT);
  await Promise.all(inSight.map((lens) => server.connection.sendRequest('codeLens/resolve', lens)));
}

/** How keys are typed and what the figure is called. */
interface Typing {
  readonly name: string;
  /** The document's version before the first key. */
  readonly version: number;
  /** What is asked for besides at each key; the next key waits for it. */
  readonly beside: (server: ServerProcess, at: LineColumn) => Promise<void>;
}

/** One character typed in, at the next key taken out, each until its own diagnostics have come. */
async function typeKeys(server: ServerProcess, at: LineColumn, typing: Typing): Promise<BenchResult> {
  let { version } = typing;
  const key = async (): Promise<{ readonly asked: Promise<void> }> => {
    version++;
    const isTyping = version % 2 === 0;
    const end = isTyping ? at : { ...at, character: at.character + 1 };
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version },
      contentChanges: [{ range: { start: at, end }, text: isTyping ? '应' : '' }],
    });
    const asked = typing.beside(server, at);
    await server.diagnosed(URI, version);
    return { asked };
  };
  const samples = await timedAsync(KEYSTROKES, key, ({ asked }) => asked);
  return inMilliseconds(typing.name, samples, { goal: KEYSTROKE_GOAL_MS });
}

async function ask(server: ServerProcess, method: string, position: LineColumn): Promise<BenchResult> {
  const params = { textDocument: { uri: URI }, position };
  const samples = await timedAsync(REQUESTS, () =>
    server.connection.sendRequest(`textDocument/${method}`, params),
  );
  return inMilliseconds(`server/${method}`, samples);
}

/** From the start of the process to a hover on an article's number with precedents of the seeds in it. */
async function startToHover({ seeds, serverBundle }: BenchContext): Promise<BenchResult> {
  const text = seeds.at(-1)?.text ?? '';
  const position = new LineIndex(text).toLineColumn(text.indexOf('第三条') + 1);
  const start = async (): Promise<ServerProcess> => {
    const server = new ServerProcess(serverBundle);
    await server.initialize();
    await server.open(URI, text);
    await server.indexed();
    const params = { textDocument: { uri: URI }, position };
    const hover = await server.connection.sendRequest('textDocument/hover', params);
    if (hover === null) throw new Error('no hover on an article’s number');
    return server;
  };
  const samples = await timedAsync(STARTS, start, (server) => server.stop());
  return inMilliseconds('server/start-to-first-hover', samples, { goal: START_GOAL_MS });
}

/** Times keys, hover and completion on the made-up code in one process, and its memory afterwards. */
async function session(context: BenchContext, text: string): Promise<readonly BenchResult[]> {
  const at = middleOf(text);
  const server = new ServerProcess(context.serverBundle);
  try {
    const { completionProvider } = await server.initialize();
    await server.open(URI, text);
    await Promise.all([server.diagnosed(URI, 1), server.indexed()]);
    const name = 'server/keystroke-to-diagnostics';
    const keys = KEYSTROKES.warmUp + KEYSTROKES.measured;
    const results = [
      await typeKeys(server, at, { name, version: 1, beside: () => Promise.resolve() }),
      await typeKeys(server, at, { name: `${name}-with-lenses`, version: 1 + keys, beside: askBeside }),
      await ask(server, 'hover', { ...at, character: 1 }),
    ];
    if (completionProvider === undefined) context.print('The server does not offer completion: skipped.');
    else results.push(await ask(server, 'completion', at));
    const memory = server.memory();
    if (memory === undefined) context.print('This system does not tell a process’s memory: skipped.');
    else results.push({ name: 'server/memory', unit: 'MiB', ...summarize([memory]) });
    return results;
  } finally {
    await server.stop();
  }
}

/** What a drafter waits for, through a real connection to the real process, without the debounce. */
export const server: Bench = {
  name: 'server',
  async run(context) {
    const results = await session(context, largeText().text);
    return [...results, await startToHover(context)];
  },
};
