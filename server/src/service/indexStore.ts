import { type Bilingual } from '../base/bilingual';
import { type Outcome } from '../base/outcome';
import { type Columns } from '../precedents/search/file/columns';

/** Where saved indexes are: the platform gives it. */
export interface IndexStore {
  /**
   * The index that an earlier session saved under `key`; `undefined` when there is none. Refused with the reason, for
   * the log, when what is there cannot be used.
   */
  load(key: string): Promise<Outcome<Columns | undefined, Bilingual>>;
  /** Keeps an index for later sessions; refused when it cannot be written, for instance on a full disk. */
  save(key: string, columns: Columns): Promise<Outcome<undefined, Bilingual>>;
  /** Opens an index file that somebody made, by its URI. */
  open(uri: string): Promise<Outcome<Columns, Bilingual>>;
  /** Differs for any two states of a file; `undefined` when it is not there. */
  stampOf(uri: string): Promise<string | undefined>;
}
