import { type Position, type Range } from '../../server/src/protocol/position';
import { type ArticlePlace } from '../../server/src/protocol/seeing';

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
