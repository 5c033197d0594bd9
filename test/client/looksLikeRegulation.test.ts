import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { looksLikeRegulation, resemblesRegulation } from '../../client/src/looksLikeRegulation';
import { assertLinear } from '../support/growth';
import { manifest, ROOT } from './manifest';

const [language] = manifest.contributes.languages;
const firstLine = new RegExp(language?.firstLine ?? '(?!)');

const TITLES = [
  '某某市智慧码头促进条例',
  '某某市智慧码头促进条例（草案）',
  '某某省甲乙管理规定(试行)',
  '甲乙管理办法（2021年修订）（征求意见稿）',
  '《中华人民共和国甲法》实施细则',
  '中华人民共和国甲乙法',
  '\uFEFF　　某某市甲乙条例　',
  '# 某某市甲乙条例',
];

const ORDINARY = [
  '',
  '会议纪要',
  '我觉得应该有这样的规定',
  '这个问题没有办法',
  '依照有关法律的规定',
  '甲公司违反了管理规定',
  '关于甲的说明，请看乙条例',
  '条例',
  '学习条例的心得',
  '他说：“请看甲乙条例”',
  '办法总比困难多',
  '你有什么好办法',
  'Regulation 2024',
  '第一章 初到小城',
  '第十条　甲按照乙办理。',
];

describe('first line', () => {
  for (const title of TITLES) {
    it(`takes ${JSON.stringify(title)} for a title`, () => {
      assert.match(title, firstLine);
    });
  }
  for (const line of ORDINARY) {
    it(`takes ${JSON.stringify(line)} for ordinary text`, () => {
      assert.doesNotMatch(line, firstLine);
      assert.equal(looksLikeRegulation([line]), false);
    });
  }
  it('takes time in proportion to the line', () => {
    assertLinear(
      1_000,
      (size) => `${'规定办法'.repeat(size / 4)}甲`,
      (line) => firstLine.test(line),
    );
  });
});

describe('looksLikeRegulation', () => {
  it('knows the seeds that are regulations by how they begin', () => {
    const known = readdirSync(`${ROOT}/seeds`)
      .filter((name) => name.endsWith('.txt'))
      .filter((name) =>
        looksLikeRegulation(readFileSync(`${ROOT}/seeds/${name}`, 'utf8').split('\n').slice(0, 12)),
      )
      .map((name) => name.slice(0, 3));
    // 003 is a policy document: its title ends in 方案, as the plans of any office do.
    assert.deepEqual(known, ['000', '001', '002', '004']);
  });

  it('passes over blank lines and 附件', () => {
    assert.ok(looksLikeRegulation(['', '附件1', '　', '甲市乙条例']));
    assert.equal(looksLikeRegulation(['说明', '甲市乙条例']), false);
  });
});

describe('resemblesRegulation', () => {
  const articles = ['第一条　甲应当乙。', '第二条　丙应当丁。', '**第三条** 戊应当己。'];

  it('knows the body of a regulation below a heading that is none', () => {
    assert.ok(resemblesRegulation(['送审材料', '', ...articles, '第四条　本办法自公布之日起施行。']));
  });

  it('passes over what else has articles, and notes on a regulation', () => {
    for (const lines of [
      ['房屋租赁合同', ...articles, '第四条　本合同自签订之日起生效。'],
      ['某某协会章程', ...articles, '第四条　本章程自通过之日起施行。'],
      ['会议记录', '第三条的写法，建议改为“本条例所称……”。', '第五条 删去。'],
    ]) {
      assert.equal(resemblesRegulation(lines), false, lines[0]);
    }
  });
});

describe('file names', () => {
  const isRecognized = (name: string): boolean =>
    (language?.extensions ?? []).some((extension) => name.endsWith(extension)) ||
    (language?.filenamePatterns ?? []).some((pattern) => globOf(pattern).test(name));
  for (const name of [
    '甲市乙条例.txt',
    '乙规定（草案）.md',
    '丙办法.txt',
    '丁实施细则.md',
    'a.regulation',
    'b.fagui',
  ]) {
    it(`recognizes ${name}`, () => {
      assert.ok(isRecognized(name));
    });
  }
  for (const name of ['notes.txt', '条例.docx', '会议纪要.md', 'README.md', '办法.txt.bak']) {
    it(`leaves ${name} alone`, () => {
      assert.equal(isRecognized(name), false);
    });
  }
});

const globOf = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
