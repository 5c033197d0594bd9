import { type CorpusDocument } from '../measure/support/corpus';

/** One timed figure, in the form of `interfaces.md`. */
export interface BenchResult {
  readonly name: string;
  readonly unit: 'ms' | 'MiB' | 'files/s' | 'characters/s' | 'share';
  readonly n: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** What the work is compared with, and its time over ours (medians): above 1 we are faster, below 1 slower. */
  readonly against?: string;
  readonly ratio?: number;
  /** The most that p95 may be; for the table only. */
  readonly goal?: number;
}

/** What a benchmark works on. */
export interface BenchContext {
  readonly seeds: readonly CorpusDocument[];
  /** Empty where there is no corpus. */
  readonly corpus: readonly CorpusDocument[];
  readonly corpusFolder: string;
  /** The bundles of the server and the command line, built for this run from the sources. */
  readonly serverBundle: string;
  readonly cliBundle: string;
  /** The bundle that measures what an open index holds. */
  readonly memoryBundle: string;
  /** The bundle that measures what reading a Word file takes. */
  readonly wordMemoryBundle: string;
  /** The bundle that a server is started with whose turns are watched. */
  readonly turnWatchBundle: string;
  /** Sizes to measure instead of the usual ones, in articles. */
  readonly sizes: readonly number[];
  /** Prints a line for people: what is skipped, and why. */
  print(text: string): void;
}

/** One group of speed benchmarks. */
export interface Bench {
  readonly name: string;
  run(context: BenchContext): Promise<readonly BenchResult[]>;
}
