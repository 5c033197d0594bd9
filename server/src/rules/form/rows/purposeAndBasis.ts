import { isLocalRegulation } from '../../../analysis/kindAndRegion';
import { bilingual } from '../../../base/bilingual';
import { counted, inArticle, neverFound, understood, usage } from '../../lexical/evidenceOfRules';
import { type LexicalRow } from '../../lexical/types';

/** Article 1: purpose, basis, local situation. */
export const purposeAndBasisRows: readonly LexicalRow[] = [
  {
    code: 'form/basis-word',
    level: 'info',
    summary: bilingual('立法依据用“根据”，不用“依据”', '依据 for 根据 before the legal basis'),
    explanation: bilingual(
      '第一条说明立法依据用“根据”；“依据”用于适用某个具体条款。',
      'Article 1 names the basis of the text with 根据; 依据 is for applying a provision.',
    ),
    basis: understood('二', '13'),
    measured: counted(8, 3, [10, 10]),
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
      15,
      5,
      [11, 15],
      bilingual(
        '其余四处是开发区、合作区的条例和人大与政府之间的规则，本可不写；不写也不算错，所以是提示级。',
        'The other four are texts on a zone and rules between congress and government, which may do without; leaving it out is no fault, so this is a hint.',
      ),
    ),
    pattern:
      /(?=制定本)(?<=^为(?![^。]{0,400}(?:结合|实际|经验|从本))[^。]{1,400}根据[^。]{1,200}，)制定本(?:条例|办法|规定|细则|规则)(?=。$)/gu,
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
      '北京市乙规则\n第一条　为了保护甲，根据《丙法》和本市的实践经验，制定本规则。\n',
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
    measured: counted(17, 5, [19, 19]),
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
  {
    code: 'form/basis-closing',
    level: 'hint',
    summary: bilingual('立法依据末尾的“等法律法规”', '等法律法规 at the end of the legal basis'),
    explanation: bilingual(
      '第一条列举依据之后用“等法律、法规”“等有关法律、行政法规”收尾，不同层级的规范之间用顿号：作为立法依据，每一层级都要分得清。“法律法规”是统称，多用于宣传、学习。',
      'Article 1 closes the list of its bases with 等法律、法规 or 等有关法律、行政法规, with 、 between the ranks, since each rank counts as a basis. 法律法规 is the collective word of campaigns and courses.',
    ),
    basis: usage,
    measured: counted(
      23,
      13,
      [23, 23],
      bilingual('不影响理解，所以是提示级。', 'The meaning is clear either way, so this is a hint.'),
    ),
    pattern:
      /(?=法律)(?<=[》）](?:等|和|以及|及)(?:其他)?(?:国家)?(?:有关|相关)?)法律(?:行政)?法规(?!的?(?:有关)?规定)(?=[^。]{0,60}制定本)/gu,
    better: ({ 0: found }) => found.replace('法律', '法律、'),
    message: (_, better) =>
      bilingual(
        `立法依据末尾写作“${better ?? ''}”，层级之间用顿号。`,
        `Close the legal basis with ${better ?? ''}, 、 between the ranks.`,
      ),
    examples: [
      {
        bad: inArticle('为了保护甲，根据《丙法》《丁法》等⟦法律法规⟧，制定本条例。'),
        fixed: inArticle('为了保护甲，根据《丙法》《丁法》等法律、法规，制定本条例。'),
      },
    ],
    accepts: [
      inArticle('为了保护甲，根据《丙法》等有关法律、行政法规，制定本条例。'),
      inArticle('为了保护甲，根据《丙法》等法律法规的规定，制定本条例。'),
      inArticle('开展《丙法》等法律法规宣传。'),
    ],
  },
  {
    code: 'form/basis-order',
    level: 'hint',
    summary: bilingual('立法依据的排列没有先法律后法规', 'a lower-ranking basis before a law'),
    explanation: bilingual(
      '第一条列举多个依据的，先写法律，再写行政法规，设区的市最后写省的地方性法规。条例、规定排在国家法律之前的，请调整次序。',
      'Several bases in article 1 go by rank: laws, then administrative regulations, then those of the province. A 条例 or 规定 before a national law should move behind it.',
    ),
    basis: usage,
    measured: neverFound,
    raw: true,
    pattern:
      /(?=《)(?<=根据|依据|依照|国务院|》|》、|》和)《[^《》]{1,60}(?:条例|规定)》(?=(?:、|和|以及|及)?《中华人民共和国[^《》〈〉]{1,40}(?<!办)法》[^。]{0,300}制定本)/gu,
    message: (found) =>
      bilingual(
        `${found}排在法律之前；列举依据先写法律，再写行政法规和地方性法规。`,
        `${found} stands before a law; name laws first, then regulations.`,
      ),
    examples: [
      {
        bad: inArticle('根据⟦《乙条例》⟧《中华人民共和国丙法》，制定本条例。'),
      },
      {
        bad: inArticle(
          '根据《中华人民共和国丁法》、⟦《乙条例》⟧和《中华人民共和国丙法》等法律、法规，制定本条例。',
        ),
      },
    ],
    accepts: [
      inArticle('根据《中华人民共和国丙法》《乙条例》，制定本条例。'),
      inArticle('违反《乙条例》《中华人民共和国丙法》的，依照其规定处罚。'),
      inArticle('根据《甲省实施〈中华人民共和国丙法〉办法》《丁规划》，制定本条例。'),
    ],
  },
  {
    code: 'form/situation-before-basis',
    level: 'hint',
    summary: bilingual('“结合本市实际”写在立法依据之前', '结合本市实际 before the legal basis'),
    explanation: bilingual(
      '第一条的次序是目的、依据、本地实际：“为了……，根据……，结合本市实际，制定本条例。”',
      'Article 1 goes from purpose to basis to local situation: 为了…，根据…，结合本市实际，制定本条例。',
    ),
    basis: usage,
    measured: neverFound,
    pattern: /结合本[省市州县区]{1,2}实际(?:情况)?(?=，(?:并)?根据[^。]{1,200}制定本)/gu,
    message: () =>
      bilingual(
        '“结合……实际”通常写在立法依据之后、“制定本……”之前。',
        'The local situation usually follows the legal basis.',
      ),
    examples: [{ bad: inArticle('为了保护甲，⟦结合本市实际⟧，根据《丙法》，制定本条例。') }],
    accepts: [
      inArticle('为了保护甲，根据《丙法》，结合本市实际，制定本条例。'),
      inArticle('市人民政府应当结合本市实际，根据需要编制规划。'),
    ],
  },
];
