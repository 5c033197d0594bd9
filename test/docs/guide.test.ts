import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { GUIDE_PAGES } from '../../server/scripts/genDocs';
import { settingsPages } from '../../server/scripts/guideDocs/settingsPage';
import { createSnapshot } from '../../server/src/analysis/snapshot';
import { allRules } from '../../server/src/rules/allRules';
import { checkSnapshot, defaultRuleConfig } from '../../server/src/rules/runRules';
import { contributedSettings, manifest, readJson, ROOT } from '../client/manifest';
import { faultsOf } from '../support/typography';
import { picturesOf } from './pictures';

/** Bytes: all pictures must leave room in the package for the rest. */
const LARGEST = 80_000;

const page = (name: string): string => readFileSync(join(GUIDE_PAGES, name), 'utf8');
const pages = readdirSync(GUIDE_PAGES).filter((name) => name.endsWith('.md'));
const chinese = pages.filter((name) => !name.endsWith('.en.md'));
const english = pages.filter((name) => name.endsWith('.en.md'));
const englishOf = (name: string): string => name.replace(/\.md$/u, '.en.md');
const withoutCode = (text: string): string => text.replace(/^```[^]*?^```$/gmu, '');

describe('the guide', () => {
  it('has every page in both languages, each linked from the index and from the other language', () => {
    assert.ok(chinese.length >= 10);
    assert.deepEqual(chinese.map(englishOf).sort(), [...english].sort());
    for (const name of chinese) {
      assert.ok(page(name).includes(`[English](${englishOf(name)})`), name);
      assert.ok(page(englishOf(name)).includes(`[中文](${name})`), name);
      if (name === 'README.md') continue;
      assert.ok(page('README.md').includes(`](${name})`), name);
      assert.ok(page('README.en.md').includes(`](${englishOf(name)})`), name);
    }
  });

  it('says the same in both: headings, code and pictures go side by side', () => {
    const shapeOf = (text: string): readonly string[] => [
      ...[...withoutCode(text).matchAll(/^#+ /gmu)].map(([mark]) => mark),
      ...picturesOf(text).map(({ light }) => light),
      ...[...text.matchAll(/^ *\d\. /gmu)].map(([mark]) => mark.trim()),
    ];
    for (const name of chinese) assert.deepEqual(shapeOf(page(name)), shapeOf(page(englishOf(name))), name);
  });

  it('shows pictures that exist, small, in a light and a dark theme, with words for who cannot see them', () => {
    const shown = pages.flatMap((name) => {
      const pictures = picturesOf(page(name));
      assert.equal(page(name).match(/<(?:picture|img)|!\[/gu)?.length ?? 0, 2 * pictures.length, name);
      return pictures;
    });
    assert.ok(shown.length >= 8);
    for (const { light, dark, words } of shown) {
      assert.equal(dark, light.replace('-light.png', '-dark.png'));
      assert.ok(words.length > 10, light);
      for (const path of [light, dark]) {
        assert.ok(existsSync(join(GUIDE_PAGES, path)), path);
        assert.ok(statSync(join(GUIDE_PAGES, path)).size <= LARGEST, path);
      }
    }
  });

  it('keeps no picture that nobody sees', () => {
    const used =
      JSON.stringify(manifest) + pages.map(page).join('\n') + readFileSync(`${ROOT}/README.md`, 'utf8');
    const unused = readdirSync(join(GUIDE_PAGES, 'media')).filter((name) => !used.includes(`media/${name}`));
    assert.deepEqual(unused, []);
  });

  it('names commands by the titles they have', () => {
    for (const [names, words, named] of [
      [chinese, 'package.nls.zh-cn.json', /运行“(?:条理：)?([^”]+)”/gu],
      [english, 'package.nls.json', /\brun \*(?:Tiaoli: )?([^*]+)\*/gu],
    ] as const) {
      const titles = manifest.contributes.commands.map(
        ({ title }) => (readJson(words) as Readonly<Record<string, string>>)[title.replaceAll('%', '')],
      );
      const found = names.flatMap((name) => [...page(name).matchAll(named)].map(([, title = '']) => title));
      assert.ok(found.length >= 8, words);
      assert.deepEqual(
        found.filter((title) => !titles.includes(title)),
        [],
      );
    }
  });

  it('names settings that exist', () => {
    const known = Object.keys(contributedSettings);
    for (const name of pages) {
      const named = [...page(name).matchAll(/`(tiaoli\.\w+\.\w+)`/gu)].map(([, key = '']) => key);
      assert.deepEqual(
        named.filter((key) => !known.includes(key)),
        [],
        name,
      );
    }
  });

  it('is set as Chinese is', () => {
    for (const name of chinese) {
      const prose = withoutCode(page(name)).replace(/<img alt="([^"]+)".*>/gu, '$1');
      assert.deepEqual(prose.split('\n').flatMap(faultsOf), [], name);
    }
  });

  it('tells how many rules there are', () => {
    assert.ok(page('problems.md').includes(`共有 ${allRules.length} 条规则`));
    assert.ok(page('problems.en.md').includes(`There are ${allRules.length} rules`));
  });

  it('shows of the sample draft what a check finds', () => {
    const text = readFileSync(`${ROOT}/client/samples/draft.regulation`, 'utf8');
    const findings = checkSnapshot(createSnapshot(text), defaultRuleConfig, (code) => assert.fail(code));
    const told = page('command-line.md');
    const shown = [...told.matchAll(/^ +\d+:\d+ {2}\S+ {2}(\S+) +(\S+)(?: ［可自动修复］)?$/gmu)];
    assert.ok(shown.length > 0);
    for (const [, code, message] of shown) {
      assert.ok(
        findings.some((found) => found.code === code && found.message.zh === message),
        message,
      );
    }
    const count = (severity: string): number =>
      findings.filter((found) => found.severity === severity).length;
    assert.ok(told.includes(`检查了 1 个文件：${count('error')} 个错误、${count('warning')} 个警告`));
  });

  it('says what leaves the machine, where assistants are told of', () => {
    assert.match(page('assistants.md'), /离开本机的，只有您的助手问到的内容/u);
    assert.match(page('assistants.en.md'), /Nothing leaves the machine but what your assistant asks for/u);
  });
});

describe('the page of settings', () => {
  it('is what the manifest says', () => {
    for (const [name, text] of settingsPages()) assert.equal(page(name), text, `${name}: run: npm run docs`);
  });

  it('has every setting, in both languages', () => {
    for (const name of ['settings.md', 'settings.en.md']) {
      const rows = [...page(name).matchAll(/^\| `(tiaoli\.[\w.]+)` \| (.+) \| (.+) \|$/gmu)];
      assert.deepEqual(rows.map(([, key]) => key).sort(), Object.keys(contributedSettings).sort());
      for (const [, key, says = ''] of rows) assert.ok(says.length > 5, key);
    }
  });
});
