import { type ArticleField } from './likenessAmongArticles';

/** What each article further back counts of the one behind it. */
const FADING = 0.85;
/** Any two articles are so much alike. */
const BY_CHANCE = 0.1;
/** So many articles without a likeness are taken for granted. */
const DOUBT = 2;

/** How closely a draft has followed each regulation of a field, by its number, and where in it that leads next. */
export interface Followed {
  /** 0 to 1. */
  readonly shares: readonly number[];
  /** The place among its articles, in fractions; `undefined` where nothing tells. */
  readonly places: readonly (number | undefined)[];
}

/** @param rows likeness of the draft's last articles to those of the field, the last first */
export function followedBy(field: ArticleField, rows: readonly Float32Array[]): Followed {
  const count = field.regulations.length;
  const shares = new Float64Array(count);
  const places = new Float64Array(count);
  const weights = new Float64Array(count);
  let whole = DOUBT;
  let fade = 1;
  rows.forEach((row, back) => {
    bestInEach(field, row).forEach((match, source) => {
      const likeness = Math.max((row[match] ?? 0) - BY_CHANCE, 0);
      const weight = fade * likeness * likeness;
      shares[source] = (shares[source] ?? 0) + fade * likeness;
      places[source] = (places[source] ?? 0) + weight * ((field.articles[match]?.at ?? 0) + 1 + back);
      weights[source] = (weights[source] ?? 0) + weight;
    });
    whole += fade;
    fade *= FADING;
  });
  return {
    shares: [...shares].map((share) => share / whole),
    places: [...places].map((sum, source) => {
      const weight = weights[source] ?? 0;
      return weight > 0 ? sum / weight : undefined;
    }),
  };
}

/** For each regulation the number of its article likest to a text. */
function bestInEach(field: ArticleField, row: Float32Array): readonly number[] {
  const best: number[] = [];
  field.articles.forEach(({ source }, number) => {
    if ((row[number] ?? 0) > (row[best[source] ?? -1] ?? -1)) best[source] = number;
  });
  return best;
}
