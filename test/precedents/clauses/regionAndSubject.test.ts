import { deepEqual, equal } from 'node:assert/strict';
import { clausesOfTree } from '../../../server/src/precedents/clauses/cutIntoClauses';
import { namesInTitle, namesOf } from '../../../server/src/precedents/clauses/regionAndSubject';
import { parse } from '../../../server/src/syntax/parse';

/** The subjects of a regulation with this purpose, whose text speaks of them over and over. */
function subjectsOf(title: string, purpose: string, often: string): readonly string[] {
  const text = `${title}\n第一条　${purpose}，制定本条例。\n第二条　${often.repeat(5)}。\n`;
  const { source, clauses } = clausesOfTree(parse(text), 'a.txt');
  return namesOf(source.title, clauses).subjects;
}

describe('the subject of a regulation', () => {
  for (const [purpose, often, expected] of [
    ['为了加强本市燃气管理', '本市燃气，', ['燃气']],
    ['为了加强对文物的保护', '对文物，', ['文物']],
    ['为了规范本省公路管理', '本省公路，', ['公路']],
    ['为了推动全社会节水工作', '全社会节水，', ['节水']],
    ['为了加强市容和环境卫生管理', '市容和环境卫生，', ['市容']],
    ['为了加强对检验机构的监督管理', '对检验机构，', ['检验机构']],
    ['为了加强对外贸易管理', '对外贸易，', ['对外贸易']],
    ['为了促进科学技术普及工作', '科学技术普及，', ['科学技术普及']],
    ['为了加强本市管理', '本市，', []],
    ['为了加强城市管理', '城市，', []],
  ] as const) {
    it(`is ${expected.join() || 'not told'} by ${purpose}`, () => {
      deepEqual(subjectsOf('甲条例', purpose, often), expected);
    });
  }

  for (const [title, subject] of [
    ['甲市专利保护和促进条例', '专利'],
    ['甲市无障碍设施建设和管理条例', '无障碍设施'],
    ['甲市停车场规划建设和管理条例', '停车场'],
    ['甲市公共文化服务保障与促进条例', '公共文化服务'],
    ['甲市科学技术普及条例', '科学技术普及'],
    ['甲市环境影响评价公众参与办法', '环境影响评价公众参与'],
    ['甲市市容和环境卫生管理条例', '市容和环境卫生'],
  ] as const) {
    it(`is ${subject} by the title ${title}`, () => {
      equal(namesInTitle(title).subject, subject);
    });
  }
});
