import { bilingual } from '../../base/bilingual';
import { formatNumber } from '../../base/ordinal';
import { type Placed } from '../../syntax/walkTree';
import { type StructureNode } from '../../syntax/tree';
import { checkNodes } from '../checkArticleNodes';
import { counted, isByCourts } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

/** The items of a paragraph 款 that are numbered as subitems 目: 1. and (1), counted on from the first. */
function wronglyNumbered({ level, children }: StructureNode): readonly StructureNode[] {
  if (level !== 'paragraph' || children.length < 2) return [];
  const inOrder = children.every(
    (child, index) => child.level === 'subitem' && child.label?.ordinal.main === index + 1,
  );
  return inOrder ? children : [];
}

/** structure/item-form: the items 项 of a paragraph bear the Arabic numbers of subitems 目. */
export const itemForm: Rule = {
  code: 'structure/item-form',
  level: 'warning',
  summary: bilingual('项的序号用了阿拉伯数字', 'items have Arabic numbers'),
  explanation: bilingual(
    '款之下分项，项的序号写作（一）（二）；“1.”“（1）”是目的序号，只在项之下使用。款的下面直接写“1.”“（1）”的，援引时说不清是项还是目。司法解释只作提示。修复把这一列改为（一）（二）……。',
    'A paragraph is divided into items numbered （一）, （二）; 1. and （1） are the numbers of subitems and stand below an item only. Where they stand right below a paragraph nobody can say how to cite them. In judicial interpretations it is information only. The fix numbers the list （一）, （二）….',
  ),
  basis: bilingual(
    '《中华人民共和国立法法》（2023年）第六十五条：项的序号用中文数字加括号依次表述，目的序号用阿拉伯数字依次表述。',
    'Legislation Law (2023), article 65: items are numbered in bracketed Chinese numerals, subitems in Arabic numerals.',
  ),
  measured: counted(
    0,
    0,
    [13, 13],
    bilingual(
      '读的在司法解释、规章和1983年的行政法规里，都是款之下直接用阿拉伯数字。',
      'They were read in judicial interpretations, rules and a national regulation of 1983: all have Arabic numbers right below a paragraph.',
    ),
  ),
  fixable: true,
  examples: [
    {
      bad: '甲市乙条例\n第一条　甲应当：\n⟦(1)⟧乙；\n(2)丙。\n第二条　丁。\n',
      fixed: '甲市乙条例\n第一条　甲应当：\n（一）乙；\n（二）丙。\n第二条　丁。\n',
    },
    {
      bad: '甲市乙条例\n第一条　甲应当：\n⟦1.⟧乙；\n2.丙；\n3.丁。\n第二条　戊。\n',
      fixed: '甲市乙条例\n第一条　甲应当：\n（一）乙；\n（二）丙；\n（三）丁。\n第二条　戊。\n',
    },
    {
      bad: '甲市乙条例\n第一条　甲。\n乙应当：\n⟦①⟧丙；\n②丁。\n第二条　戊。\n',
      fixed: '甲市乙条例\n第一条　甲。\n乙应当：\n（一）丙；\n（二）丁。\n第二条　戊。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一条　甲应当：\n（一）乙：\n1.丙；\n2.丁。\n（二）戊。\n',
    '甲市乙条例\n第一条　甲应当：\n（一）乙。\n下列丙视为丁：\n1.丙；\n2.丁。\n（二）戊。\n',
    '甲市乙条例\n第一条　甲应当：\n一、乙；\n二、丙。\n',
    '甲市乙条例\n第一条　甲的比例为：\n1.5以上。\n第二条　乙。\n',
    '甲市乙条例\n第一条　甲应当：\n3.乙；\n4.丙。\n第二条　丁。\n',
    '甲市乙方案\n一、甲\n1.乙。\n2.丙。\n二、丁\n',
  ],
  check: (snapshot) => (snapshot.tree.kind === 'regulation' ? checkLists(snapshot) : []),
};

const hasSubitem = (nodes: readonly Placed[]): boolean => nodes.some(({ node }) => node.level === 'subitem');

const checkLists = checkNodes(function* (nodes, snapshot): Iterable<Report> {
  const inItems = new Set(
    nodes.flatMap(({ node, ancestors }) => (ancestors.some(isItem) || isItem(node) ? [node] : [])),
  );
  const severity = isByCourts(snapshot) ? ({ severity: 'info' } as const) : {};
  for (const { node, ancestors } of nodes) {
    if (inItems.has(node) || ancestors.every(({ level }) => level !== 'article')) continue;
    const items = wronglyNumbered(node);
    const first = items[0]?.label;
    if (first === undefined) continue;
    yield {
      span: first.span,
      ...severity,
      message: bilingual(
        `款的下面直接用了“${first.text}”；项的序号写作“（一）”，阿拉伯数字是目的序号。`,
        `${first.text} stands right below a paragraph; items are numbered （一）, Arabic numerals are for subitems.`,
      ),
      fixes: [
        {
          title: bilingual(
            `把这${items.length}项的序号改为（一）（二）……`,
            `Number these ${items.length} items （一）, （二）…`,
          ),
          safe: false,
          edits: items.flatMap(({ label }) =>
            label === undefined
              ? []
              : [{ span: label.span, newText: `（${formatNumber(label.ordinal.main)}）` }],
          ),
        },
      ],
    };
  }
}, hasSubitem);

const isItem = ({ level }: StructureNode): boolean => level === 'item' || level === 'subitem';
