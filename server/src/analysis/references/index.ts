export { abbreviationsOf, findReferences } from './find';
export { type Abbreviation } from './abbreviations';
export { resolveReference } from './resolve';
export { indexPlaces, placeAt, type Place, type PlacedArticle, type PlaceIndex } from './place';
export * from './types';
