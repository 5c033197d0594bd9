import { type Bilingual, bilingual } from '../base/bilingual';
import { type Outcome, done, refused } from '../base/outcome';

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

/** `seeds/manifest.json`: our own file, held to this form by a test. */
interface Manifest {
  readonly seeds: readonly {
    readonly file: string;
    readonly title: string;
    readonly date?: string;
    readonly sha256: string;
  }[];
}

/**
 * Loads the seeds that the manifest of a folder lists.
 * @param read gives a file as text, by its URI, or throws
 */
export const seedsRead =
  (read: (uri: string) => Promise<string>): LoadSeeds =>
  async (folder) => {
    const uriOf = (file: string): string => `${folder.replace(/\/+$/u, '')}/${file}`;
    try {
      const manifest = JSON.parse(await read(uriOf('manifest.json'))) as Manifest;
      const seeds = await Promise.all(
        manifest.seeds.map(async ({ file, title, date }): Promise<Seed> => {
          const uri = uriOf(file);
          const text = await read(uri);
          return { id: `seeds/${file}`, uri, title, date, text: text.replace(/^\uFEFF/u, '') };
        }),
      );
      return done(seeds);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      return refused(
        bilingual(`无法读取随附的范本：${detail}`, `the packaged precedents cannot be read: ${detail}`),
      );
    }
  };
