import assert from 'node:assert/strict';
import { createSnapshot } from '../../server/src/analysis/snapshot';
import { checkSnapshot, defaultRuleConfig } from '../../server/src/rules/runRules';

const OWN_NAMES = {
  南河市花木协会章程: '本章程',
  南河市花木移栽操作规程: '本规程',
  南河市花木评比规则: '本规则',
  '南河市花木管理办法（草案）': '本办法',
  '南河市花木管理规定（征求意见稿）': '本规定',
  南河市花木条例实施细则: '本细则',
  南河市花木养护规范: '本规范',
  南河市花木从业准则: '本准则',
  南河市花市守则: '本守则',
  南河市花农公约: '本公约',
  南河市花木管理条例: '本条例',
} as const;

describe('what a text calls itself in messages and fixes', () => {
  for (const [title, own] of Object.entries(OWN_NAMES)) {
    it(`is ${own} in ${title}`, () => {
      const numbers = Array.from('一二三四五六七八九');
      const articles = [...numbers, '十', '十一', '十二', '十三'].map(
        (number) => `第${number}条　花农应当爱护第${number}类花木。`,
      );
      const findings = checkSnapshot(
        createSnapshot(`${title}\n${articles.join('\n')}\n`),
        defaultRuleConfig,
        (code, error) => {
          throw new Error(code, { cause: error });
        },
      );
      const told = JSON.stringify(findings.map(({ message, fixes }) => [message, fixes]));
      const names = new Set(told.match(/(?<=制定|适用|“|　)本(?!市)\p{Script=Han}{1,2}(?=。|自)/gu));
      assert.deepEqual([...names], [own]);
      assert.ok(findings.some(({ code }) => code === 'structure/missing-effective-date'));
    });
  }
});
