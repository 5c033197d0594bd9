import { CountTable } from '../base/countTable';

/** Reads a packed table of the installation by its name, such as `words`; `undefined` where it cannot be read. */
export type LoadCounts = (name: string) => Promise<Uint8Array | undefined>;

/** The tables of counts that ship with the product, each read once, when it is first asked for. */
export class CountTables {
  readonly #load: LoadCounts;
  readonly #tables = new Map<string, CountTable | undefined>();

  constructor(load: LoadCounts) {
    this.#load = load;
  }

  /** The table of this name; `undefined` while it is being read, and where there is none. */
  table(name: string): CountTable | undefined {
    if (!this.#tables.has(name)) {
      this.#tables.set(name, undefined);
      void this.#read(name);
    }
    return this.#tables.get(name);
  }

  async #read(name: string): Promise<void> {
    const bytes = await this.#load(name).catch(() => undefined);
    if (bytes !== undefined) this.#tables.set(name, CountTable.open(bytes));
  }
}

/** How often words stand in published law: see `server/scripts/countWords.ts`. */
export const WORDS = 'words';
