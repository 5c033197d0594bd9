import { articlePlaces, neighbourhood } from './places';
import { injection, type Fault } from './types';

/** Two neighbouring articles have changed places and kept their numbers. */
export const swappedNumbers: Fault = {
  name: 'swapped-numbers',
  summary: 'two neighbouring articles bear each other’s numbers',
  accepts: ['numbering/article-order', 'numbering/article-gap', 'numbering/article-duplicate'],
  inject(plain, random) {
    const places = articlePlaces(plain);
    const first = random.pick(places.slice(0, -1));
    const second = first?.after;
    if (first === undefined || second === undefined) return undefined;
    const written = (span: { readonly start: number; readonly end: number }): string =>
      plain.text.slice(span.start, span.end);
    const edits = [
      { span: first.unit.label, newText: written(second.label) },
      { span: second.label, newText: written(first.unit.label) },
    ];
    const around = neighbourhood(plain, first);
    const past = places[second.number]?.unit.label.end ?? plain.text.length;
    return injection(plain.text, edits, [{ start: around.start, end: past }]);
  },
};
