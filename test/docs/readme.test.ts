import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createSnapshot } from '../../server/src/analysis/snapshot';
import { allRules } from '../../server/src/rules/registry';
import { checkSnapshot, defaultRuleConfig } from '../../server/src/rules/run';
import { contributedSettings, ROOT } from '../client/manifest';

const readme = readFileSync(`${ROOT}/README.md`, 'utf8');

describe('README.md', () => {
  it('opens with the two commands', () => {
    assert.match(readme, /^# .+\n\n```\nnpm ci && npm start\nnpm cit\n```\n/u);
  });

  it('lists every setting with its default, and no others', () => {
    const rows = [...readme.matchAll(/^\| `(tiaoli\.[\w.]+)` \|.*\| (.+) \|$/gmu)];
    const settings = contributedSettings;
    assert.deepEqual(rows.map(([, key]) => key).sort(), Object.keys(settings).sort());
    const numbers = rows.filter(([, , stated = '']) => /^\d+$/u.test(stated));
    assert.ok(numbers.length > 0);
    for (const [, key = '', stated] of numbers) assert.equal(stated, String(settings[key]?.default), key);
  });

  it('shows of the sample draft what a check finds', () => {
    const text = readFileSync(`${ROOT}/client/samples/draft.regulation`, 'utf8');
    const findings = checkSnapshot(createSnapshot(text), defaultRuleConfig, (code) => assert.fail(code));
    const shown = [...readme.matchAll(/^ +\d+:\d+ {2}\S+ {2}(\S+) +(\S+)(?: ［可自动修复］)?$/gmu)];
    assert.ok(shown.length > 0);
    for (const [, code, message] of shown) {
      assert.ok(
        findings.some((found) => found.code === code && found.message.zh === message),
        message,
      );
    }
    const count = (severity: string): number =>
      findings.filter((found) => found.severity === severity).length;
    assert.ok(readme.includes(`检查了 1 个文件：${count('error')} 个错误、${count('warning')} 个警告`));
  });

  it('tells how many rules there are', () => {
    assert.ok(readme.includes(`共有 ${allRules.length} 条规则`));
    assert.ok(readme.includes(`There are ${allRules.length} rules`));
  });

  it('shows pictures of the editor, each with words for who cannot see it', () => {
    const pictures = [...readme.matchAll(/^!\[([^\]]*)\]\(([^)]+)\)$/gmu)];
    assert.ok(pictures.length >= 3);
    for (const [, words = '', path = ''] of pictures) {
      assert.ok(words.length > 10, path);
      assert.ok(existsSync(`${ROOT}/${path}`), path);
    }
  });

  it('holds no link that a reader of the package could not follow', () => {
    const relative = /(?<!^!\[[^\]]*)\]\((?!https:|#)/mu;
    assert.doesNotMatch(readme, relative);
    assert.doesNotMatch(readFileSync(`${ROOT}/CHANGELOG.md`, 'utf8'), relative);
  });
});
