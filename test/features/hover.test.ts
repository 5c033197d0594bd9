import assert from 'node:assert/strict';
import { hover } from '../../server/src/features/hover';
import { type HoverInfo, type FeatureContext } from '../../server/src/features/types';
import { cursorFixture } from '../support/fixture';
import { contextWith, indexOf, snap } from '../support/snap';

const INDEX = indexOf(`//- seeds/a.txt
甲市数据条例
（2022年3月1日甲市人民代表大会常务委员会通过）
第一章　总则
第一条　为了促进数据流通，制定本条例。
第二章　数据资源
第二条　市人民政府应当建立公共数据目录，并向社会公布。
公共数据目录每年更新一次，由主管部门负责：
（一）编制；
（二）公布。
第三条　数据交易应当遵循自愿、平等原则。
//- seeds/b.txt
乙市数据办法
第一章　数据要素
第一条　市人民政府应当建立公共数据目录。
`);

const at = (marked: string, ctx: FeatureContext = contextWith(INDEX)): HoverInfo | undefined => {
  const { text, cursor } = cursorFixture(marked);
  return hover(snap(text), cursor, ctx);
};

const bodies = (info: HoverInfo | undefined): readonly (string | undefined)[] =>
  (info?.sections ?? []).map((s) => s.body);

describe('hover on a reference', () => {
  it('shows the whole article with its place and a way to it', () => {
    const { text, cursor, ranges } = cursorFixture(
      '第一章　总则\n第一条　甲。\n　　乙。\n第二条　依照⟦本条例第‸一条⟧办理。\n',
    );
    assert.deepEqual(hover(snap(text), cursor, contextWith(INDEX)), {
      span: ranges[0],
      sections: [
        {
          heading: '第一条',
          detail: '第一章 总则',
          body: '甲。\n乙。',
          location: { uri: undefined, span: { start: 7, end: 10 } },
        },
      ],
    });
  });

  it('shows the paragraph, and an item with the words that lead to it', () => {
    const text = (reference: string): string =>
      `第一条　甲。\n乙应当：\n（一）丙；\n（二）丁。\n第二条　按照${reference}办理。\n`;
    assert.deepEqual(bodies(at(text('第一条第‸一款'))), ['甲。']);
    assert.deepEqual(bodies(at(text('第一条第二款第‸二项'))), ['乙应当：\n（二）丁。']);
  });

  it('tells each place of a compound and the places of a range', () => {
    const articles = '第一条　甲。\n第二条　乙。\n第三条　丙。\n';
    const enumerated = '第四条　依照第一条、第‸三条和本条例第二条办理，不依照第五条。\n第五条　丁。\n';
    assert.deepEqual(bodies(at(articles + enumerated)), ['丙。', '甲。', '乙。']);
    assert.deepEqual(bodies(at(articles + enumerated.replace('‸', '').replace('第五条。', '第‸五条。'))), [
      '丁。',
    ]);
    assert.deepEqual(bodies(at(`${articles}第四条　依照第一条至第‸三条办理。\n`)), ['甲。', '乙。', '丙。']);
  });

  it('shows what stands below: 后条, 下一条, 后两款', () => {
    const below = '乙。\n丙。\n第二条　丁。\n第三条　戊。\n';
    assert.deepEqual(bodies(at(`第一条　依照后‸条办理。\n${below}`)), ['丁。']);
    assert.deepEqual(bodies(at(`第一条　依照下一‸条办理。\n${below}`)), ['丁。']);
    assert.deepEqual(bodies(at(`第一条　依照后两‸条办理。\n${below}`)), ['丁。', '戊。']);
    assert.deepEqual(bodies(at(`第一条　依照后‸款办理。\n${below}`)), ['乙。']);
    assert.deepEqual(bodies(at(`第一条　依照后两‸款办理。\n${below}`)), ['乙。', '丙。']);
  });

  it('says why there is no target', () => {
    assert.match(bodies(at('第一条　依照第‸九条办理。\n'))[0] ?? '', /没有所引用的位置/);
    assert.match(bodies(at('第一条　前‸款规定的事项。\n'))[0] ?? '', /之前没有/);
    assert.match(bodies(at('第一条　依照后‸条办理。\n'))[0] ?? '', /之后没有/);
  });

  it('says why it cannot be told whose a reference is', () => {
    const said = (sentence: string): string => bodies(at(`第一条　${sentence}\n`))[0] ?? '';
    assert.match(said('依照规定第‸一条办理。'), /没有写明名称/);
    assert.match(said('落实第‸一条措施。'), /不像引用条文/);
    assert.match(said('依照公司法第九条处罚，并按照第‸一条办理。'), /引用了另一部文本/);
  });

  it('reads an article of an indexed text, down to its items', () => {
    const info = at('第一条　依照《甲市数据条例》第二‸条第二款第一项办理。\n');
    assert.deepEqual(info?.sections, [
      {
        heading: '《甲市数据条例》第二条第二款第一项',
        detail: '第二章 数据资源 · 2022-03-01 · 甲市人民代表大会常务委员会（题注）',
        body: '公共数据目录每年更新一次，由主管部门负责：\n（一）编制；',
        location: { uri: 'seeds/a.txt', span: INDEX.clausesOf('seeds/a.txt')[1]?.span },
      },
    ]);
  });

  it('is silent on a text that the index does not hold', () => {
    assert.equal(at('第一条　依照《丙市条例》第二‸条办理。\n'), undefined);
    assert.equal(at('第一条　依照《甲市数据条例》第二‸条办理。\n', contextWith()), undefined);
  });
});

describe('hover on a number or a heading', () => {
  it('shows the closest precedents of an article', () => {
    const info = at('第一章　数据\n第‸一条　市人民政府应当建立公共数据目录，并向社会公布。\n');
    const sections = info?.sections ?? [];
    assert.ok(sections.length > 0 && sections.length <= 3);
    assert.equal(sections[0]?.heading, '《甲市数据条例》第二条');
    assert.match(
      sections.map(({ detail }) => detail)[0] ?? '',
      /^第二章 数据资源 · 2022-03-01 · 甲市人民代表大会常务委员会（题注） · 相近 \d+%$/,
    );
    assert.match(sections.map(({ body }) => body)[0] ?? '', /^市人民政府应当建立公共数据目录/);
  });

  it('keeps to the limit and leaves the document itself out', () => {
    const text = '第‸一条　市人民政府应当建立公共数据目录，并向社会公布。\n';
    const one = at(text, { ...contextWith(INDEX), precedentLimit: 1, marksDifferences: false });
    assert.equal(one?.sections.length, 1);
    const own = at(text, { ...contextWith(INDEX), sourceId: 'seeds/a.txt' });
    assert.ok(own?.sections.every(({ location }) => location?.uri !== 'seeds/a.txt'));
  });

  it('marks what a close precedent has and lacks, and says how', () => {
    const text = '第‸一条　　市人民政府应当建立　统一的公共数据目录。\n';
    const sections = at(text)?.sections ?? [];
    assert.deepEqual(sections[0]?.changes, [
      { kind: 'same', text: '市人民政府应当建立' },
      { kind: 'deleted', text: '统一的' },
      { kind: 'same', text: '公共数据目录。' },
    ]);
    assert.deepEqual(sections[0].counterpart, {
      name: '第一条',
      location: { uri: undefined, span: { start: 0, end: 25 } },
    });
    assert.match(sections.at(-1)?.detail ?? '', /粗体.*删除线/);
  });

  it('marks nothing where the precedent is the same, where it is another text, and for those who want none', () => {
    const same = at('第‸一条　市人民政府应当建立公共数据目录。\n')?.sections ?? [];
    assert.equal(same[0]?.changes, undefined);
    const other = at('第‸一条　数据交易的甲乙丙丁戊己庚辛应当公开透明。\n')?.sections ?? [];
    assert.ok(other.every(({ changes }) => changes === undefined));
    const context = { ...contextWith(INDEX), marksDifferences: false };
    const unwanted = at('第‸一条　市人民政府应当建立统一的公共数据目录。\n', context)?.sections ?? [];
    assert.ok(unwanted.length > 0 && unwanted.every(({ changes }) => changes === undefined));
  });

  it('says that the index is not there yet', () => {
    assert.deepEqual(at('第‸一条　甲。\n', contextWith())?.sections, [{ heading: '先例索引尚未建好' }]);
  });

  it('shows who cites the article', () => {
    const info = at('第‸一条　甲。\n第二条　依照第一条办理。\n第三条　乙。\n违反第一条的，处罚。\n');
    assert.deepEqual(info?.sections.at(-1), { heading: '被引用于', body: '第二条、第三条第二款' });
  });

  it('shows how other texts name and place the chapter', () => {
    const info = at('第一章　总则\n第一条　甲。\n第‸二章　数据要素\n第二条　乙。\n');
    assert.deepEqual(
      info?.sections.map(({ heading, detail, location }) => [heading, detail, location?.uri]),
      [['第一章 数据要素', '《乙市数据办法》 · 共 1 章，此为第 1 章 · 第一条', 'seeds/b.txt']],
    );
  });

  it('finds a chapter of another name by what stands in it', () => {
    const info = at('第一章　信息\n第一条　数据交易应当遵循自愿、平等原则。\n'.replace('一章', '‸一章'));
    assert.deepEqual(
      info?.sections.map(({ heading }) => heading),
      ['第二章 数据资源'],
    );
  });

  it('does the same on a line of the 目录', () => {
    const info = at(
      '甲条例\n目录\n第一章　总则\n第二章　数‸据要素\n\n第一章　总则\n第一条　甲。\n第二章　数据要素\n第二条　乙。\n',
    );
    assert.equal(info?.sections[0]?.heading, '第一章 数据要素');
  });
});

describe('hover on a term or a title', () => {
  it('shows the definition, its place and the number of uses', () => {
    const text = '第一条　本条例所称甲数据，是指乙的记录。\n第二条　市人民政府公开甲‸数据。\n';
    assert.deepEqual(at(text)?.sections, [
      {
        heading: '甲数据',
        detail: '第一条 · 全文 2 处',
        body: '本条例所称甲数据，是指乙的记录。',
        location: { uri: undefined, span: { start: 9, end: 12 } },
      },
    ]);
  });

  it('shows the chapters of a cited text', () => {
    const section = at('第一条　根据《甲市‸数据条例》，制定本条例。\n')?.sections[0];
    assert.deepEqual(section, {
      heading: '《甲市数据条例》',
      detail: '2022-03-01 · 甲市人民代表大会常务委员会（题注） · 3 条',
      body: '第一章 总则\n第二章 数据资源',
      location: { uri: 'seeds/a.txt', span: { start: 0, end: 0 } },
    });
  });

  it('is silent in running text and cuts what is too long', () => {
    assert.equal(at('第一条　甲‸乙丙。\n'), undefined);
    const long = at(`第一条　${'甲'.repeat(5000)}。\n第二条　依照第‸一条办理。\n`);
    assert.equal(bodies(long)[0], `${'甲'.repeat(1500)}……`);
  });
});
