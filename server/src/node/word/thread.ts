import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { type Bilingual } from '../../base/bilingual';
import { type Outcome } from '../../base/outcome';
import { readWordText } from './wordText';

/** What a thread is started with that reads Word files; the same program has other threads too. */
export const WORD_THREAD = { role: 'word' } as const;

/** A file to read. */
export interface WordTask {
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** Its text, with revisions accepted. */
export interface WordAnswer {
  readonly number: number;
  readonly text: Outcome<string, Bilingual>;
}

/** True in a thread that was started to read Word files. */
export const isWordThread = (): boolean =>
  !isMainThread && (workerData as { readonly role?: unknown } | null)?.role === WORD_THREAD.role;

/** Reads what the main thread sends until it is ended. */
export function serveWord(): void {
  parentPort?.on('message', ({ number, bytes }: WordTask) => {
    const answer: WordAnswer = { number, text: textOf(bytes) };
    parentPort?.postMessage(answer);
  });
}

/** The text alone: the document with its paragraphs stays in the thread. */
export function textOf(bytes: Uint8Array): Outcome<string, Bilingual> {
  const read = readWordText(bytes, 'accept');
  return read.ok ? { ok: true, value: read.value.text } : read;
}
