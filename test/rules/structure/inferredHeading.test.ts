import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createSnapshot } from '../../../server/src/analysis/snapshot';
import { applyEdits } from '../../../server/src/base/textEdit';
import { missingChapterHeading } from '../../../server/src/rules/structure/missingChapterHeading';
import { type Report } from '../../../server/src/rules/types';
import { seedClauses, seedCorpus } from '../../precedents/seeds';

const precedents = seedCorpus();

const seedText = (id: string): string => readFileSync(new URL(`../../../${id}`, import.meta.url), 'utf8');

const inferred = (text: string, sourceId: string): readonly Report[] =>
  [...missingChapterHeading.check(createSnapshot(text), {}, { precedents, sourceId })].filter(
    ({ severity }) => severity === 'hint',
  );

const [, QINGDAO = ''] = seedClauses.map(({ source }) => source.id);

describe('the inferred kind of structure/missing-chapter-heading', () => {
  it('finds the lost heading before 第五十六条 of seed 001, with its evidence', () => {
    const text = seedText(QINGDAO);
    const [report, ...others] = inferred(text, QINGDAO);
    assert.deepEqual(others, []);
    assert.equal(text.slice(report?.span.start, report?.span.end), '第五十六条');
    assert.match(report?.message.zh ?? '', /资金保障.*“保障措施”.*本章“数字基础设施”.*“第九章　保障措施”/u);
  });

  it('inserts the heading on a line of its own, after which it is silent', () => {
    const text = seedText(QINGDAO);
    const edits = inferred(text, QINGDAO)[0]?.fixes?.[0]?.edits ?? [];
    const mended = applyEdits(text, edits);
    assert.match(mended, /\n第九章　保障措施\n \[bookmark: 第五十六条\]/u);
    assert.equal(mended.length, text.length + '第九章　保障措施\n'.length);
    assert.deepEqual(inferred(mended, QINGDAO), []);
  });

  it('is silent on the other seeds', () => {
    for (const { source } of seedClauses.filter(({ source: { id } }) => id !== QINGDAO)) {
      assert.deepEqual(inferred(seedText(source.id), source.id), [], source.id);
    }
  });

  it('moves the numbers of the chapters behind it', () => {
    const text = seedText(QINGDAO).replace(
      /\n?$/u,
      '\n第九章　附则\n第六十二条　本条例自2030年1月1日起施行。\n',
    );
    const edits = inferred(text, QINGDAO)[0]?.fixes?.[0]?.edits ?? [];
    const mended = applyEdits(text, edits);
    assert.match(mended, /第九章　保障措施\n/u);
    assert.match(mended, /第十章　附则\n/u);
  });

  it('infers nothing from a few precedents on another subject', () => {
    const subjects = ['花木', '养犬', '河道', '殡葬', '燃气', '消防', '物业', '停车', '古树', '禁烟'];
    for (const subject of subjects) {
      const text = seedText(QINGDAO).replaceAll('数字经济', subject).replaceAll('数字', subject);
      assert.deepEqual(inferred(text, QINGDAO), [], subject);
    }
  });

  it('infers nothing without precedents', () => {
    const snapshot = createSnapshot(seedText(QINGDAO));
    const reports = [...missingChapterHeading.check(snapshot, {})];
    assert.deepEqual(reports, []);
  });
});
