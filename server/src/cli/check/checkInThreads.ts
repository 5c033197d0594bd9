import { availableParallelism } from 'node:os';
import { stat } from 'node:fs/promises';
import { Worker, parentPort, workerData } from 'node:worker_threads';
import { type InputFile } from '../inputFiles';
import { type FileResult, FileChecker, type CheckPlan } from './fileChecker';
import { allRules } from '../../rules/allRules';
import { type CliIo } from '../outputStreams';
import { selectRules } from '../ruleSelection';

/** What a worker is started with. */
interface WorkerSetup {
  readonly plan: CheckPlan;
  /** The value of `--rules`, which the main thread has found to be right. */
  readonly rules: string;
  readonly io: Pick<CliIo, 'cwd' | 'packageRoot' | 'env'>;
}

/** One file to check, under the number its answer bears. */
interface WorkerTask {
  readonly number: number;
  readonly file: InputFile;
}

/** The answer to a task. */
interface WorkerAnswer {
  readonly number: number;
  readonly result: FileResult;
}

/** Checks the files that the main thread sends, one after the other, until it is ended. */
export function serveChecks(): void {
  const { plan, rules, io } = workerData as WorkerSetup;
  const selection = selectRules(rules, allRules);
  if (!selection.ok) throw new Error(selection.reason.en);
  const silent = { isTerminal: false, write: () => Promise.resolve() };
  const checker = new FileChecker(
    { ...io, stdin: noInput(), stdout: silent, stderr: silent },
    selection.value,
    plan,
  );
  let work = Promise.resolve();
  parentPort?.on('message', ({ number, file }: WorkerTask) => {
    // One at a time: the checker keeps what it has to complain of for the file at hand.
    work = work.then(async () => {
      const answer: WorkerAnswer = { number, result: await checker.check(file) };
      parentPort?.postMessage(answer);
    });
  });
}

/** Standard input is read by the main thread. */
async function* noInput(): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield* [];
}

/** Bytes that keep a thread busy for longer than it takes to start, which means reading the program and the seeds. */
const WORTH_A_THREAD = 2 * 1024 * 1024;
const MOST_THREADS = 8;
/** Tasks that wait at a thread, so that it need not wait for the next one. */
const AHEAD = 3;

/** How many threads are worth starting for these files; 1: the thread that asks does it alone. */
export async function threadsFor(files: readonly InputFile[]): Promise<number> {
  const most = Math.min(availableParallelism(), MOST_THREADS);
  if (most < 2 || files.length < 2 || files.some(({ path }) => path === undefined)) return 1;
  let bytes = 0;
  for (const { path = '' } of files) {
    bytes += (await stat(path).catch(() => undefined))?.size ?? 0;
    if (bytes >= most * WORTH_A_THREAD) return most;
  }
  return Math.max(1, Math.floor(bytes / WORTH_A_THREAD));
}

/** Checks files in threads that run `program`, and gives the results in the order of the files. */
export async function* checkInThreads(
  files: readonly InputFile[],
  threads: number,
  program: string,
  setup: WorkerSetup,
): AsyncGenerator<FileResult> {
  const pool = new Pool(files, threads, program, setup);
  try {
    for (let number = 0; number < files.length; number++) yield await pool.result(number);
  } finally {
    await pool.end();
  }
}

/** Threads that take the next file each as soon as they have room; none runs far ahead of who reads the results. */
class Pool {
  readonly #files: readonly InputFile[];
  readonly #workers: readonly Worker[];
  readonly #done = new Map<number, FileResult>();
  readonly #load = new Map<Worker, number>();
  readonly #farthest: number;
  #wake: () => void = () => undefined;
  #failure: Error | undefined;
  #next = 0;
  #wanted = 0;

  constructor(files: readonly InputFile[], threads: number, program: string, setup: WorkerSetup) {
    this.#files = files;
    this.#farthest = threads * AHEAD * 8;
    this.#workers = Array.from({ length: threads }, () => new Worker(program, { workerData: setup }));
    for (const worker of this.#workers) {
      worker.on('message', ({ number, result }: WorkerAnswer) => {
        this.#done.set(number, result);
        this.#load.set(worker, (this.#load.get(worker) ?? 0) - 1);
        this.#feed();
        this.#wake();
      });
      worker.on('error', (error) => {
        this.#failure = error instanceof Error ? error : new Error(String(error));
        this.#wake();
      });
    }
    this.#feed();
  }

  async result(number: number): Promise<FileResult> {
    this.#wanted = number;
    this.#feed();
    for (;;) {
      if (this.#failure !== undefined) throw this.#failure;
      const result = this.#done.get(number);
      if (result !== undefined) {
        this.#done.delete(number);
        return result;
      }
      await new Promise<void>((wake) => {
        this.#wake = wake;
      });
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #feed(): void {
    for (const worker of this.#workers) {
      for (let load = this.#load.get(worker) ?? 0; load < AHEAD; load++) {
        const file = this.#files[this.#next];
        if (file === undefined || this.#next > this.#wanted + this.#farthest) return;
        const task: WorkerTask = { number: this.#next++, file };
        worker.postMessage(task);
        this.#load.set(worker, load + 1);
      }
    }
  }
}
