import { type Ordinal, ordinal, sameOrdinal } from '../../base/ordinal';

/** An article of the new version. `isSaid` is true where the decision gives its new number in any case. */
export interface NumberedPlace {
  readonly number: Ordinal;
  readonly old: Ordinal | undefined;
  readonly isSaid: boolean;
}

/**
 * The indexes of articles whose new number has to be said because it does not follow from the order. Articles that are
 * not named keep their numbers, all of them; or else each takes the number behind the article before it. A 第十条之一 always
 * keeps its own.
 */
export function numbersToSay(places: readonly NumberedPlace[]): ReadonlySet<number> {
  const toSay = new Set<number>();
  const keeps = ({ number, old }: NumberedPlace): boolean => old !== undefined && sameOrdinal(number, old);
  if (places.every((place) => place.isSaid || keeps(place))) return toSay;
  places.forEach((place, at) => {
    const next = ordinal((places[at - 1]?.number.main ?? 0) + 1);
    const follows = (place.old?.sub ?? 0) > 0 ? keeps(place) : sameOrdinal(place.number, next);
    if (!place.isSaid && !follows) toSay.add(at);
  });
  return toSay;
}
