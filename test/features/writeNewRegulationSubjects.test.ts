import { ok } from 'node:assert/strict';
import { writeNewRegulation } from '../../server/src/features/writeNewRegulation';
import { expandSnippet } from '../precedents/expandSnippet';

const written = (subject: string, kind = '条例'): string =>
  expandSnippet(
    writeNewRegulation(
      { title: `甲市${subject}${kind}`, kind, place: '甲市', law: '', subject },
      undefined,
      undefined,
    ),
  );

describe('the sentences of a skeleton', () => {
  for (const subject of [
    '献血',
    '养犬管理',
    '老旧小区改造工作',
    '大型群众性活动',
    '大型群众性活动管理',
    '机关运行保障管理',
    '“一网通办”',
    '电动自行车（非机动车）安全',
    '反餐饮浪费',
    '讨论、决定重大事项的',
    '非机动车和电动摩托车停放秩序管理',
  ]) {
    it(`say nothing twice for ${subject}`, () => {
      for (const kind of ['条例', '办法', '规定']) {
        const text = written(subject, kind);
        ok(!/(工作|活动|管理)(?:相关)?\1|的的|的有关|的相关/u.test(text), text);
        ok(text.includes('本市'), text);
      }
    });
  }
});
