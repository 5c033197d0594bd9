import { parse } from '../../server/src/syntax/parse';
import { percentile } from './statistics';
import { benchTexts, LARGE, scanCharacters } from './texts';
import { inMilliseconds, MANY, timed } from './timing';
import { type Bench } from './types';

const GOAL_MS = 10;
/** A scan is too short for the clock, so this many are timed at once. */
const SCANS = 20;

/** Text to tree, and how many bare scans of the characters that is worth. */
export const syntax: Bench = {
  name: 'syntax',
  run(context) {
    const results = benchTexts(context).map(({ name, text }) => {
      const parsing = timed(MANY, () => parse(text));
      const scanning = timed(MANY, () => {
        let sum = 0;
        for (let i = 0; i < SCANS; i++) sum += scanCharacters(text);
        return sum;
      });
      const ratio = percentile(scanning, 0.5) / SCANS / percentile(parsing, 0.5);
      return inMilliseconds(`syntax/${name}`, parsing, {
        against: 'a bare scan',
        ratio,
        ...(name === LARGE && { goal: GOAL_MS }),
      });
    });
    return Promise.resolve(results);
  },
};
