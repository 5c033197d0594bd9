import { bilingual } from '../../base/bilingual';
import { counted } from '../lexical/facts';
import { sequenceRule } from './sequenceRule';

export const chapterGap = sequenceRule({
  level: 'chapter',
  kind: 'gap',
  default: 'error',
  measured: counted(
    0,
    0,
    [2, 2],
    bilingual(
      '读的在副本有损的文本和行政法规里，一章的标题确已丢失。',
      'They were read in a damaged copy and a national regulation, where the heading of a chapter is lost indeed.',
    ),
  ),
  examples: [
    {
      bad: '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　乙\n第二条　甲。\n⟦第四章⟧　丙\n第三条　甲。\n',
      fixed: '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　乙\n第二条　甲。\n第三章　丙\n第三条　甲。\n',
    },
    {
      bad: '甲市乙条例\n目录\n第一章　总则\n第二章　乙\n第一章　总则\n第一条　甲。\n⟦第三章⟧　乙\n第二条　乙。\n',
      fixed:
        '甲市乙条例\n目录\n第一章　总则\n第二章　乙\n第一章　总则\n第一条　甲。\n第二章　乙\n第二条　乙。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　乙\n第二条　甲。\n第三章　丙\n第三条　甲。\n',
    '甲市乙条例\n第一编　甲\n第一章　乙\n第一条　甲。\n第二编　丙\n第一章　丁\n第二条　乙。\n',
    '甲市乙条例\n第一编　甲\n第一章　乙\n第一条　甲。\n第二编　丙\n第二章　丁\n第二条　乙。\n',
  ],
});
