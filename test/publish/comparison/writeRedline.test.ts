import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../../client/scripts/host/paths';
import { createSnapshot } from '../../../server/src/analysis/snapshot';
import { redline } from '../../../server/src/publish/comparison/writeRedline';
import { readWord } from '../../../server/src/word/readWord';
import { layOut } from '../../../server/src/word/text/writeBlocksAsText';
import { readTriples } from '../../measure/amendments/triples';
import { docx, list, lvl, num, p } from '../../support/docx';

const REVISER = { author: '甲', date: '2026-01-01T00:00:00Z' };

const BEFORE = `甲市绿化条例
（2020年1月1日通过）
第一章　总则
第一条　为了绿化甲市，制定本条例。
第二条　园林行政部门负责绿化工作。
第三条　禁止砍伐树木。
`;
const AFTER = `甲市绿化条例
（2020年1月1日通过　2025年1月1日修正）
第一章　总则
第一条　为了绿化甲市，制定本条例。
第二条　林业主管部门负责绿化工作。
市人民政府编制绿化规划。
第三条　本条例自2025年5月1日起施行。
`;

const readAs = (bytes: Uint8Array, revisions: 'accept' | 'reject'): string => {
  const read = readWord(bytes, { revisions });
  assert.ok(read.ok);
  return layOut(read.value).text;
};

const plain = (text: string): string =>
  text
    .split(/\r?\n/u)
    .map((line) => line.replace(/\s+/gu, ''))
    .filter((line) => line !== '')
    .join('\n');

describe('a redline', () => {
  it('says what the later version says when accepted, and what the earlier one says when rejected', () => {
    const made = redline(createSnapshot(BEFORE), AFTER, REVISER);
    assert.ok(made.ok);
    assert.ok(made.value.revisions > 0);
    assert.equal(readAs(made.value.bytes, 'accept'), AFTER);
    assert.equal(readAs(made.value.bytes, 'reject'), BEFORE);
  });

  it('has no revision where nothing differs', () => {
    const made = redline(createSnapshot(BEFORE), BEFORE, REVISER);
    assert.ok(made.ok);
    assert.equal(made.value.revisions, 0);
  });

  it('keeps the Word document of the earlier version where all can be written into it', () => {
    const document = docx({
      body:
        BEFORE.trim()
          .split('\n')
          .map((line) => p(line))
          .join('') + p(''),
    });
    const made = redline(createSnapshot(BEFORE), AFTER, REVISER, document);
    assert.ok(made.ok);
    assert.deepEqual(made.value.notes, []);
    assert.equal(plain(readAs(made.value.bytes, 'accept')), plain(AFTER));
    assert.equal(plain(readAs(made.value.bytes, 'reject')), plain(BEFORE));
  });

  it('is a document of its own where the numbers of the first are counted by Word and come out otherwise', () => {
    const body = p('甲办法') + ['乙。', '丙。'].map((words) => p(words, num(1))).join('');
    const document = docx({ numbering: list(lvl(0, 'chineseCountingThousand', '第%1条')), body });
    const before = '甲办法\n第一条　乙。\n第二条　丙。\n';
    const after = '甲办法\n第一条　乙。\n第五条　丙。\n';
    const made = redline(createSnapshot(before), after, REVISER, document);
    assert.ok(made.ok, made.ok ? '' : made.reason.zh);
    assert.match(made.value.notes[0]?.zh ?? '', /另成一份/u);
    assert.equal(readAs(made.value.bytes, 'accept'), after);
    assert.equal(readAs(made.value.bytes, 'reject'), before);
  });

  it('is refused where a text cannot be written', () => {
    for (const after of ['甲办法\n第一条　乙\u0007丙。\n', '甲办法\n第一条　\ud800。\n']) {
      assert.equal(redline(createSnapshot('甲办法\n第一条　乙。\n'), after, REVISER).ok, false, after);
    }
  });

  it('does so for real amendments', function () {
    const folder = join(repositoryRoot, '../shared/amendments');
    if (!existsSync(folder)) {
      console.log('    ../shared/amendments is not there: skipped');
      return this.skip();
    }
    for (const { name, before, after } of readTriples(folder)) {
      const made = redline(createSnapshot(before), after, REVISER);
      assert.ok(made.ok, `${name}: ${made.ok ? '' : made.reason.zh}`);
      assert.ok(plain(readAs(made.value.bytes, 'accept')) === plain(after), name);
      assert.ok(plain(readAs(made.value.bytes, 'reject')) === plain(before), name);
    }
  });
});
