import { type CorpusDocument } from './support/corpus';
import { type Measurement } from './support/results';

/** What a measurement works on. */
export interface MeasureContext {
  readonly seeds: readonly CorpusDocument[];
  /** Empty where there is no corpus. */
  readonly corpus: readonly CorpusDocument[];
  /** How many findings or misses of each kind to print. */
  readonly samples: number;
  /** How many drafts to replay at most. */
  readonly limit: number;
  /** Prints a line or a block for people. */
  print(text: string): void;
}

/** One quality measurement: prints its table and gives its figures. */
export interface Measure {
  readonly name: string;
  /** What is left out where there is no corpus, for the user. */
  readonly skipsWithoutCorpus: string;
  run(context: MeasureContext): readonly Measurement[] | Promise<readonly Measurement[]>;
}
