import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { doJob, type JobName, type JobParams, type JobResult } from './jobs';

/** What a thread is started with that works on Word documents; the same program has other threads too. */
export const WORD_THREAD = { role: 'word' } as const;

/** Work for the thread. */
export interface JobTask<N extends JobName = JobName> {
  readonly number: number;
  readonly name: N;
  readonly params: JobParams<N>;
}

/** What came of it. */
export interface JobAnswer<N extends JobName = JobName> {
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
