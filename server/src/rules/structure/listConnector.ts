import { bilingual } from '../../base/bilingual';
import { neverFound, usage } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';
import { checkLists } from './itemLists';

const CONNECTOR = /[；;，,]?(?:以及|或者|并且|(?<![参给赋授付普波涉总调温缓随饱谐共赠以])[及与和])$/u;

const checkItems = checkLists(function* ({ items }, snapshot): Iterable<Report> {
  for (const { node, words } of items.slice(0, -1)) {
    const found = CONNECTOR.exec(words)?.[0];
    if (found === undefined || node.children.length > 0) continue;
    const start = node.textSpan.start + words.length - found.length;
    const span = { start, end: node.textSpan.end };
    if (snapshot.text.slice(span.start, span.end).length > found.length + 1) continue;
    yield {
      span,
      message: bilingual(
        `项的末尾不写“${found.replace(/^[；;，,]/u, '')}”，以分号结尾。`,
        'An item ends with a semicolon, without a connecting word.',
      ),
      fixes: [
        {
          title: bilingual('改为“；”', 'Change to ；'),
          safe: false,
          edits: [{ span, newText: '；' }],
        },
      ],
    };
  }
});

/** structure/list-connector: the last item but one ends in 以及, 和 or 或者. */
export const listConnector: Rule = {
  code: 'structure/list-connector',
  level: 'info',
  summary: bilingual('项的末尾写了“以及”“或者”', 'an item ends in 以及 or 或者'),
  explanation: bilingual(
    '列项之间用分号隔开，倒数第二项的末尾不写“以及”“和”“或者”；是并列还是选择，由引语写明（“下列”“下列之一”）。',
    'Items are parted by semicolons; the last but one carries no 以及, 和 or 或者. Whether all or one of them is meant is for the lead-in to say.',
  ),
  basis: usage,
  measured: neverFound,
  fixable: true,
  examples: [
    {
      bad: '甲市乙条例\n第一条　应当具备下列条件：\n（一）甲⟦；以及⟧\n（二）乙。\n',
      fixed: '甲市乙条例\n第一条　应当具备下列条件：\n（一）甲；\n（二）乙。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一条　应当具备下列条件：\n（一）甲；\n（二）乙。\n',
    '甲市乙条例\n第一条　有下列情形之一的：\n（一）参与；\n（二）乙以及丙。\n',
  ],
  check: checkItems,
};
