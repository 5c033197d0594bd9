import assert from 'node:assert/strict';
import { done } from '../../server/src/base/outcome';
import { type ClientFiles, withFirstFiles } from '../../server/src/web/clientFiles';

describe('web/firstFiles', () => {
  const asked: string[] = [];
  const files: ClientFiles = {
    list: () => Promise.resolve(done([])),
    read(uri) {
      asked.push(uri);
      return Promise.resolve(done(Uint8Array.of(2)));
    },
    write: () => Promise.resolve(done(undefined)),
    create: () => Promise.resolve(done(true)),
  };
  beforeEach(() => asked.splice(0));

  it('gives what came with the start without asking the editor, once', async () => {
    const first = withFirstFiles(files, new Map([['http://a/seeds/x.txt', Uint8Array.of(1)]]));
    assert.deepEqual(await first.read('http://a/seeds/x.txt'), done(Uint8Array.of(1)));
    assert.deepEqual(asked, []);
    assert.deepEqual(await first.read('http://a/seeds/x.txt'), done(Uint8Array.of(2)));
    assert.deepEqual(asked, ['http://a/seeds/x.txt']);
  });

  it('asks the editor for everything else', async () => {
    const first = withFirstFiles(files, new Map());
    assert.deepEqual(await first.read('memory:/稿.txt'), done(Uint8Array.of(2)));
    assert.deepEqual(asked, ['memory:/稿.txt']);
  });
});
