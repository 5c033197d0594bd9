import assert from 'node:assert/strict';
import { nearTo } from '../../../server/src/drafting/near/nearClauses';
import { closePrecedents } from '../../../server/src/features/codeLens';
import { hover } from '../../../server/src/features/hover';
import { cursorFixture } from '../../support/fixture';
import { contextWith, snap } from '../../support/snap';
import { seedCorpus } from '../../precedents/seeds';

const seeds = seedCorpus();
const ctx = contextWith(seeds);

describe('what is near', () => {
  it('is nothing for an article of another matter: hover and lens say so in one line', () => {
    const { text, cursor } = cursorFixture(
      '甲市养犬管理条例\n第一条　甲。\n第三‸条　养犬人应当为犬只佩戴犬牌，携犬外出时用牵引带牵领，避让老年人、儿童和孕妇。\n',
    );
    const shown = hover(snap(text), cursor, ctx)?.sections ?? [];
    const lines = shown.filter(({ heading }) => heading.startsWith('没有相近的先例'));
    assert.equal(lines.length, 1);
    assert.match(lines[0]?.heading ?? '', /选择先例文件夹/u);
    assert.deepEqual(
      shown.filter(({ heading }) => heading.startsWith('《')),
      [],
    );
    assert.deepEqual(closePrecedents(snap(text), cursor, ctx)?.hits, []);
  });

  it('is sooner a text on the draft’s own subject', () => {
    const clause = seeds.clausesOf(seeds.sources[0]?.id ?? '')[12];
    assert.ok(clause !== undefined);
    // Half of an article, with words of its own before it.
    const half = `有关单位应当按照年度计划开展工作，${clause.text.slice(0, Math.ceil(clause.text.length / 2))}`;
    const hits = (title: string): number =>
      nearTo(snap(`${title}\n第一条　甲。\n`), half, { precedents: seeds, sourceId: '' }).hits.length;
    assert.ok(hits('甲市数字经济促进条例') > hits('甲市养犬管理条例'));
  });
});
