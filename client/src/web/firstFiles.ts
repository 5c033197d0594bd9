/** Reads a file by its URI. */
export type ReadFile = (uri: string) => PromiseLike<Uint8Array>;

/** Gives a file that is being read, once; whoever asks again has to read it as it is by then. */
export type TakeFirst = (uri: string) => Promise<Uint8Array> | undefined;

/**
 * Reads the files that the server asks for before it can answer everything, while it starts itself. What cannot be read
 * fails for who takes it.
 * @param installation URI of the extension's folder
 */
export function readFirstFiles(installation: string, read: ReadFile): TakeFirst {
  const first = new Map<string, Promise<Uint8Array>>();
  const begin = (uri: string, reading: Promise<Uint8Array>): void => {
    first.set(uri, reading);
    // Who takes it is told; nobody may.
    reading.catch(() => undefined);
  };
  const seeds = `${installation}/seeds`;
  const readManifest = async (uri: string): Promise<Uint8Array> => {
    const manifest = await read(uri);
    for (const name of namesIn(manifest)) {
      const seed = `${seeds}/${name}`;
      begin(seed, inPromise(read, seed));
    }
    return manifest;
  };
  begin(`${seeds}/manifest.json`, readManifest(`${seeds}/manifest.json`));
  const words = `${installation}/server/data/words.counts`;
  begin(words, inPromise(read, words));
  return (uri) => {
    const reading = first.get(uri);
    first.delete(uri);
    return reading;
  };
}

const inPromise = async (read: ReadFile, uri: string): Promise<Uint8Array> => read(uri);

/** The files that a manifest of seeds lists; none where it is not one. */
function namesIn(manifest: Uint8Array): readonly string[] {
  try {
    const { seeds } = JSON.parse(new TextDecoder().decode(manifest)) as { seeds: { file: string }[] };
    return seeds.map(({ file }) => file);
  } catch {
    return [];
  }
}
