import { equal, ok } from 'node:assert/strict';
import { runToEnd } from '../../../server/src/base/steps';
import { ArticleField } from '../../../server/src/precedents/topics/likenessAmongArticles';
import { conductWords, openingWords } from '../../../server/src/precedents/topics/phraseFragments';
import { nearestRegulations } from '../../../server/src/precedents/topics/nearestRegulations';
import { topicSteps } from '../../../server/src/precedents/topics/findTopics';
import { corpusOf, LAKE, lakeRegulation, reworded } from './regulations';

describe('the first words of an article', () => {
  for (const [text, name] of [
    ['业主应当履行下列义务：', '业主应当履行下列义务'],
    ['市人民政府应当会同有关部门编制湖泊保护规划，报上级批准。', '编制湖泊保护规划'],
    ['市水务部门会同相关部门对湖泊进行普查。', '对湖泊进行普查'],
    ['渔业管理机构有权调动船只。', '调动船只'],
    ['根据湖泊保护规划，市人民政府应当划定岸线。', '划定岸线'],
    ['本条例施行前已经建成的码头，应当登记。', '施行前事项'],
    ['检测机构应当遵守下列规定：', '检测机构应当遵守下列规定'],
    ['', ''],
    ['。', ''],
    ['\ud800，\0', '\ud800'],
  ] as const) {
    it(`of ${JSON.stringify(text)} are ${name}`, () => {
      equal(openingWords(text), name);
    });
  }

  it('end where a word does, and with nothing that goes on', () => {
    const words = openingWords('船舶应当按照规定配备收集垃圾和油污的容器并且及时清理。');
    ok(words.length <= 14 && !/[的和并或与及]$/u.test(words), words);
  });
});

describe('what a liability clause punishes', () => {
  for (const [text, name] of [
    ['违反本条例第十条规定，未按照规定办理船舶登记的，由水务部门责令改正。', '未按照规定办理船舶登记'],
    ['违反本条例规定，在禁渔期内擅自捕捞的，处二百元罚款。', '擅自捕捞'],
    [
      '违反本条例第三条规定，有下列行为之一的，由水务部门处罚：\n（一）损毁界桩的；\n（二）倾倒垃圾的。',
      '损毁界桩',
    ],
    ['违反本条例第三条、第四条规定的，由水务部门责令改正。', ''],
    ['非居民用户有本条例第三十条规定情形之一的，由城市管理部门责令改正。', ''],
    ['', ''],
  ] as const) {
    it(`in ${JSON.stringify(text.slice(0, 24))}… is ${name === '' ? 'not told' : name}`, () => {
      equal(conductWords(text), name);
    });
  }
});

describe('what any regulation has', () => {
  it('is called by what it is for, and counted so', () => {
    const all = [LAKE.scope, LAKE.chief, LAKE.outlet, LAKE.fishing];
    const other = '本条例适用于本市行政区域内的湖泊。';
    const corpus = corpusOf({
      'file:///a': lakeRegulation('甲安市湖泊保护条例', all),
      'file:///b': lakeRegulation('乙安市湖泊保护条例', all.map(reworded)),
      'file:///c': lakeRegulation('丙安市湖泊保护条例', [other, LAKE.chief, LAKE.outlet]),
    });
    const near = nearestRegulations(corpus, { exclude: '', title: '丁安市湖泊保护条例' });
    const topics = runToEnd(topicSteps(ArticleField.of(near)));
    const scope = topics.find(({ lead }) => lead === '适用范围');
    equal(scope?.kind, 'general');
    equal(scope.sources.length, 3);
  });

  for (const [article, role, is] of [
    ['市人民代表大会常务委员会应当听取湖泊保护专项工作报告，开展执法检查。', '人大监督', true],
    ['市人民政府应当向本级人民代表大会常务委员会报告湖泊保护情况。', '人大监督', true],
    [
      '市人民政府应当定期对湖泊进行检查和评估，并公布结果，结果应当向人民代表大会常务委员会报告。',
      '人大监督',
      false,
    ],
    ['市人民政府应当组织湖泊普查，建立名录。普查结果向人民代表大会常务委员会报告。', '人大监督', false],
  ] as const) {
    it(`${is ? 'is' : 'is not'} ${role}: ${article}`, () => {
      const all = [LAKE.scope, article, LAKE.outlet, LAKE.fishing];
      const corpus = corpusOf({
        'file:///a': lakeRegulation('甲安市湖泊保护条例', all),
        'file:///b': lakeRegulation('乙安市湖泊保护条例', all.map(reworded)),
        'file:///c': lakeRegulation('丙安市湖泊保护条例', all.map(reworded)),
      });
      const near = nearestRegulations(corpus, { exclude: '', title: '丁安市湖泊保护条例' });
      const names = runToEnd(topicSteps(ArticleField.of(near))).map(({ shown }) => shown);
      equal(names.includes(role), is, names.join(' '));
    });
  }
});
