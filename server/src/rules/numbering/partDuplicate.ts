import { neverFound } from '../lexical/facts';
import { sequenceRule } from './sequenceRule';

export const partDuplicate = sequenceRule({
  level: 'part',
  kind: 'duplicate',
  default: 'error',
  measured: neverFound,
  examples: [
    {
      bad: '甲市乙条例\n第一编　甲\n第一条　甲。\n⟦第一编⟧　乙\n第二条　乙。\n',
      fixed: '甲市乙条例\n第一编　甲\n第一条　甲。\n第二编　乙\n第二条　乙。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一编　甲\n第一条　甲。\n第二编　乙\n第二条　乙。\n',
    '甲市乙条例\n目录\n第一编　甲\n第二编　乙\n第一编　甲\n第一条　甲。\n第二编　乙\n第二条　乙。\n',
  ],
});
