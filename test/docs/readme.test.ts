import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { packagedReadme } from '../../server/scripts/packagedReadme.mjs';
import { ROOT } from '../client/manifest';
import { picturesOf } from './pictures';

const readme = readFileSync(`${ROOT}/README.md`, 'utf8');

/** Lines of two screens in each of two languages. */
const TWO_SCREENS = 130;

describe('README.md', () => {
  it('opens with the two commands', () => {
    assert.match(readme, /^# .+\n\n```\nnpm ci && npm start\nnpm cit\n```\n/u);
  });

  it('is short: what is more stands in the guide', () => {
    assert.ok(readme.split('\n').length <= TWO_SCREENS);
  });

  it('leads to every page of the guide, in both languages', () => {
    const pages = ['write', 'amend', 'precedents', 'problems', 'restructure', 'elsewhere', 'assistants'];
    for (const page of [...pages, 'command-line', 'settings']) {
      for (const path of [`${page}.md`, `${page}.en.md`]) {
        assert.ok(readme.includes(`](docs/guide/${path})`), path);
      }
    }
  });

  it('says in both languages what leaves the machine, and that Word itself was not at hand', () => {
    for (const words of [
      '草案和先例不离开本机',
      '助手问到的内容会交给助手',
      'drafts and precedents stay on this machine',
      'what your assistant asks for is handed to that assistant',
      'Word 和 WPS 本身不在手边',
      'Word and WPS themselves were not at hand',
    ]) {
      assert.ok(readme.includes(words), words);
    }
  });

  it('shows the editor in one picture', () => {
    assert.equal(picturesOf(readme).length, 1);
  });
});

describe('the README of the package', () => {
  it('holds no picture and no link that its reader could not follow', () => {
    const packaged = packagedReadme(readme);
    assert.doesNotMatch(packaged, /<picture|<img|\]\((?!https:|#)/u);
    assert.match(packaged, /写一部新法规/u);
    assert.doesNotMatch(readFileSync(`${ROOT}/CHANGELOG.md`, 'utf8'), /\]\((?!https:|#)/u);
  });

  it('keeps what stands around a picture, and links into the net', () => {
    assert.equal(
      packagedReadme(
        '甲\n\n<picture>\n  <img src="a.png">\n</picture>\n\n[乙](a.md)、[丙](#b)、[丁](https://a.b)\n',
      ),
      '甲\n\n乙、[丙](#b)、[丁](https://a.b)\n',
    );
  });
});
