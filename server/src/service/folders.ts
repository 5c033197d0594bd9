/** The folder of a file or folder URI, without a slash at its end. */
export const parentOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/'));

/** True for `file://` alone: the root of a file system or of a server's share. */
export const isRoot = (folder: string): boolean => /^file:\/\/[^/]*$/.test(folder);

/** The path from a folder to a file as people read it: decoded, with `/`, and `..` where it leads out. */
export function relativePath(folder: string, uri: string): string {
  const from = segmentsOf(folder);
  const to = segmentsOf(uri);
  const common = to.findIndex((segment, index) => segment !== from[index]);
  const at = common === -1 ? to.length : common;
  return [...from.slice(at).map(() => '..'), ...to.slice(at)].join('/');
}

function segmentsOf(uri: string): readonly string[] {
  return uri.split('/').map((segment) => {
    try {
      return decodeURIComponent(segment);
    } catch {
      return segment; // a `%` that is part of the name
    }
  });
}
