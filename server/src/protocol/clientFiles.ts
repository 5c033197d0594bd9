/**
 * Requests, server to client: files, which a server in a browser cannot reach itself. Bytes go as they are: page and
 * worker hand them over without text in between.
 */
export const LIST_CLIENT_FOLDER = 'tiaoli/files/list';
export const READ_CLIENT_FILE = 'tiaoli/files/read';
export const WRITE_CLIENT_FILE = 'tiaoli/files/write';

/** A folder or a file, by its URI. */
export interface ClientFileParams {
  readonly uri: string;
}

export interface ReadClientFileParams extends ClientFileParams {
  /** Bytes: a larger file is not read. */
  readonly limit: number;
}

export interface WriteClientFileParams extends ClientFileParams {
  readonly bytes: Uint8Array;
  /** A file that is there already is left alone, and the fault is `FileExists`. */
  readonly isNew?: boolean;
}

/** What stands in a folder. Links and what else is neither are left out. */
export interface ClientFolderEntry {
  readonly uri: string;
  readonly name: string;
  readonly isFolder: boolean;
}

/** What became of a request, or why nothing did: VS Code's code of a file error, `TooLarge`, or its message. */
export type ClientFileAnswer<T> = { readonly value: T } | { readonly fault: string };

/** The first message to the server's worker, before any of the protocol. */
export interface WorkerStart {
  /** URI of the installation's folder: the address of a worker may be one of its own making. */
  readonly installation: string;
}
