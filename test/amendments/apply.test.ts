import assert from 'node:assert/strict';
import { after, carriedOut, decisionOn, reasons, regulation } from './support';

const PURPOSE = '为了加强码头管理，制定本条例。';
const DUTY = '市港口部门负责码头的监督管理。\n区港口部门负责日常管理。';
const LIST = '经营码头应当具备下列条件：\n（一）有固定的场所；\n（二）有必要的设备；\n（三）有合格的人员。';
const PRICE = '经营者应当公开价格。';
const CITING = '违反本条例第四条规定的，由市港口部门责令改正。';
const OLD = [PURPOSE, DUTY, LIST, PRICE, CITING];
const numbered = (articles: readonly string[]): readonly string[] =>
  regulation(articles)
    .split('\n第')
    .slice(1)
    .map((each) => `第${each.trimEnd()}`);
const changed = (at: number, words: string): readonly string[] =>
  numbered(OLD.map((old, index) => (index === at ? words : old)));

describe('applying a decision: articles and their parts', () => {
  it('rewrites an article, a paragraph, an item, the words above a list', () => {
    assert.deepEqual(
      after(OLD, ['将第四条修改为：“经营者应当公开价格和服务项目。”']),
      changed(3, '经营者应当公开价格和服务项目。'),
    );
    assert.deepEqual(
      after(OLD, ['将第二条第二款修改为：“镇人民政府负责日常管理。”']),
      changed(1, '市港口部门负责码头的监督管理。\n镇人民政府负责日常管理。'),
    );
    const item = changed(2, LIST.replace('必要的', '安全的'));
    assert.deepEqual(after(OLD, ['将第三条第二项修改为：“（二）有安全的设备；”']), item);
    assert.deepEqual(after(OLD, ['将第三条第（二）项修改为：“有安全的设备；”']), item);
    assert.deepEqual(
      after(OLD, ['将第三条第一款第一自然段修改为：“设立码头应当具备下列条件：”']),
      changed(2, LIST.replace('经营', '设立')),
    );
    assert.deepEqual(after(OLD, ['第二条第一款、第二款修改为：“甲。\n“乙。”']), changed(1, '甲。\n乙。'));
  });

  it('inserts articles, paragraphs and items, and renumbers what follows with its citations', () => {
    assert.deepEqual(
      after(OLD, ['增加一条，作为第四条：“鼓励建设智慧码头。”']),
      numbered([PURPOSE, DUTY, LIST, '鼓励建设智慧码头。', PRICE, CITING.replace('第四条', '第五条')]),
    );
    assert.deepEqual(
      after(OLD, ['增加二条，作为第四条、第五条：“第四条　甲。\n“第五条　乙。\n“丙。”']),
      numbered([PURPOSE, DUTY, LIST, '甲。', '乙。\n丙。', PRICE, CITING.replace('第四条', '第六条')]),
    );
    assert.deepEqual(
      after(OLD, ['第二条增加一款，作为第二款：“其他部门予以协助。”']),
      changed(1, DUTY.replace('\n', '\n其他部门予以协助。\n')),
    );
    assert.deepEqual(
      after(OLD, ['在第三条中增加一项，作为第二项：“（二）有健全的制度；”']),
      changed(2, LIST.replace('（三）', '（四）').replace('（二）', '（二）有健全的制度；\n（三）')),
    );
    assert.deepEqual(after(OLD, ['在第一条后增加一条，作为第一条之一：“甲。”']).slice(0, 2), [
      `第一条　${PURPOSE}`,
      '第一条之一　甲。',
    ]);
  });

  it('adjusts the marks at the end of a list and tells it', () => {
    const { text, results } = carriedOut(
      regulation(OLD),
      decisionOn(['第三条增加一项，作为第四项：“（四）有应急预案”。']),
    );
    assert.match(text, /（三）有合格的人员；\n（四）有应急预案。\n第四条/u);
    assert.match(results[0]?.notes.map(({ zh }) => zh).join() ?? '', /标点/u);
  });

  it('deletes articles, paragraphs and items', () => {
    assert.deepEqual(after(OLD, ['删去第一条、第二条第二款、第三条第一项。']), [
      '第一条　市港口部门负责码头的监督管理。',
      '第二条　经营码头应当具备下列条件：\n（一）有必要的设备；\n（二）有合格的人员。',
      `第三条　${PRICE}`,
      `第四条　${CITING.replace('第四条', '第三条')}`,
    ]);
  });

  it('moves, merges and splits', () => {
    assert.deepEqual(
      after(OLD, ['将第四条改为第二条，修改为：“甲。”']),
      numbered([PURPOSE, '甲。', DUTY, LIST, CITING.replace('第四条', '第二条')]),
    );
    assert.deepEqual(
      after(OLD, ['将第一条、第四条合并，作为第一条，修改为：“甲。”']),
      numbered(['甲。', DUTY, LIST, CITING.replace('第四条', '第一条')]),
    );
    assert.deepEqual(
      after(OLD, ['将第二条改为两条，作为第二条、第三条，修改为：\n“第二条　甲。\n“第三条　乙。\n“丙。”']),
      numbered([PURPOSE, '甲。', '乙。\n丙。', LIST, PRICE, CITING.replace('第四条', '第五条')]),
    );
    assert.deepEqual(
      after(OLD, ['将第二条第二款单列一条，作为第三条，修改为：“甲。”']),
      numbered([
        PURPOSE,
        '市港口部门负责码头的监督管理。',
        '甲。',
        LIST,
        PRICE,
        CITING.replace('第四条', '第五条'),
      ]),
    );
    assert.deepEqual(
      after(OLD, ['将第二条第一款分为两款，作为第一款、第二款，修改为：“甲。\n“乙。”']),
      changed(1, '甲。\n乙。\n区港口部门负责日常管理。'),
    );
    assert.deepEqual(
      after(OLD, ['将第二条第一款和第二款合并，作为第一款，修改为：“甲。”']),
      changed(1, '甲。'),
    );
  });

  it('follows a moved paragraph in the citations of it, and ends a range on the article before', () => {
    const citing = ['甲。\n乙。', '丙。', '丁。', '违反本条例第一条第二款、第二条至第三条规定的，处以罚款。'];
    assert.deepEqual(
      after(citing, ['第一条增加一款，作为第一款：“戊。”', '删去第三条。']),
      [
        '第一条　戊。\n甲。\n乙。',
        '第二条　丙。',
        '第三条　违反本条例第一条第三款、第二条至第二条规定的，处以罚款。',
      ].map((line) => line),
    );
  });

  it('renumbers nothing inside of what is quoted', () => {
    assert.equal(
      after(OLD, [
        '增加一条，作为第一条：“甲。”',
        '将第四条改为第五条，修改为：“违反本条例第四条规定的，处以罚款。”',
      ])[4],
      '第五条　违反本条例第四条规定的，处以罚款。',
    );
  });
});

describe('applying a decision: words', () => {
  const WORDS = [
    '农业、林业主管部门和林业主管部门应当协作。',
    '甲部门、乙部门和丙部门应当协作，共同管理。',
    '甲部门可以委托乙部门。',
    '“码头”和码头设施。',
  ];

  it('replaces pairs at the same time, the longest first', () => {
    assert.equal(
      after(WORDS, [
        '将本条例中的“林业主管部门”修改为“林草主管部门”，“农业、林业主管部门”修改为“农业农村、林草部门”。',
      ])[0],
      '第一条　农业农村、林草部门和林草主管部门应当协作。',
    );
    assert.deepEqual(
      after(WORDS, ['将第二条、第三条中的“甲部门”、第三条中的“乙部门”统一修改为“丁部门”。']).slice(1, 3),
      ['第二条　丁部门、乙部门和丙部门应当协作，共同管理。', '第三条　丁部门可以委托丁部门。'],
    );
    assert.equal(
      after(WORDS, ['将第一条中的第二处“林业”修改为“林草”。'])[0],
      '第一条　农业、林业主管部门和林草主管部门应当协作。',
    );
  });

  it('puts the mark that a seam needs', () => {
    assert.equal(
      after(WORDS, ['在第二条中的“甲部门”后增加“丁部门”。'])[1],
      '第二条　甲部门、丁部门、乙部门和丙部门应当协作，共同管理。',
    );
    assert.equal(
      after(WORDS, ['在第二条中的“丙部门”后增加“丁部门”。'])[1],
      '第二条　甲部门、乙部门和丙部门丁部门应当协作，共同管理。'.replace('丙部门丁', '丙部门、丁'),
    );
    assert.equal(
      after(WORDS, ['在第二条中的“应当协作”后增加“互通信息”。'])[1],
      '第二条　甲部门、乙部门和丙部门应当协作，互通信息，共同管理。',
    );
    assert.equal(
      after(WORDS, ['在第三条中的“乙部门”后增加“等有关部门”。'])[2],
      '第三条　甲部门可以委托乙部门等有关部门。',
    );
  });

  it('takes away the mark that a deletion leaves', () => {
    assert.equal(after(WORDS, ['删去第二条中的“乙部门”。'])[1], '第二条　甲部门和丙部门应当协作，共同管理。');
    assert.equal(after(WORDS, ['删去第二条中的“共同管理”。'])[1], '第二条　甲部门、乙部门和丙部门应当协作。');
    assert.equal(
      after(WORDS, ['将第二条中的“、乙部门”删去。'])[1],
      '第二条　甲部门和丙部门应当协作，共同管理。',
    );
  });

  it('reads single marks inside a quotation as double ones', () => {
    assert.equal(
      after(WORDS, ['将第四条中的“‘码头’和”修改为“‘港口’、‘码头’和”。'])[3],
      '第四条　“港口”、“码头”和码头设施。',
    );
  });
});

describe('applying a decision: what is not carried out', () => {
  it('says why, and changes nothing', () => {
    const of = (item: string): readonly string[] => {
      const found = reasons(OLD, [item]);
      const applied = carriedOut(regulation(OLD), decisionOn([item]));
      assert.equal(applied.text, regulation(OLD), item);
      return found;
    };
    assert.deepEqual(of('将第九条修改为：“甲。”'), ['refused: 没有第九条']);
    assert.deepEqual(of('将第二条第三款修改为：“甲。”'), ['refused: 没有第二条第三款']);
    assert.deepEqual(of('将第四条中的“码头”修改为“港口”。'), ['refused: 第四条中没有“码头”']);
    assert.deepEqual(of('增加一条，作为第九条：“甲。”'), ['refused: 不能作为第九条：修改后只有6条']);
    assert.deepEqual(of('第二条增加一款，作为第五款：“甲。”'), ['refused: 不能作为第五款：只有三款']);
    assert.deepEqual(of('增加二条，作为第三条、第四条：“甲。\n“乙。”'), ['refused: 引文中分不出各条']);
    assert.deepEqual(of('将第四条中的第三处“价格”修改为“费用”。'), ['refused: 第四条中没有第三处“价格”']);
    assert.deepEqual(of('请将第四条写得清楚一些，作适当修改。'), ['unread: 没有读懂这句话']);
    assert.deepEqual(of('对个别文字作相应修改。'), ['unread: 没有写明具体改动，请自行修改']);
    assert.deepEqual(of('将第四条中的“价格修改为“费用”。'), ['unread: 引号没有闭合']);
  });

  it('leaves the second of two that would both have a place', () => {
    assert.deepEqual(reasons(OLD, ['将第四条修改为：“甲。”', '将第四条修改为：“乙。”']), [
      'refused: 第四条已由另一条改写或者删去',
    ]);
  });

  it('is said of a decision on another law', () => {
    assert.throws(
      () => carriedOut(regulation(OLD, '甲市渡口条例'), decisionOn(['删去第一条。'])),
      /决定修改的是《甲市码头条例》/u,
    );
  });
});

describe('applying a decision: what it does not name', () => {
  const GLUED = [
    '甲市码头条例',
    '第一条　为了加强码头管理，制定本条例。 第二条　经营码头应当具备下列条件：（一）有固定的场所；（二）有必要的设备；',
    '（三）有合格的人员。',
    '第三条　经营者应当公开价格。',
    '价格应当合理。 第四条　本条例自2020年1月1日起施行。',
    '',
  ].join('\n');

  it('stays as it is set, items and articles that run on in one line too', () => {
    for (const [item, from, to] of [
      ['将第四条修改为：“本条例自公布之日起施行。”', '自2020年1月1日', '自公布之日'],
      ['将第三条第一款修改为：“经营者应当公示价格。”', '公开价格', '公示价格'],
      ['将第一条中的“加强”修改为“规范”。', '加强', '规范'],
      ['将第二条第三项中的“合格”修改为“称职”。', '合格', '称职'],
    ] as const) {
      const { text } = carriedOut(GLUED, decisionOn([item]));
      assert.equal(text.replace(/\n（根据.*?）(?=\n)/u, ''), GLUED.replace(from, to), item);
    }
  });
});

describe('applying a decision: notes on citations', () => {
  it('are not made of a citation that goes with its own article', () => {
    const told = (...items: readonly string[]): number =>
      carriedOut(regulation(OLD), decisionOn(items)).notes.filter(({ zh }) => zh.includes('已删去或者拆分'))
        .length;
    assert.equal(told('删去第四条。'), 1);
    assert.equal(told('删去第四条。', '将第五条修改为：“经营者应当守法。”'), 0);
    assert.equal(told('删去第四条。', '删去第五条。'), 0);
  });
});
