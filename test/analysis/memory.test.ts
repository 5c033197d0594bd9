import assert from 'node:assert/strict';
import { createSnapshot } from '../../server/src/analysis/snapshot';
import { allRules } from '../../server/src/rules/registry';
import { heapUsed } from '../support/heap';

describe('what is kept from version to version', () => {
  it('keeps no earlier text alive, however many articles were edited', () => {
    const ARTICLES = 200;
    const sentence = '违反本条例第一条规定，未按照规定办理登记的，由市甲部门责令限期改正。';
    let text = `甲市乙条例\n${Array.from({ length: ARTICLES }, (_, n) => `第${n + 1}条　${sentence.repeat(6)}\n`).join('')}`;
    let snapshot = createSnapshot(text);
    const check = (): void => {
      for (const rule of allRules) for (const report of rule.check(snapshot, {}, {})) assert.ok(report.span);
    };
    check();
    const before = heapUsed();
    for (let article = 1; article <= ARTICLES; article++) {
      const at = text.indexOf('。', text.indexOf(`第${article}条　`));
      // As from an editor: each version is one string, no part of the one before.
      text = Buffer.from(`${text.slice(0, at)}甲${text.slice(at)}`).toString();
      snapshot = createSnapshot(text, snapshot);
      check();
    }
    const grown = heapUsed() - before;
    const allTexts = ARTICLES * text.length * 2;
    assert.ok(grown < allTexts / 3, `${grown} bytes more, ${allTexts} bytes of text in all versions`);
    assert.equal(snapshot.text, text);
  });
});
