import assert from 'node:assert/strict';
import { withRuleLevel } from '../../server/src/service/setRuleLevel';

const CODE = 'numbering/article-gap';

describe('service/setRuleLevel', () => {
  for (const [what, before, after] of [
    ['makes a file', undefined, '{\n  "rules": {\n    "numbering/article-gap": "off"\n  }\n}\n'],
    ['fills an empty one', '{ }\n', '{ "rules": { "numbering/article-gap": "off" } }\n'],
    [
      'adds rules behind what stands there',
      '{\n\t"region": "甲市"\n}',
      '{\n\t"region": "甲市",\n\t"rules": { "numbering/article-gap": "off" }\n}',
    ],
    [
      'adds a rule in the form of the others',
      '\uFEFF{"rules": {\r\n    "term/*": "hint"\r\n  }, "region": "甲市"}',
      '\uFEFF{"rules": {\r\n    "term/*": "hint",\r\n    "numbering/article-gap": "off"\r\n  }, "region": "甲市"}',
    ],
    ['fills empty rules', '{"rules":{}}', '{"rules":{ "numbering/article-gap": "off" }}'],
    [
      'parts members on one line',
      '{"rules":{"term/*":"hint"}}',
      '{"rules":{"term/*":"hint", "numbering/article-gap": "off"}}',
    ],
    [
      'changes a level where it stands',
      '{"rules": {"numbering/article-gap" : "warning", "term/*": "off"}}',
      '{"rules": {"numbering/article-gap" : "off", "term/*": "off"}}',
    ],
    ['replaces rules that are no object', '{"rules": 1}', '{"rules": { "numbering/article-gap": "off" }}'],
  ] as const) {
    it(what, () => {
      assert.deepEqual(withRuleLevel(before, CODE, 'off'), { ok: true, value: after });
    });
  }

  it('refuses a file that is not understood, with the place', () => {
    const refused = withRuleLevel('{\n // 注\n}', CODE, 'off');
    assert.ok(!refused.ok);
    assert.match(refused.reason.zh, /第 2 行.*注释/u);
  });
});
