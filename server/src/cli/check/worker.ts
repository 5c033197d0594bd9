import { parentPort, workerData } from 'node:worker_threads';
import { allRules } from '../../rules/registry';
import { type InputFile } from '../files';
import { type CliIo } from '../io';
import { selectRules } from '../ruleSelection';
import { FileChecker, type CheckPlan, type FileResult } from './fileChecker';

/** What a worker is started with. */
export interface WorkerSetup {
  readonly plan: CheckPlan;
  /** The value of `--rules`, which the main thread has found to be right. */
  readonly rules: string;
  readonly io: Pick<CliIo, 'cwd' | 'packageRoot' | 'env'>;
}

/** One file to check, under the number its answer bears. */
export interface WorkerTask {
  readonly number: number;
  readonly file: InputFile;
}

/** The answer to a task. */
export interface WorkerAnswer {
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
