import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/base/textEdit';
import { LineIndex } from '../../server/src/base/lineIndex';
import { createSnapshot } from '../../server/src/analysis/snapshot';
import { parse } from '../../server/src/syntax/parse';
import { articlesOf, paragraphsOf } from '../../server/src/syntax/walkTree';
import { type Finding } from '../../server/src/rules/types';
import { SEED_NAMES, seedText, type SeedName } from '../support/corpus';
import { check } from '../measure/support/check';
import { assertGolden } from './golden';

/** `line code severity 「text」 message`, one finding a line, lines counted from 1. */
function print(text: string, findings: readonly Finding[]): string {
  const lines = new LineIndex(text);
  return findings
    .map(({ code, severity, span, message }) => {
      const shown = text.slice(span.start, span.end).replace(/\s+/gu, ' ');
      const excerpt = shown.length > 40 ? `${shown.slice(0, 20)}…${shown.slice(-20)}` : shown;
      return `${lines.toLineColumn(span.start).line + 1} ${code} ${severity} 「${excerpt}」 ${message.zh}\n`;
    })
    .join('');
}

const codesOf = (name: SeedName): readonly string[] => check(seedText(name)).map(({ code }) => code);

const count = (codes: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...new Set(codes)].map((code) => [code, codes.filter((c) => c === code).length]));

describe('the findings of the seeds', () => {
  // Each golden file was read against the real faults of its seed before it was accepted.
  for (const name of SEED_NAMES) {
    it(`${name} are what was read and accepted`, () => {
      const text = seedText(name);
      assertGolden(`${name}.findings.txt`, print(text, check(text)));
    });
  }

  it('000 lost the numbers of its first five articles, and nothing else', () => {
    assert.deepEqual(codesOf('000'), ['structure/unnumbered-article']);
  });

  it('000 gets the five articles back, the second and the fifth with two paragraphs', () => {
    const text = seedText('000');
    const fix = check(text)[0]?.fixes?.[0];
    assert.ok(fix);
    assert.equal(fix.safe, false, 'the split is a proposal');
    const fixed = applyEdits(text, fix.edits);
    const articles = articlesOf(parse(fixed)).map(({ node }) => node);
    assert.equal(articles.length, 75);
    const opening = articles.slice(0, 5).map((article) => {
      const paragraphs = paragraphsOf(article).map(({ span }) => fixed.slice(span.start, span.start + 8));
      return [article.label?.text, ...paragraphs];
    });
    assert.deepEqual(opening, [
      ['第一条', '为了优化数字经济'],
      ['第二条', '在深圳经济特区范', '本条例所称数字经'],
      ['第三条', '数字经济产业促进'],
      ['第四条', '市、区人民政府应'],
      ['第五条', '市工业和信息化部', '市网信、发展改革'],
    ]);
    // The new numbers look like the others of this text: two spaces behind them.
    assert.ok(fixed.includes('\n第五条  市工业和信息化部门负责推进'));
    assert.deepEqual(print(fixed, check(fixed)), '');
  });

  it('001 has no title, no effective date, and bookmarks', () => {
    assert.deepEqual(codesOf('001').toSorted(), [
      'structure/conversion-residue',
      'structure/missing-effective-date',
      'structure/missing-title',
    ]);
  });

  it('002 has no title and lost the list of 第五十九条', () => {
    const text = seedText('002');
    const findings = check(text);
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['structure/missing-title', 'structure/dangling-list'],
    );
    const [, dangling] = findings;
    const article = articlesOf(createSnapshot(text).tree).find(
      ({ node }) =>
        dangling !== undefined &&
        node.span.start <= dangling.span.start &&
        dangling.span.end <= node.span.end,
    );
    assert.equal(article?.node.label?.text, '第五十九条');
  });

  it('003 has three broken sentences and residue, and no finding of a regulation', () => {
    assert.deepEqual(count(codesOf('003')), {
      'structure/conversion-residue': 3,
      'structure/broken-paragraph': 3,
    });
  });

  it('003 is whole again after its broken sentences are joined', () => {
    let text = seedText('003');
    const joined = ['加快发展工业互联网平台', '产业机器人', '试验验证、应用示范'];
    assert.ok(joined.every((sentence) => !text.includes(sentence)));
    const fixes = check(text).filter(({ code }) => code === 'structure/broken-paragraph');
    text = applyEdits(
      text,
      fixes.flatMap((finding) => finding.fixes?.[0]?.edits ?? []),
    );
    assert.ok(joined.every((sentence) => text.includes(sentence)));
    assert.ok(check(text).every(({ code }) => code !== 'structure/broken-paragraph'));
  });

  it('004 has slips of wording and width, and no fault of structure', () => {
    assert.deepEqual(count(codesOf('004')), {
      'wording/bare-should': 2,
      'punctuation/half-width-brackets': 1,
      'wording/other': 1,
      'wording/bare-or': 1,
    });
  });
});
