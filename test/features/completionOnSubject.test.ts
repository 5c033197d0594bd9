import assert from 'node:assert/strict';
import { runToEnd } from '../../server/src/base/steps';
import { type FeatureContext } from '../../server/src/features/types';
import { subjectSteps } from '../../server/src/precedents/penalties/subjectKnowledge';
import { LAKE, lakeCorpus, lakeRegulation, reworded } from '../precedents/topics/regulations';
import { contextWith, indexOf } from '../support/snap';
import { at, labels, taken } from './completionFixture';

const TITLE = '戊安市湖泊保护条例';

/** The precedents on lakes, with what they have on the subject worked out unless it is not. */
function lakes(isWorkedOut = true): FeatureContext {
  const context = contextWith(lakeCorpus());
  const { precedents, sourceId } = context;
  assert.ok(precedents);
  if (isWorkedOut) runToEnd(subjectSteps(precedents, { exclude: sourceId, title: TITLE }));
  return context;
}

const draft = (articles: readonly string[], last: string): string =>
  `${lakeRegulation(TITLE, articles)}\n${last}`;

describe('completion with what regulations on the subject have', () => {
  const CONTEXT = lakes();
  const MARKED = draft([LAKE.scope, LAKE.chief, reworded(LAKE.outlet)], '第四条　‸');

  it('offers the matters that they have there and the draft lacks, each with how many have it', () => {
    const matters = at(MARKED, CONTEXT).filter(({ description }) => /^3 部中/u.test(description ?? ''));
    assert.deepEqual(
      matters.map(({ description }) => description?.slice(0, 9)),
      ['3 部中 2 部有', '3 部中 3 部有'],
    );
    assert.match(matters[0]?.description ?? '', /禁渔期/u);
    assert.match(matters[1]?.description ?? '', /在湖[泊库]行驶的船舶/u);
  });

  it('puts the article where the cursor stands, with its number', () => {
    const marked = draft([LAKE.scope, LAKE.chief, LAKE.outlet], '‸');
    const boats = at(marked, CONTEXT).find(({ insertText }) => insertText.includes('收集垃圾'));
    assert.match(boats?.label ?? '', /^第四条 /u);
    const line = taken(marked, boats).split('\n').at(-1);
    assert.match(line ?? '', /^第四条　在湖[泊库]行驶的船舶/u);
  });

  it('offers nothing that the draft has behind the cursor either', () => {
    const marked = `${MARKED}\n第五条　${LAKE.fishing}`;
    assert.ok(!at(marked, CONTEXT).some(({ description }) => /禁渔期/u.test(description ?? '')));
    assert.ok(at(MARKED, CONTEXT).some(({ description }) => /禁渔期/u.test(description ?? '')));
  });

  it('goes on behind typed words', () => {
    const [first] = at(MARKED.replace('‸', '船舶在湖泊‸'), CONTEXT).filter(({ kind }) => kind === 'clause');
    assert.match(first?.insertText ?? '', /行驶的船舶/u);
  });

  it('goes on with no penalty outside the chapter on liability', () => {
    const penalty = (name: string): string =>
      `//- ${name}.txt\n${name}市湖泊保护条例\n第一章　总则\n第一条　为了保护湖泊，制定本条例。\n第二章　保护\n第二条　湖泊应当保持清洁。\n第三章　法律责任\n第三条　违反本条例规定，有下列情形之一的，由有关部门责令改正，处一万元以下罚款：\n（一）倾倒垃圾；\n（二）抽取湖水。\n`;
    const context = contextWith(indexOf(penalty('甲安') + penalty('乙安') + penalty('丙安')));
    assert.ok(context.precedents);
    runToEnd(subjectSteps(context.precedents, { exclude: context.sourceId, title: TITLE }));
    const typed = (chapter: string): readonly string[] =>
      at(
        `${TITLE}\n第一章　总则\n第一条　为了保护湖泊，制定本条例。\n第二章　${chapter}\n第二条　有下列情形之一‸`,
        context,
      )
        .filter(({ kind, insertText }) => kind === 'clause' && /罚款/u.test(insertText))
        .map(({ label }) => label);
    assert.deepEqual(typed('保护'), []);
    for (const chapter of ['法律责任', '奖励与处罚']) assert.ok(typed(chapter).length > 0, chapter);
  });

  it('takes the words of a text that calls the subject a little otherwise for the subject’s own', () => {
    const title = '戊安市城区景观湖泊保护条例';
    const context = contextWith(lakeCorpus());
    assert.ok(context.precedents);
    runToEnd(subjectSteps(context.precedents, { exclude: context.sourceId, title }));
    const marked = MARKED.replace(TITLE, title);
    assert.ok(at(marked, context).some(({ insertText }) => /^禁渔期内不得在.*捕捞/u.test(insertText)));
  });

  it('waits for what is worked out in the background', () => {
    const early = at(MARKED, lakes(false));
    assert.ok(!early.some(({ description }) => /部中/u.test(description ?? '')));
  });

  it('is calm in a text without a title, and in one that breaks off', () => {
    for (const marked of [
      '第一条　‸',
      `${TITLE}\n‸`,
      `${TITLE}\n第一条‸`,
      `${TITLE}\n第一章　‸`,
      '‸',
      `${TITLE}\r\n第一条　\u0000\ud800‸`,
    ]) {
      assert.ok(Array.isArray(labels(at(marked, CONTEXT))), marked);
    }
  });
});
