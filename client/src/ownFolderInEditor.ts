import { FileSystemError, Uri, workspace } from 'vscode';
import { type OwnFolder } from './ownFolder';

/** A mark at the beginning of a text belongs to it. */
const asText = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * The folder where only the editor reaches it, as in a browser: what the browser itself stores is replaced in one step,
 * what other providers of files store as these do it.
 */
export const createFolderInEditor = (folder: Uri): OwnFolder => ({
  read: async (name) => {
    try {
      return asText.decode(await workspace.fs.readFile(Uri.joinPath(folder, name)));
    } catch (error) {
      if (error instanceof FileSystemError && error.code === 'FileNotFound') return undefined;
      throw error;
    }
  },
  write: async (name, text) => {
    await workspace.fs.writeFile(Uri.joinPath(folder, name), new TextEncoder().encode(text));
  },
  remove: async (name) => {
    await Promise.resolve(workspace.fs.delete(Uri.joinPath(folder, name))).catch(() => undefined);
  },
});
