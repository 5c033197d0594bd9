/** The folder of a file or folder URI, without a slash at its end. */
export const parentOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/'));

/** True for a URI without a path (`file://`): the root of a file system, of a server's share, or of what a browser holds. */
export const isRoot = (folder: string): boolean => /^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?$/iu.test(folder);
