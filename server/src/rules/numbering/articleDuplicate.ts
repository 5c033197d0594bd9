import { neverFound } from '../lexical/facts';
import { sequenceRule } from './sequenceRule';

export const articleDuplicate = sequenceRule({
  level: 'article',
  kind: 'duplicate',
  default: 'error',
  measured: neverFound,
  examples: [
    {
      bad: '甲市乙条例\n第一条　甲。\n第二条　乙。\n⟦第二条⟧　丙。\n第三条　丁。\n',
      fixed: '甲市乙条例\n第一条　甲。\n第二条　乙。\n第三条　丙。\n第四条　丁。\n',
    },
    {
      bad: '甲市乙条例\n第一条　甲。\n⟦第三条⟧　乙。\n第三条　丙。\n',
      fixed: '甲市乙条例\n第一条　甲。\n第二条　乙。\n第三条　丙。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一条　甲。\n第二条　乙。\n第二条规定的事项，由市人民政府决定。\n第三条　丙。\n',
    '甲市乙条例\n第一条　甲。\n第一条之一　乙。\n第二条　丙。\n',
  ],
});
