/** The folder of a file or folder URI, without a slash at its end. */
export const parentOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/'));

/** True for `file://` alone: the root of a file system or of a server's share. */
export const isRoot = (folder: string): boolean => /^file:\/\/[^/]*$/.test(folder);
