import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { bilingual, type Bilingual } from '../../base/bilingual';
import { type Outcome, refused } from '../../base/outcome';
import { doJob, type JobName, type JobParams, type JobResult } from './wordJobsInThread';

/** What tells a thread for Word documents from the program itself and from threads of others. */
const WORD_THREAD = { role: 'word' } as const;

/** A job as it is sent to the thread. */
interface JobTask<N extends JobName = JobName> {
  readonly number: number;
  readonly name: N;
  readonly params: JobParams<N>;
}

/** What came of the job of this number. */
interface JobAnswer<N extends JobName = JobName> {
  readonly number: number;
  readonly result: JobResult<N>;
}

/** True in a thread that was started to work on Word documents. */
export const isWordThread = (): boolean =>
  !isMainThread && (workerData as { readonly role?: unknown } | null)?.role === WORD_THREAD.role;

/** Does what the main thread sends until it is ended. */
export function serveWord(): void {
  parentPort?.on('message', ({ number, name, params }: JobTask) => {
    const answer: JobAnswer = { number, result: doJob(name, params) };
    parentPort?.postMessage(answer);
  });
}

/** Does jobs with Word documents. What fails or takes too long is refused. */
export interface JobRunner {
  /**
   * @param isUrgent somebody waits for it: it goes before all that is done in the background
   * @param handedOver memory of the parameters that nobody needs here any more: it is not copied, and empty afterwards
   */
  run<N extends JobName>(
    name: N,
    params: JobParams<N>,
    isUrgent?: boolean,
    handedOver?: readonly ArrayBuffer[],
  ): Promise<JobResult<N>>;
}

/** On the thread that asks: for the command line, where nobody waits for anything else. */
export const jobsHere: JobRunner = { run: (name, params) => Promise.resolve(doJob(name, params)) };

/** Milliseconds after which a job is given up: real ones take less than a second. */
const LONGEST = 30_000;
/** Milliseconds after which a thread without work ends. */
const IDLE = 10_000;
/** The most that one job may take, in megabytes. */
const MEMORY = 512;

const TOO_LONG = bilingual('处理超时，已放弃', 'given up: it took too long');
const FAILED = bilingual('处理 Word 文档时出错', 'working on the Word document failed');

interface Waiting {
  readonly name: JobName;
  readonly params: unknown;
  readonly handedOver: readonly ArrayBuffer[];
  readonly settle: (result: Outcome<never, Bilingual>) => void;
}

/** Does jobs one after the other in a thread of its own, which is started when there is work. */
export class JobThread implements JobRunner {
  readonly #program: string;
  readonly #urgent: Waiting[] = [];
  readonly #waiting: Waiting[] = [];
  #worker: Worker | undefined;
  #current: (Waiting & { readonly number: number }) | undefined;
  #number = 0;
  #timer: NodeJS.Timeout | undefined;

  /** @param program the file that runs in the thread and serves `WORD_THREAD` there */
  constructor(program: string) {
    this.#program = program;
  }

  run<N extends JobName>(
    name: N,
    params: JobParams<N>,
    isUrgent = false,
    handedOver: readonly ArrayBuffer[] = [],
  ): Promise<JobResult<N>> {
    return new Promise<JobResult<N>>((resolve) => {
      const settle = (result: Outcome<never, Bilingual>): void => {
        resolve(result as JobResult<N>);
      };
      (isUrgent ? this.#urgent : this.#waiting).push({ name, params, handedOver, settle });
      this.#next();
    });
  }

  #next(): void {
    if (this.#current !== undefined) return;
    clearTimeout(this.#timer);
    const next = this.#urgent.shift() ?? this.#waiting.shift();
    if (next === undefined) {
      this.#timer = setTimeout(() => {
        this.#end();
      }, IDLE).unref();
      return;
    }
    const number = this.#number++;
    this.#current = { ...next, number };
    this.#timer = setTimeout(() => {
      this.#fail(TOO_LONG);
    }, LONGEST).unref();
    const task = { number, name: next.name, params: next.params } as JobTask;
    (this.#worker ??= this.#start()).postMessage(task, next.handedOver);
  }

  #start(): Worker {
    const worker = new Worker(this.#program, {
      workerData: WORD_THREAD,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    });
    worker.unref();
    worker.on('message', ({ number, result }: JobAnswer) => {
      if (number === this.#current?.number) this.#settle(result as Outcome<never, Bilingual>);
    });
    worker.on('error', () => {
      if (worker === this.#worker) this.#fail(FAILED);
    });
    worker.on('exit', () => {
      if (worker === this.#worker && this.#current !== undefined) this.#fail(FAILED);
    });
    return worker;
  }

  #settle(result: Outcome<never, Bilingual>): void {
    const current = this.#current;
    this.#current = undefined;
    current?.settle(result);
    this.#next();
  }

  /** Gives up the current job; the next one gets a new thread. */
  #fail(reason: Bilingual): void {
    this.#end();
    this.#settle(refused(reason));
  }

  #end(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    void worker?.terminate();
  }
}
