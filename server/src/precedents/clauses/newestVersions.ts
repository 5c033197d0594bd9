import { withoutBlanks } from '../../syntax/blanks';
import { type PrecedentSource } from './types';

/**
 * Of several versions of one regulation, or several copies of one file, the newest: a text that was collected three
 * times is one precedent and not three. The order stays.
 */
export function newestVersions(sources: readonly PrecedentSource[]): readonly PrecedentSource[] {
  const newest = new Map<string, PrecedentSource>();
  for (const source of sources) {
    const title = withoutBlanks(source.title);
    const known = newest.get(title);
    if (known === undefined || (known.date ?? '') < (source.date ?? '')) newest.set(title, source);
  }
  return sources.filter((source) => newest.get(withoutBlanks(source.title)) === source);
}
