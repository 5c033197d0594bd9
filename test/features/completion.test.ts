import assert from 'node:assert/strict';
import fc from 'fast-check';
import { completion } from '../../server/src/features/completion';
import { PrecedentCorpus } from '../../server/src/precedents/search/precedentCorpus';
import { sourceWith } from '../precedents/corpusModel';
import { contextWith, indexOf, snap } from '../support/snap';
import { SEEDS, at, labels, taken, find, DRAFT, NONE } from './completionFixture';

describe('completion of numbers', () => {
  it('offers the next article with the separator and the indent of this text', () => {
    assert.equal(labels(at(`${DRAFT}‸`))[0], '第四条');
    const spaced = '甲条例\n    第一条  甲。\n    第二条  乙。\n第‸';
    assert.equal(taken(spaced, at(spaced)[0]), '甲条例\n    第一条  甲。\n    第二条  乙。\n    第三条  ');
  });

  it('leaves what a conversion put before the number', () => {
    const marked = '甲条例\n[bookmark: a]第一条　甲。\n[bookmark: b]第‸';
    assert.equal(taken(marked, at(marked)[0]), '甲条例\n[bookmark: a]第一条　甲。\n[bookmark: b]第二条　');
  });

  it('narrows to what is typed of the number', () => {
    assert.deepEqual(labels(at(`${DRAFT}第四‸`, NONE, false)), ['第四条']);
    assert.deepEqual(labels(at(`${DRAFT}第九‸`)), []);
  });

  it('goes on behind an inserted article with its sibling or the next number', () => {
    const numbers = (marked: string): readonly string[] => labels(at(marked, NONE, false));
    assert.deepEqual(numbers('甲条例\n第一条　甲。\n第一条之一　乙。\n第‸'), ['第二条', '第一条之二']);
    assert.deepEqual(numbers('甲条例\n第一条　甲。\n第一条之一　乙。\n第‸\n第二条　丙。'), [
      '第一条之二',
      '第二条',
    ]);
  });

  it('says that what follows moves where a number is taken further down', () => {
    assert.match(at('甲条例\n第一条　甲。\n第‸\n第二条　乙。')[0]?.detail ?? '', /顺延/u);
    assert.doesNotMatch(at('甲条例\n第一条　甲。\n第‸')[0]?.detail ?? '', /顺延/u);
  });

  it('offers the next item while a list runs, inside brackets that were closed by themselves too', () => {
    assert.equal(labels(at('甲条例\n第一条　有下列情形的：\n‸'))[0], '（一）');
    assert.equal(labels(at('甲条例\n第一条　有下列情形的：\n（一）甲；\n‸'))[0], '（二）');
    const closed = '甲条例\n第一条　有下列情形的：\n（一）甲；\n（‸）\n';
    assert.equal(taken(closed, at(closed)[0]), '甲条例\n第一条　有下列情形的：\n（一）甲；\n（二）\n');
  });

  it('puts the next article before the next item where the list has ended', () => {
    const offered = labels(at('甲条例\n第一条　有下列情形的：\n（一）甲；\n（二）乙。\n‸'));
    assert.ok(offered.indexOf('第二条') < offered.indexOf('（三）'));
    assert.ok(!labels(at(`${DRAFT}‸`)).includes('（三）'), 'a 款 behind the items ends the list');
  });

  it('offers the next heading of each level of a policy document', () => {
    const policy = '甲市发展方案\n一、总体要求\n（一）甲。乙丙。\n‸';
    assert.deepEqual(labels(at(policy)), ['（二）', '二、']);
  });

  it('offers nothing in the 目录, the title, a quotation or an amendment', () => {
    const body = '第一章　总则\n第一条　甲。\n第二章　附则\n第二条　乙。\n';
    assert.deepEqual(at(`甲条例\n目录\n第一章　总则\n第‸\n${body}`), []);
    assert.deepEqual(at('甲市第‸条例\n第一条　甲。'), []);
    assert.deepEqual(at('关于修改《甲条例》的决定\n一、将第一条修改为：\n“第一条　甲。\n第‸\n乙。”\n'), []);
  });
});

describe('completion of headings', () => {
  it('begins a text with 总则', () => {
    assert.equal(labels(at('甲市数字条例\n‸', SEEDS))[0], '第一章　总则');
  });

  it('goes on with the titles that precedents have behind the previous chapter', () => {
    const offered = labels(at(`${DRAFT}第二‸`, SEEDS));
    assert.equal(offered[0], '第二章　数字产业化');
    assert.equal(offered.at(-1), '第二章');
  });

  it('does not follow an empty chapter with the next', () => {
    assert.ok(
      !labels(at('甲条例\n第一章　总则\n第一条　甲。\n第二章　乙\n‸', SEEDS)).some((l) =>
        l.startsWith('第三章'),
      ),
    );
    assert.ok(labels(at('甲条例\n第一章　总则\n第一条　甲。\n第二章　乙\n‸', SEEDS)).includes('第一节'));
  });
});

describe('completion of clauses', () => {
  it('offers at an empty article what precedents have there, with source and support', () => {
    const marked = '甲市数字条例\n第一条　‸';
    const [purpose, scope] = at(marked, SEEDS);
    assert.deepEqual([purpose?.label, scope?.label], ['立法目的', '适用范围']);
    assert.equal(purpose?.detail, '4 部先例中 4 部有');
    assert.equal(purpose.description, '《广州市数字经济促进条例》2022');
    assert.equal(purpose.documentation?.[0]?.heading, '《广州市数字经济促进条例》第一条');
    assert.match(taken(marked, purpose), /^甲市数字条例\n第一条　为了促进.*制定本条例。$/u);
  });

  it('takes the number along where the line has none', () => {
    const marked = `${DRAFT}‸`;
    assert.match(taken(marked, find(at(marked, SEEDS), '第四条 适用范围')), /\n第四条　[^\n]+。$/u);
    const typed = `${DRAFT}第‸`;
    assert.match(taken(typed, find(at(typed, SEEDS), '第四条 适用范围')), /\n戊应当己。\n第四条　[^\n]+。$/u);
  });

  it('does not offer what the draft has', () => {
    const offered = labels(at(`${DRAFT}第四条　‸`, SEEDS));
    assert.ok(offered.includes('适用范围') && !offered.includes('立法目的') && !offered.includes('定义'));
  });

  for (const [typed, clause] of [
    ['为了', /　为了促进[^。]*，制定本条例。$/u],
    ['本条例所称', /　本条例所称[^。，]*，是指/u],
    ['违反本条例', /　[^。]*违反本条例规定，[^。]*给予处分[^。]*。$/u],
  ] as const) {
    it(`brings the right clause first when ${typed} is typed`, () => {
      const marked = `甲市数字条例\n第四条　${typed}‸`;
      const [first] = at(marked, SEEDS);
      assert.equal(first?.kind, 'clause');
      assert.match(taken(marked, first), clause);
      assert.equal(taken(marked, first).split(typed).length, 2, 'what was typed is replaced, not repeated');
    });
  }

  it('finds a clause by its name and calls the text what it calls itself', () => {
    assert.equal(at('甲市数字办法\n第四条　施行‸', SEEDS)[0]?.label, '施行日期');
    const [definition] = at('甲市数字办法\n第二条　本办法所称‸', SEEDS);
    assert.ok(definition?.insertText.startsWith('本办法所称'));
  });

  it('fills in what the draft calls its subject and its lead department', () => {
    const marked =
      '甲乙市智能制造促进条例\n第一条　市经济和信息化部门负责推进、协调全市智能制造发展工作。\n第二条　';
    const standard = `${marked}标准化‸`;
    const [first] = at(standard, SEEDS);
    assert.match(taken(standard, first), /第二条　.*智能制造.*标准/u);
    const planning = `${marked}规划编制‸`;
    assert.match(
      taken(planning, at(planning, SEEDS)[0]),
      /　市经济和信息化部门应当会同.*编制本市智能制造发展相关规划/u,
    );
  });

  it('finds a clause by the pinyin initials of its name', () => {
    const marked = '甲市数字办法\n第四条　sxrq‸';
    const [first] = at(marked, SEEDS);
    assert.equal(first?.label, '施行日期');
    assert.match(taken(marked, first), /　本办法自.*起施行。$/u);
    assert.ok(first.filterText.startsWith('sxrq'), 'the editor would hide it');
  });

  it('is silent where the drafter wants no clauses', () => {
    assert.deepEqual(at('甲市数字条例\n第一条　‸', SEEDS, false), []);
    assert.deepEqual(labels(at(`${DRAFT}第四‸`, SEEDS, false)), ['第四条']);
  });

  it('escapes what stands in a precedent', () => {
    const index = indexOf(
      '//- a.txt\n丙丁条例\n第一条　为了$1乙}丙\\丁，制定本条例。\n第二条　本条例自2020年1月1日起施行。\n',
    );
    const marked = '丙丁条例\n第一条　为了‸';
    const [purpose] = at(marked, contextWith(index));
    assert.equal(purpose?.isSnippet, true);
    assert.equal(taken(marked, purpose), '丙丁条例\n第一条　为了$1乙}丙\\丁，制定本条例。');
  });
});

describe('completion of sentences', () => {
  const INDEX = contextWith(
    indexOf(`//- a.txt
甲市数据条例
第一条　市人民政府应当建立数据目录，并向社会公布。数据目录每年更新。
第二条　有关部门可以采集数据。
//- b.txt
乙市数据条例
第一条　市人民政府应当建立数据目录，并向社会公布。丙丁。
`),
  );

  it('goes on to the end of the sentence and replaces what is typed', () => {
    const marked = '数据条例\n第一条　甲。市人民政府应当‸';
    const [only, ...more] = at(marked, INDEX);
    assert.equal(taken(marked, only), '数据条例\n第一条　甲。市人民政府应当建立数据目录，并向社会公布。');
    assert.equal(only?.detail, '2 部先例');
    assert.deepEqual(more, []);
  });

  it('offers what is only in a repealed text last, and says so', () => {
    const corpus = new PrecedentCorpus();
    const texts = ['市人民政府应当建立甲目录。', '市人民政府应当建立乙目录。'];
    const facts = [
      { validity: '已废止', issuer: '甲市人大常委会', date: '2024-05-06' },
      { date: '2010-01-02' },
    ];
    texts.forEach((text, i) => {
      const { source, clauses } = sourceWith(`${i}数据条例`, [text]);
      const told = { ...source, ...facts[i] };
      corpus.update(
        told,
        clauses.map((clause) => ({ ...clause, source: told })),
      );
    });
    const [first, last] = at('数据条例\n第一条　市人民政府应当‸', contextWith(corpus));
    assert.deepEqual(
      [first, last].map((entry) => [entry?.description, entry?.documentation?.[0]?.detail]),
      [
        ['《1数据条例》2010', '2010-01-02'],
        ['《0数据条例》2024 已废止', '2024-05-06 · 甲市人大常委会 · 已废止'],
      ],
    );
  });

  it('tries the phrase since the last comma where the sentence is the draft’s own', () => {
    const marked = '数据条例\n第一条　乙部门好好干，有关部门‸';
    assert.equal(
      taken(marked, at(marked, INDEX)[0]),
      '数据条例\n第一条　乙部门好好干，有关部门可以采集数据。',
    );
  });

  it('is silent in the middle of a word or a line, and behind one character', () => {
    for (const marked of [
      '第一条　市的‸',
      '第一条　甲的‸',
      '第一条　市‸',
      '第一条　市人民‸政府。',
      '第一条　政府应‸',
      '第一条　乙部门、有关部门‸',
    ]) {
      assert.deepEqual(at(`数据条例\n${marked}`, INDEX), [], marked);
    }
  });

  it('opens a paragraph with no sentence of another subject that goes on from one before it, or from which a list follows', () => {
    const index = contextWith(
      indexOf(
        '//- a.txt\n乙市审计条例\n第一条　审计机关应当移送。相关机构应当及时办理。\n第二条　相关机构应当报告情况。\n第三条　相关机构应当遵守下列规定：\n（一）甲；\n（二）乙。\n',
      ),
    );
    const texts = (marked: string): readonly string[] =>
      at(marked, index)
        .filter(({ kind }) => kind === 'continuation')
        .map(({ insertText }) => insertText);
    assert.deepEqual(texts('甲市养犬条例\n第一条　相关机构应当‸'), ['相关机构应当报告情况。']);
    assert.deepEqual(texts('甲市养犬条例\n第一条　甲应当乙。相关机构应当‸').toSorted(), [
      '相关机构应当及时办理。',
      '相关机构应当报告情况。',
    ]);
    assert.equal(texts('甲市审计条例\n第一条　相关机构应当‸').length, 3);
  });

  it('leaves the draft itself out', () => {
    const own = { ...INDEX, sourceId: 'a.txt' };
    const offered = at('甲市数据条例\n第二条　有关部门‸', own);
    assert.deepEqual(
      offered.filter(({ kind }) => kind === 'continuation'),
      [],
    );
  });
});

describe('completion on any text', () => {
  const WORDS =
    '第 条 款 项 章 节 目录 附则 附件 一 二 十 （ ） （一） 1. 一、 《 》 “ ” 本条例 本条 前款第 至第 、 之一 所称 ，是指 下列 ： ； 。 ， \n \n \r\n \u3000 甲 数据 市人民政府 应当 为了 第一条\u3000 第二条 第一章\u3000总则\n ① ⑳ $ } [bookmark:'.split(
      ' ',
    );
  const soup = fc.tuple(
    fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join('')),
    fc.nat(),
  );

  it('answers with entries that replace what is typed up to the cursor', () => {
    fc.assert(
      fc.property(soup, ([text, position]) => {
        const offset = position % (text.length + 1);
        for (const entry of completion(snap(text), { offset, clauses: true }, SEEDS)) {
          const { replace, filterText, insertText, label } = entry;
          assert.ok(0 <= replace.start && replace.start <= offset && offset <= replace.end);
          assert.ok(replace.end <= text.length && !/[\r\n]/u.test(text.slice(replace.start, replace.end)));
          assert.ok(filterText.startsWith(text.slice(replace.start, offset)), JSON.stringify(entry));
          assert.ok(insertText !== '' && label !== '' && !/[\r\n]/u.test(label));
        }
      }),
      { numRuns: 400 },
    );
  });
});
