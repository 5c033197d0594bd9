import { neverFound } from '../lexical/facts';
import { sequenceRule } from './sequenceRule';

export const sectionDuplicate = sequenceRule({
  level: 'section',
  kind: 'duplicate',
  default: 'error',
  measured: neverFound,
  examples: [
    {
      bad: '甲市乙条例\n第一章　总则\n第一节　甲\n第一条　甲。\n⟦第一节⟧　乙\n第二条　甲。\n',
      fixed: '甲市乙条例\n第一章　总则\n第一节　甲\n第一条　甲。\n第二节　乙\n第二条　甲。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一章　总则\n第一节　甲\n第一条　甲。\n第二节　乙\n第二条　甲。\n',
    '甲市乙条例\n第一章　总则\n第一节　甲\n第一条　甲。\n第二章　丙\n第一节　丁\n第二条　丙。\n',
  ],
});
