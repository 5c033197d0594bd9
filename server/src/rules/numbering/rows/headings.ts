import { bilingual } from '../../../base/bilingual';
import { counted, neverFound } from '../../lexical/evidenceOfRules';
import { type Rule } from '../../types';
import { sequenceRule } from '../sequenceRule';

/** The numbers of parts, chapters and sections; sections begin anew in each chapter. */
export const headingSequenceRules: readonly Rule[] = [
  sequenceRule({
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
  }),
  sequenceRule({
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
  }),
  sequenceRule({
    level: 'part',
    kind: 'order',
    default: 'error',
    measured: neverFound,
    examples: [{ bad: '甲市乙条例\n第二编　甲\n第一条　甲。\n⟦第一编⟧　乙\n第二条　乙。\n' }],
    accepts: [
      '甲市乙条例\n第一编　甲\n第一条　甲。\n第二编　乙\n第二条　乙。\n',
      '甲市乙条例\n第三编　甲\n第一条　甲。\n',
    ],
  }),
  sequenceRule({
    level: 'chapter',
    kind: 'gap',
    default: 'error',
    measured: counted(
      0,
      0,
      [2, 2],
      bilingual(
        '读的在副本有损的文本和行政法规里，一章的标题确已丢失。',
        'They were read in a damaged copy and a national regulation, where the heading of a chapter is lost indeed.',
      ),
    ),
    examples: [
      {
        bad: '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　乙\n第二条　甲。\n⟦第四章⟧　丙\n第三条　甲。\n',
        fixed: '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　乙\n第二条　甲。\n第三章　丙\n第三条　甲。\n',
      },
      {
        bad: '甲市乙条例\n目录\n第一章　总则\n第二章　乙\n第一章　总则\n第一条　甲。\n⟦第三章⟧　乙\n第二条　乙。\n',
        fixed:
          '甲市乙条例\n目录\n第一章　总则\n第二章　乙\n第一章　总则\n第一条　甲。\n第二章　乙\n第二条　乙。\n',
      },
    ],
    accepts: [
      '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　乙\n第二条　甲。\n第三章　丙\n第三条　甲。\n',
      '甲市乙条例\n第一编　甲\n第一章　乙\n第一条　甲。\n第二编　丙\n第一章　丁\n第二条　乙。\n',
      '甲市乙条例\n第一编　甲\n第一章　乙\n第一条　甲。\n第二编　丙\n第二章　丁\n第二条　乙。\n',
    ],
  }),
  sequenceRule({
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
  }),
  sequenceRule({
    level: 'chapter',
    kind: 'order',
    default: 'error',
    measured: neverFound,
    examples: [
      {
        bad: '甲市乙条例\n第一章　总则\n第一条　甲。\n第三章　乙\n第二条　甲。\n⟦第二章⟧　丙\n第三条　甲。\n第四章　丁\n第四条　甲。\n',
        fixed:
          '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　乙\n第二条　甲。\n第三章　丙\n第三条　甲。\n第四章　丁\n第四条　甲。\n',
      },
    ],
    accepts: [
      '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　乙\n第二条　甲。\n',
      '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　乙\n第二条　乙。\n第一章规定的措施由市人民政府决定。\n',
    ],
  }),
  sequenceRule({
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
      {
        bad: '甲市乙条例\n第一章　总则\n第一节　丁戊\n第一条　甲。\n丙丁\n第二条　甲。\n⟦第三节⟧　乙\n第三条　甲。\n',
        fixed:
          '甲市乙条例\n第一章　总则\n第一节　丁戊\n第一条　甲。\n第二节　丙丁\n第二条　甲。\n第三节　乙\n第三条　甲。\n',
      },
      {
        bad: '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　乙\n丙丁\n第二条　甲。\n⟦第二节⟧　戊己\n第三条　甲。\n',
        fixed:
          '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　乙\n第一节　丙丁\n第二条　甲。\n第二节　戊己\n第三条　甲。\n',
      },
    ],
    accepts: [
      '甲市乙条例\n第一章　总则\n第一节　甲\n第一条　甲。\n第二节　乙\n第二条　甲。\n',
      '甲市乙条例\n第一章　总则\n第一节　甲\n第一条　甲。\n第二节　乙\n第二条　乙。\n第二章　丙\n第一节　丁\n第三条　丙。\n第二节　戊\n第四条　丁。\n',
    ],
  }),
  sequenceRule({
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
  }),
  sequenceRule({
    level: 'section',
    kind: 'order',
    default: 'error',
    measured: neverFound,
    examples: [
      {
        bad: '甲市乙条例\n第一章　总则\n第一节　甲\n第一条　甲。\n第三节　乙\n第二条　甲。\n⟦第二节⟧　丙\n第三条　甲。\n第四节　丁\n第四条　甲。\n',
        fixed:
          '甲市乙条例\n第一章　总则\n第一节　甲\n第一条　甲。\n第二节　乙\n第二条　甲。\n第三节　丙\n第三条　甲。\n第四节　丁\n第四条　甲。\n',
      },
    ],
    accepts: [
      '甲市乙条例\n第一章　总则\n第一节　甲\n第一条　甲。\n第二节　乙\n第二条　甲。\n第三节　丙\n第三条　甲。\n',
      '甲市乙条例\n第一章　总则\n第一节　甲\n第一条　甲。\n第二节　乙\n第二条　乙。\n第二章　丙\n第三节　丁\n第三条　丙。\n',
    ],
  }),
];
