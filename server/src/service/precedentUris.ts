import { PRECEDENT_SCHEME } from '../protocol/precedents';

/** The source that one of the client's read-only documents shows, by its URI; the inverse of `precedentUri`. */
export function sourceOfPrecedentUri(uri: string): string | undefined {
  const [scheme] = uri.split(':', 1);
  const query = scheme === PRECEDENT_SCHEME ? uri.split('?', 2)[1]?.replace(/#.*$/u, '') : undefined;
  try {
    return query === undefined ? undefined : decodeURIComponent(query);
  } catch {
    return undefined; // not an address of ours
  }
}
