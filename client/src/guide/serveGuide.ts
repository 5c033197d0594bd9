import {
  ColorThemeKind,
  Disposable,
  EventEmitter,
  type FileChangeEvent,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  Uri,
  window,
  workspace,
} from 'vscode';
import { forTheme, isServed } from './pageMarkdown';

/**
 * The scheme of the guide: `tiaoli-guide:/guide/write.md` is `docs/guide/write.md` of the package. `package.json` associates
 * its pages with the Markdown preview. A file system and not only documents, because the preview takes pictures only
 * from one, and because a browser has no folder of the package that it could show.
 */
export const GUIDE_SCHEME = 'tiaoli-guide';

/** Serves the pages that ship with the extension, offline and read-only, with pictures of the editor's theme. */
export const provideGuide = (extensionUri: Uri): Disposable =>
  workspace.registerFileSystemProvider(GUIDE_SCHEME, new GuideFiles(Uri.joinPath(extensionUri, 'docs')), {
    isReadonly: true,
    isCaseSensitive: true,
  });

class GuideFiles implements FileSystemProvider {
  readonly #docs: Uri;
  /** Nothing in the package changes while it runs. */
  readonly onDidChangeFile = new EventEmitter<FileChangeEvent[]>().event;

  constructor(docs: Uri) {
    this.#docs = docs;
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    if (!isServed(uri.path)) throw FileSystemError.FileNotFound(uri);
    const bytes = await workspace.fs.readFile(Uri.joinPath(this.#docs, uri.path));
    if (!uri.path.endsWith('.md')) return bytes;
    const { kind } = window.activeColorTheme;
    const isDark = kind === ColorThemeKind.Dark || kind === ColorThemeKind.HighContrast;
    return new TextEncoder().encode(forTheme(new TextDecoder().decode(bytes), isDark));
  }

  async stat(uri: Uri): Promise<FileStat> {
    const { length } = await this.readFile(uri);
    return { type: FileType.File, ctime: 0, mtime: 0, size: length };
  }

  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  readDirectory(): [string, FileType][] {
    return [];
  }

  createDirectory(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  delete(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  rename(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }
}
