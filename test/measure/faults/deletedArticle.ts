import { articlePlaces, lineStart, neighbourhood } from './places';
import { injection, type Fault } from './types';

/**
 * An article is struck out and the numbers after it stay. Neither the first article (a text may be one 编 of a
 * whole and begin later) nor the last (nothing is skipped) leaves a gap.
 */
export const deletedArticle: Fault = {
  name: 'deleted-article',
  summary: 'an article is deleted, the numbers after it stay',
  accepts: ['numbering/article-gap'],
  inject(plain, random) {
    const place = random.pick(articlePlaces(plain).slice(1, -1));
    if (place === undefined) return undefined;
    const start = lineStart(plain, place.unit);
    const next = [...plain.articles, ...plain.headings]
      .map((head) => lineStart(plain, head))
      .filter((at) => at > start);
    const edit = { span: { start, end: Math.min(...next) }, newText: '' };
    return injection(plain.text, [edit], [neighbourhood(plain, place)]);
  },
};
