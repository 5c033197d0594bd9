import { equal } from 'node:assert/strict';
import { ArticleField } from '../../../server/src/precedents/topics/likenessAmongArticles';
import { isFragment, openingWords } from '../../../server/src/precedents/topics/phraseFragments';
import { nearestRegulations } from '../../../server/src/precedents/topics/nearestRegulations';
import { lakeCorpus } from './regulations';

const field = ArticleField.of(nearestRegulations(lakeCorpus(), { exclude: '', title: '戊安市湖泊保护条例' }));
const onSubject = new Set([0, 1, 2]);

describe('a phrase that names a matter', () => {
  for (const phrase of [
    '保护湖泊',
    '二千元',
    '处罚三次',
    '业主共有',
    '犬只患有',
    '人承担',
    '称物业管理',
    '为了规范',
  ]) {
    it(`is not ${phrase}`, () => {
      equal(isFragment(field, phrase, onSubject), true);
    });
  }
  for (const phrase of [
    '禁渔期',
    '保护目录',
    '船舶垃圾',
    '选举业主委员会',
    '人民调解',
    '人员培训',
    '种植规划',
    '携带犬只外出',
    '使用年限',
    '管理责任',
  ]) {
    it(`may be ${phrase}`, () => {
      equal(isFragment(field, phrase, onSubject), false);
    });
  }
});

describe('the first words of an article', () => {
  for (const [text, words] of [
    ['业主应当履行下列义务：\n（一）甲；', '业主应当履行下列义务'],
    ['违反本条例第三条规定，未经备案的，由乙处罚。', '未经备案'],
    ['建设单位应当在取得许可之前的三十日内向乙备案。', '建设单位应当在取得许可之前的三十日'],
    ['', ''],
  ] as const) {
    it(`are those of its matter: ${words}`, () => {
      equal(openingWords(text), words);
    });
  }
});
