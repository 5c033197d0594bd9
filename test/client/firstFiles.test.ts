import assert from 'node:assert/strict';
import { readFirstFiles } from '../../client/src/web/firstFiles';

const AT = 'http://a/tiaoli';
const MANIFEST = `${AT}/seeds/manifest.json`;
const WORDS = `${AT}/server/data/words.counts`;
const SEED = `${AT}/seeds/x.txt`;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the files that a browser’s server asks for first', () => {
  let asked: string[];
  const reading =
    (files: Readonly<Record<string, string>>) =>
    async (uri: string): Promise<Uint8Array> => {
      asked.push(uri);
      await Promise.resolve();
      const text = files[uri];
      if (text === undefined) throw new Error(`no ${uri}`);
      return bytesOf(text);
    };
  beforeEach(() => {
    asked = [];
  });

  it('are read before they are asked for, and those that the manifest names are there with it', async () => {
    const manifest = JSON.stringify({ seeds: [{ file: 'x.txt' }] });
    const take = readFirstFiles(AT, reading({ [MANIFEST]: manifest, [WORDS]: '词', [SEED]: '甲' }));
    assert.deepEqual(asked, [MANIFEST, WORDS]);
    assert.deepEqual(await take(MANIFEST), bytesOf(manifest));
    assert.deepEqual(await take(SEED), bytesOf('甲'));
    assert.deepEqual(await take(WORDS), bytesOf('词'));
    assert.deepEqual(asked, [MANIFEST, WORDS, SEED]);
  });

  it('are given once: later they may be others', async () => {
    const take = readFirstFiles(AT, reading({ [MANIFEST]: '{}', [WORDS]: '词' }));
    await take(WORDS);
    assert.equal(take(WORDS), undefined);
    assert.equal(take(`${AT}/seeds/y.txt`), undefined);
  });

  it('are none where the manifest is none; what cannot be read fails for who takes it alone', async () => {
    for (const manifest of ['', '[', 'null', '{"seeds":{}}', '{"seeds":[null]}']) {
      const take = readFirstFiles(AT, reading({ [MANIFEST]: manifest }));
      assert.deepEqual(await take(MANIFEST), bytesOf(manifest));
      assert.equal(take(SEED), undefined);
      await assert.rejects(async () => take(WORDS), /words\.counts/u);
    }
  });
});
