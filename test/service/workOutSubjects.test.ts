import { deepEqual, equal, ok } from 'node:assert/strict';
import { createSnapshot } from '../../server/src/analysis/snapshot';
import { subjectOf } from '../../server/src/drafting/knowledgeOnDraftSubject';
import { warmUpSteps } from '../../server/src/features/completion/warmUpCompletion';
import { type FeatureContext } from '../../server/src/features/types';
import { librarySteps } from '../../server/src/precedents/mining/clauseLibrary';
import { clausesOfTree } from '../../server/src/precedents/clauses/cutIntoClauses';
import { type PrecedentCorpus } from '../../server/src/precedents/search/precedentCorpus';
import { type OpenDocument } from '../../server/src/service/openDocuments';
import { Subjects } from '../../server/src/service/workOutSubjects';
import { parse } from '../../server/src/syntax/parse';
import { LAKE, lakeCorpus, lakeRegulation } from '../precedents/topics/regulations';

const DRAFT = createSnapshot(lakeRegulation('戊安市湖泊保护条例', [LAKE.scope, LAKE.chief]));
const DOCUMENT: OpenDocument = { uri: 'file:///draft', version: 1, snapshot: DRAFT };

/** A clock by which every step takes longer than may be held at once, so that each is followed by a rest. */
function slowClock(): { now(): number; yieldNow(): Promise<void>; rests: number } {
  let time = 0;
  return {
    rests: 0,
    now: () => (time += 20),
    yieldNow(): Promise<void> {
      this.rests++;
      return Promise.resolve();
    },
  };
}

class Session {
  readonly corpus: PrecedentCorpus = lakeCorpus();
  readonly clock = slowClock();
  readonly context: FeatureContext = { locale: 'zh', sourceId: DOCUMENT.uri, precedents: this.corpus };
  told = 0;
  isIndexing = false;
  onWorkedOut: () => void = () => undefined;
  readonly failures: unknown[] = [];
  readonly open = new Map([[DOCUMENT.uri, DOCUMENT]]);
  readonly subjects = new Subjects({
    clock: this.clock,
    draft: (uri) => this.open.get(uri),
    contextOf: () => this.context,
    isIndexing: () => this.isIndexing,
    onWorkedOut: () => {
      this.told++;
      this.onWorkedOut();
    },
    onFailure: (error) => this.failures.push(error),
  });
}

describe('what is worked out on the subject of a draft', () => {
  it('comes in the background, with rests, and is told once', async () => {
    const session = new Session();
    session.subjects.want(DOCUMENT.uri);
    equal(subjectOf(DRAFT, session.context), undefined);
    await session.subjects.settled();
    const known = subjectOf(DRAFT, session.context);
    equal(known?.onSubject.length, 3);
    ok(session.clock.rests > known.field.articles.length, String(session.clock.rests));
    session.subjects.want(DOCUMENT.uri);
    await session.subjects.settled();
    deepEqual([session.told, session.failures], [1, []]);
    // What standard clauses are made of is there as well: the first completion makes nothing.
    const reader = { exclude: DOCUMENT.uri, subject: '戊安市湖泊保护条例' };
    equal(librarySteps(session.corpus, reader).next().done, true);
  });

  it('is followed by a rehearsal of the first list, which rests too', async () => {
    const session = new Session();
    let searches = 0;
    const search = session.corpus.search.bind(session.corpus);
    session.corpus.search = (...args) => {
      searches++;
      return search(...args);
    };
    let before = -1;
    session.onWorkedOut = () => (before = searches);
    session.subjects.want(DOCUMENT.uri);
    await session.subjects.settled();
    ok(before >= 0 && searches > before, `${before} ${searches}`);
    deepEqual(session.failures, []);
    equal([...warmUpSteps(DRAFT, session.context)].length, 4);
    for (const text of ['', '甲', '\n'.repeat(9000), `甲市湖泊条例\n第一条　${'乙'.repeat(9000)}`]) {
      equal([...warmUpSteps(createSnapshot(text), session.context)].length, 4, text.slice(0, 9));
    }
  });

  it('stays as it is when something else in the index changes, and follows what it is made of', async () => {
    const session = new Session();
    session.subjects.want(DOCUMENT.uri);
    await session.subjects.settled();
    const first = subjectOf(DRAFT, session.context);
    const put = (id: string, title: string): void => {
      const { source, clauses } = clausesOfTree(parse(lakeRegulation(title, [LAKE.scope, LAKE.boats])), id);
      session.corpus.update(source, clauses);
    };
    put('file:///e', '己安市湖泊保护条例');
    session.subjects.want(DOCUMENT.uri);
    await session.subjects.settled();
    const second = subjectOf(DRAFT, session.context);
    equal(second?.onSubject.length, 4);
    equal(first?.onSubject.length, 3);
    session.corpus.remove('file:///nothing');
    session.subjects.want(DOCUMENT.uri);
    await session.subjects.settled();
    equal(subjectOf(DRAFT, session.context), second);
  });

  it('waits for the index', async () => {
    const session = new Session();
    session.isIndexing = true;
    session.subjects.want(DOCUMENT.uri);
    await session.subjects.settled();
    equal(subjectOf(DRAFT, session.context), undefined);
  });

  it('stops when the draft is closed, before its turn or in the middle', async () => {
    const session = new Session();
    session.subjects.want(DOCUMENT.uri);
    session.open.clear();
    await session.subjects.settled();
    const { rests } = session.clock;
    session.open.set(DOCUMENT.uri, DOCUMENT);
    session.subjects.want(DOCUMENT.uri);
    session.clock.yieldNow = () => {
      if (++session.clock.rests === rests + 5) session.open.clear();
      return Promise.resolve();
    };
    await session.subjects.settled();
    deepEqual([rests, session.clock.rests, session.told], [1, rests + 5, 0]);
    equal(subjectOf(DRAFT, session.context), undefined);
  });

  it('does not mind drafts without a title or articles', async () => {
    const session = new Session();
    for (const text of ['', '第一条', '\ud800', '甲市人民政府通知\n一、甲', '戊安市湖泊保护条例']) {
      session.open.set(text, { uri: text, version: 1, snapshot: createSnapshot(text) });
      session.subjects.want(text);
    }
    await session.subjects.settled();
    deepEqual(session.failures, []);
  });
});
