import assert from 'node:assert/strict';
import { dutiesAndLiability } from '../../server/src/analysis/dutiesAndLiability';
import { textOf } from '../../server/src/base/span';
import { snap } from '../support/snap';

/** The duties of a text as `article: sentence < citing articles`, and the articles with penalties that name none. */
function matrix(text: string): {
  readonly duties: readonly string[];
  readonly unnumbered: readonly string[];
} {
  const { duties, unnumbered } = dutiesAndLiability(snap(text));
  return {
    duties: duties.map(({ article, duty, liabilities }) => {
      const citing = liabilities.map(({ label }) => label?.text ?? '').join(' ');
      return `${article.label?.text ?? ''}: ${textOf(text, duty)} < ${citing}`;
    }),
    unnumbered: unnumbered.map(({ label }) => label?.text ?? ''),
  };
}

const regulation = (...articles: readonly string[]): string =>
  `甲市乙条例\n${articles.map((words, at) => `第${'一二三四五六'.charAt(at)}条　${words}\n`).join('')}`;

describe('duties beside liability', () => {
  it('tells which duties a liability clause cites, also by range and in items', () => {
    const text = regulation(
      '经营者应当公开价格。',
      '任何单位和个人不得占用通道。',
      '业主应当按时付费。',
      '违反本条例第一条、第二条规定的，由市甲部门处一千元以下罚款。',
      '有下列行为之一的，由市甲部门责令改正：\n（一）违反本条例第一条规定，拒不公开的；\n（二）甲。',
    );
    assert.deepEqual(matrix(text), {
      duties: [
        '第一条: 经营者应当公开价格 < 第四条 第五条',
        '第二条: 任何单位和个人不得占用通道 < 第四条',
        '第三条: 业主应当按时付费 < ',
      ],
      unnumbered: [],
    });
  });

  it('leaves out what authorities owe', () => {
    const text = regulation(
      '市人民政府应当制定规划。',
      '市甲部门及其工作人员不得泄露企业的秘密。',
      '对作出贡献的单位和个人，应当给予表彰。',
      '产业主管部门应当公布名录。',
      '鼓励企业参与建设，市乙中心应当提供便利。',
    );
    assert.deepEqual(matrix(text).duties, []);
  });

  it('takes a prohibition without a subject for one of everybody', () => {
    assert.deepEqual(matrix(regulation('禁止在河道内倾倒垃圾。')).duties, [
      '第一条: 禁止在河道内倾倒垃圾 < ',
    ]);
  });

  it('finds penalties that name no article, not those for the paragraph above', () => {
    const text = regulation(
      '经营者应当公开价格。',
      '违反本条例规定，未公开价格的，由市甲部门处一千元以下罚款。',
      '禁止在河道内游泳。\n违反前款规定的，由市甲部门处一百元以下罚款。',
      '国家工作人员玩忽职守的，依法给予处分。',
    );
    assert.deepEqual(matrix(text).unnumbered, ['第二条']);
  });

  it('has nothing to say of a policy document', () => {
    assert.deepEqual(matrix('关于甲的意见\n一、总体要求\n企业应当公开价格。\n').duties, []);
  });
});
