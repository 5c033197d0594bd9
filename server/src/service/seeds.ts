import { type Bilingual } from '../base/bilingual';
import { type Outcome } from '../base/outcome';

/** A regulation that ships with the product as a precedent. */
export interface Seed {
  /** `seeds/…`: its identity in the index, the same on every machine. */
  readonly id: string;
  /** Where it stands on this machine. */
  readonly uri: string;
  /** From the manifest: some of the texts lost their title. */
  readonly title: string;
  /** In force since, or adopted on, where known: `YYYY-MM-DD`. */
  readonly date: string | undefined;
  readonly text: string;
}

/** Loads the seeds, by their folder's URI; refused when the folder or its manifest cannot be read. */
export type LoadSeeds = (folder: string) => Promise<Outcome<readonly Seed[], Bilingual>>;
