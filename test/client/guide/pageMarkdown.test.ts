import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { forTheme, isServed, pagesOf } from '../../../client/src/guide/pageMarkdown';
import { GUIDE_PAGES } from '../../../server/scripts/genDocs';
import { picturesOf } from '../../docs/pictures';

const read = (name: string): string => readFileSync(`${GUIDE_PAGES}/${name}`, 'utf8');
const names = readdirSync(GUIDE_PAGES).filter((name) => name.endsWith('.md'));

describe('the guide in the editor', () => {
  it('lists the pages of its index, in both languages', () => {
    const [zh, en] = ['README.md', 'README.en.md'].map((name) => pagesOf(read(name)));
    assert.ok(zh && en);
    assert.deepEqual(
      zh.map(({ name }) => name),
      en.map(({ name }) => name),
    );
    assert.deepEqual(zh[0], { name: 'write', title: '写一部新法规' });
    const all = names.filter((name) => !name.endsWith('.en.md') && name !== 'README.md');
    assert.deepEqual(zh.map(({ name }) => `${name}.md`).sort(), all.sort());
  });

  it('shows of each picture the one of its theme', () => {
    for (const name of names) {
      const page = read(name);
      for (const isDark of [true, false]) {
        const shown = forTheme(page, isDark);
        assert.doesNotMatch(shown, /<(?:picture|img|source)/u, name);
        const pictures = picturesOf(page).map(({ light, dark }) => (isDark ? dark : light));
        assert.deepEqual(
          [...shown.matchAll(/^!\[[^\]]+\]\(([^)]+)\)$/gmu)].map(([, path]) => path),
          pictures,
        );
      }
    }
  });

  it('serves pages and pictures below its folder, and nothing else', () => {
    for (const path of [
      '/guide/write.md',
      '/guide/write.en.md',
      '/guide/media/fix-dark.png',
      '/editors.md',
    ]) {
      assert.ok(isServed(path), path);
    }
    for (const path of [
      '/../package.json',
      '/../README.md',
      '/guide/../../LICENSE.md',
      '/guide/./write.md',
      '/guide/%2e%2e/write.md',
      '/guide\\..\\write.md',
      '//host/write.md',
      '/guide/',
      '/guide/write.md/',
      '/guide/write.ts',
      '',
    ]) {
      assert.ok(!isServed(path), path);
    }
  });
});
