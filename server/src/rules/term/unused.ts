import { type DefinedTerm } from '../../analysis/terms/definitions';
import { isName, ownTerms } from '../../analysis/terms/ownTerms';
import { bilingual } from '../../base/bilingual';
import { type Span } from '../../base/span';
import { counted } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

export const unused: Rule = {
  code: 'term/unused',
  level: 'info',
  summary: bilingual('定义了而没有使用的用语', 'a term is defined and never used'),
  explanation: bilingual(
    '用语定义以后，在定义之外没有再出现。多半是修改时删去了使用它的条文，或者正文用了另一种说法。请删去定义，或者把正文改为所定义的用语。用语与别的用语并列、中间隔开的（“铁路和公路工程”），算作使用。',
    'Outside its definition the term never occurs: most often the articles that used it were deleted, or they use other words. Delete the definition, or use the defined term. A term joined to another with its ends parted (铁路和公路工程) counts as used.',
  ),
  basis: bilingual(
    '《立法技术规范（试行）（一）》：多次使用的用语才需要定义。',
    'Technical Norms for Legislation (I): a term is defined because it is used repeatedly.',
  ),
  measured: counted(
    16,
    11,
    [10, 16],
    bilingual(
      '其余六处以并列、省略的形式用过，所以是信息级。',
      'The other six are used in a joined or shortened form, hence information.',
    ),
  ),
  fixable: false,
  examples: [
    { bad: '甲市乙条例\n第一条　本条例所称⟦公共数据⟧，是指甲。\n第二条　推进共享。\n' },
    { bad: '甲市乙条例\n第一条　市数据管理部门（以下简称⟦市数据部门⟧）负责甲。\n第二条　推进共享。\n' },
    {
      bad: '甲市乙条例\n第一条　推进数据共享。\n第二条　本条例下列用语的含义：\n（一）数据，是指甲；\n（二）⟦算力⟧，是指乙。\n',
    },
  ],
  accepts: [
    '甲市公共数据条例\n第一条　本条例所称公共数据，是指甲。\n第二条　推进共享。\n',
    '甲市乙条例\n第一条　本条例所称公共数据，是指甲。\n第二条　推进公共数据共享。\n',
    '甲市乙条例\n第一条　铁路和公路工程适用本条例。\n第二条　本条例所称铁路工程，是指甲。\n第三条　乙。\n',
    '甲市乙条例\n第一条　丙法第三条所称露天场所，是指甲。\n第二条　推进共享。\n',
    '甲市乙条例\n第一条　市数据管理部门（以下简称市数据部门）负责甲。\n第二条　市数据部门负责乙。\n',
    ...[
      '还包括',
      '也包括',
      '主要包括',
      '，还包括',
      '同时包括',
      '既包括',
      '不仅包括',
      '一般是指',
      '特指',
      '专指',
    ].map((verb) => `甲市乙条例\n第一条　本条例所称花农${verb}承包苗圃的人。\n第二条　花农应当诚信。\n`),
  ],
  *check(snapshot): Iterable<Report> {
    for (const definition of ownTerms(snapshot)) {
      if (!isName(definition) || !isOfThisText(snapshot.text, definition)) continue;
      const { term, span, definition: sentence } = definition;
      const first = snapshot.text.indexOf(term);
      const isElsewhere = first < sentence.start || snapshot.text.indexOf(term, sentence.end) >= 0;
      if (isElsewhere || isJoined(snapshot.text, term, sentence)) continue;
      yield {
        span,
        message: bilingual(
          `“${term}”定义以后没有使用；请删去定义，或者在正文中使用这个用语。`,
          `${term} is defined and never used: delete the definition, or use the term.`,
        ),
      };
    }
  },
};

/** True where the term is used joined to another, its two ends parted: 铁路和公路工程 for 铁路工程. */
function isJoined(text: string, term: string, { start, end }: Span): boolean {
  if (term.length < 2 * SHORTEST_PART || /[^\p{L}\p{N}]/u.test(term)) return false;
  const ways = Array.from({ length: term.length - 2 * SHORTEST_PART + 1 }, (_, at) => {
    const parting = at + SHORTEST_PART;
    return `${term.slice(0, parting)}(?:[、和与及的]|或者)[^。；：，\\r\\n]{0,30}${term.slice(parting)}`;
  });
  const joined = new RegExp(ways.join('|'), 'u');
  return joined.test(text.slice(0, start)) || joined.test(text.slice(end));
}

const SHORTEST_PART = 2;

/** 专利法第五条所称… explains the words of another text. */
const isOfThisText = (text: string, { kind, definition }: DefinedTerm): boolean =>
  kind !== 'meaning' || text.startsWith('本', definition.start);
