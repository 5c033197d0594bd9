import assert from 'node:assert/strict';
import { runToEnd } from '../../server/src/base/steps';
import {
  type Completeness,
  completeness,
  identityOfMatter,
  insertProvision,
} from '../../server/src/features/completeness';
import { LAKE, lakeCorpus, lakeRegulation } from '../precedents/topics/regulations';
import { contextWith, snap } from '../support/snap';

const CONTEXT = contextWith(lakeCorpus());
const TITLE = '戊安市湖泊保护条例';

const compared = (articles: readonly string[], title = TITLE): Completeness => {
  const result = runToEnd(completeness(snap(lakeRegulation(title, articles)), CONTEXT));
  assert.ok(result);
  return result;
};

describe('the matters of a subject that a draft lacks', () => {
  it('are told with how many regulations on it have them, and where they would go', () => {
    const { matters } = compared([LAKE.scope, LAKE.chief, LAKE.fishing, '市人民政府应当公布湖泊名录。']);
    assert.deepEqual(
      matters.map(({ topic, of, clauses, place }) => [
        topic.sources.length,
        of,
        clauses.length,
        place.as,
        place.clause.label,
      ]),
      [
        [3, 3, 3, 'before', '第三条'],
        [3, 3, 3, 'next', '第四条'],
      ],
    );
    assert.match(matters[0]?.clauses[0]?.text ?? '', /排污口/u);
    assert.match(matters[1]?.clauses[0]?.text ?? '', /船舶/u);
  });

  it('are not those that the draft has in other words', () => {
    const { matters } = compared([
      LAKE.scope,
      LAKE.chief,
      '禁渔期由市渔业部门确定并公告。',
      '在湖泊行驶的船舶不得向湖泊倾倒垃圾和油污，应当配备收集容器。',
      '湖泊管理范围内禁止设置排污口，已有的排污口限期拆除。',
    ]);
    assert.deepEqual(matters, []);
  });

  it('go in where they are told to go', () => {
    const draft = snap(lakeRegulation(TITLE, [LAKE.scope, LAKE.chief, LAKE.fishing]));
    const [outlet] = runToEnd(completeness(draft, CONTEXT))?.matters ?? [];
    assert.ok(outlet);
    const args = { role: identityOfMatter(outlet), text: LAKE.outlet };
    const plan = insertProvision(draft, args, CONTEXT, false);
    assert.ok(plan.ok);
    assert.ok(plan.value.edits.some(({ newText }) => newText.includes(LAKE.outlet)));
  });

  it('are refused when they are unknown', () => {
    const draft = snap(lakeRegulation(TITLE, [LAKE.scope, LAKE.chief]));
    assert.equal(insertProvision(draft, { role: 'matter:甲', text: '乙' }, CONTEXT, false).ok, false);
  });

  it('are none for a draft on another subject', () => {
    assert.deepEqual(compared([LAKE.scope, LAKE.chief], '戊安市养老服务条例').matters, []);
  });
});
