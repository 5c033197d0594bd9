/** References of a text: what they are, where they point, how they are written. Everything else here is private. */
export { type Abbreviation } from './abbreviations';
export { abbreviationsOf, findReferences } from './findReferences';
export {
  articlesNumbered,
  indexPlaces,
  placeAt,
  type Place,
  type PlacedArticle,
  type PlaceIndex,
} from './articlesByNumber';
export { writeReference } from './writeReference';
export { resolveReference } from './resolveReference';
export * from './types';
