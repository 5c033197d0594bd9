import { neverFound } from '../lexical/facts';
import { sequenceRule } from './sequenceRule';

export const itemOrder = sequenceRule({
  level: 'item',
  kind: 'order',
  default: 'warning',
  measured: neverFound,
  examples: [
    {
      bad: '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n（一）甲；\n（三）乙；\n⟦（二）⟧丙；\n（四）丁。\n',
      fixed:
        '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n（一）甲；\n（二）乙；\n（三）丙；\n（四）丁。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n（一）甲；\n（二）乙。\n',
    '甲市乙条例\n第一条　有下列情形之一的，责令改正：\n（一）甲；\n（二）乙。\n第二条　应当具备下列条件：\n（一）丙；\n（二）丁。\n',
  ],
});
