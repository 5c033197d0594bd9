import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findSeedsFolder, loadSeeds } from '../../server/src/node/seedStore';

const folder = join(__dirname, '../../seeds');

describe('node/seedStore', () => {
  it('lists in the manifest exactly the files of the folder, byte for byte', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
      readonly seeds: readonly { readonly file: string; readonly sha256: string }[];
    };
    const texts = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    assert.deepEqual(
      manifest.seeds.map(({ file, sha256 }) => [file, sha256]),
      texts.sort().map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
    );
  });

  it('loads them with the titles that two of the texts lost', async () => {
    const seeds = await loadSeeds(pathToFileURL(folder).href);
    assert.ok(seeds.ok);
    assert.deepEqual(
      seeds.value.map(({ id, title }) => `${id.slice(0, 9)} ${title.slice(0, 4)}`),
      [
        'seeds/000 深圳经济',
        'seeds/001 青岛市数',
        'seeds/002 石家庄市',
        'seeds/003 深圳市数',
        'seeds/004 广州市数',
      ],
    );
    assert.ok(seeds.value.every(({ text }) => text.length > 5000));
  });

  it('finds the folder from the sources and refuses one that is none', async () => {
    assert.equal(findSeedsFolder(__dirname), folder);
    assert.equal((await loadSeeds('file:///nowhere')).ok, false);
  });
});
