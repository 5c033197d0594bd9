import { isCoined, isRunningText, ownTerms } from '../../analysis/terms/ownTerms';
import { termUses } from '../../analysis/terms/termUses';
import { bilingual } from '../../base/bilingual';
import { counted } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

export const usedBeforeDefinition: Rule = {
  code: 'term/used-before-definition',
  level: 'hint',
  summary: bilingual('简称在引出之前使用', 'a short name is used before it is introduced'),
  explanation: bilingual(
    '简称应当在全称第一次出现时用“（以下简称X）”引出，此前写全称。条文移动以后，简称常常跑到引出它的那一条前面。请把“（以下简称……）”移到第一次出现的地方。简称本身是全称中的词的，以及标题里就有的，不报告。',
    'A short name is introduced in brackets where the full form first occurs; before that the full form is written. When articles move, the short name often ends up in front. Move the brackets to the first place. Short names that are a word of the full form, or stand in the title, are left alone.',
  ),
  basis: bilingual(
    '简称用法惯例：第一次出现时写全称并注明简称，以后一律用简称。',
    'Drafting custom: full form with its short name at first mention, the short name from then on.',
  ),
  measured: counted(
    5,
    2,
    [4, 6],
    bilingual(
      '其余是恰好同形的普通词语，所以是提示级。',
      'The others are plain words of the same form, so this is a hint.',
    ),
  ),
  fixable: false,
  examples: [
    {
      bad: '甲市乙条例\n第一条　⟦市人社部门⟧负责甲。\n第二条　市人力资源和社会保障部门（以下简称市人社部门）负责乙。\n第三条　市人社部门负责丙。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一条　市人力资源和社会保障部门（以下简称市人社部门）负责乙。\n第二条　市人社部门负责丙。\n',
    '甲市乙条例\n第一条　为了保护承包合同当事人，制定本条例。\n第二条　农业承包合同（以下简称承包合同）适用本条例。\n第三条　承包合同备案。\n',
    '甲市学生事故条例\n第一条　为了预防学生事故，制定本条例。\n第二条　学校内发生的人身事故（以下简称学生事故）适用本条例。\n第三条　学生事故上报。\n',
    '甲市乙条例\n第一条　推进“一网通办”。\n第二条　政务服务平台（以下简称一网通办）由甲建设。\n第三条　一网通办由乙管理。\n',
  ],
  *check(snapshot): Iterable<Report> {
    const { text, tree } = snapshot;
    const title = tree.title?.text ?? '';
    const seen = new Set<string>();
    const coined = new Map(
      ownTerms(snapshot)
        .filter((definition) => !title.includes(definition.term) && isCoined(snapshot, definition))
        .toReversed()
        .map((definition) => [definition.term, definition]),
    );
    for (const { span } of coined.size === 0 ? [] : termUses(snapshot)) {
      const term = text.slice(span.start, span.end);
      const definition = coined.get(term);
      if (definition === undefined || span.end > definition.definition.start || seen.has(term)) continue;
      // “一网通办” is cited as a word; 国务院X主管部门 is another department than the one introduced.
      if (
        /(?:“|国务院)$/u.test(text.slice(Math.max(0, span.start - 3), span.start)) ||
        !isRunningText(snapshot, span)
      ) {
        continue;
      }
      seen.add(term);
      yield {
        span,
        message: bilingual(
          `简称“${term}”在后文才引出；请把“（以下简称${term}）”移到这里，或者此处写全称。`,
          `The short name ${term} is introduced only further down: introduce it here, or write the full form.`,
        ),
        related: [{ span: definition.span, message: bilingual('在这里引出', 'introduced here') }],
      };
    }
  },
};
