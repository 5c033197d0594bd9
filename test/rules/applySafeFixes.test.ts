import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createSnapshot } from '../../server/src/analysis/snapshot';
import { applyEdits } from '../../server/src/base/textEdit';
import { type Checked, fixAll, safeFixes, safeFixOf } from '../../server/src/rules/applySafeFixes';
import { checkSnapshot, defaultRuleConfig } from '../../server/src/rules/runRules';
import { type Finding } from '../../server/src/rules/types';
import { corpusDocuments, NO_CORPUS, seedText, SEED_NAMES } from '../support/corpus';
import { soup } from '../syntax/soup';

/** Checks a text; what was found in the last few is kept, for each promise asks of the same texts again. */
function check(text: string): Checked {
  const known = checked.get(text);
  if (known !== undefined) return known;
  if (checked.size > MOST_CHECKED) checked.clear();
  const findings = checkSnapshot(createSnapshot(text), defaultRuleConfig, (code, error) => {
    throw new Error(code, { cause: error });
  });
  const found = { findings, hidden: [] };
  checked.set(text, found);
  return found;
}
const checked = new Map<string, Checked>();
const MOST_CHECKED = 20;

/** What fixing all promises of any text. */
function assertPromises(text: string): void {
  const first = check(text);
  const { text: fixed, edits, fixed: mended } = fixAll(text, check);
  assert.equal(applyEdits(text, edits), fixed);
  const left = check(fixed);
  assert.deepEqual(
    left.findings.filter((finding) => safeFixOf(finding) !== undefined),
    [],
  );
  assert.equal(fixAll(fixed, check).text, fixed);
  if (mended.length === safeFixes(text, first.findings).fixed.length) {
    assertNamed(text, fixed, first.findings);
  }
}

/** Where one round was enough, the edits are those of the findings, each whole, and no other. */
function assertNamed(text: string, fixed: string, findings: readonly Finding[]): void {
  const { fixed: mended } = safeFixes(text, findings);
  const named = mended.flatMap((finding) => safeFixOf(finding)?.edits ?? []);
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const inForm = named.map((edit) => ({ ...edit, newText: edit.newText.replace(/\r?\n/g, lineBreak) }));
  assert.equal(fixed, applyEdits(text, inForm));
}

describe('fixing all', () => {
  it('leaves nothing to fix, is done once, and touches only what findings name', () => {
    fc.assert(fc.property(soup, assertPromises), { numRuns: 2000 });
  });

  it('does so on the seeds with numbers as conversions damage them', () => {
    for (const name of SEED_NAMES) {
      const text = seedText(name);
      assertPromises(text);
      assertPromises(text.replace(/第五条/gu, '第5条').replace(/（二）/gu, '(二)'));
    }
  });

  it('does so on the corpus', function () {
    const documents = corpusDocuments();
    if (documents === undefined) {
      console.log(`      ${NO_CORPUS}`);
      this.skip();
    }
    for (const { text } of documents.filter((_, index) => index % 8 === 0)) assertPromises(text);
  });

  // The second words are longer, shorter and as long: what is spared moves with the text before it.
  for (const replacement of ['乙', '乙乙乙', '']) {
    it(`spares what is hidden where a fix beside it writes ${JSON.stringify(replacement)}`, () => {
      const [first, second] = [fixing('甲', replacement), fixing('丙', '丁')];
      const before = '丙甲丙甲丙';
      const { text, edits, fixed } = fixAll(`${before}丙`, (now) => {
        const all = second(now);
        // The hidden places are those before the last; once their sentence has changed they are told no more.
        const isOld = now.startsWith(before);
        return {
          findings: [...first(now), ...(isOld ? all.slice(3) : all)],
          hidden: isOld ? all.slice(0, 3).map((finding) => ({ finding })) : [],
        };
      });
      assert.equal(text, `丙${replacement}丙${replacement}丙丁`);
      assert.equal(applyEdits(`${before}丙`, edits), text);
      assert.equal(fixed.length, 3);
    });
  }

  it('ends where two rules undo each other', () => {
    const [there, back] = [fixing('甲', '乙'), fixing('乙', '甲')];
    let rounds = 0;
    const { text } = fixAll('甲', (now) => {
      rounds++;
      return { findings: [...there(now), ...back(now)], hidden: [] };
    });
    assert.match(text, /^[甲乙]$/u);
    assert.ok(rounds <= 20, `${rounds} rounds`);
  });
});

/** The findings of a rule that writes one word for another. */
function fixing(from: string, to: string): (text: string) => readonly Finding[] {
  const title = { zh: to, en: to };
  return (text) =>
    [...text.matchAll(new RegExp(from, 'gu'))].map(({ index }) => {
      const span = { start: index, end: index + from.length };
      const fixes = [{ title, safe: true, edits: [{ span, newText: to }] }];
      return { code: `test/${from}`, severity: 'error', span, message: title, fixes };
    });
}
