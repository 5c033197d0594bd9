import assert from 'node:assert/strict';
import { EarlierVersions } from '../../server/src/service/earlierVersions';
import { NO_HISTORY, type Commit, type TextHistory } from '../../server/src/service/committedVersions';

const DRAFT = 'file:///work/甲条例.txt';
const text = (word: string): string => `甲条例\n第一条　${word}。\n`;

/** A history that a test commits to. */
class FakeHistory implements TextHistory {
  readonly asked: string[] = [];
  watching = 0;
  #committed: string | undefined;
  #listener: () => void = () => undefined;

  commit(committed: string): void {
    this.#committed = committed;
    this.#listener();
  }

  lastVersion(): Promise<string | undefined> {
    this.asked.push('version');
    return Promise.resolve(this.#committed);
  }

  textOf(_uri: string, version: string): Promise<string | undefined> {
    this.asked.push('text');
    return Promise.resolve(version);
  }

  commits(): Promise<readonly Commit[]> {
    this.asked.push('commits');
    return Promise.resolve([{ commit: 'c', time: 1, subject: '甲' }]);
  }

  textAt(_uri: string, commit: string): Promise<string | undefined> {
    this.asked.push('textAt');
    return Promise.resolve(commit);
  }

  watch(_uri: string, listener: () => void): Promise<() => void> {
    this.watching++;
    this.#listener = listener;
    return Promise.resolve(() => {
      this.watching--;
    });
  }
}

const settled = (): Promise<void> => new Promise((done) => setImmediate(done));

describe('EarlierVersions', () => {
  let history: FakeHistory;
  let versions: EarlierVersions;
  let told: string[];
  const start = (isTrusted: boolean, from: TextHistory = history): void => {
    versions = new EarlierVersions(from, isTrusted);
    told = [];
    versions.listen((uri) => told.push(uri));
  };
  const before = (): string | undefined => versions.of(DRAFT)?.before.text;

  beforeEach(() => {
    history = new FakeHistory();
    start(true);
  });

  it('compares with the text at opening where nothing is committed, whatever is saved', async () => {
    start(true, NO_HISTORY);
    await versions.opened(DRAFT, text('甲'));
    await versions.saved(DRAFT, text('乙'));
    assert.equal(before(), text('甲'));
    assert.deepEqual(told, []);
  });

  it('takes the first saved text of a document that began without articles', async () => {
    start(true, NO_HISTORY);
    await versions.opened(DRAFT, '');
    await versions.saved(DRAFT, text('甲'));
    await versions.saved(DRAFT, text('乙'));
    assert.equal(before(), text('甲'));
  });

  it('compares with what was committed, and follows each commit', async () => {
    history.commit(text('丙'));
    await versions.opened(DRAFT, text('甲'));
    assert.equal(before(), text('丙'));
    history.commit(text('丁'));
    await settled();
    assert.equal(before(), text('丁'));
    assert.deepEqual(told, [DRAFT, DRAFT]);
  });

  it('reads the committed text once, and asks only at opening and saving', async () => {
    history.commit(text('丙'));
    await versions.opened(DRAFT, text('甲'));
    await versions.saved(DRAFT, text('甲'));
    assert.deepEqual(history.asked, ['version', 'text', 'version']);
  });

  it('keeps what was confirmed until there is another version to compare with', async () => {
    history.commit(text('丙'));
    await versions.opened(DRAFT, text('甲'));
    versions.confirm(DRAFT, '一');
    versions.confirm(DRAFT, '二');
    assert.deepEqual([...(versions.of(DRAFT)?.confirmed ?? [])], ['一', '二']);
    await versions.saved(DRAFT, text('乙'));
    assert.equal(versions.of(DRAFT)?.confirmed.size, 2);
    history.commit(text('丁'));
    await settled();
    assert.equal(versions.of(DRAFT)?.confirmed.size, 0);
  });

  it('compares with the confirmed text until the next commit', async () => {
    history.commit(text('丙'));
    await versions.opened(DRAFT, text('甲'));
    versions.confirmAll(DRAFT, text('甲'));
    await versions.saved(DRAFT, text('乙'));
    assert.equal(before(), text('甲'));
    history.commit(text('乙'));
    await settled();
    assert.equal(before(), text('乙'));
  });

  it('asks nothing before the user trusts the folder', async () => {
    start(false);
    history.commit(text('丙'));
    await versions.opened(DRAFT, text('甲'));
    await versions.saved(DRAFT, text('乙'));
    assert.deepEqual(
      [await versions.commitsOf(DRAFT), await versions.committedAt(DRAFT, 'c')],
      [[], undefined],
    );
    assert.deepEqual([history.asked, history.watching, before()], [[], 0, text('甲')]);
    await versions.trust();
    assert.equal((await versions.commitsOf(DRAFT)).length, 1);
    assert.equal(await versions.committedAt(DRAFT, 'c'), 'c');
    assert.equal(before(), text('丙'));
  });

  it('has the committed version for who asks while the history is read, once the folder is trusted', async () => {
    start(false);
    history.commit(text('丙'));
    await versions.opened(DRAFT, text('甲'));
    assert.equal((await versions.keptOf(DRAFT))?.committed, undefined);
    const trusting = versions.trust();
    assert.equal((await versions.keptOf(DRAFT))?.committed, text('丙'));
    await trusting;
  });

  it('watches open documents only', async () => {
    await versions.opened(DRAFT, text('甲'));
    assert.equal(history.watching, 1);
    versions.closed(DRAFT);
    const opening = versions.opened(DRAFT, text('甲'));
    versions.stop();
    await opening;
    assert.equal(history.watching, 0);
    assert.equal(versions.of(DRAFT), undefined);
  });
});
