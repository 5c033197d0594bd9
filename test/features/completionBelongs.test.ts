import { equal } from 'node:assert/strict';
import {
  belongsInChapter,
  isForPlace,
  isOpenFor,
  isWritten,
  mayBeBorrowed,
  isOfOtherChapter,
} from '../../server/src/features/completion/leaveOutMisplacedOffers';
import { snap } from '../support/snap';

const DRAFT = snap(
  [
    '甲市湖泊保护条例',
    '第一章　总则',
    '第一条　为了保护湖泊，制定本条例。',
    '第二章　规划与分区',
    '第二条　湖泊保护规划由水务部门编制。',
    '第三章　保护与利用',
    '第三条　禁渔期内不得在湖泊捕捞，禁渔期由渔业部门公布。',
    '第四章　法律责任',
    '第五章　附则',
    '第四条　本条例自公布之日起施行。',
  ].join('\n'),
);

describe('what belongs at an empty article', () => {
  for (const [role, chapter, belongs] of [
    ['administrative-liability', '法律责任', true],
    ['administrative-liability', '总则', false],
    ['administrative-liability', undefined, true],
    ['planning', '法律责任', false],
    ['complaint', '监督检查', true],
    ['complaint', '法律责任', false],
    ['remedies', '法律责任', true],
    ['purpose', '总则', true],
    ['purpose', '保护与利用', false],
    ['effective-date', '附则', true],
    ['effective-date', '保护与利用', false],
    ['planning', '规划与分区', true],
    ['prohibition', '保护与利用', true],
  ] as const) {
    it(`${role} in ${chapter ?? 'no chapter'}: ${belongs ? 'yes' : 'no'}`, () => {
      equal(belongsInChapter(role, { chapter }), belongs);
    });
  }

  it('is nothing that the draft says', () => {
    equal(isWritten(DRAFT, '禁渔期内不得在湖泊捕捞，禁渔期由渔业主管部门公布。'), true);
    equal(isWritten(DRAFT, '船舶应当配备收集垃圾的容器。'), false);
  });

  it('is nothing of a chapter that the draft has elsewhere', () => {
    const isElsewhere = isOfOtherChapter(DRAFT, '规划与分区');
    equal(isElsewhere('保护和利用'), true);
    equal(isElsewhere('湖泊规划与分区'), false);
    equal(isElsewhere('湖长'), false);
    equal(isElsewhere(''), false);
    equal(isOfOtherChapter(DRAFT, undefined)('保护和利用'), false);
  });

  it('is of the chapter that stands where the precedent’s does', () => {
    const draft = snap(
      ['总则', '物业管理区域', '业主组织', '前期物业管理', '附则']
        .map((title, at) => `第${'一二三四五'.charAt(at)}章　${title}\n第${'一二三四五'.charAt(at)}条　甲。`)
        .join('\n'),
    );
    const theirs = ['总则', '业主大会和业主委员会', '前期物业管理', '附则'];
    equal(isOfOtherChapter(draft, '物业管理区域')('业主大会和业主委员会', theirs), true);
    equal(isOfOtherChapter(draft, '总则')('业主大会和业主委员会', theirs), true);
    equal(isOfOtherChapter(draft, '业主组织')('业主大会和业主委员会', theirs), false);
    equal(isOfOtherChapter(draft, '总则')('前期物业管理', theirs), true);
    equal(isOfOtherChapter(draft, '总则')('罚则', [...theirs, '罚则']), false);
  });

  for (const [role, position, chapter, isOpen] of [
    [undefined, 0.95, '总则', false],
    [undefined, 0.95, '附则', true],
    [undefined, 0.2, '附则', false],
    [undefined, 0.2, '总则', true],
    [undefined, 0.6, '保护与利用', true],
    [undefined, 0.6, undefined, true],
    ['effective-date', 1, '附则', true],
    ['effective-date', 1, '总则', false],
  ] as const) {
    it(`is ${isOpen ? '' : 'not '}${role ?? 'an article'} at ${position} of a text without chapters, in ${chapter ?? 'none'}`, () => {
      const article = { text: '船舶应当登记。', chapter: '', position };
      equal(isForPlace(role, article, { before: [], after: [], chapter }), isOpen);
    });
  }

  it('is on penalties alone in the liability chapter', () => {
    const here = { before: [], after: [], chapter: '法律责任' } as const;
    const at = (text: string): boolean => isForPlace(undefined, { text, chapter: '', position: 0.5 }, here);
    equal(at('船舶应当登记。'), false);
    equal(at('造成他人损害的，依法承担民事责任。'), true);
  });

  for (const [role, chapter, before, isOpen] of [
    ['principles', '总则', 'principles', false],
    ['lead-department', '总则', 'lead-department', false],
    ['lead-department', '保护与利用', 'lead-department', true],
    ['government-duty', '保护与利用', 'scope', true],
    ['principles', '保护与利用', 'scope', false],
    ['administrative-liability', '保护与利用', 'scope', false],
    ['administrative-liability', '法律责任', 'administrative-liability', true],
    ['repeal', '附则', 'effective-date', false],
    ['effective-date', '附则', 'scope', true],
    ['planning', '法律责任', 'scope', false],
    ['planning', '保护与利用', 'planning', true],
    ['administrative-liability', undefined, 'scope', true],
  ] as const) {
    it(`is ${isOpen ? '' : 'not '}${role} on its own subject in ${chapter ?? 'no chapter'} behind ${before}`, () => {
      equal(isOpenFor(role, { before: [before], after: [], chapter }), isOpen);
    });
  }

  it('is of another subject only what the draft has not, no chapter is for, and forbids nothing', () => {
    const at = (chapter: string): { before: ['scope']; after: []; chapter: string } => ({
      before: ['scope'],
      after: [],
      chapter,
    });
    equal(mayBeBorrowed(DRAFT, 'prohibition', at('保护与利用')), false);
    equal(mayBeBorrowed(DRAFT, 'scope', at('总则')), false);
    equal(mayBeBorrowed(DRAFT, 'planning', at('保护与利用')), false);
    equal(mayBeBorrowed(DRAFT, 'planning', at('规划与分区')), true);
    equal(mayBeBorrowed(DRAFT, 'publicity', at('保护与利用')), false);
    equal(mayBeBorrowed(DRAFT, 'administrative-liability', at('法律责任')), false);
  });
});
