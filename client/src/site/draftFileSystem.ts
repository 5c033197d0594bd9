import {
  Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileChangeType,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  Uri,
} from 'vscode';
import { DRAFT_SCHEME } from '../ownDocumentSchemes';
import { type DraftEntry, DraftFault, type DraftTree, isFolder } from './draftFilesAndFolders';

/** Tells other tabs of the browser what has changed here. */
const CHANNEL = 'tiaoli-drafts';

interface Change {
  readonly type: FileChangeType;
  readonly path: string;
}

/** The drafts of a browser as files of VS Code. */
export class DraftFileSystem implements FileSystemProvider, Disposable {
  private readonly tree: DraftTree;
  private readonly scheme: string;
  private readonly changes = new EventEmitter<FileChangeEvent[]>();
  private readonly tabs = new BroadcastChannel(CHANNEL);
  readonly onDidChangeFile = this.changes.event;

  constructor(tree: DraftTree, scheme = DRAFT_SCHEME) {
    this.tree = tree;
    this.scheme = scheme;
    this.tabs.onmessage = ({ data }: MessageEvent<readonly Change[]>) => {
      this.fire(data);
    };
  }

  /** All is watched anyhow. */
  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  stat({ path }: Uri): Promise<FileStat> {
    return told(this.tree.stat(path).then(statOf));
  }

  async readDirectory({ path }: Uri): Promise<[string, FileType][]> {
    const entries = await told(this.tree.list(path));
    return entries.map(([name, entry]) => [name, typeOf(entry)]);
  }

  readFile({ path }: Uri): Promise<Uint8Array> {
    return told(this.tree.read(path));
  }

  async writeFile(
    { path }: Uri,
    bytes: Uint8Array,
    how: { create: boolean; overwrite: boolean },
  ): Promise<void> {
    const isNew = await told(this.tree.write(path, bytes, how));
    this.tell({ type: isNew ? FileChangeType.Created : FileChangeType.Changed, path });
  }

  async createDirectory({ path }: Uri): Promise<void> {
    await told(this.tree.makeFolder(path));
    this.tell({ type: FileChangeType.Created, path });
  }

  async delete({ path }: Uri, { recursive }: { recursive: boolean }): Promise<void> {
    await told(this.tree.remove(path, recursive));
    this.tell({ type: FileChangeType.Deleted, path });
  }

  async rename({ path: from }: Uri, { path: to }: Uri, { overwrite }: { overwrite: boolean }): Promise<void> {
    await told(this.tree.rename(from, to, overwrite));
    this.tell({ type: FileChangeType.Deleted, path: from }, { type: FileChangeType.Created, path: to });
  }

  dispose(): void {
    this.tabs.close();
    this.changes.dispose();
  }

  private tell(...changes: readonly Change[]): void {
    this.fire(changes);
    this.tabs.postMessage(changes);
  }

  private fire(changes: readonly Change[]): void {
    this.changes.fire(
      changes.map(({ type, path }) => ({ type, uri: Uri.from({ scheme: this.scheme, path }) })),
    );
  }
}

const typeOf = (entry: DraftEntry): FileType => (isFolder(entry) ? FileType.Directory : FileType.File);

const statOf = (entry: DraftEntry): FileStat => ({
  type: typeOf(entry),
  ctime: entry.created,
  mtime: entry.changed,
  size: entry.bytes?.length ?? 0,
});

/** What the tree refuses, as the editor understands it. */
async function told<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof DraftFault)) throw FileSystemError.Unavailable(String(error));
    throw FileSystemError[error.code](error.message);
  }
}
