import { genreOf, SELF_NAMES, selfNames } from './places';
import { injection, type Fault } from './types';

/** 本办法 in a 条例, once or throughout: a clause or the whole text came from a regulation of another kind. */
export const wrongSelfName: Fault = {
  name: 'wrong-self-name',
  summary: 'the text calls itself by another kind than its title’s, once or throughout',
  accepts: ['structure/self-name'],
  inject(plain, random) {
    const genre = genreOf(plain);
    if (genre === undefined) return undefined;
    const own = selfNames(plain, genre);
    const other = random.pick(SELF_NAMES.filter((name) => name !== genre && name !== '法'));
    const one = random.pick(own);
    if (one === undefined || other === undefined) return undefined;
    const chosen = random.int(2) === 0 ? own : [one];
    const edits = chosen.map((span) => ({ span, newText: `本${other}` }));
    return injection(plain.text, edits, chosen);
  },
};
