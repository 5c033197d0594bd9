import { bilingual } from '../../base/bilingual';
import { neverFound, usage } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';
import { checkLists } from './itemLists';

const CATCH_ALL =
  /^(?:法律、(?:行政)?法规(?:、规章)?(?:和[\p{Script=Han}]{2,10})?(?:规定|禁止)的)?其他[^，。；]{0,20}(?:情形|行为|条件|职责|事项|材料|内容|活动|义务|权利|措施|情况)的?$/u;

/** Another catch-all: 法律、法规规定的其他职责；市人民政府交办的其他事项. */
const ANOTHER = /其他[^，。；]{0,20}$/u;

/** What closes a report, a record or a file behind its last matter: signatures, dates, the back cover. */
const CLOSES =
  /(?:签名|签字|签章|盖章|印章|公章|署名|落款|日期|时间|年月日|年、月、日|封底|备考表|附件|附录|附图|页码|编号|文号|有效期限?|联系方式|联系电话)$/u;

const checkItems = checkLists(function* ({ items }): Iterable<Report> {
  for (const [index, { node, words }] of items.slice(0, -1).entries()) {
    if (!CATCH_ALL.test(words)) continue;
    if (items.slice(index + 1).every(({ words: behind }) => CLOSES.test(behind) || ANOTHER.test(behind))) {
      continue;
    }
    yield {
      span: { start: node.textSpan.start, end: node.textSpan.start + words.length },
      message: bilingual(
        '兜底的“其他……”通常是最后一项；请移到末尾，或者核对其后的项。',
        'The catch-all 其他… is usually the last item; move it to the end, or review what follows.',
      ),
    };
  }
});

/** structure/catch-all-last: 其他…情形 stands before the last item. */
export const catchAllLast: Rule = {
  code: 'structure/catch-all-last',
  level: 'warning',
  summary: bilingual('兜底的“其他……”不是最后一项', 'the catch-all 其他… is not the last item'),
  explanation: bilingual(
    '“其他……的情形”是对前面各项的兜底，应当放在最后一项；后面再列的项，看起来就不在“其他”之列；报告、笔录、案卷以签名、日期、封底结尾的除外。多半是后来添加的项接在了末尾。',
    'The catch-all 其他…的情形 closes a list. Items behind it, most often added later, seem to be outside of it. Signatures, dates and covers that end a report or a file may follow.',
  ),
  basis: usage,
  measured: neverFound,
  fixable: false,
  examples: [
    {
      bad: '甲市乙条例\n第一条　有下列情形之一的，予以撤销：\n（一）甲；\n（二）⟦法律、法规规定的其他情形⟧；\n（三）乙。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一条　有下列情形之一的，予以撤销：\n（一）甲；\n（二）乙；\n（三）法律、法规规定的其他情形。\n',
    '甲市乙条例\n第一条　报告应当载明下列事项：\n（一）结论；\n（二）其他需要说明的事项；\n（三）鉴定人的签名；\n（四）作出报告的日期。\n',
    '甲市乙条例\n第一条　委员会履行下列职责：\n（一）甲；\n（二）法律、法规规定的其他职责；\n（三）市人民政府交办的其他事项。\n',
    '甲市乙条例\n第一条　包括下列事项：\n（一）其他部门移送的甲；\n（二）乙。\n',
  ],
  check: checkItems,
};
