import { type Bilingual } from '../base/bilingual';
import { SavedClauses } from '../precedents/search/file/savedClauses';
import { hashOf } from '../precedents/search/file/textTable';
import { FileMap, identityOf } from '../base/fileIdentity';
import { type IndexStore } from './indexStore';
import { lastSegment } from '../base/fileNames';

/** A shared index as it can be used now. */
export interface SharedIndex {
  /** What it holds, or held when it could last be read; `undefined` where it never could. */
  readonly saved: SavedClauses | undefined;
  /** Why the file as it is now cannot be used; `undefined` where it can. */
  readonly fault: Bilingual | undefined;
}

/** The index files that an office shares: each is read once, and again when it was replaced. Never written. */
export class SharedIndexes {
  readonly #store: IndexStore;
  readonly #opened = new FileMap<SharedIndex & { readonly stamp: string | undefined }>();

  constructor(store: IndexStore) {
    this.#store = store;
  }

  /** Opens a file, or gives what it held when it was opened last, if it is the same. */
  async open(uri: string): Promise<SharedIndex> {
    const known = this.#opened.get(uri);
    const stamp = await this.#store.stampOf(uri);
    if (known !== undefined && known.stamp === stamp) return known;
    const columns = await this.#store.open(uri);
    const opened = columns.ok
      ? { stamp, saved: new SavedClauses(columns.value, prefixOf(uri)), fault: undefined }
      : { stamp, saved: known?.saved, fault: columns.reason };
    this.#opened.set(uri, opened);
    return opened;
  }

  /** True when one of the files is not what it was when it was opened. */
  async haveChanged(uris: readonly string[]): Promise<boolean> {
    const stamps = await Promise.all(uris.map((uri) => this.#store.stampOf(uri)));
    return uris.some((uri, at) => this.#opened.get(uri)?.stamp !== stamps[at]);
  }
}

/** Before the identities of an index's sources, so that those of two indexes differ. No URI begins like this. */
const prefixOf = (uri: string): string =>
  `indexes/${lastSegment(uri)}-${hashOf(identityOf(uri)).toString(36)}/`;
