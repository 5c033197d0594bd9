import { neverFound } from '../lexical/facts';
import { sequenceRule } from './sequenceRule';

export const articleOrder = sequenceRule({
  level: 'article',
  kind: 'order',
  default: 'error',
  measured: neverFound,
  examples: [
    {
      bad: '甲市乙条例\n第一条　甲。\n第三条　乙。\n⟦第二条⟧　丙。\n第四条　依照第三条办理。\n',
      fixed: '甲市乙条例\n第一条　甲。\n第二条　乙。\n第三条　丙。\n第四条　依照第二条办理。\n',
    },
    {
      bad: '甲市乙条例\n第十条　甲。\n第十一条　乙。\n⟦第二条⟧　丙。\n第十三条　丁。\n',
      fixed: '甲市乙条例\n第十条　甲。\n第十一条　乙。\n第十二条　丙。\n第十三条　丁。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一条　甲。\n第二条　违反第一条规定的，责令改正。\n第一条、第二条规定的措施由市人民政府决定。\n第三条　丙。\n',
    '甲市乙条例\n第一条　甲。\n第二条　乙。\n第三条　丙。\n第四条　丁。\n附件\n第一条　戊。\n',
  ],
});
