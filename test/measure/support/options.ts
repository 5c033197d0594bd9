import { parseArgs } from 'node:util';
import { done, refused, type Outcome } from '../../../server/src/base/outcome';

/** What `npm run measure` and `npm run bench` are told on the command line. */
export interface Options {
  /** The names to run, in the order of `known`. */
  readonly names: readonly string[];
  /** Where to write the results as JSON. */
  readonly json: string | undefined;
  readonly corpus: string;
  /** How many findings or misses to print of each kind; 0 prints none. */
  readonly samples: number;
  /** How many drafts a measurement replays at most, drawn at random; all where it says nothing. */
  readonly limit: number;
  /** Sizes for the benchmark of search instead of its own, in articles. */
  readonly sizes: readonly number[];
}

/** The corpus beside the repository. */
export const DEFAULT_CORPUS = '../shared/corpus';

/** Reads the arguments; an unknown name or option is refused with a sentence for the user. */
export function parseOptions(args: readonly string[], known: readonly string[]): Outcome<Options> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'string' },
        corpus: { type: 'string', default: DEFAULT_CORPUS },
        samples: { type: 'string', default: '0' },
        limit: { type: 'string', default: 'Infinity' },
        size: { type: 'string', multiple: true, default: [] },
      },
    });
    const unknown = positionals.filter((name) => !known.includes(name));
    if (unknown.length > 0) return refused(`unknown: ${unknown.join(', ')}; known: ${known.join(', ')}`);
    const samples = Number(values.samples);
    if (!Number.isInteger(samples) || samples < 0) return refused('--samples takes a number');
    const limit = Number(values.limit);
    if (!(limit > 0)) return refused('--limit takes a number');
    const sizes = values.size.map(Number);
    if (!sizes.every((size) => Number.isInteger(size) && size > 0)) return refused('--size takes a number');
    const names = known.filter((name) => positionals.length === 0 || positionals.includes(name));
    return done({ names, json: values.json, corpus: values.corpus, samples, limit, sizes });
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error));
  }
}
