import { equal } from 'node:assert/strict';
import { chapterWithout } from '../../../server/src/drafting/standard/allStandardClauses';

describe('the title of a chapter without the subject', () => {
  for (const [title, matter, subject, kind, bare] of [
    ['物业管理区域', '物业管理', '物业', '管理', '区域'],
    ['前期物业管理', '物业管理', '物业', '管理', '前期'],
    ['物业管理', '物业管理', '物业', '管理', '管理'],
    ['监督管理', '物业管理', '物业', '管理', '监督管理'],
    ['湖泊保护与管理', '湖泊保护', '湖泊', '保护', '保护与管理'],
    ['总则', '', '', 'other', '总则'],
  ] as const) {
    it(`of ${title} is ${bare}`, () => {
      equal(chapterWithout(title, { matter, subject, kind }), bare);
    });
  }
});
