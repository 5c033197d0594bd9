import { ownTerms } from '../../analysis/terms/ownTerms';
import { type DefinedTerm } from '../../analysis/terms/definitions';
import { bilingual } from '../../base/bilingual';
import { neverFound } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

export const definedTwice: Rule = {
  code: 'term/defined-twice',
  level: 'warning',
  summary: bilingual('同一用语定义了两次', 'a term is defined twice'),
  explanation: bilingual(
    '同一用语在一部法规中只应有一个含义。两处定义即使字面相同，以后也容易只改一处。请保留一处，其余删去。先用“（以下简称X）”引出简称，再用“本条例所称X，是指……”说明含义的，“是指”之后再用“包括”列举的，“前款所称”“本章所称”只管一处的，都不是重复定义。',
    'A term has one meaning in one regulation. Even two equal definitions drift apart as soon as one is amended. Keep one of them. A short name introduced in brackets and then explained with 本条例所称 is one definition, not two; nor is a list with 包括 beside a meaning, or what holds for one place only (前款所称, 本章所称).',
  ),
  basis: bilingual(
    '《立法技术规范（试行）（一）》关于用语定义的要求：定义唯一，前后一致。',
    'Technical Norms for Legislation (I), on defined terms: one definition, used alike throughout.',
  ),
  measured: neverFound,
  fixable: false,
  examples: [
    {
      bad: '甲市乙条例\n第一条　本条例所称公共数据，是指甲。\n第二条　本条例所称⟦公共数据⟧，是指乙。\n第三条　公共数据共享。\n',
    },
    {
      bad: '甲市乙条例\n第一条　市数据管理部门（以下简称主管部门）负责甲。\n第二条　市信息管理部门（以下简称⟦主管部门⟧）负责乙。\n第三条　主管部门负责丙。\n',
    },
  ],
  accepts: [
    ...[
      '本条例所称花木经营，是指销售花木的活动。\n本条例所称花木经营包括批发和零售。',
      '本条例所称花农，是指种植花木的农民。\n本条例所称花农还包括：\n（一）承包人；\n（二）继承人。',
      '本条例所称花木，是指木本植物。\n第二条　花木可以出口。\n前款所称花木，是指盆栽的花木。',
      '本条例所称花木，是指木本植物。\n第二条　花木可以出口。\n本条所称花木，是指盆栽的花木。',
      '本条例所称花木，是指木本植物。\n第二条　第一条所称花木，不包括盆花。',
      '本条例所称花木不包括盆花。\n本条例所称花木，是指木本植物。',
      '本条例所称苗圃，是指培育花木的场所，既包括露地，也包括温室。\n本条例所称苗圃同时包括仓库。',
    ].map((words) => `甲市乙条例\n第一条　${words}\n`),
    '甲市乙条例\n第一章　苗圃\n第一条　本章所称主管部门，是指林业主管部门。\n第二章　花市\n第二条　本章所称主管部门，是指商务主管部门。\n',
    '甲市乙条例\n第一条　本市单用途预付卡（以下简称单用途卡）适用本条例。\n本条例所称单用途卡，是指甲。\n第二条　单用途卡备案。\n',
    '关于修改《甲条例》的决定\n一、将第三条修改为：\n“第三条　本条例所称数据，是指甲。”\n二、将第四条修改为：\n“第四条　本条例所称数据，是指乙。”\n',
  ],
  *check(snapshot): Iterable<Report> {
    const first = new Map<string, DefinedTerm>();
    for (const definition of ownTerms(snapshot)) {
      const { term, kind, isWhole, span } = definition;
      if (!isWhole) continue;
      const key = `${term}${kind === 'short-name' ? '（' : ''}`;
      const before = first.get(key);
      if (before === undefined) {
        first.set(key, definition);
        continue;
      }
      yield {
        span,
        message: bilingual(
          `“${term}”前面已有定义；请保留一处，或者改用另一个用语。`,
          `${term} is defined before: keep one definition, or use another term.`,
        ),
        related: [{ span: before.span, message: bilingual('前一处定义', 'the definition before') }],
      };
    }
  },
};
