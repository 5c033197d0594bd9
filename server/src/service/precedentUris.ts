import { PRECEDENT_SCHEME } from '../protocol/precedents';

/** The source shown by one of the client's read-only documents; the inverse of `precedentUri`. */
export function sourceOfPrecedentUri(uri: string): string | undefined {
  const [scheme] = uri.split(':', 1);
  const query = scheme === PRECEDENT_SCHEME ? uri.split('?', 2)[1]?.replace(/#.*$/u, '') : undefined;
  try {
    return query === undefined ? undefined : decodeURIComponent(query);
  } catch {
    return undefined; // not an address of ours
  }
}
