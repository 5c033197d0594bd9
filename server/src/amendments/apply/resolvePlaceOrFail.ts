import { bilingual, type Bilingual } from '../../base/bilingual';
import { placeName } from '../articlePlace';
import { type Place } from '../types';
import { type Found, resolvePlace } from './resolvePlace';
import { fail, note, type State } from './workingState';

/** The reason given where another instruction has already rewritten or deleted the place. */
export const TAKEN = (place: Place): Bilingual =>
  bilingual(
    `${placeName(place)}已由另一条改写或者删去`,
    `${placeName(place)} is rewritten or deleted by another instruction`,
  );

/** Finds a place in the old text. Where there is none, the instruction `by` fails and the result is `undefined`. */
export function foundAt(state: State, place: Place, by: number): Found | undefined {
  const found = resolvePlace(state.old, place);
  if (!found.ok) {
    fail(state, by, found.reason);
    return undefined;
  }
  if (found.value.kind === 'unit' && found.value.raw) {
    note(state, by, bilingual(`${placeName(place)}按行计算`, `${placeName(place)} was counted by lines`));
  }
  return found.value;
}
