import { bilingual } from '../../server/src/base/bilingual';
import { done, refused } from '../../server/src/base/outcome';
import { isTextFile, type Workspace } from '../../server/src/service/workspace';

/** Files of a test, by URI. */
export class InMemoryWorkspace implements Workspace {
  readonly files = new Map<string, string>();
  /** URIs that were read, in order: what caching saves can be counted. */
  readonly reads: string[] = [];

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [uri, text] of Object.entries(files)) this.files.set(uri, text);
  }

  list(folder: string): ReturnType<Workspace['list']> {
    const found = [...this.files.keys()]
      .filter((uri) => uri.startsWith(`${folder}/`) && isTextFile(uri))
      .sort();
    return Promise.resolve(found.length > 0 ? done(found) : refused(bilingual('不存在', 'no such folder')));
  }

  read(uri: string): ReturnType<Workspace['read']> {
    this.reads.push(uri);
    const text = this.files.get(uri);
    return Promise.resolve(text === undefined ? refused(bilingual('不存在', 'no such file')) : done(text));
  }

  write(uri: string, text: string): ReturnType<Workspace['write']> {
    this.files.set(uri, text);
    return Promise.resolve(done(undefined));
  }
}
