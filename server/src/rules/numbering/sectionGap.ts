import { bilingual } from '../../base/bilingual';
import { counted } from '../lexical/facts';
import { sequenceRule } from './sequenceRule';

export const sectionGap = sequenceRule({
  level: 'section',
  kind: 'gap',
  default: 'error',
  measured: counted(
    2,
    2,
    [2, 2],
    bilingual(
      '都是副本丢失了一节的序号，只剩节名。',
      'In both the copy lost the number of a section and kept its title.',
    ),
  ),
  examples: [
    {
      bad: '甲市乙条例\n第一章　总则\n第一节　甲\n第一条　甲。\n⟦第三节⟧　乙\n第二条　甲。\n',
      fixed: '甲市乙条例\n第一章　总则\n第一节　甲\n第一条　甲。\n第二节　乙\n第二条　甲。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一章　总则\n第一节　甲\n第一条　甲。\n第二节　乙\n第二条　甲。\n',
    '甲市乙条例\n第一章　总则\n第一节　甲\n第一条　甲。\n第二节　乙\n第二条　乙。\n第二章　丙\n第一节　丁\n第三条　丙。\n第二节　戊\n第四条　丁。\n',
  ],
});
