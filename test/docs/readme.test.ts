import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { manifest, ROOT } from '../client/manifest';

const readme = readFileSync(`${ROOT}/README.md`, 'utf8');

describe('README.md', () => {
  it('opens with the two commands', () => {
    assert.match(readme, /^# .+\n\n```\nnpm ci && npm start\nnpm cit\n```\n/u);
  });

  it('lists every setting with its default, and no others', () => {
    const rows = [...readme.matchAll(/^\| `(tiaoli\.[\w.]+)` \|.*\| (.+) \|$/gmu)];
    const settings = manifest.contributes.configuration.properties;
    assert.deepEqual(rows.map(([, key]) => key).sort(), Object.keys(settings).sort());
    const numbers = rows.filter(([, , stated = '']) => /^\d+$/u.test(stated));
    assert.ok(numbers.length > 0);
    for (const [, key = '', stated] of numbers) assert.equal(stated, String(settings[key]?.default), key);
  });

  it('holds no link that a marketplace could not follow', () => {
    const relative = /\]\((?!https:|#)/u;
    assert.doesNotMatch(readme, relative);
    assert.doesNotMatch(readFileSync(`${ROOT}/CHANGELOG.md`, 'utf8'), relative);
  });
});
