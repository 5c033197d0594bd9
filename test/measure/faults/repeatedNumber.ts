import { formatOrdinal, ordinal } from '../../../server/src/base/ordinal';
import { articlePlaces, neighbourhood } from './places';
import { injection, type Fault } from './types';

/** An article bears the number of the one before: inserted by copying, and not numbered anew. */
export const repeatedNumber: Fault = {
  name: 'repeated-number',
  summary: 'an article bears the number of the article before it',
  accepts: ['numbering/article-duplicate', 'numbering/article-order', 'numbering/article-gap'],
  inject(plain, random) {
    const place = random.pick(articlePlaces(plain).slice(1));
    if (place === undefined) return undefined;
    const newText = formatOrdinal(ordinal(place.unit.number - 1), '条');
    return injection(plain.text, [{ span: place.unit.label, newText }], [neighbourhood(plain, place)]);
  },
};
