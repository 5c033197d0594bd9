import { bilingual } from '../../server/src/base/bilingual';
import { FileMap, pathInFolder } from '../../server/src/base/fileIdentity';
import { done, refused } from '../../server/src/base/outcome';
import { isTextFile, NO_SUCH_FILE, type Workspace } from '../../server/src/service/workspace';

/** Files of a test; they are listed by the URIs under which they were set, as Node would. */
export class InMemoryWorkspace implements Workspace {
  readonly files = new FileMap<string>();
  /** URIs that were read, in order: what caching saves can be counted. */
  readonly reads: string[] = [];

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [uri, text] of Object.entries(files)) this.files.set(uri, text);
  }

  keeps(uri: string): boolean {
    return uri.startsWith('file:');
  }

  list(folder: string): ReturnType<Workspace['list']> {
    const found = this.files
      .uris()
      .filter((uri) => pathInFolder(folder, uri) !== undefined && isTextFile(uri))
      .sort();
    return Promise.resolve(found.length > 0 ? done(found) : refused(bilingual('不存在', 'no such folder')));
  }

  read(uri: string): ReturnType<Workspace['read']> {
    this.reads.push(uri);
    const text = this.files.get(uri);
    return Promise.resolve(text === undefined ? refused(NO_SUCH_FILE) : done(text));
  }

  write(uri: string, text: string): ReturnType<Workspace['write']> {
    this.files.set(uri, text);
    return Promise.resolve(done(undefined));
  }
}
