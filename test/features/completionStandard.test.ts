import assert from 'node:assert/strict';
import { runToEnd } from '../../server/src/base/steps';
import { type CompletionEntry } from '../../server/src/features/types';
import { subjectSteps } from '../../server/src/precedents/penalties/subjectKnowledge';
import { at, find, labels, NONE, SEEDS, taken } from './completionFixture';

const standard = (entries: readonly CompletionEntry[]): readonly CompletionEntry[] =>
  entries.filter(({ description }) => description === '通用写法');

describe('standard wording', () => {
  it('is offered without any precedents, in the order of a regulation', () => {
    const marked = '甲市物业管理条例\n第一条　‸';
    const offered = standard(at(marked));
    assert.deepEqual(labels(offered).slice(0, 3), ['立法目的', '适用范围', '定义']);
    assert.match(taken(marked, offered[0]), /第一条　为了加强物业管理，.*，结合本市实际，制定本条例。$/u);
    assert.equal(offered[0]?.detail, '立法技术规范（试行）（一）5');
  });

  it('goes on behind what the draft has and leaves that out', () => {
    const marked =
      '甲市物业管理条例\n第一章　总则\n第一条　为了加强物业管理，根据有关法律、行政法规，结合本市实际，制定本条例。\n第二条　本市行政区域内的物业管理活动，适用本条例。\n第三条　‸';
    const offered = labels(standard(at(marked)));
    assert.equal(offered[0], '定义');
    assert.ok(!offered.includes('立法目的') && !offered.includes('适用范围'));
  });

  it('begins with the government that was typed, where it is one of the draft', () => {
    const head = (region: string): string => `${region}物业管理条例\n第一章　总则\n第一条　甲。\n第二条　`;
    for (const [region, typed, expected] of [
      ['甲市', '市人民政府应当加强', '市人民政府应当加强对物业管理工作的领导'],
      ['甲市', '市人民政', '市人民政府应当'],
      ['甲市', '县级以上人民政府应当', '县级以上人民政府应当'],
      ['重庆市', '市人民政府应当加强', '市人民政府应当加强对物业管理工作的领导'],
      ['甲省', '省人民政府应当加强', '省人民政府应当加强对物业管理工作的领导'],
      ['甲省', '各级人民政府应当加强', '各级人民政府应当加强对物业管理工作的领导'],
    ] as const) {
      const marked = `${head(region)}${typed}‸`;
      const texts = standard(at(marked)).map((entry) => taken(marked, entry).split('第二条　')[1] ?? '');
      assert.ok(
        texts.some((text) => text.startsWith(expected)),
        `${marked}: ${texts.join('; ')}`,
      );
    }
    for (const typed of ['省人民政府应当加强', '乡人民政府应当加强']) {
      assert.deepEqual(labels(standard(at(`${head('甲市')}${typed}‸`))), [], typed);
    }
  });

  it('follows typed words in its part of a regulation and for its kind only, and its name anywhere', () => {
    const head = '甲市古树名木保护条例\n第一章　总则\n第一条　甲。\n';
    const typed = (chapter: string, words: string): readonly string[] =>
      labels(standard(at(`${head}第二章　${chapter}\n第二条　${words}‸`)));
    for (const [chapter, words] of [
      ['法律责任', '有关部门应当'],
      ['附则', '有关部门应当'],
      ['监督管理', '违反本条例规定'],
      ['保护措施', '自然资源主管部门应当'],
      ['保护措施', '知识产权主管部门应当'],
    ] as const) {
      assert.deepEqual(typed(chapter, words), [], `${chapter} ${words}`);
    }
    assert.ok(typed('法律责任', '违反本条例规定').includes('刑事责任'));
    assert.ok(typed('监督管理', '有关部门应当').includes('信用管理'));
    assert.ok(typed('附则', '本条例所称').includes('定义'));
    assert.ok(typed('法律责任', '信用管理').includes('信用管理'));
    assert.ok(typed('保护措施', '用地保障').includes('用地保障'));
  });

  it('begins behind typed words with what the chapter is for', () => {
    const marked =
      '甲市低空经济促进条例\n第一章　总则\n第一条　甲。\n第二章　规划与建设\n第二条　市人民政府应当‸';
    const offered = standard(at(marked));
    assert.match(taken(marked, offered[0]), /市人民政府应当根据资源条件.*低空经济空间布局/u);
    assert.match(taken(marked, offered[1]), /市人民政府应当统筹规划、建设低空经济基础设施/u);
  });

  it('belongs to its chapter', () => {
    const head = '甲市物业管理条例\n第一章　总则\n第一条　甲。\n';
    const inChapter = (title: string): readonly string[] =>
      labels(standard(at(`${head}第二章　${title}\n第二条　‸`)));
    assert.ok(inChapter('法律责任').includes('转致责任') && !inChapter('法律责任').includes('政府职责'));
    assert.equal(inChapter('附则')[0], '用语含义');
    assert.equal(inChapter('规划与建设')[0], '规划编制');
    assert.deepEqual(inChapter('业主大会'), [], 'nothing general in a chapter on the matter alone');
  });

  it('is found by its words, its name and its initials', () => {
    const typed = (words: string): string | undefined =>
      standard(at(`甲市养犬管理办法\n第一条　甲。\n第二条　${words}‸`))[0]?.label;
    assert.equal(typed('任何单位和个人有权'), '投诉举报');
    assert.equal(typed('施行日期'), '施行日期');
    assert.equal(typed('lfmd'), '立法目的');
    assert.match(standard(at('甲市养犬管理办法\n第一条　为了‸'))[0]?.insertText ?? '', /制定本办法。/u);
  });

  it('has a scope for each way in which one begins', () => {
    for (const [words, whole] of [
      ['本市行政区域内', '本市行政区域内的养犬管理及其监督活动，适用本条例。'],
      ['在本市', '在本市行政区域内从事与养犬有关的活动，适用本条例。'],
      ['本条例适用于', '本条例适用于本市行政区域内与养犬有关的活动。'],
    ] as const) {
      const marked = `甲市养犬管理条例\n第一条　甲。\n第二条　${words}‸`;
      assert.ok(taken(marked, standard(at(marked))[0]).endsWith(`第二条　${whole}`), words);
    }
  });

  it('is silent where no clauses are wanted', () => {
    assert.deepEqual(at('甲市物业管理条例\n第一条　‸', NONE, false), []);
  });
});

describe('precedents on another subject', () => {
  it('are offered with what is bound to their subject opened, or not at all', () => {
    for (const marked of [
      '甲市低空经济促进条例\n第一条　‸',
      '甲市低空经济促进条例\n第一条　为了‸',
      '甲市低空经济促进条例\n第一条　甲。\n第二条　本条例所称‸',
      '甲市低空经济促进条例\n第一条　甲。\n第二条　市人民政府应当‸',
    ]) {
      for (const { label, insertText } of at(marked, SEEDS)) {
        assert.doesNotMatch(label + insertText, /数据|数字/u);
      }
    }
  });

  const OTHERS = ['养犬管理', '殡葬管理', '物业管理', '湿地保护', '低空经济促进'] as const;
  const draft = (subject: string, count: number, typed: string): string =>
    `甲市${subject}条例\n第一章　总则\n${[
      '第一条　为了规范有关活动，根据有关法律，结合本市实际，制定本条例。\n',
      `第二条　本市行政区域内的${subject}活动，适用本条例。\n`,
      '第三条　有关活动遵循政府主导、社会参与的原则。\n',
    ]
      .slice(0, count)
      .join('')}第${'一二三四'.charAt(count)}条　${typed}‸`;
  const borrowed = (marked: string): readonly CompletionEntry[] =>
    at(marked, SEEDS).filter(({ kind, description }) => kind === 'clause' && description !== '通用写法');
  /** What a server knows of the subject a moment after the draft was opened, and before. */
  const beforeAndAfter = (subject: string, check: () => void): void => {
    check();
    const title = `甲市${subject}条例`;
    if (SEEDS.precedents) runToEnd(subjectSteps(SEEDS.precedents, { exclude: SEEDS.sourceId, title }));
    check();
  };

  it('are not offered at an empty article, where nobody asked for them', () => {
    for (const subject of OTHERS) {
      beforeAndAfter(subject, () => {
        for (const count of [0, 1, 2, 3]) assert.deepEqual(labels(borrowed(draft(subject, count, ''))), []);
      });
    }
    assert.ok(borrowed(draft('数字经济促进', 3, '')).length > 0);
  });

  it('are not offered to a draft of another kind behind words that any draft has', () => {
    for (const subject of ['养犬管理', '殡葬管理', '湿地保护']) {
      beforeAndAfter(subject, () => {
        for (const typed of [
          '市人民政府应当',
          '市、区人民政府应当加强',
          '国家工作人员',
          '有关部门',
          '鼓励',
          'lfmd',
        ]) {
          const marked = draft(subject, 3, typed);
          assert.deepEqual(labels(borrowed(marked)), [], marked);
          for (const { insertText } of at(marked, SEEDS)) {
            assert.doesNotMatch(insertText, /养犬发展|殡葬发展|湿地发展/u);
          }
        }
      });
    }
  });

  it('give no titles of chapters: those that the kind usually has are offered', () => {
    const chapters = (subject: string): readonly string[] =>
      at(`甲市${subject}条例\n第一章　总则\n第一条　甲。\n‸`, SEEDS)
        .filter(({ kind }) => kind === 'heading')
        .map(({ label, detail }) => `${label}|${detail ?? ''}`);
    for (const subject of OTHERS) {
      const offered = chapters(subject);
      assert.ok(
        offered.every((title) => !/数字|数据|工业|4 部先例/u.test(title)),
        offered.join('\n'),
      );
      assert.equal(offered.length, 5);
    }
    assert.deepEqual(chapters('养犬管理').slice(0, 2), [
      '第二章　管理与服务|通用写法',
      '第二章　行为规范|通用写法',
    ]);
    assert.match(chapters('数字经济促进')[0] ?? '', /数字产业化\|4 部先例中/u);
  });

  it('are offered to one of their kind behind words that they have, and by their name', () => {
    beforeAndAfter('低空经济促进', () => {
      assert.ok(borrowed(draft('低空经济促进', 3, '市、区人民政府应当加强')).length > 0);
      assert.deepEqual(labels(borrowed(draft('低空经济促进', 3, '飞行员应当'))), []);
    });
    assert.deepEqual(labels(borrowed(draft('养犬管理', 3, '宣传'))), ['宣传普及']);
  });

  it('give way to the bare frame of a definition', () => {
    const marked = '甲市低空经济促进条例\n第一条　甲。\n第二条　本条例所称‸';
    const [first] = at(marked, SEEDS);
    assert.match(taken(marked, first), /　本条例所称低空经济，是指……。$/u);
    assert.equal(first?.description, '通用写法');
  });

  it('are not offered while nothing tells what is bound', () => {
    const marked = '甲市低空经济促进条例\n第一条　‸';
    const offered = at(marked, { ...SEEDS, words: undefined });
    assert.deepEqual(standard(offered).length, offered.length);
  });

  it('serve a draft on their own subject as they are', () => {
    const offered = at('甲市数字经济促进条例\n第一条　甲。\n第二条　本条例所称‸', SEEDS);
    assert.match(offered[0]?.insertText ?? '', /数据/u);
    assert.ok(find(at('甲市数字经济促进条例\n第一条　‸', SEEDS), '立法目的')?.description?.startsWith('《'));
  });
});
