import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { bilingual, type Bilingual } from '../../base/bilingual';
import { refused, type Outcome } from '../../base/outcome';
import { textOf, WORD_THREAD, type WordAnswer, type WordTask } from './thread';

/** The text of a Word file's bytes. */
export type ReadWordBytes = (bytes: Uint8Array) => Promise<Outcome<string, Bilingual>>;

/** Reads on the thread that asks: for the command line, where nobody waits for anything else. */
export const readHere: ReadWordBytes = (bytes) => Promise.resolve(textOf(bytes));

/** A file that takes longer is given up: real ones take less than a second. */
const LONGEST = 30_000;
/** Milliseconds after which a thread without work ends. */
const IDLE = 10_000;
/** The most that reading one file may take, in megabytes. */
const MEMORY = 512;
/** Characters of texts that are kept, by what the file holds: a file that was moved or copied is not read again. */
const KEPT = 16_000_000;

const TOO_LONG = bilingual('读取超时，已放弃', 'given up: reading took too long');
const FAILED = bilingual('读取 Word 文档时出错', 'reading the Word document failed');

interface Waiting {
  readonly bytes: Uint8Array;
  readonly settle: (text: Outcome<string, Bilingual>) => void;
}

/** Reads Word files one after the other in a thread of its own, which is started when there is work. */
export class WordThread {
  readonly #program: string;
  readonly #waiting: Waiting[] = [];
  readonly #texts = new Map<string, Promise<Outcome<string, Bilingual>>>();
  #kept = 0;
  #worker: Worker | undefined;
  #current: (Waiting & { readonly number: number }) | undefined;
  #number = 0;
  #timer: NodeJS.Timeout | undefined;

  /** @param program the file that runs in the thread and serves `WORD_THREAD` there */
  constructor(program: string) {
    this.#program = program;
  }

  readonly read: ReadWordBytes = (bytes) => {
    const hash = createHash('sha256').update(bytes).digest('base64');
    const known = this.#texts.get(hash);
    if (known !== undefined) return known;
    const text = new Promise<Outcome<string, Bilingual>>((settle) => {
      this.#waiting.push({ bytes, settle });
      this.#next();
    });
    this.#texts.set(hash, text);
    void text.then((read) => {
      this.#keep(hash, read);
    });
    return text;
  };

  /** Old texts go first. What failed is tried again: the failure may have been the machine's. */
  #keep(hash: string, read: Outcome<string, Bilingual>): void {
    if (!read.ok) {
      this.#texts.delete(hash);
      return;
    }
    this.#kept += read.value.length;
    for (const [old, text] of this.#texts) {
      if (this.#kept <= KEPT) return;
      if (old === hash) continue;
      this.#texts.delete(old);
      void text.then((each) => {
        if (each.ok) this.#kept -= each.value.length;
      });
    }
  }

  #next(): void {
    if (this.#current !== undefined) return;
    clearTimeout(this.#timer);
    const next = this.#waiting.shift();
    if (next === undefined) {
      this.#timer = setTimeout(() => {
        this.#end();
      }, IDLE).unref();
      return;
    }
    this.#current = { ...next, number: this.#number++ };
    this.#timer = setTimeout(() => {
      this.#fail(TOO_LONG);
    }, LONGEST).unref();
    const task: WordTask = { number: this.#current.number, bytes: next.bytes };
    (this.#worker ??= this.#start()).postMessage(task);
  }

  #start(): Worker {
    const worker = new Worker(this.#program, {
      workerData: WORD_THREAD,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    });
    worker.unref();
    worker.on('message', ({ number, text }: WordAnswer) => {
      if (number === this.#current?.number) this.#settle(text);
    });
    worker.on('error', () => {
      if (worker === this.#worker) this.#fail(FAILED);
    });
    worker.on('exit', () => {
      if (worker === this.#worker && this.#current !== undefined) this.#fail(FAILED);
    });
    return worker;
  }

  #settle(text: Outcome<string, Bilingual>): void {
    const current = this.#current;
    this.#current = undefined;
    current?.settle(text);
    this.#next();
  }

  /** Gives up the current file; the next one gets a new thread. */
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
