import { bilingual } from '../../base/bilingual';
import { counted } from '../lexical/facts';
import { sequenceRule } from './sequenceRule';

export const itemGap = sequenceRule({
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
});
