import assert from 'node:assert/strict';
import { createSnapshot } from '../../server/src/analysis/snapshot';
import { allRules } from '../../server/src/rules/allRules';
import { heapUsed } from '../support/heap';

describe('what is kept from version to version', () => {
  it('keeps no earlier text alive, however many articles were edited', () => {
    const ARTICLES = 120;
    // The short name and its title are longer than what an engine copies when it cuts.
    const named =
      '根据《甲市乙丙丁戊己庚辛壬癸活动管理条例》（以下简称甲市乙丙丁戊己庚辛活动条例），制定本条例。';
    const sentence = '违反本条例第一条和甲市乙丙丁戊己庚辛活动条例第二条规定的，由市甲部门责令限期改正。';
    let text = `甲市乙条例\n${named}\n${Array.from({ length: ARTICLES }, (_, n) => `第${n + 1}条　${sentence.repeat(6)}\n`).join('')}`;
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
