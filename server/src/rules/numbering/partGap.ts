import { neverFound } from '../lexical/facts';
import { sequenceRule } from './sequenceRule';

export const partGap = sequenceRule({
  level: 'part',
  kind: 'gap',
  default: 'error',
  measured: neverFound,
  examples: [
    {
      bad: '甲市乙条例\n第一编　甲\n第一条　甲。\n⟦第三编⟧　乙\n第二条　乙。\n',
      fixed: '甲市乙条例\n第一编　甲\n第一条　甲。\n第二编　乙\n第二条　乙。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第二编　甲\n第一条　甲。\n第三编　乙\n第二条　乙。\n',
    '甲市乙条例\n第一编　甲\n第一分编　乙\n第一条　甲。\n第二分编　丙\n第二条　乙。\n第二编　丁\n第一分编　戊\n第三条　丙。\n',
  ],
});
