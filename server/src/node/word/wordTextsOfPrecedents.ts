import { webcrypto } from 'node:crypto';
import { type Bilingual } from '../../base/bilingual';
import { type Outcome } from '../../base/outcome';
import { jobsHere, type JobRunner } from './wordThread';

/** Reads the text of a Word file. The bytes may be handed to another thread: they are not to be used afterwards. */
export type ReadWordBytes = (bytes: Uint8Array) => Promise<Outcome<string, Bilingual>>;

/** Reads on the thread that asks. */
export const readHere: ReadWordBytes = (bytes) => jobsHere.run('text', { bytes });

/** UTF-16 units of the texts that are kept, together. */
const MOST_KEPT = 16_000_000;

/**
 * Reads Word files in the background, and keeps their texts by the hash of the file: one that was moved or copied is
 * not read again.
 */
export class WordTexts {
  readonly #jobs: JobRunner;
  readonly #texts = new Map<string, Promise<Outcome<string, Bilingual>>>();
  /** The length of each text that has been read, the oldest first; and of all of them. */
  readonly #lengths = new Map<string, number>();
  #kept = 0;

  constructor(jobs: JobRunner) {
    this.#jobs = jobs;
  }

  readonly read: ReadWordBytes = async (bytes) => {
    const hash = await hashAside(bytes);
    const known = this.#texts.get(hash);
    if (known !== undefined) return known;
    const text = this.#jobs.run('text', { bytes }, false, ownMemory(bytes));
    this.#texts.set(hash, text);
    void text.then((read) => {
      this.#keep(hash, read);
    });
    return text;
  };

  /** The oldest texts go, as many as must. What failed is tried again: the failure may have been the machine's. */
  #keep(hash: string, read: Outcome<string, Bilingual>): void {
    if (!read.ok) {
      this.#texts.delete(hash);
      return;
    }
    this.#lengths.set(hash, read.value.length);
    this.#kept += read.value.length;
    for (const [old, length] of this.#lengths) {
      if (this.#kept <= MOST_KEPT || old === hash) return;
      this.#texts.delete(old);
      this.#lengths.delete(old);
      this.#kept -= length;
    }
  }
}

/** The hash of a file, worked out off the event loop: a document with pictures is as large as ten thousand others. */
const hashAside = async (bytes: Uint8Array): Promise<string> =>
  Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('base64url');

/** The memory of bytes that share it with nothing else: a small file may lie in a pool of Node's. */
const ownMemory = ({ buffer, byteLength }: Uint8Array): readonly ArrayBuffer[] =>
  buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
