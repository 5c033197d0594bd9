import { callsItselfDraft } from '../../analysis/callsItselfDraft';
import { bilingual } from '../../base/bilingual';
import { counted } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

/** structure/missing-adoption-note: an adopted text without the 题注 below its title. */
export const missingAdoptionNote: Rule = {
  code: 'structure/missing-adoption-note',
  level: 'off',
  summary: bilingual('公布的法规没有题注', 'an adopted text without its adoption note'),
  explanation: bilingual(
    '公布的法规在标题下面用题注载明制定机关、通过日期；经过批准、修改的，依次载明。草案没有题注，所以只查写明了施行年份、又不叫草案的文本。',
    'Below its title an adopted text names the body and the date of adoption, then approval and amendments in turn. Drafts have no note: only texts whose effective clause has a year, and which are not called a draft, are looked at.',
  ),
  basis: bilingual('《中华人民共和国立法法》（2023年）第六十五条。', 'Legislation Law (2023), article 65.'),
  measured: counted(
    94,
    0,
    [14, 14],
    bilingual(
      '转载的文本常常去掉题注，写定施行日期的草案也会报告，所以默认关闭。',
      'Copies often leave the note out, and a draft with a fixed date would be reported, hence off.',
    ),
  ),
  fixable: false,
  examples: [{ bad: '⟦北京市乙条例⟧\n第一条　甲。\n第二条　本条例自2020年5月1日起施行。\n' }],
  accepts: [
    '北京市乙条例\n（2020年3月1日北京市人民代表大会常务委员会通过）\n第一条　甲。\n第二条　本条例自2020年5月1日起施行。\n',
    '北京市乙条例（草案）\n第一条　甲。\n第二条　本条例自2020年5月1日起施行。\n',
    '北京市乙条例\n第一条　甲。\n第二条　本条例自　　年　月　日起施行。\n',
  ],
  *check(snapshot): Iterable<Report> {
    const { kind, title, adoptionNote } = snapshot.tree;
    if (kind !== 'regulation' || title === undefined || adoptionNote !== undefined) return;
    if (callsItselfDraft(snapshot)) return;
    yield {
      span: title.span,
      message: bilingual(
        '标题下面没有题注；公布的文本应当写明制定机关和通过日期。',
        'No adoption note stands below the title; an adopted text names the body and the date of adoption.',
      ),
    };
  },
};
