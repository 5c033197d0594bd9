// `npm run measure [-- NAME…] [--json FILE] [--corpus DIR] [--samples N] [--limit N]`: how right the product is, on real texts.
import { agreement } from './agreement';
import { akn } from './akn';
import { amendments } from './amendments';
import { articles } from './articles';
import { damage } from './damage';
import { drafts } from './drafts';
import { faults } from './faults';
import { findings } from './findings';
import { foreign } from './foreign';
import { inferredHeadings } from './inferredHeadings';
import { near } from './near';
import { nextClause } from './nextClause';
import { penalties } from './penalties';
import { references } from './references';
import { roles } from './roles';
import { safeFixesMeasure } from './safeFixes';
import { readCorpus, readSeeds } from './support/corpus';
import { describeMachine } from './support/machine';
import { parseOptions } from './support/options';
import { writeResults, type Measurement } from './support/results';
import { topics } from './topics';
import { structureEdits } from './structureEdits';
import { type Measure, type MeasureContext } from './types';
import { typos } from './typos';
import { versions } from './versions';
import { word } from './word';
import { writing } from './writing';
import { wrongArticle } from './wrongArticle';

const MEASURES: readonly Measure[] = [
  articles,
  findings,
  drafts,
  safeFixesMeasure,
  faults,
  references,
  structureEdits,
  roles,
  nextClause,
  foreign,
  near,
  agreement,
  topics,
  penalties,
  inferredHeadings,
  wrongArticle,
  versions,
  damage,
  amendments,
  word,
  akn,
  typos,
  writing,
];

async function main(args: readonly string[]): Promise<number> {
  const names = MEASURES.map(({ name }) => name);
  const options = parseOptions(args, names);
  if (!options.ok) {
    console.error(options.reason);
    return 2;
  }
  const { corpus: folder, json, samples, limit } = options.value;
  const corpus = readCorpus(folder);
  const context: MeasureContext = {
    seeds: readSeeds(),
    corpus,
    samples,
    limit,
    print: (text) => {
      console.log(text);
    },
  };
  console.log(describeMachine());
  const results: Measurement[] = [];
  for (const measure of MEASURES.filter(({ name }) => options.value.names.includes(name))) {
    console.log(`\n── ${measure.name}`);
    if (corpus.length === 0) {
      console.log(`No corpus in ${folder} (see --corpus): skipped ${measure.skipsWithoutCorpus}.`);
    }
    results.push(...(await measure.run(context)));
  }
  if (json !== undefined) writeResults(json, results);
  return 0;
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
