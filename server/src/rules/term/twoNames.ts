import { doublyNamedDepartments } from '../../analysis/terms/doublyNamedDepartments';
import { bilingual } from '../../base/bilingual';
import { counted } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

export const twoNames: Rule = {
  code: 'term/two-names',
  level: 'warning',
  summary: bilingual('同一部门用了两个名称', 'one department stands under two names'),
  explanation: bilingual(
    '同一部法规里，同一个部门一处叫“X主管部门”，一处叫“X行政主管部门”。读者会以为是两个部门。请统一为一种，现在通行不带“行政”的写法。国务院的部门不计。',
    'One regulation calls a department X主管部门 in one place and X行政主管部门 in another, as if there were two. Use one name; the form without 行政 is the usual one today. Departments of the State Council are not counted.',
  ),
  basis: bilingual(
    '《立法技术规范（试行）（一）》关于部门表述的要求：同一部门前后表述一致。',
    'Technical Norms for Legislation (I), on naming departments: one department, one name.',
  ),
  measured: counted(14, 6, [15, 15]),
  fixable: true,
  examples: [
    {
      bad: '甲市乙条例\n第一条　市城市绿化主管部门负责甲。\n第二条　⟦城市绿化行政主管部门⟧负责乙。\n第三条　城市绿化主管部门负责丙。\n',
      fixed:
        '甲市乙条例\n第一条　市城市绿化主管部门负责甲。\n第二条　城市绿化主管部门负责乙。\n第三条　城市绿化主管部门负责丙。\n',
    },
    {
      bad: '甲市乙条例\n第一条　市林业行政主管部门负责甲。\n第二条　林业行政主管部门负责乙。\n第三条　由⟦林业主管部门⟧处罚。\n',
      fixed:
        '甲市乙条例\n第一条　市林业行政主管部门负责甲。\n第二条　林业行政主管部门负责乙。\n第三条　由林业行政主管部门处罚。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一条　市林业主管部门负责甲。\n第二条　水行政主管部门负责乙。\n',
    '甲市乙条例\n第一条　报国务院林业主管部门批准。\n第二条　由市林业行政主管部门处罚。\n',
    '甲市乙条例\n第一条　市林业行政主管部门（以下简称市林业主管部门）负责甲。\n第二条　市林业主管部门处罚。\n',
    '甲市乙条例\n第一条　有关行政主管部门配合。\n第二条　其他有关主管部门配合。\n',
  ],
  *check(snapshot): Iterable<Report> {
    for (const { field, withWord, without } of doublyNamedDepartments(snapshot)) {
      const isOldRare = withWord.length <= without.length;
      const [rare, usual] = isOldRare ? [withWord, without] : [without, withWord];
      const name = isOldRare ? `${field}主管部门` : `${field}行政主管部门`;
      const [span] = rare;
      const [other] = usual;
      if (span === undefined || other === undefined) continue;
      const isMajority = usual.length > rare.length;
      yield {
        span,
        message: isMajority
          ? bilingual(
              `同一部门在本文中多称“${name}”（${usual.length}处），另有${rare.length}处写法不同；请统一。`,
              `This department is called ${name} in ${usual.length} place(s) and otherwise in ${rare.length}: use one name.`,
            )
          : bilingual(
              `同一部门在本文中既称“${field}主管部门”，又称“${field}行政主管部门”，各${rare.length}处；请统一，现在通行不带“行政”的写法。`,
              `This department is called ${field}主管部门 and ${field}行政主管部门, ${rare.length} time(s) each: use one name, today usually without 行政.`,
            ),
        related: [{ span: other, message: bilingual(`称“${name}”`, `called ${name}`) }],
        fixes: [
          {
            title: bilingual(`全文统一为“${name}”`, `Use ${name} throughout`),
            safe: false,
            edits: rare.map((place) => ({ span: place, newText: name })),
          },
        ],
      };
    }
  },
};
