import { Uri, workspace } from 'vscode';

/** The folder of the packaged precedents in an installation. */
export const seedsOf = (installation: Uri): Uri => Uri.joinPath(installation, 'seeds');

/**
 * The files that the server asks for before it can answer anything, by their URIs. They are read while its program is, so
 * that it need not ask. What cannot be read is left out: the server asks for it, and tells what is wrong.
 */
export async function readFirstFiles(installation: Uri): Promise<ReadonlyMap<string, Uint8Array>> {
  const first = new Map<string, Uint8Array>();
  const read = async (uri: Uri): Promise<Uint8Array | undefined> => {
    try {
      const bytes = await workspace.fs.readFile(uri);
      first.set(uri.toString(), bytes);
      return bytes;
    } catch {
      return undefined;
    }
  };
  const seeds = seedsOf(installation);
  const readSeeds = async (): Promise<void> => {
    const names = namesIn(await read(Uri.joinPath(seeds, 'manifest.json')));
    await Promise.all(names.map((name) => read(Uri.joinPath(seeds, name))));
  };
  await Promise.all([readSeeds(), read(Uri.joinPath(installation, 'server', 'data', 'words.counts'))]);
  return first;
}

/** The files that a manifest of seeds lists; none where it is not one. */
function namesIn(manifest: Uint8Array | undefined): readonly string[] {
  if (manifest === undefined) return [];
  try {
    const { seeds } = JSON.parse(new TextDecoder().decode(manifest)) as { seeds: { file: string }[] };
    return seeds.map(({ file }) => file);
  } catch {
    return [];
  }
}
