import assert from 'node:assert/strict';
import { amendment } from '../../../server/src/amendments/draft/draftDecisionOrRepeal';
import { checkSnapshot, defaultRuleConfig } from '../../../server/src/rules/runRules';
import { snap } from '../../support/snap';
import { regulation, PURPOSE, SCOPE, DUTY, LIST, PRICE, CITING, FINAL, OLD, listed, text } from './printed';

const at = (index: number, words: string | undefined, extra: readonly string[] = []): readonly string[] => [
  ...OLD.slice(0, index),
  ...(words === undefined ? [] : [words]),
  ...extra,
  ...OLD.slice(index + 1),
];

describe('the text of an amending decision', () => {
  it('is one of our amendments without a finding of ours', () => {
    const young = [
      PURPOSE,
      '鼓励建设智慧码头。',
      SCOPE,
      DUTY,
      PRICE.replace('价格', '收费标准'),
      CITING,
      FINAL,
    ];
    const decision = text(young);
    assert.equal(
      decision,
      [
        '（制定机关）关于修改《甲市码头条例》的决定',
        '',
        '对《甲市码头条例》作如下修改：',
        '一、增加一条，作为第二条：“鼓励建设智慧码头。”',
        '二、删去第四条。',
        '三、将第五条中的“价格”修改为“收费标准”。',
        '本决定自　年　月　日起施行。',
        '《甲市码头条例》根据本决定作相应修改并对条文顺序作相应调整，重新公布。',
        '',
      ].join('\n'),
    );
    const parsed = snap(decision);
    assert.equal(parsed.tree.kind, 'amendment');
    assert.deepEqual(
      checkSnapshot(parsed, defaultRuleConfig, (code) => assert.fail(code)).map(({ code }) => code),
      [],
    );
  });

  it('leaves citations that follow their article to the closing sentence', () => {
    const inserted = [PURPOSE, SCOPE, '鼓励建设智慧码头。', ...OLD.slice(2, 5)];
    assert.equal(
      listed([...inserted, CITING.replace('第五条', '第六条'), FINAL]),
      '一、增加一条，作为第三条：“鼓励建设智慧码头。”',
    );
    assert.equal(
      listed([...inserted, CITING, FINAL]),
      '一、增加一条，作为第三条：“鼓励建设智慧码头。”\n二、将第六条改为第七条，修改为：“违反本条例第五条规定的，由市交通部门责令改正。”',
    );
    assert.equal(
      listed(at(5, CITING.replace('第五条', '第四条'))),
      '一、将第六条中的“第五条”修改为“第四条”。',
    );
  });

  it('names the only paragraph that changed', () => {
    const [city = '', district = ''] = DUTY.split('\n');
    assert.equal(
      listed(at(2, `${city}\n${district.replace('日常', '监督')}`)),
      '一、将第三条第二款中的“日常”修改为“监督”。',
    );
    assert.equal(listed(at(2, city)), '一、删去第三条第二款。');
    assert.equal(
      listed(at(2, `${city}\n其他部门予以协助。\n${district}`)),
      '一、第三条增加一款，作为第二款：“其他部门予以协助。”',
    );
    assert.equal(
      listed(['鼓励建设智慧码头。', ...at(2, city)].map((words) => words.replace('第五条', '第六条'))),
      '一、增加一条，作为第一条：“鼓励建设智慧码头。”\n二、将第三条改为第四条，删去第二款。',
    );
  });

  it('leaves citations of a paragraph that others came before to the closing sentence', () => {
    const citing = (paragraph: string): string =>
      `违反本条例第三条第${paragraph}款规定的，由市交通部门责令改正。`;
    const [city = '', district = ''] = DUTY.split('\n');
    const old = [...OLD.slice(0, 5), citing('二'), FINAL];
    const young = [
      PURPOSE,
      SCOPE,
      `${city}\n其他部门予以协助。\n${district}`,
      LIST,
      PRICE,
      citing('三'),
      FINAL,
    ];
    assert.equal(listed(young, old), '一、第三条增加一款，作为第二款：“其他部门予以协助。”');
    assert.match(text(young, old), /相应修改并对有关条款序号作相应调整，重新公布。\n$/u);
    assert.match(
      listed(
        young.map((words) => words.replace('第三款', '第一款')),
        old,
      ),
      /二、将第六条修改为/u,
    );
  });

  it('says nothing of typography', () => {
    const typed = LIST.replaceAll('（', '(').replaceAll('）', ')').replaceAll('；', ';');
    assert.equal(
      listed([
        PURPOSE.replaceAll('，', ', '),
        SCOPE,
        DUTY,
        typed,
        PRICE.replace('价格', '收费标准'),
        CITING,
        FINAL,
      ]),
      '一、将第五条中的“价格”修改为“收费标准”。',
    );
  });

  it('names the only item that changed', () => {
    assert.equal(
      listed(at(3, LIST.replace('必要的', '相应的'))),
      '一、将第四条第二项中的“必要”修改为“相应”。',
    );
    assert.equal(
      listed(at(3, LIST.replace('（二）有必要的设备；\n（三）', '（二）'))),
      '一、删去第四条第二项。',
    );
    assert.equal(
      listed(
        at(3, LIST.replace('（三）', '（三）有合理的方案；\n（四）') + '\n前款条件由市人民政府公布。', []),
      ),
      '一、第四条第一款增加一项，作为第一款第三项：“（三）有合理的方案；”\n增加一款，作为第二款：“前款条件由市人民政府公布。”',
    );
  });

  it('names an article that changed places by both numbers', () => {
    assert.equal(
      listed([PURPOSE, PRICE, SCOPE, DUTY, LIST, CITING.replace('第五条', '第二条'), FINAL]),
      '一、将第五条改为第二条。',
    );
  });

  it('replaces a word in all the articles at once that change in nothing else', () => {
    const harbour = (words: string): string => words.replaceAll('市交通部门', '市港口部门');
    assert.equal(
      listed([
        ...OLD.map(harbour).slice(0, 4),
        `${harbour(PRICE)}码头应当由市交通部门登记。`,
        ...OLD.map(harbour).slice(5),
      ]),
      '一、对部分条文作以下修改：\n（一）将第三条第一款中的“交通部门”修改为“港口部门”。\n（二）在第五条中的“价格。”后增加“码头应当由市交通部门登记。”\n（三）将第六条中的“交通部门”修改为“港口部门”。',
    );
    const wharf = OLD.map((words) => words.replaceAll('码头', '港口').replace('第五条', '第六条'));
    assert.equal(
      listed([...wharf.slice(0, 4), '码头应当登记。', ...wharf.slice(4)]),
      '一、增加一条，作为第五条：“码头应当登记。”\n二、将第一条、第二条、第三条、第四条中的“码头”修改为“港口”。',
    );
  });

  it('marks quotations inside a quotation by single marks', () => {
    assert.equal(
      listed(at(4, '本条例所称“码头”，是指停靠船舶的设施。')),
      '一、将第五条修改为：“本条例所称‘码头’，是指停靠船舶的设施。”',
    );
  });

  it('renames, and writes a title within a title', () => {
    const drafted = amendment(
      snap(regulation(OLD, '甲市实施《中华人民共和国乙法》办法（草案）')),
      snap(regulation(OLD, '甲市码头办法（修订草案）')),
    );
    assert.ok(drafted.ok);
    assert.match(
      drafted.value.text,
      /^（制定机关）关于修改《甲市实施〈中华人民共和国乙法〉办法》的决定\n[^]*一、将题目修改为：“甲市码头办法”。\n[^]*相应修改，重新公布。\n$/u,
    );
  });
});

describe('a decision that is refused', () => {
  const reason = (before: string, after: string): string => {
    const drafted = amendment(snap(before), snap(after));
    return drafted.ok ? drafted.value.text : drafted.reason.zh;
  };

  it('is one between texts that are no regulations, or are the same', () => {
    assert.match(reason(regulation(OLD), '关于甲的通知\n一、乙。\n二、丙。\n'), /一部法规/u);
    assert.match(reason('', regulation(OLD)), /一部法规/u);
    assert.match(reason(regulation(OLD), regulation(OLD).replaceAll('\n', '\n\n')), /没有不同/u);
  });

  it('is one between two regulations, or whose articles have one number', () => {
    const other = [
      '为了规范养犬，制定本规定。',
      '犬只应当登记。',
      '携犬出户应当牵引。',
      '本规定自公布之日起施行。',
    ];
    assert.match(reason(regulation(OLD), regulation(other, '甲市养犬规定')), /修订/u);
    assert.match(reason(regulation(OLD).replace('第三条', '第二条'), regulation(OLD)), /第二条的序号重复/u);
  });

  it('is not one of which most articles change, but that is said', () => {
    const young = OLD.map((words, index) =>
      index < 5 ? words.replace('码头', '港口码头') + '鼓励创新。' : words,
    );
    const drafted = amendment(snap(regulation(OLD)), snap(regulation(young)));
    assert.ok(drafted.ok);
    assert.deepEqual(drafted.value.unsaid, ['revision']);
  });
});
