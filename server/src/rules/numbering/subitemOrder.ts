import { neverFound } from '../lexical/facts';
import { sequenceRule } from './sequenceRule';

export const subitemOrder = sequenceRule({
  level: 'subitem',
  kind: 'order',
  default: 'warning',
  measured: neverFound,
  examples: [
    {
      bad: '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n（一）甲：\n1.丙；\n3.丁；\n⟦2.⟧戊；\n4.己。\n',
      fixed: '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n（一）甲：\n1.丙；\n2.丁；\n3.戊；\n4.己。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n（一）甲：\n1.丙；\n2.丁；\n3.戊。\n',
    '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n（一）甲：\n①丙；\n②丁。\n',
  ],
});
