import assert from 'node:assert/strict';
import { type Finding } from '../../../server/src/rules/types';
import { placesOf } from '../../../server/src/service/hiding/recognizeFindingPlace';
import { sift } from '../../../server/src/service/hiding/siftFindings';
import { readFixture } from '../../support/fixture';
import { assertLinear } from '../../support/growth';
import { snap } from '../../support/snap';

/** Findings of one rule at the marked ranges. */
function marked(text: string, code = 'test/a') {
  const fixture = readFixture(text);
  const findings = fixture.ranges.map((span): Finding => ({
    code,
    severity: 'error',
    span,
    message: { zh: '', en: '' },
  }));
  return { snapshot: snap(fixture.text), findings };
}

/** Ignores the findings `ignored` of `before`, and tells which findings of `after` are shown. */
function shownAfter(before: string, after: string, ignored: readonly number[] = [0]) {
  const old = marked(before);
  const places = placesOf(old.snapshot, old.findings).filter((_, index) => ignored.includes(index));
  const now = marked(after);
  const known = { ignores: { rules: [], places }, baseline: { rules: [], places: [] } };
  const { findings, stale } = sift(now.snapshot, now.findings, known, () => true);
  return { shown: findings.map((finding) => now.findings.indexOf(finding)), stale: stale.ignores.length };
}

const HIDDEN = { shown: [], stale: 0 };
const SHOWN = { shown: [0], stale: 1 };

describe('an ignored place', () => {
  const before = '甲条例\n第一条　子。\n第二条　丑⟦寅⟧卯。辰。\n第三条　巳。\n';

  it('stays hidden while other text changes: before, behind, in its article, in blanks and line ends', () => {
    for (const after of [
      before,
      '甲条例\n第一条　午未。\n第二条　申。\n第三条　丑⟦寅⟧卯。辰。\n第四条　酉。\n',
      '甲条例\r\n第二条　戌。丑⟦寅⟧卯。亥。\r\n',
      '甲条例\n第二条　丑 ⟦寅⟧卯。\n',
      '甲条例\n（一）丑⟦寅⟧卯。\n',
    ]) {
      assert.deepEqual(shownAfter(before, after), HIDDEN, after);
    }
  });

  it('comes back when its sentence changes, or its own words', () => {
    for (const after of ['甲条例\n第二条　丑⟦寅⟧卯卯。\n', '甲条例\n第二条　⟦丑寅⟧卯。\n']) {
      assert.deepEqual(shownAfter(before, after), SHOWN, after);
    }
  });

  it('outlives a renumbering of its article and of what its sentence cites, not of what was found', () => {
    const gap = '甲条例\n第一条　子。\n⟦第三条⟧　按照第一条第（二）项办理。\n';
    assert.deepEqual(
      shownAfter(gap, gap.replace('第三条', '第五条').replace('第（二）项', '第（三）项')),
      HIDDEN,
    );
    const found = '甲条例\n第一条　按照⟦第九条⟧办理。\n';
    assert.deepEqual(shownAfter(found, found.replace('第九条', '第十条')), SHOWN);
  });

  it('is told by its neighbours from one that says the same', () => {
    const text = '甲条例\n第一条　子。⟦丑⟧。寅。\n第二条　卯。⟦丑⟧。辰。\n';
    assert.deepEqual(shownAfter(text, text, [1]), { shown: [0], stale: 0 });
    const swapped = '甲条例\n第一条　卯。⟦丑⟧。辰。\n第二条　子。⟦丑⟧。寅。\n';
    assert.deepEqual(shownAfter(text, swapped, [1]), { shown: [1], stale: 0 });
    assert.deepEqual(shownAfter(text, text, [0, 1]), HIDDEN);
    const third = `${text}第三条　巳。⟦丑⟧。午。\n`;
    assert.deepEqual(shownAfter(text, third, [0, 1]), { shown: [2], stale: 0 });
  });

  it('is told by its order from the same words in its sentence', () => {
    const text = '甲条例\n第一条　⟦丑⟧寅⟦丑⟧卯⟦丑⟧。\n';
    assert.deepEqual(shownAfter(text, text, [1]), { shown: [0, 2], stale: 0 });
  });

  it('hides findings of its own rule only', () => {
    const { snapshot, findings } = marked('甲条例\n第一条　⟦丑⟧。\n');
    const places = placesOf(snapshot, findings);
    const others = findings.map((finding) => ({ ...finding, code: 'test/b' }));
    const known = { ignores: { rules: [], places }, baseline: { rules: [], places: [] } };
    const sifted = sift(snapshot, others, known, (rule) => rule === 'test/b');
    assert.equal(sifted.findings.length, 1);
    assert.deepEqual(sifted.stale.ignores, [], 'a rule that did not run says nothing of its records');
  });

  it('of any text can be written down, empty ones too', () => {
    for (const text of ['⟦⟧', '\n⟦⟧\n', '⟦第一条⟧', '第一条\n⟦\n第二条⟧　甲。', '　⟦　⟧甲']) {
      assert.deepEqual(shownAfter(text, text), HIDDEN, JSON.stringify(text));
    }
  });
});

describe('sift', () => {
  it('asks ignored rules first, then ignored places, then the baseline', () => {
    const { snapshot, findings } = marked('甲条例\n第一条　⟦子⟧⟦丑⟧⟦寅⟧⟦卯⟧。\n');
    const places = placesOf(snapshot, findings);
    const [silent, ...others] = findings;
    assert.ok(silent !== undefined);
    const all = [{ ...silent, code: 'test/silent' }, ...others];
    const known = {
      ignores: { rules: ['test/silent'], places: places.slice(1, 2) },
      baseline: { rules: [], places: places.slice(1, 3) },
    };
    const { findings: shown, hidden, stale } = sift(snapshot, all, known, () => true);
    assert.deepEqual(shown, all.slice(3));
    assert.deepEqual(
      hidden.map(({ by, record }) => [by, record?.words]),
      [
        ['ignored', undefined],
        ['ignored', '丑'],
        ['baseline', '寅'],
      ],
    );
    assert.deepEqual(stale, { ignores: [], baseline: places.slice(1, 2) });
  });

  it('takes time in proportion to the findings, also where all say the same', () => {
    assertLinear(
      20_000,
      (size) => '⟦甲⟧'.repeat(size),
      (text) => {
        const { snapshot, findings } = marked(text);
        const places = placesOf(snapshot, findings).filter(({ nth }) => nth % 2 === 0);
        const known = { ignores: { rules: [], places }, baseline: { rules: [], places } };
        sift(snapshot, findings, known, () => true);
      },
    );
  });
});
