import { deepEqual, equal, ok } from 'node:assert/strict';
import { runToEnd } from '../../../server/src/base/steps';
import { ArticleField } from '../../../server/src/precedents/topics/likenessAmongArticles';
import { nearestRegulations } from '../../../server/src/precedents/topics/nearestRegulations';
import { phrasesOf } from '../../../server/src/precedents/topics/phrasesThatMayName';
import { namesMatter } from '../../../server/src/precedents/topics/nameTopics';
import { type Topic, topicSteps } from '../../../server/src/precedents/topics/findTopics';
import { corpusOf, LAKE, lakeRegulation, reworded } from './regulations';

const ALL = [LAKE.scope, LAKE.chief, LAKE.outlet, LAKE.fishing, LAKE.boats, LAKE.fine];
/** The same matter in words that are hardly like the others': only its name is. */
const OTHER_WORDS = '渔业部门依法划定禁渔期，并设立标牌；任何人不得违反禁渔期的规定。';

const corpus = corpusOf({
  'file:///a': lakeRegulation('甲安市湖泊保护条例', ALL),
  'file:///b': lakeRegulation('乙安市湖泊保护条例', ALL.map(reworded)),
  'file:///c': lakeRegulation('丙安市湖泊保护条例', [LAKE.scope, LAKE.chief, LAKE.outlet, OTHER_WORDS]),
  'file:///d': lakeRegulation('丁安市湖泊保护条例', [LAKE.scope, LAKE.chief, reworded(LAKE.outlet)]),
});

const topicsFor = (title: string): readonly Topic[] =>
  runToEnd(topicSteps(ArticleField.of(nearestRegulations(corpus, { exclude: '', title }))));

describe('the topics of a subject', () => {
  const topics = topicsFor('戊安市湖泊保护条例');
  const named = (name: string): Topic | undefined => topics.find(({ shown }) => shown.includes(name));

  it('are counted by their name, in whatever words', () => {
    const fishing = named('禁渔期');
    ok(fishing, topics.map(({ shown }) => shown).join(' '));
    equal(fishing.alike.length, 2);
    deepEqual(
      fishing.sources.map(({ title }) => title.slice(0, 3)),
      ['甲安市', '乙安市', '丙安市'],
    );
  });
  it('come in the order of how many have them, with their chapter and place', () => {
    const counts = topics.map(({ sources }) => sources.length);
    deepEqual(
      counts,
      counts.toSorted((a, b) => b - a),
    );
    const fishing = named('禁渔期');
    equal(fishing?.chapter, '湖泊保护');
    ok(fishing.position > 0.5 && fishing.position < 1);
  });
  it('tell liability from the subject’s own', () => {
    ok(topics.some(({ kind }) => kind === 'liability'));
    equal(named('禁渔期')?.kind, 'own');
  });
  it('are counted by likeness alone where nothing names them', () => {
    const dredging = '湖泊巡护管理站、清淤队伍每次暴雨之后三日内疏通全部沟口，回填泥土。';
    const title = '安市湖泊保护条例';
    const counted = corpusOf({
      'file:///a': lakeRegulation(`甲${title}`, [LAKE.scope, LAKE.chief, LAKE.outlet, dredging]),
      'file:///b': lakeRegulation(`乙${title}`, [LAKE.scope, LAKE.boats, LAKE.outlet, dredging]),
      'file:///c': lakeRegulation(`丙${title}`, [
        LAKE.scope,
        '湖泊巡护管理站站长由区政府任免，任期三年。',
        LAKE.outlet,
      ]),
    });
    const near = nearestRegulations(counted, { exclude: '', title: `戊${title}` });
    const opened = runToEnd(topicSteps(ArticleField.of(near))).find(({ lead }) => lead === '湖泊巡护管理站');
    equal(opened?.isNamed, false);
    equal(opened.sources.length, 2);
  });
  it('are none where too few regulations are on the subject', () => {
    deepEqual(topicsFor('戊安市养犬管理条例'), []);
    deepEqual(topicsFor(''), []);
  });
});

describe('the phrases that may name a matter', () => {
  it('are runs of words without function words', () => {
    const phrases = phrasesOf('船舶应当配备收集垃圾的容器。');
    ok(phrases.has('收集垃圾'));
    ok(![...phrases.keys()].some((phrase) => /[，。的]|应当/u.test(phrase)), [...phrases.keys()].join(' '));
  });
  it('know whether they are one of several things', () => {
    const phrases = phrasesOf('供水设施、供电设施、供气设施由专业单位管理。');
    equal(phrases.get('供电设施')?.isListed, true);
    equal(phrases.get('专业单位')?.isListed ?? false, false);
  });
  it('are none in what is no Chinese', () => {
    deepEqual([...phrasesOf('abc \ud800 123').keys(), ...phrasesOf('').keys()], []);
  });
});

describe('an article about a matter', () => {
  const filler = '甲'.repeat(60);
  it('names it at its beginning, or twice', () => {
    ok(namesMatter('禁渔期由渔业部门公布。', '禁渔期'));
    ok(namesMatter(`${filler}禁渔期，禁渔期`, '禁渔期'));
    ok(!namesMatter(`${filler}禁渔期`, '禁渔期'));
    ok(!namesMatter(filler, '禁渔期'));
  });
});
