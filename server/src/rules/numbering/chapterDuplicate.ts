import { neverFound } from '../lexical/facts';
import { sequenceRule } from './sequenceRule';

export const chapterDuplicate = sequenceRule({
  level: 'chapter',
  kind: 'duplicate',
  default: 'error',
  measured: neverFound,
  examples: [
    {
      bad: '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　乙\n第二条　甲。\n⟦第二章⟧　丙\n第三条　甲。\n第三章　丁\n第四条　甲。\n',
      fixed:
        '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　乙\n第二条　甲。\n第三章　丙\n第三条　甲。\n第四章　丁\n第四条　甲。\n',
    },
    {
      bad: '甲市乙条例\n第一章　总则\n第一条　甲。\n⟦第一章⟧　乙\n第二条　甲。\n第三章　丙\n第三条　甲。\n',
      fixed: '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　乙\n第二条　甲。\n第三章　丙\n第三条　甲。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　乙\n第二条　甲。\n第三章　丙\n第三条　甲。\n',
    '甲市乙条例\n第一编　甲\n第一章　乙\n第一条　甲。\n第二编　丙\n第一章　丁\n第二条　乙。\n',
  ],
});
