import { done } from '../../server/src/base/outcome';
import { type IndexProgress } from '../../server/src/service/buildIndex';
import { EMPTY_SCOPE, type IndexScope } from '../../server/src/service/precedentFolders';
import { type Seed } from '../../server/src/service/seeds';
import { WorkspaceIndex } from '../../server/src/service/workspaceIndex';
import { InMemoryStore } from '../support/inMemoryStore';
import { InMemoryWorkspace } from '../support/inMemoryWorkspace';

export const SEED: Seed = {
  id: 'seeds/000.txt',
  uri: 'file:///tiaoli/seeds/000.txt',
  title: '甲市数据条例',
  date: '2020-01-01',
  text: '第一条　为了促进数据利用，制定本条例。\n第二条　数据应当依法共享。\n第三条　本条例自公布之日起施行。\n',
};

/** A workspace and a folder of the corpus. */
export const SCOPE: IndexScope = {
  ...EMPTY_SCOPE,
  workspaceFolders: ['file:///work'],
  corpusFolders: ['file:///corpus'],
};

/** A regulation with this one article. */
export const article = (text: string): string => `乙市条例\n第一条　${text}\n`;

/** An index over files in memory, with a clock that has a rest due whenever it is asked for one. */
export class IndexBench {
  readonly reports: IndexProgress[] = [];
  readonly workspace: InMemoryWorkspace;
  readonly store: InMemoryStore;
  readonly index: WorkspaceIndex;
  /** How often the index let others work. */
  rests = 0;
  #now = 0;

  constructor(files: Readonly<Record<string, string>>, seeds: readonly Seed[] = [SEED]) {
    this.workspace = new InMemoryWorkspace({
      'file:///work/a.txt': '',
      'file:///corpus/a.txt': '',
      ...files,
    });
    this.store = new InMemoryStore(this.workspace);
    this.index = new WorkspaceIndex({
      workspace: this.workspace,
      loadSeeds: () => Promise.resolve(done(seeds)),
      clock: {
        now: () => (this.#now += 20),
        yieldNow: () => {
          this.rests++;
          return Promise.resolve();
        },
      },
      store: this.store,
      programId: 'test',
      onNotice: () => undefined,
      onProgress: (progress) => this.reports.push(progress),
    });
  }

  /** Sources with the words of `query`; the index itself also gives what is only like it. */
  found(query: string, uri = 'file:///work/other.txt'): readonly string[] {
    return this.index
      .precedentsFor(uri)
      .search(query, { limit: 5, exclude: this.index.sourceIdOf(uri) })
      .filter(({ clause }) => clause.text.includes(query))
      .map(({ clause }) => this.index.uriOf(clause.source.id));
  }
}
