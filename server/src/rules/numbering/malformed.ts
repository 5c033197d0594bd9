import { articleTrait, nodesWhere } from '../../analysis/articleTraits';
import { numberFaults } from '../../analysis/numbering/numberSequences';
import { relabel } from '../../analysis/numbering/writeNewLabel';
import { type Snapshot } from '../../analysis/snapshot';
import { type Bilingual, bilingual } from '../../base/bilingual';
import { type TextEdit } from '../../base/textEdit';
import { type Placed, walk } from '../../syntax/walkTree';
import { type Label, type LabelDefect, type StructureNode } from '../../syntax/tree';
import { counted } from '../lexical/evidenceOfRules';
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

type Malformed = StructureNode & { readonly label: Label };

/** True for a number that is damaged. The 一、 of items in old regulations is a form of its own. */
const isMalformed = (node: StructureNode): node is Malformed =>
  node.label !== undefined && LEVELS_WITH_FORM.has(node.level) && node.label.defects.length > 0;

const hasMalformed = articleTrait((nodes) => nodes.some(({ node }) => isMalformed(node)));

/** numbering/malformed: a number that can be read but does not have the form of published texts. */
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
  measured: counted(
    52,
    18,
    [51, 51],
    bilingual(
      '多读的在行政法规和副本有损的文本里。公布文本的电子副本常把项的括号转成半角，所以半角括号是信息级，通篇半角的文本只提示一次；其余写法只在副本有损的文本里有一处，为警告级。',
      'More were read in national regulations and damaged copies. Copies often turn the brackets of items half-width, so that form is information, once where a whole text uses it; the other forms occur once, in a damaged copy, and are warnings.',
    ),
  ),
  *check(snapshot): Iterable<Report> {
    if (snapshot.tree.kind !== 'regulation') return;
    const nodes = nodesWhere(snapshot, hasMalformed)
      .map(({ node }) => node)
      .filter(isMalformed);
    if (nodes.length === 0) return;
    const bracketed = nodes.filter(({ label }) => isBracketStyle(label));
    const inStyle = bracketed.length > countItems(snapshot) / 2;
    if (inStyle) yield* wholeText(bracketed);
    // A number in Chinese that does not fit its neighbours may have been read wrongly. Digits are always read rightly.
    const faults = snapshot.derive(numberFaults);
    const faulty = new Set([
      ...faults.map(({ node }) => node),
      ...faults.flatMap(({ previous }) =>
        previous?.label.defects.includes('irregular-numeral') ? [previous] : [],
      ),
    ]);
    for (const node of nodes) {
      if (!inStyle || !isBracketStyle(node.label)) yield single(node, faulty.has(node));
    }
  },
};

/** True for half-width brackets, if nothing else is wrong. */
const isBracketStyle = ({ defects }: Label): boolean =>
  defects.every((defect) => defect === 'half-width-brackets');

const countItems = ({ tree }: Snapshot): number => walk(tree.children).filter(isBracketedItem).length;

const isBracketedItem = ({ node }: Placed): boolean =>
  node.level === 'item' && node.label?.text.endsWith('、') === false;

function single(node: Malformed, isFaulty: boolean): Report {
  const { label } = node;
  const newText = relabel(label, node.level, label.ordinal);
  const reasons = label.defects.map((defect) => WHY[defect]);
  return {
    span: label.span,
    ...(isBracketStyle(label) ? { severity: 'info' as const } : {}),
    message: bilingual(
      `序号“${label.text}”${reasons.map((reason) => reason.zh).join('，')}，应当写作“${newText}”。`,
      `"${label.text}": ${reasons.map((reason) => reason.en).join('; ')}. Write "${newText}".`,
    ),
    fixes: [
      {
        title: bilingual(`改为“${newText}”`, `Change to "${newText}"`),
        safe: !isFaulty,
        edits: [correction(node)],
      },
    ],
  };
}

/** One report for a text that writes all its items with half-width brackets: that is one habit, not a hundred faults. */
function* wholeText(nodes: readonly Malformed[]): Iterable<Report> {
  const first = nodes[0];
  if (first === undefined) return;
  const message = bilingual(
    `全文${nodes.length}个项的序号用了半角括号，如“${first.label.text}”；公布文本用全角括号，请一并改正。`,
    `All ${nodes.length} item numbers have half-width brackets, such as "${first.label.text}"; published texts use full-width ones.`,
  );
  const title = bilingual(
    `全部改为全角括号（${nodes.length}处）`,
    `Use full-width brackets throughout (${nodes.length})`,
  );
  yield {
    span: first.label.span,
    severity: 'info',
    message,
    fixes: [{ title, safe: true, edits: nodes.map(correction) }],
  };
}

const correction = (node: Malformed): TextEdit => ({
  span: node.label.span,
  newText: relabel(node.label, node.level, node.label.ordinal),
});
