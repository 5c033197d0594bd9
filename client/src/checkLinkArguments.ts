import { type Version } from './comparison/chooseVersions';
import { type Position, type Range } from '../../server/src/protocol/position';
import { type ClausePlace } from '../../server/src/protocol/precedents';
import { type ParallelDraftParams } from '../../server/src/protocol/parallel';
import { type ArticlePlace, type ListedPrecedent } from '../../server/src/protocol/closePrecedents';

// The arguments of links in hovers and of code lenses are checked: any extension may run a command with what it likes.

/** True for an object whose properties may be read. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** True for a place of the protocol. */
export const isPositionArg = (value: unknown): value is Position =>
  isRecord(value) && Number.isInteger(value['line']) && Number.isInteger(value['character']);

/** True for a range of the protocol. */
export const isRangeArg = (value: unknown): value is Range =>
  isRecord(value) && isPositionArg(value['start']) && isPositionArg(value['end']);

/** True for the argument of a code lens. */
export const isArticlePlace = (value: unknown): value is ArticlePlace =>
  isRecord(value) && typeof value['uri'] === 'string' && isPositionArg(value['position']);

/** True for a draft with the precedents that it is laid beside. */
export const isParallelDraft = (value: unknown): value is ParallelDraftParams =>
  isRecord(value) &&
  typeof value['uri'] === 'string' &&
  Array.isArray(value['precedents']) &&
  value['precedents'].every((id) => typeof id === 'string');

/** True for two versions of a text with their names. */
export const isComparedVersions = (value: unknown): value is readonly [Version, Version] =>
  Array.isArray(value) && value.length === 2 && value.every(isVersion);

const isVersion = (value: unknown): value is Version => {
  const place = isRecord(value) && typeof value['name'] === 'string' ? value['place'] : undefined;
  if (!isRecord(place) || typeof place['uri'] !== 'string') return false;
  return place['version'] === undefined || typeof place['version'] === 'string';
};

/** True for a clause by where it stands. */
export const isClausePlace = (value: unknown): value is ClausePlace =>
  isRecord(value) &&
  typeof value['source'] === 'string' &&
  typeof value['name'] === 'string' &&
  isRangeArg(value['range']);

/** The precedent that an item of one of our lists stands for. */
export function precedentOf(value: unknown): ListedPrecedent | undefined {
  const precedent = isRecord(value) ? value['precedent'] : undefined;
  return isListedPrecedent(precedent) ? precedent : undefined;
}

const isListedPrecedent = (value: unknown): value is ListedPrecedent =>
  isRecord(value) &&
  isClausePlace(value['place']) &&
  ['title', 'label', 'headings', 'detail', 'text'].every((key) => typeof value[key] === 'string');
