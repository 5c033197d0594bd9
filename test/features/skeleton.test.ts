import assert from 'node:assert/strict';
import { completion } from '../../server/src/features/completion';
import { skeleton, type SkeletonArgs } from '../../server/src/features/skeleton';
import { checkSnapshot, defaultRuleConfig } from '../../server/src/rules/run';
import { expandSnippet } from '../precedents/expandSnippet';
import { seedCorpus } from '../precedents/seeds';
import { contextWith, snap } from '../support/snap';

const DATA: SkeletonArgs = {
  title: '某市数字经济促进条例',
  kind: '条例',
  place: '某市',
  law: '',
  subject: '数字经济',
};
const DOGS: SkeletonArgs = {
  title: '甲县养犬管理条例',
  kind: '条例',
  place: '甲县',
  law: '',
  subject: '养犬',
};
const PLAIN: SkeletonArgs = { title: '甲省乙管理办法', kind: '办法', place: '甲省', law: '', subject: '乙' };
const LAW: SkeletonArgs = {
  title: '甲市实施《中华人民共和国数据安全法》办法',
  kind: '办法',
  place: '甲市',
  law: '中华人民共和国数据安全法',
  subject: '',
};
const RULES: SkeletonArgs = {
  title: '甲市乙条例实施细则',
  kind: '实施细则',
  place: '甲市',
  law: '',
  subject: '',
};
const seeds = seedCorpus();

describe('features/skeleton', () => {
  it('writes title, 目录, chapters, the first and the last articles', () => {
    assert.equal(
      expandSnippet(skeleton(DOGS, undefined)),
      `甲县养犬管理条例

目　录

第一章　总则
第二章　章名
第三章　法律责任
第四章　附则

第一章　总则

第一条　为了加强养犬管理，根据有关法律、行政法规，结合本县实际，制定本条例。
第二条　本县行政区域内养犬以及相关活动，适用本条例。
第三条　

第二章　章名

第四条　

第三章　法律责任

第五条　

第四章　附则

第六条　本条例自　　年　　月　　日起施行。
`,
    );
  });

  it('takes the chapters that precedents on the subject have', () => {
    const text = expandSnippet(skeleton(DATA, seeds));
    assert.match(text, /第二章　数字产业化\n第三章　数据要素\n/u);
    assert.match(text, /\n第十条　本条例自/u);
  });

  it('names a chapter once for 目录 and body', () => {
    const snippet = skeleton(DOGS, undefined);
    assert.match(snippet, /目　录[^]*第二章　\$\{1:章名\}[^]*第二章　\$1\n/u);
  });

  it('writes a short text without chapters, in its own name', () => {
    const text = expandSnippet(skeleton(PLAIN, seeds));
    assert.doesNotMatch(text, /目　录|章/u);
    assert.match(text, /\n第四条　本办法自　　年　　月　　日起施行。\n$/u);
  });

  it('names the law that it implements as its purpose', () => {
    assert.match(
      expandSnippet(skeleton(LAW, undefined)),
      /\n第一条　为了实施《中华人民共和国数据安全法》，结合本市实际，制定本办法。\n/u,
    );
  });

  for (const args of [DATA, DOGS, PLAIN, LAW, RULES]) {
    it(`has nothing to find fault with: ${args.title}`, () => {
      for (const precedents of [seeds, undefined]) {
        const found = checkSnapshot(
          snap(expandSnippet(skeleton(args, precedents))),
          defaultRuleConfig,
          (_code, error) => {
            throw error;
          },
        );
        assert.deepEqual(
          found.map(({ code, message }) => `${code} ${message.zh}`),
          [],
        );
      }
    });
  }

  it('is a text in which clauses are offered at once', () => {
    const text = expandSnippet(skeleton(DATA, seeds));
    const offset = text.indexOf('第三条　') + '第三条　'.length;
    const names = completion(snap(text), { offset, clauses: true }, contextWith(seeds)).map(
      ({ label }) => label,
    );
    assert.ok(
      names.some((name) => name.startsWith('基本原则') || name.startsWith('定义')),
      names.join(),
    );
  });
});
