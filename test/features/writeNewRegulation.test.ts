import assert from 'node:assert/strict';
import { completion } from '../../server/src/features/completion';
import { writeNewRegulation, type NewRegulationArgs } from '../../server/src/features/writeNewRegulation';
import { checkSnapshot, defaultRuleConfig } from '../../server/src/rules/runRules';
import { runToEnd } from '../../server/src/base/steps';
import { subjectSteps } from '../../server/src/precedents/penalties/subjectKnowledge';
import { lakeCorpus } from '../precedents/topics/regulations';
import { expandSnippet } from '../precedents/expandSnippet';
import { seedCorpus } from '../precedents/seeds';
import { contextWith, snap } from '../support/snap';

const DATA: NewRegulationArgs = {
  title: '某市数字经济促进条例',
  kind: '条例',
  place: '某市',
  law: '',
  subject: '数字经济',
};
const DOGS: NewRegulationArgs = {
  title: '甲县养犬管理条例',
  kind: '条例',
  place: '甲县',
  law: '',
  subject: '养犬',
};
const PLAIN: NewRegulationArgs = {
  title: '甲省乙管理办法',
  kind: '办法',
  place: '甲省',
  law: '',
  subject: '乙',
};
const LAW: NewRegulationArgs = {
  title: '甲市实施《中华人民共和国数据安全法》办法',
  kind: '办法',
  place: '甲市',
  law: '中华人民共和国数据安全法',
  subject: '',
};
const RULES: NewRegulationArgs = {
  title: '甲市乙条例实施细则',
  kind: '实施细则',
  place: '甲市',
  law: '',
  subject: '',
};
const seeds = seedCorpus();

describe('features/writeNewRegulation', () => {
  it('writes title, 目录, the chapters usual for the kind, and what they begin with', () => {
    const text = expandSnippet(writeNewRegulation(DOGS, undefined));
    assert.match(
      text,
      /^甲县养犬管理条例\n\n目　录\n\n第一章　总则\n第二章　管理与服务\n第三章　行为规范\n第四章　监督检查\n第五章　法律责任\n第六章　附则\n\n第一章　总则\n/u,
    );
    assert.match(text, /\n第一条　为了加强养犬管理，.*，结合本县实际，制定本条例。\n/u);
    assert.match(text, /\n第二条　本县行政区域内的养犬管理及其监督活动，适用本条例。\n/u);
    assert.match(text, /\n第四条　县人民政府应当加强对养犬管理工作的领导，/u);
    assert.match(text, /\n第十三条　本条例自　　年　　月　　日起施行。\n$/u);
    assert.doesNotMatch(text, /章名|……/u);
  });

  it('takes the chapters that precedents on the subject have, and those alone', () => {
    const text = expandSnippet(writeNewRegulation(DATA, seeds));
    assert.match(text, /第二章　数字产业化\n第三章　数据要素\n/u);
    assert.match(text, /\n第二章　数字产业化\n\n第七条　\n/u);
    assert.doesNotMatch(expandSnippet(writeNewRegulation(DOGS, seeds)), /数字|数据/u);
  });

  it('has an article for each matter that regulations on the subject mostly have, by whose name completion finds it', () => {
    const lakes = lakeCorpus();
    const title = '戊安市湖泊保护条例';
    const args: NewRegulationArgs = { title, kind: '条例', place: '戊安市', law: '', subject: '湖泊' };
    const known = runToEnd(subjectSteps(lakes, { exclude: 'draft', title }));
    const text = expandSnippet(writeNewRegulation(args, lakes, known));
    const matters = /第二章　湖泊保护\n\n([^]*?)\n\n第/u.exec(text.slice(text.indexOf('第一条')))?.[1] ?? '';
    const names = matters.split('\n').map((line) => line.replace(/^第\S+条　/u, ''));
    assert.equal(names.length, 3, text);
    assert.match(matters, /禁渔期/u);
    for (const name of names) {
      const offset = text.indexOf(name) + name.length;
      const ctx = { ...contextWith(lakes), sourceId: 'draft' };
      const draft = `${text.slice(0, offset)}\n`;
      const [first] = completion(snap(draft), { offset, clauses: true }, ctx);
      assert.match(first?.filterText ?? '', /排污口|船舶|禁渔期/u, name);
    }
  });

  it('has one place for a name that stands in several articles', () => {
    const snippet = writeNewRegulation(DOGS, undefined);
    const [, stop] = /\$\{(\d+):有关主管部门\}/u.exec(snippet) ?? [];
    assert.ok(stop !== undefined && snippet.split(`$${stop}`).length > 2);
  });

  for (const [title, scope] of [
    ['甲市低空经济促进条例', '的低空经济促进工作'],
    ['甲市全民健身促进条例', '的全民健身促进工作'],
    ['甲市物业管理条例', '的物业管理及其监督活动'],
    ['甲市电梯安全管理办法', '与电梯安全有关的活动及其监督管理'],
    ['甲市湿地保护条例', '湿地的保护、管理和利用'],
    ['甲市数字经济条例', '与数字经济有关的活动'],
    ['甲市养老服务条例', '与养老服务有关的活动'],
  ] as const) {
    it(`says what the text is for: ${title}`, () => {
      const args = { title, kind: title.slice(-2), place: '甲市', law: '', subject: '甲' };
      const text = expandSnippet(writeNewRegulation(args, undefined));
      assert.ok(text.includes(`本市行政区域内${scope}，适用`), text.slice(0, 400));
    });
  }

  it('writes a short text without chapters, in its own name', () => {
    const text = expandSnippet(writeNewRegulation(PLAIN, seeds));
    assert.doesNotMatch(text, /目　录|章/u);
    assert.match(text, /\n第五条　本办法自　　年　　月　　日起施行。\n$/u);
  });

  it('names the law that it implements as its purpose', () => {
    assert.match(
      expandSnippet(writeNewRegulation(LAW, undefined)),
      /\n第一条　为了实施《中华人民共和国数据安全法》，结合本市实际，制定本办法。\n/u,
    );
  });

  for (const args of [DATA, DOGS, PLAIN, LAW, RULES]) {
    it(`has nothing to find fault with: ${args.title}`, () => {
      for (const precedents of [seeds, undefined]) {
        const found = checkSnapshot(
          snap(expandSnippet(writeNewRegulation(args, precedents))),
          defaultRuleConfig,
          (_code, error) => {
            throw error;
          },
        );
        // An article that is left to write is told as one.
        const wrong = found.filter(({ code }) => code !== 'structure/empty-article');
        assert.deepEqual(
          wrong.map(({ code, message }) => `${code} ${message.zh}`),
          [],
        );
      }
    });
  }

  it('is a text in which clauses are offered at once', () => {
    const text = expandSnippet(writeNewRegulation(DATA, seeds));
    const offset = text.indexOf('第七条　') + '第七条　'.length;
    const names = completion(snap(text), { offset, clauses: true }, contextWith(seeds)).map(
      ({ label }) => label,
    );
    assert.ok(names.length > 0, names.join());
  });
});
