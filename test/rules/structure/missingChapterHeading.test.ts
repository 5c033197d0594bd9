import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/base/textEdit';
import { missingChapterHeading } from '../../../server/src/rules/structure/missingChapterHeading';
import { snap } from '../../support/snap';

/** What is reported, with the headings its fixes offer: `物业管理: 第二章　物业管理`. */
function offered(text: string): readonly string[] {
  return [...missingChapterHeading.check(snap(text), {})].map(({ span, fixes = [] }) =>
    [text.slice(span.start, span.end), ...fixes.map(({ title }) => title.zh.slice(3, -1))].join('|'),
  );
}
const draft = (...lines: readonly string[]): string => `甲市乙条例\n${lines.join('\n')}\n`;
const GENERAL = ['第一章　总则', '第一条　甲。'];

describe('structure/missing-chapter-heading', () => {
  const RUNS: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'titles in a row fill the gap',
      draft(...GENERAL, '登记', '第二条　乙。', '公示', '第三条　丙。', '第四章　附则', '第四条　丁。'),
      ['登记|第二章　登记', '公示|第三章　公示'],
    ],
    [
      'the first heading is lost with the number of the second',
      draft('第一条　甲。', '第二条　乙。', '发展规划', '第三条　丙。', '第三章　附则', '第四条　丁。'),
      ['第一条|第一章　总则', '发展规划|第二章　发展规划'],
    ],
    [
      'the first heading and the numbers of two others',
      draft('第一条　甲。', '规划', '第二条　乙。', '建设', '第三条　丙。', '第四章　附则', '第四条　丁。'),
      ['第一条|第一章　总则', '规划|第二章　规划', '建设|第三章　建设'],
    ],
    [
      'all numbers up to the first that is left',
      draft('总　则', '第一条　甲。', '规划管理', '第二条　乙。', '第三章　附则', '第三条　丙。'),
      ['总　则|第一章　总则', '规划管理|第二章　规划管理'],
    ],
    [
      'all numbers behind the last that is left',
      draft(...GENERAL, '会议的召开', '第二条　乙。', '发言和表决', '第三条　丙。', '附则', '第四条　丁。'),
      ['会议的召开|第二章　会议的召开', '发言和表决|第三章　发言和表决', '附则|第四章　附则'],
    ],
    [
      'fewer titles than numbers',
      draft(...GENERAL, '登记', '第二条　乙。', '第四章　附则', '第三条　丙。'),
      ['登记|第二章　登记|第三章　登记'],
    ],
    [
      'fewer titles than numbers at the beginning',
      draft('第一条　甲。', '登记', '第二条　乙。', '第五章　附则', '第三条　丙。'),
      ['第一条|第一章　总则', '登记|第二章　登记|第三章　登记|第四章　登记'],
    ],
    [
      'two titles for three numbers',
      draft(...GENERAL, '登记', '第二条　乙。', '公示', '第三条　丙。', '第五章　附则', '第四条　丁。'),
      ['登记|第二章　登记|第三章　登记', '公示|第三章　公示|第四章　公示'],
    ],
    [
      'a title with blanks and dunhao',
      draft(...GENERAL, '登　记、公　示', '第二条　乙。', '第三章　附则', '第三条　丙。'),
      ['登　记、公　示|第二章　登记、公示'],
    ],
    [
      'a title above a section',
      draft(
        ...GENERAL,
        '登记管理',
        '第一节　申请',
        '第二条　乙。',
        '第二节　受理',
        '第三条　丙。',
        '第三章　附则',
        '第四条　丁。',
      ),
      ['登记管理|第二章　登记管理'],
    ],
  ];
  for (const [name, text, expected] of RUNS) {
    it(`names every lost heading of a run: ${name}`, () => {
      assert.deepEqual(
        offered(text).map((line) => line.replaceAll('“', '')),
        expected,
      );
    });
  }

  it('is silent where more short lines stand than numbers are missing', () => {
    assert.deepEqual(
      offered(
        draft(
          ...GENERAL,
          '丁',
          '登记',
          '戊己',
          '第二条　乙。',
          '庚辛',
          '第三条　丙。',
          '第三章　附则',
          '第四条　丁。',
        ),
      ),
      [],
    );
  });

  it('leaves right numbers once every fix is applied', () => {
    const text = draft(
      ...GENERAL,
      '登记',
      '第二条　乙。',
      '公示',
      '第三条　丙。',
      '第四章　附则',
      '第四条　丁。',
    );
    const edits = [...missingChapterHeading.check(snap(text), {})].flatMap(
      ({ fixes }) => fixes?.[0]?.edits ?? [],
    );
    assert.deepEqual(offered(applyEdits(text, edits)), []);
  });
});
