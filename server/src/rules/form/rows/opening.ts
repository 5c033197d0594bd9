import { isLocalRegulation } from '../../../analysis/profile';
import { bilingual } from '../../../base/bilingual';
import { counted, inArticle, understood, usage } from '../../lexical/facts';
import { type LexicalRow } from '../../lexical/types';

/** Article 1: purpose, basis, local situation. */
export const openingRows: readonly LexicalRow[] = [
  {
    code: 'form/basis-word',
    level: 'info',
    summary: bilingual('立法依据用“根据”，不用“依据”', '依据 for 根据 before the legal basis'),
    explanation: bilingual(
      '第一条说明立法依据用“根据”；“依据”用于适用某个具体条款。',
      'Article 1 names the basis of the text with 根据; 依据 is for applying a provision.',
    ),
    basis: understood('二', '13'),
    measured: counted(8, 3, [9, 9]),
    pattern: /依据(?=(?:《|宪法|有关|国家)[^。]{0,300}制定本(?:条例|办法|规定|细则|规则))/gu,
    better: '根据',
    message: () => bilingual('立法依据用“根据”引出。', 'Name the legal basis with 根据.'),
    examples: [
      {
        bad: inArticle('为了保护甲，⟦依据⟧《丙法》，制定本条例。'),
        fixed: inArticle('为了保护甲，根据《丙法》，制定本条例。'),
      },
    ],
    accepts: [
      inArticle('为了保护甲，根据《丙法》，制定本条例。'),
      inArticle('依据有关规定应当公开的，予以公开。'),
    ],
  },
  {
    code: 'form/local-situation',
    level: 'hint',
    summary: bilingual('立法依据之后没有写“结合本市实际”', 'no 结合本市实际 after the legal basis'),
    explanation: bilingual(
      '地方性法规第一条通常在立法依据之后写“结合本省（本市）实际”，说明为什么要在国家规定之外另行立法。标题为“实施《某法》办法”的也多这样写。',
      'Article 1 of a local regulation usually adds 结合本省（本市）实际 after its basis, to say why it is made beside the national rules.',
    ),
    basis: usage,
    measured: counted(
      16,
      5,
      [14, 14],
      bilingual('不写也不算错，所以是提示级。', 'Leaving it out is no fault, so this is a hint.'),
    ),
    pattern:
      /(?=制定本)(?<=^为(?![^。]{0,400}(?:结合|实际|从本))[^。]{1,400}根据[^。]{1,200}，)制定本(?:条例|办法|规定|细则|规则)(?=。$)/gu,
    holds: isLocalRegulation,
    message: () =>
      bilingual(
        '立法依据之后通常写“结合本省（本市）实际，”，请核对是否遗漏。',
        'After the basis one usually writes 结合本省（本市）实际，; please review.',
      ),
    examples: [{ bad: '北京市乙条例\n第一条　为了保护甲，根据《丙法》，⟦制定本条例⟧。\n' }],
    accepts: [
      '北京市乙条例\n第一条　为了保护甲，根据《丙法》，结合本市实际，制定本条例。\n',
      '中华人民共和国乙条例\n第一条　为了保护甲，根据《丙法》，制定本条例。\n',
      '北京市乙条例\n第一条　为了保护甲，制定本条例。\n',
    ],
  },
  {
    code: 'form/constitution-title',
    level: 'info',
    summary: bilingual('宪法不加书名号', '宪法 in title brackets'),
    explanation: bilingual(
      '引用宪法直接写“宪法”，不加书名号，也不加“中华人民共和国”：“根据宪法和有关法律”。宣誓时手持的宪法文本除外。',
      'The constitution is cited as 宪法, without 《》 and without 中华人民共和国. The book used at an oath is another matter.',
    ),
    basis: understood('一', '6'),
    measured: counted(17, 5, [14, 14]),
    raw: true,
    pattern: /《(?<![按持捧抚握印]《)(?:中华人民共和国)?宪法》/gu,
    better: ({ input, index, 0: found }) =>
      input.startsWith('《', index + found.length) ? '宪法、' : '宪法',
    message: () =>
      bilingual('引用宪法不加书名号，写作“宪法”。', 'Cite the constitution as 宪法, without 《》.'),
    examples: [
      {
        bad: inArticle('根据⟦《中华人民共和国宪法》⟧和有关法律，制定本条例。'),
        fixed: inArticle('根据宪法和有关法律，制定本条例。'),
      },
      {
        bad: inArticle('根据⟦《宪法》⟧《丙法》，制定本条例。'),
        fixed: inArticle('根据宪法、《丙法》，制定本条例。'),
      },
    ],
    accepts: [
      inArticle('根据宪法，制定本条例。'),
      inArticle('宣誓时左手抚按《中华人民共和国宪法》，右手举拳。'),
    ],
  },
];
