import { bilingual } from '../../base/bilingual';
import { counted, understood } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';
import { checkLists } from './itemLists';

/** What happens to someone or something, and is nobody's act. */
const STATE =
  /^[^，。；]{0,12}(?:死亡|破产|终止|届满|丧失|灭失|不可抗力|被(?:吊销|撤销|注销|宣告)|未成立|失效)/u;

const checkItems = checkLists(function* ({ leadIn, items }): Iterable<Report> {
  if (!/下列行为之一/u.test(leadIn)) return;
  for (const { node, words } of items) {
    if (!STATE.test(words) || /^(?:造成|导致|致|因|未|不|对|在|使)/u.test(words)) continue;
    yield {
      span: { start: node.textSpan.start, end: node.textSpan.start + words.length },
      message: bilingual(
        '这一项不是行为；引语宜改为“下列情形之一”。',
        'This item is no act; the lead-in should say 下列情形之一.',
      ),
    };
  }
});

/** structure/list-lead-word: 下列行为之一 over items that are states. */
export const listLeadWord: Rule = {
  code: 'structure/list-lead-word',
  level: 'off',
  summary: bilingual('“下列行为之一”之下列的是情形', 'items under 下列行为之一 that are no acts'),
  explanation: bilingual(
    '各项都是行为的，引语用“下列行为之一”；有死亡、届满、被吊销这类不是行为的，用“下列情形之一”。',
    'Where all items are acts, the lead-in says 下列行为之一; where some are states, such as death, expiry or revocation, 下列情形之一.',
  ),
  basis: understood('一', '8'),
  measured: counted(
    5,
    2,
    [0, 6],
    bilingual('词语不足以判断，所以默认关闭。', 'Words alone do not tell, so this is off by default.'),
  ),
  fixable: false,
  examples: [
    {
      bad: '甲市乙条例\n第一条　有下列行为之一的，注销登记：\n（一）擅自停业的；\n（二）⟦经营者死亡的⟧。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一条　有下列情形之一的，注销登记：\n（一）擅自停业的；\n（二）经营者死亡的。\n',
    '甲市乙条例\n第一条　有下列行为之一的，责令改正：\n（一）擅自停业的；\n（二）拒绝检查的。\n',
  ],
  check: checkItems,
};
