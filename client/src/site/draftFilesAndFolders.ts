/** A file or folder of the drafts that a browser keeps; a folder has no bytes. Times are milliseconds since 1970. */
export interface DraftEntry {
  readonly created: number;
  readonly changed: number;
  readonly bytes?: Uint8Array;
}

/** Where entries are kept under their paths: `/`, `/草案/甲市条例.txt`. */
export interface DraftStore {
  get(path: string): Promise<DraftEntry | undefined>;
  /** Every path below a folder, however deep, with what stands there. */
  below(folder: string): Promise<ReadonlyMap<string, DraftEntry>>;
  /** Puts and removes entries, all of them or none. */
  change(put: ReadonlyMap<string, DraftEntry>, removed: Iterable<string>): Promise<void>;
}

/** Why an operation was refused, by the names that VS Code has for it. */
export type DraftFaultCode =
  'FileNotFound' | 'FileExists' | 'FileNotADirectory' | 'FileIsADirectory' | 'NoPermissions';

export class DraftFault extends Error {
  readonly code: DraftFaultCode;
  constructor(code: DraftFaultCode, path: string) {
    super(`${code}: ${path}`);
    this.code = code;
  }
}

export const ROOT = '/';

export const isFolder = (entry: DraftEntry): boolean => entry.bytes === undefined;

export const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/')) || ROOT;

/** Files and folders over a store, as an editor expects them. Every method refuses with a {@link DraftFault}. */
export class DraftTree {
  private readonly store: DraftStore;
  private readonly now: () => number;

  constructor(store: DraftStore, now: () => number) {
    this.store = store;
    this.now = now;
  }

  async stat(path: string): Promise<DraftEntry> {
    const entry = await this.find(path);
    if (entry === undefined) throw new DraftFault('FileNotFound', path);
    return entry;
  }

  /** Names and entries that stand in the folder itself. */
  async list(folder: string): Promise<readonly (readonly [string, DraftEntry])[]> {
    if (!isFolder(await this.stat(folder))) throw new DraftFault('FileNotADirectory', folder);
    const start = folder === ROOT ? 1 : folder.length + 1;
    return [...(await this.store.below(folder))]
      .map(([path, entry]) => [path.slice(start), entry] as const)
      .filter(([name]) => !name.includes('/'));
  }

  async read(path: string): Promise<Uint8Array> {
    const { bytes } = await this.stat(path);
    if (bytes === undefined) throw new DraftFault('FileIsADirectory', path);
    return bytes;
  }

  /** True if the file was not there before. */
  async write(
    path: string,
    bytes: Uint8Array,
    how: { create: boolean; overwrite: boolean },
  ): Promise<boolean> {
    const old = await this.find(path);
    if (old !== undefined && isFolder(old)) throw new DraftFault('FileIsADirectory', path);
    if (old === undefined && !how.create) throw new DraftFault('FileNotFound', path);
    if (old !== undefined && how.create && !how.overwrite) throw new DraftFault('FileExists', path);
    if (old === undefined) await this.inFolder(path);
    const changed = this.now();
    // A copy: what the editor handed over may be a part of a larger piece of memory, which would be kept with it.
    const entry = { created: old?.created ?? changed, changed, bytes: Uint8Array.from(bytes) };
    await this.store.change(new Map([[path, entry]]), []);
    return old === undefined;
  }

  async makeFolder(path: string): Promise<void> {
    if ((await this.find(path)) !== undefined) throw new DraftFault('FileExists', path);
    await this.inFolder(path);
    await this.store.change(new Map([[path, this.newFolder()]]), []);
  }

  async remove(path: string, recursive: boolean): Promise<void> {
    if (path === ROOT) throw new DraftFault('NoPermissions', path);
    await this.stat(path);
    const below = await this.store.below(path);
    if (below.size > 0 && !recursive) throw new DraftFault('NoPermissions', path);
    await this.store.change(new Map(), [path, ...below.keys()]);
  }

  async rename(from: string, to: string, overwrite: boolean): Promise<void> {
    const entry = await this.stat(from);
    if (from === to) return;
    if (from === ROOT || to.startsWith(`${from}/`)) throw new DraftFault('NoPermissions', to);
    const there = await this.find(to);
    if (there !== undefined && !overwrite) throw new DraftFault('FileExists', to);
    await this.inFolder(to);
    const replaced = there === undefined ? [] : [to, ...(await this.store.below(to)).keys()];
    const moved = await this.store.below(from);
    const put = new Map([[to, entry]]);
    for (const [path, each] of moved) put.set(to + path.slice(from.length), each);
    const gone = [from, ...moved.keys(), ...replaced].filter((path) => !put.has(path));
    await this.store.change(put, gone);
  }

  /** The root is always there. */
  private async find(path: string): Promise<DraftEntry | undefined> {
    return (await this.store.get(path)) ?? (path === ROOT ? { created: 0, changed: 0 } : undefined);
  }

  private async inFolder(path: string): Promise<void> {
    const folder = parentOf(path);
    if (!isFolder(await this.stat(folder))) throw new DraftFault('FileNotADirectory', folder);
  }

  private newFolder(): DraftEntry {
    const created = this.now();
    return { created, changed: created };
  }
}
