import { type OpenDocument } from '../../service/openDocuments';
import { propertyOf } from '../render/fromProtocol';

/**
 * Where an item of an answer stands, for the request that completes it: the server keeps nothing of an answer and
 * finds the item again, unless the text is another by then.
 */
export interface ItemPlace {
  readonly uri: string;
  readonly version: number;
  readonly offset: number;
}

/** The place for the `data` of an item. */
export const itemPlaceOf = ({ uri, version }: OpenDocument, offset: number): ItemPlace => ({
  uri,
  version,
  offset,
});

/** Reads the `data` of an item, which a client may have changed; `undefined` when it is none of ours. */
export function readItemPlace(data: unknown): ItemPlace | undefined {
  const uri = propertyOf(data, 'uri');
  const version = propertyOf(data, 'version');
  const offset = propertyOf(data, 'offset');
  const isOurs = typeof uri === 'string' && typeof version === 'number' && typeof offset === 'number';
  return isOurs ? { uri, version, offset } : undefined;
}
