import { bilingual } from '../../../base/bilingual';
import { counted, neverFound } from '../../lexical/evidenceOfRules';
import { type Rule } from '../../types';
import { sequenceRule } from '../sequenceRule';

/** The numbers of items and subitems, which begin anew in each list. */
export const itemSequenceRules: readonly Rule[] = [
  sequenceRule({
    level: 'item',
    kind: 'gap',
    default: 'warning',
    measured: counted(
      22,
      22,
      [26, 26],
      bilingual(
        '多读的在副本有损的文本里。都是副本丢失了项的自动编号；一处另丢了换行，修复只能重新编号。',
        'More were read in damaged copies. All are automatic numbers of items lost in the copy; one lost a line break besides, and the fix can but renumber.',
      ),
    ),
    examples: [
      {
        bad: '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n（一）甲；\n⟦（三）⟧乙。\n',
        fixed: '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n（一）甲；\n（二）乙。\n',
      },
      {
        bad: '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n（一）甲；\n乙；\n⟦（三）⟧丙。\n',
        fixed: '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n（一）甲；\n（二）乙；\n（三）丙。\n',
      },
      {
        bad: '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n⟦（二）⟧甲；\n（三）乙。\n',
        fixed: '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n（一）甲；\n（二）乙。\n',
      },
      {
        bad: '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n甲；\n乙；\n⟦（三）⟧丙。\n',
        fixed: '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n（一）甲；\n（二）乙；\n（三）丙。\n',
      },
      {
        bad: '甲市乙条例\n第一条　按照下列规定办理：\n甲由市人民政府负\n责；\n乙由丙负责；\n⟦（三）⟧丁。\n',
        fixed:
          '甲市乙条例\n第一条　按照下列规定办理：\n（一）甲由市人民政府负\n责；\n（二）乙由丙负责；\n（三）丁。\n',
      },
      {
        bad: '甲市乙条例\n第一条　按照下列规定办理：\n（一）甲由市人民政府负\n责；\n乙由丙负责；\n⟦（三）⟧丁。\n',
        fixed:
          '甲市乙条例\n第一条　按照下列规定办理：\n（一）甲由市人民政府负\n责；\n（二）乙由丙负责；\n（三）丁。\n',
      },
      {
        bad: '甲市乙条例\n第一条　甲应当提交：\n（一）乙；\n（二）己。\n有下列情形之一的，不予批准：\n⟦（二）⟧丙；\n（三）丁。\n',
        fixed:
          '甲市乙条例\n第一条　甲应当提交：\n（一）乙；\n（二）己。\n有下列情形之一的，不予批准：\n（一）丙；\n（二）丁。\n',
      },
    ],
    accepts: [
      '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n（一）甲；\n（二）乙。\n前款第（五）项规定的除外。\n',
      '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n（一）甲；\n（二）乙。\n有下列情形之一的，予以表彰：\n（一）丙；\n（二）丁。\n',
      '甲市关于乙的实施方案\n一、总体要求\n（一）甲。\n（三）乙。\n',
    ],
  }),
  sequenceRule({
    level: 'item',
    kind: 'duplicate',
    default: 'warning',
    measured: neverFound,
    examples: [
      {
        bad: '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n（一）甲；\n（二）乙；\n⟦（二）⟧丙。\n',
        fixed: '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n（一）甲；\n（二）乙；\n（三）丙。\n',
      },
    ],
    accepts: [
      '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n（一）甲；\n（二）乙。\n',
      '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n（一）甲：\n1.丙；\n2.丁；\n（二）乙：\n1.丙；\n2.丁。\n',
    ],
  }),
  sequenceRule({
    level: 'item',
    kind: 'order',
    default: 'warning',
    measured: neverFound,
    examples: [
      {
        bad: '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n（一）甲；\n（三）乙；\n⟦（二）⟧丙；\n（四）丁。\n',
        fixed:
          '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n（一）甲；\n（二）乙；\n（三）丙；\n（四）丁。\n',
      },
    ],
    accepts: [
      '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n（一）甲；\n（二）乙。\n',
      '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n（一）甲；\n（二）乙。\n第二条　应当具备下列条件：\n（一）丙；\n（二）丁。\n',
    ],
  }),
  sequenceRule({
    level: 'subitem',
    kind: 'gap',
    default: 'warning',
    measured: neverFound,
    examples: [
      {
        bad: '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n（一）甲：\n1.丙；\n⟦3.⟧丁。\n',
        fixed: '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n（一）甲：\n1.丙；\n2.丁。\n',
      },
    ],
    accepts: [
      '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n（一）甲：\n1.丙；\n2.丁。\n',
      '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n（一）甲：\n1.5倍以上的，按照2.5倍计算。\n',
    ],
  }),
  sequenceRule({
    level: 'subitem',
    kind: 'duplicate',
    default: 'warning',
    measured: neverFound,
    examples: [
      {
        bad: '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n（一）甲：\n1.丙；\n⟦1.⟧丁。\n',
        fixed: '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n（一）甲：\n1.丙；\n2.丁。\n',
      },
    ],
    accepts: [
      '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n（一）甲：\n1.丙；\n2.丁。\n',
      '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n（一）甲：\n1.丙；\n2.丁；\n（二）乙：\n1.丙；\n2.丁。\n',
    ],
  }),
  sequenceRule({
    level: 'subitem',
    kind: 'order',
    default: 'warning',
    measured: neverFound,
    examples: [
      {
        bad: '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n（一）甲：\n1.丙；\n3.丁；\n⟦2.⟧戊；\n4.己。\n',
        fixed:
          '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n（一）甲：\n1.丙；\n2.丁；\n3.戊；\n4.己。\n',
      },
    ],
    accepts: [
      '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n（一）甲：\n1.丙；\n2.丁；\n3.戊。\n',
      '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n（一）甲：\n①丙；\n②丁。\n',
    ],
  }),
];
