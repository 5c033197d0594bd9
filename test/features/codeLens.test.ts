import assert from 'node:assert/strict';
import { closePrecedents, codeLens, codeLensSteps } from '../../server/src/features/codeLens';
import { cursorFixture, rangesFixture } from '../support/fixture';
import { contextWith, indexOf, snap } from '../support/snap';

const INDEX = indexOf(`//- seeds/a.txt
甲市数据条例
第一条　为了促进数据流通，制定本条例。
第二条　市人民政府应当建立公共数据目录，并向社会公布。
//- seeds/b.txt
乙市数据办法
第一条　市人民政府应当建立公共数据目录。
`);

describe('code lens', () => {
  it('counts for each numbered article the references from elsewhere', () => {
    const { text, ranges } = rangesFixture(
      '第一章　总则\n⟦第一条⟧　甲，依照本条办理。\n⟦第二条⟧　依照第一条、第一条第一款和第三条办理。\n⟦第三条⟧　违反第一条的，处罚。\n',
    );
    assert.deepEqual(codeLens(snap(text)), [
      { span: ranges[0], citing: 3 },
      { span: ranges[1], citing: 0 },
      { span: ranges[2], citing: 1 },
    ]);
    assert.deepEqual(codeLens(snap('一、甲\n（一）乙。\n')), []);
  });

  it('rests between the articles of a long text', () => {
    const text = Array.from({ length: 1000 }, (_, i) => `第${i + 1}条　甲。\n`).join('');
    const steps = codeLensSteps(snap(text), () => false);
    let rests = 0;
    while (steps.next().done !== true) rests++;
    assert.ok(rests >= 15, `${rests} rests`);
  });

  it('finds close precedents of the article at hand only', () => {
    const titles = (marked: string, sourceId = 'draft.txt'): readonly string[] | undefined => {
      const { text, cursor } = cursorFixture(marked);
      const close = closePrecedents(snap(text), cursor, { ...contextWith(INDEX), sourceId });
      return close?.hits.map(({ clause }) => clause.source.title);
    };
    const article = '第‸一条　市人民政府应当建立公共数据目录。\n';
    assert.deepEqual(titles(article), ['乙市数据办法', '甲市数据条例']);
    assert.deepEqual(titles(article, 'seeds/b.txt'), ['甲市数据条例']);
    assert.deepEqual(titles('第‸一条　码头清洁由船方负责。\n'), []);
    assert.equal(titles('甲‸条例\n第一条　甲。\n'), undefined);
    assert.equal(closePrecedents(snap('第一条　甲。\n'), 1, contextWith()), undefined);
  });
});
