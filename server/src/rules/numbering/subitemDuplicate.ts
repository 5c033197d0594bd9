import { neverFound } from '../lexical/facts';
import { sequenceRule } from './sequenceRule';

export const subitemDuplicate = sequenceRule({
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
});
