import { bilingual } from '../../../base/bilingual';
import { type LexicalRow } from '../../lexical/types';

/** Words of duty and permission: 应当, 可以, 不得. */
export const modalRows: readonly LexicalRow[] = [
  {
    code: 'wording/should',
    level: 'warning',
    summary: bilingual('“应该”应当写作“应当”', '应该 for 应当'),
    explanation: bilingual(
      '法规设定义务用“应当”，不用口语的“应该”。',
      'A regulation sets a duty with 应当, not with the colloquial 应该.',
    ),
    basis: bilingual(
      '《立法技术规范（试行）（一）》第14条；公布文本的通例（按实测）。',
      'Drafting norms (trial) (1), clause 14; the custom of published texts, as measured.',
    ),
    pattern: /应该/gu,
    better: '应当',
    safe: true,
    message: () => bilingual('设定义务用“应当”，不用“应该”。', 'Write 应当 for a duty, not 应该.'),
    examples: [
      {
        bad: '甲市乙条例\n第一条　经营者⟦应该⟧如实申报。\n',
        fixed: '甲市乙条例\n第一条　经营者应当如实申报。\n',
      },
    ],
    accepts: ['甲市乙条例\n第一条　经营者应当如实申报。\n', '甲市乙条例\n第一条　告示写明“应该排队”。\n'],
  },
];
