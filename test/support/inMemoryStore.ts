import { bilingual, type Bilingual } from '../../server/src/base/bilingual';
import { done, refused, type Outcome } from '../../server/src/base/outcome';
import { type Columns } from '../../server/src/precedents/search/file/columns';
import { hashOf } from '../../server/src/precedents/search/file/textTable';
import { type IndexStore } from '../../server/src/service/indexStore';
import { type InMemoryWorkspace } from './inMemoryWorkspace';

/** Saved indexes of a test; the stamp of a file is what it says. */
export class InMemoryStore implements IndexStore {
  readonly saved = new Map<string, Columns>();
  /** Index files, by URI. */
  readonly indexFiles = new Map<string, Columns>();
  /** Why saving fails, if it does. */
  saveFault: Bilingual | undefined;
  loadFault: Bilingual | undefined;
  readonly #workspace: InMemoryWorkspace;

  constructor(workspace: InMemoryWorkspace) {
    this.#workspace = workspace;
  }

  load(key: string): ReturnType<IndexStore['load']> {
    return Promise.resolve(
      this.loadFault === undefined ? done(this.saved.get(key)) : refused(this.loadFault),
    );
  }

  save(key: string, columns: Columns): Promise<Outcome<undefined, Bilingual>> {
    if (this.saveFault !== undefined) return Promise.resolve(refused(this.saveFault));
    this.saved.set(key, columns);
    return Promise.resolve(done(undefined));
  }

  open(uri: string): ReturnType<IndexStore['open']> {
    const columns = this.indexFiles.get(uri);
    return Promise.resolve(
      columns === undefined ? refused(bilingual('文件不存在', 'no such file')) : done(columns),
    );
  }

  stampOf(uri: string): Promise<string | undefined> {
    const index = this.indexFiles.get(uri);
    const text = this.#workspace.files.get(uri);
    return Promise.resolve(
      index !== undefined ? index.textUnits.join() : text === undefined ? undefined : String(hashOf(text)),
    );
  }
}
