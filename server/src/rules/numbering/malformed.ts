import { relabel } from '../../analysis/numbering/relabel';
import { bilingual } from '../../base/bilingual';
import { type Bilingual } from '../../base/bilingual';
import { walk } from '../../syntax/query';
import { type Label, type LabelDefect, type StructureNode } from '../../syntax/tree';
import { type Report, type Rule } from '../types';

const WHY: Readonly<Record<LabelDefect, Bilingual>> = {
  'arabic-digits': bilingual('序号应当用中文数字', 'the number belongs in Chinese numerals'),
  'irregular-numeral': bilingual('数字的写法不规范', 'the numeral is not in the published form'),
  'wrong-character': bilingual('“第”字有误', 'the character 第 is wrong'),
  'inner-space': bilingual('序号中间有空格', 'there is a blank inside the number'),
  'half-width-brackets': bilingual('括号应当用全角', 'the brackets should be full-width'),
  'other-brackets': bilingual('括号应当用（）', 'the brackets should be （）'),
};

const LEVELS_WITH_FORM = new Set(['part', 'subpart', 'chapter', 'section', 'article', 'item']);

/** 一、 as an item of old regulations is a form of its own, not a damaged （一）. */
const hasPublishedForm = (node: StructureNode): node is StructureNode & { readonly label: Label } =>
  node.label !== undefined && LEVELS_WITH_FORM.has(node.level) && node.label.defects.length > 0;

/** numbering/malformed: a number that can be read but is not written in the published form. */
export const malformed: Rule = {
  code: 'numbering/malformed',
  level: 'warning',
  summary: bilingual('序号的写法不规范', 'a number is not in the published form'),
  explanation: bilingual(
    '序号读得懂，但不是公布文本的写法：用了阿拉伯数字（第10条）、写法有误（第一十条、第一百〇一条）、识别错误（第三十－条、笫五条）、中间有空格（第十五 条），或者项的括号是半角（(一)）。修复只改这个序号。',
    'The number can be read but is not written as in published law: Arabic digits (第10条), an irregular numeral (第一十条), damage by recognition (第三十－条, 笫五条), a blank inside, or half-width brackets. The fix changes this number only.',
  ),
  basis: bilingual(
    '《中华人民共和国立法法》（2023年）第六十五条；公布文本一律写作第十条、第一百零一条、（一）。',
    'Legislation Law (2023), article 65; published texts write 第十条, 第一百零一条, （一）.',
  ),
  fixable: true,
  examples: [
    { bad: '甲市乙条例\n⟦第1条⟧　甲。\n', fixed: '甲市乙条例\n第一条　甲。\n' },
    { bad: '甲市乙条例\n⟦第一十条⟧　甲。\n', fixed: '甲市乙条例\n第十条　甲。\n' },
    { bad: '甲市乙条例\n⟦第三十－条⟧　甲。\n', fixed: '甲市乙条例\n第三十一条　甲。\n' },
    { bad: '甲市乙条例\n⟦笫五条⟧　甲。\n', fixed: '甲市乙条例\n第五条　甲。\n' },
    { bad: '甲市乙条例\n⟦第十五 条⟧　甲。\n', fixed: '甲市乙条例\n第十五条　甲。\n' },
    {
      bad: '甲市乙条例\n第一条　甲：\n⟦(一)⟧乙；\n（二）丙。\n',
      fixed: '甲市乙条例\n第一条　甲：\n（一）乙；\n（二）丙。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一百零一条　甲。\n第一百一十条　乙。\n',
    '甲市乙条例\n第一条　甲：\n一、乙；\n二、丙。\n',
    '甲市乙条例\n第一条　甲：\n（一）乙：\n1.丙；\n（1）丁。\n',
  ],
  *check({ tree }): Iterable<Report> {
    if (tree.kind !== 'regulation') return;
    for (const { node } of walk(tree.children)) {
      if (!hasPublishedForm(node)) continue;
      const { label } = node;
      const newText = relabel(label, node.level, label.ordinal);
      const reasons = label.defects.map((defect) => WHY[defect]);
      yield {
        span: label.span,
        message: bilingual(
          `序号“${label.text}”${reasons.map((reason) => reason.zh).join('，')}，应当写作“${newText}”。`,
          `"${label.text}": ${reasons.map((reason) => reason.en).join('; ')}. Write "${newText}".`,
        ),
        fixes: [
          {
            title: bilingual(`改为“${newText}”`, `Change to "${newText}"`),
            safe: true,
            edits: [{ span: label.span, newText }],
          },
        ],
      };
    }
  },
};
