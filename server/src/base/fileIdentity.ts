/**
 * One file, one identity. Programs write the URI of a file in several ways: VS Code encodes `( ) + ' , &` and the colon
 * of a drive, Node does not; the letter of a drive comes in either case, a server's share with two slashes or four. All
 * comparing of files is done here: elsewhere a URI is only handed on, read or shown.
 */

/** A file URI taken apart; names are decoded. */
interface FilePlace {
  /** Of a server's share, in lower case; else empty. */
  readonly host: string;
  /** From the root on, the drive first where there is one. */
  readonly names: readonly string[];
  /** Windows, and it alone, has drives and shares. Its names do not differ by case. */
  readonly isWindows: boolean;
}

const DRIVE = /^[a-z]:$/iu;

/**
 * The identity of a document: the same string for all ways to write the URI of one file, different for different
 * files, and itself a URI of that file. What is no URI (`seeds/…`) is its own identity. For showing names and opening
 * files use the URI as it came: on Windows an identity is in lower case.
 */
export function identityOf(uri: string): string {
  const place = filePlaceOf(uri);
  if (place === undefined) return otherIdentity(uri);
  const path = foldedNames(place).map(encodeName).join('/');
  return `file://${place.host}/${path}`;
}

/** True for two ways to write the URI of one file. */
export const isSameFile = (a: string, b: string): boolean => a === b || identityOf(a) === identityOf(b);

/** The decoded path of a file inside a folder, its parts parted by `/`; `undefined` for a file outside of it. */
export const pathInFolder = (folder: string, uri: string): string | undefined => inFolder(folder)(uri);

/** As {@link pathInFolder}, for many files of one folder. */
export function inFolder(folder: string): (uri: string) => string | undefined {
  const [from, host] = comparable(folder);
  return (uri) => {
    const [to, otherHost, names] = comparable(uri);
    const isInside =
      host === otherHost && to.length > from.length && from.every((name, at) => name === to[at]);
    return isInside ? names.slice(from.length).join('/') : undefined;
  };
}

/** The path from a folder to a file as people read it: decoded, with `/`, and `..` where it leads out. */
export function relativePath(folder: string, uri: string): string {
  const [from] = comparable(folder);
  const [to, , names] = comparable(uri);
  const differs = to.findIndex((name, index) => name !== from[index]);
  const common = differs === -1 ? to.length : differs;
  return [...from.slice(common).map(() => '..'), ...names.slice(common)].join('/');
}

/** Of a URI: the names of its path to be compared, its host, and the names as they are shown. */
function comparable(uri: string): readonly [readonly string[], string, readonly string[]] {
  const place = filePlaceOf(uri);
  if (place !== undefined) return [foldedNames(place), place.host, place.names];
  const { head, names } = otherPlaceOf(uri);
  return [names, head, names];
}

/** Values by file. Whatever way its URI is written, a file has one entry; the URI is given as it was last set. */
export class FileMap<V> {
  readonly #entries = new Map<string, readonly [uri: string, value: V]>();

  get size(): number {
    return this.#entries.size;
  }

  get(uri: string): V | undefined {
    return this.#entries.get(identityOf(uri))?.[1];
  }

  /** The URI of a file as it was set; `undefined` without an entry. */
  uriOf(uri: string): string | undefined {
    return this.#entries.get(identityOf(uri))?.[0];
  }

  has(uri: string): boolean {
    return this.#entries.has(identityOf(uri));
  }

  set(uri: string, value: V): this {
    this.#entries.set(identityOf(uri), [uri, value]);
    return this;
  }

  delete(uri: string): boolean {
    return this.#entries.delete(identityOf(uri));
  }

  clear(): void {
    this.#entries.clear();
  }

  uris(): readonly string[] {
    return [...this].map(([uri]) => uri);
  }

  values(): readonly V[] {
    return [...this].map(([, value]) => value);
  }

  /** In the order in which files came. */
  [Symbol.iterator](): IterableIterator<readonly [uri: string, value: V]> {
    return this.#entries.values();
  }
}

/** The URIs without those that name a file a second time, in their order. */
export function distinctFiles(uris: readonly string[]): readonly string[] {
  const first = new FileMap<true>();
  return uris.filter((uri) => {
    const isNew = !first.has(uri);
    if (isNew) first.set(uri, true);
    return isNew;
  });
}

/** Reads a file URI, or a path of Windows in its place; `undefined` for anything else. */
function filePlaceOf(uri: string): FilePlace | undefined {
  const rest = fileRest(uri);
  if (rest === undefined) return undefined;
  const [, slashes = '', path = ''] = /^(\/*)(.*)$/su.exec(rest) ?? [];
  const names = path.split('/').map(decodeName);
  // Two slashes: a host follows. Four: a share, written as a path. `file://c:/…` is a common slip for three.
  const hasHost = slashes.length === 2 || slashes.length > 3;
  const host = hasHost && !DRIVE.test(names[0] ?? '') ? (names.shift() ?? '').toLowerCase() : '';
  const isWindows = (host !== '' && host !== 'localhost') || DRIVE.test(names[0] ?? '');
  const parts = isWindows ? names.flatMap((name) => name.split('\\')) : names;
  return { host: host === 'localhost' ? '' : host, names: withoutDots(parts, isWindows), isWindows };
}

/** What follows `file:`, with `/` only, without query and fragment. */
function fileRest(uri: string): string | undefined {
  if (/^file:/iu.test(uri)) {
    return uri
      .slice('file:'.length)
      .replace(/[?#].*$/su, '')
      .replaceAll('\\', '/');
  }
  if (/^[a-z]:[\\/]/iu.test(uri)) return `///${encodePath(uri)}`;
  if (/^\\\\[^\\?.]/u.test(uri)) return encodePath(uri);
  return undefined;
}

/** A path is no URI: its `%` stand for themselves. */
const encodePath = (path: string): string => path.replaceAll('%', '%25').replaceAll('\\', '/');

function withoutDots(names: readonly string[], isWindows: boolean): readonly string[] {
  const kept: string[] = [];
  for (const name of names) {
    if (name === '..') {
      if (!(isWindows && kept.length === 1 && DRIVE.test(kept[0] ?? ''))) kept.pop();
    } else if (name !== '' && name !== '.') kept.push(name);
  }
  return kept;
}

/** As the file system compares them: on Windows whatever their case; composed characters as one. */
const foldedNames = ({ names, isWindows }: FilePlace): readonly string[] =>
  names.map((name) => (isWindows ? name.toLowerCase() : name).normalize('NFC'));

/** Decodes a name; a `%` that encodes nothing is part of it. */
const decodeName = (name: string): string =>
  name.includes('%') ? name.replace(/(?:%[0-9a-f]{2})+/giu, decodeRun) : name;

function decodeRun(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run;
  }
}

/** A drive keeps its colon, as Node writes it. */
const encodeName = (name: string): string =>
  DRIVE.test(name) ? name : encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\u{FFFD}'));

/** The identity of what is no file: the same parts, each encoded in one way. */
function otherIdentity(uri: string): string {
  const { scheme, head, names, tail } = otherPlaceOf(uri);
  if (scheme === '') return uri;
  return `${head}${names.map(encodeName).join('/')}${tail}`;
}

/** The URI of what is no file: its beginning up to the path, the decoded names of the path, query and fragment. */
function otherPlaceOf(uri: string): {
  readonly scheme: string;
  readonly head: string;
  readonly names: readonly string[];
  readonly tail: string;
} {
  const parts = /^(?:([a-z][a-z0-9+.-]*):)?(\/\/[^/?#]*)?([^?#]*)(.*)$/isu.exec(uri) ?? [];
  const [, scheme = '', authority = '', path = '', tail = ''] = parts;
  const names = path.split('/').map(decodeName);
  const head = `${scheme.toLowerCase()}:${authority === '' ? '' : `//${encodeName(decodeName(authority.slice(2)))}`}`;
  return { scheme, head, names, tail: tail.replace(/[^?#&=]+/gsu, (part) => encodeName(decodeName(part))) };
}
