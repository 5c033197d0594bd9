import { FileMap } from '../base/fileIdentity';
import { done } from '../base/outcome';
import { type ClientFiles } from './clientFiles';

/**
 * The editor's files, with the first that are asked for at hand. Each of those is given once and then let go: who asks
 * again gets the file as it is by then.
 * @param first by their URIs
 */
export function withFirstFiles(files: ClientFiles, first: ReadonlyMap<string, Uint8Array>): ClientFiles {
  const left = new FileMap<Uint8Array>();
  for (const [uri, bytes] of first) left.set(uri, bytes);
  return {
    ...files,
    read(uri) {
      const bytes = left.get(uri);
      left.delete(uri);
      return bytes === undefined ? files.read(uri) : Promise.resolve(done(bytes));
    },
  };
}
