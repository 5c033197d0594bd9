import { type Snapshot } from '../../analysis/snapshot';
import { bilingual } from '../../base/bilingual';
import { type Placed } from '../../syntax/query';
import { type StructureNode } from '../../syntax/tree';
import { checkNodes } from '../checkNodes';
import { counted } from '../lexical/facts';
import { type Report, type Rule } from '../types';

/** A shorter paragraph may be a title, a form or a line of a table. */
const SHORTEST = 20;
const ENDS_OPEN = /[\p{sc=Han}，、]$/u;
/** A line that opens like this begins a paragraph of its own in any case. */
const OPENS_ANEW = /^(?:第|（|\(|[0-9０-９①-⑳—|*#“《-]|前款|本条|附|注)/u;

/** Whether the sentence of `above` goes on in `below`. */
function breaksOff({ text }: Snapshot, above: StructureNode, below: StructureNode): boolean {
  if (above.children.length > 0) return false;
  const first = text.slice(above.span.start, above.span.end);
  const second = text.slice(below.span.start, below.span.end);
  const long = first.length >= SHORTEST || (above.level === 'item' && first.length >= SHORTEST / 2);
  // 一、关于甲的问题: a heading without any mark is a title, and what stands below it a paragraph of its own.
  if (above.level === 'heading' && !/[，、；：。]/u.test(first.replace(/^[^、]{1,3}、/u, ''))) return false;
  // Both halves together are a sentence: the first is long and open, the second comes to an end.
  return (
    long &&
    ENDS_OPEN.test(first) &&
    !OPENS_ANEW.test(second) &&
    /[。；：]/u.test(second) &&
    !/[|=＝×]/u.test(first)
  );
}

/** Of a single paragraph nothing goes on; of several one has to stop in the middle of a sentence. */
const hasOpenEnd = (nodes: readonly Placed[], { text }: Snapshot): boolean =>
  nodes.length > 2 &&
  nodes.some(
    ({ node: { textSpan, title } }) =>
      title !== undefined || ENDS_OPEN.test(text.slice(Math.max(0, textSpan.end - 2), textSpan.end)),
  );

const checkBreaks = checkNodes(function* (nodes, snapshot): Iterable<Report> {
  for (const [above, below] of neighbours(nodes)) {
    if (!breaksOff(snapshot, above, below)) continue;
    const gap = { start: above.span.end, end: below.span.start };
    yield {
      span: { start: gap.start - 1, end: gap.end + 1 },
      message: bilingual(
        '这一句在这里断成了两段；请接起来，或者补上句末标点。',
        'The sentence is broken into two paragraphs here; join them, or add the mark that ends it.',
      ),
      fixes: [
        { title: bilingual('接成一段', 'Join the two'), safe: false, edits: [{ span: gap, newText: '' }] },
      ],
    };
  }
}, hasOpenEnd);

/** structure/broken-paragraph: a sentence that a page break or a hard line end cut in two. */
export const brokenParagraph: Rule = {
  code: 'structure/broken-paragraph',
  level: 'warning',
  summary: bilingual('一句话被断成两段', 'a sentence broken over lines'),
  explanation: bilingual(
    '上一段没有写完就换了行，下一段接着写：多半是转换时把换页处断开了。断行会使款数算错。修复把两段接起来，中间不加任何字符。',
    'A paragraph stops in the middle of a sentence and the next goes on: most often a page break of the source. It makes the count of paragraphs wrong. The fix joins the two without adding a character.',
  ),
  basis: bilingual(
    '《中华人民共和国立法法》（2023年）第六十五条：款是条中的自然段，以句号结束。',
    'Legislation Law (2023), article 65: a paragraph is one block of an article and ends with a full stop.',
  ),
  measured: counted(
    7,
    7,
    [34, 34],
    bilingual(
      '多读的在副本有损的文本里，都是副本断了行。',
      'More were read in damaged copies; all are lines broken in the copy.',
    ),
  ),
  fixable: true,
  examples: [
    {
      bad: '甲市乙条例\n第一条　市人民政府应当建立健全工作机制，加快发展⟦工\n业⟧互联网平台。\n第二条　乙。\n',
      fixed: '甲市乙条例\n第一条　市人民政府应当建立健全工作机制，加快发展工业互联网平台。\n第二条　乙。\n',
    },
    {
      bad: '甲市乙方案\n一、重点领域\n（一）工业软件。支持高端工业软件的研发和应用，加快发展⟦工\n\n业⟧互联网平台，提升能力。\n二、保障措施\n甲。\n',
      fixed:
        '甲市乙方案\n一、重点领域\n（一）工业软件。支持高端工业软件的研发和应用，加快发展工业互联网平台，提升能力。\n二、保障措施\n甲。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一条　市人民政府应当建立健全工作机制，加快发展互联网平台。\n鼓励企业参与。\n',
    '甲市乙条例\n第一条　市人民政府应当建立健全工作机制，履行下列职责：\n（一）甲；\n（二）乙。\n',
    '甲市乙条例\n第一条　甲。\n物业管理\n第二条　乙。\n',
    '甲市关于乙的通知\n一、关于甲市重点企业适用乙的有关政策问题\n企业适用乙的，按照下列规定办理。\n二、关于丙的问题\n丁。\n',
    '甲市乙条例\n第一条　市人民政府应当建立健全工作机制并且\n第二条　乙。\n',
  ],
  check: (snapshot) =>
    snapshot.tree.kind === 'regulation' || snapshot.tree.kind === 'policy' ? checkBreaks(snapshot) : [],
};

/** Each paragraph, item or headed text with the paragraph right behind it. */
function* neighbours(
  nodes: readonly Placed[],
): Generator<readonly [StructureNode, StructureNode], void, undefined> {
  let above: StructureNode | undefined;
  for (const { node } of nodes) {
    if (node.level === 'paragraph' && above !== undefined) yield [textBefore(above), node];
    above = node.level === 'article' || node.span.start === node.span.end ? undefined : node;
  }
}

/** A node without the children that follow: its own text is what the next line may continue. */
const textBefore = ({ level, label, title, span, textSpan }: StructureNode): StructureNode => ({
  level,
  label,
  title,
  textSpan,
  span: { start: span.start, end: Math.max(textSpan.end, title?.span.end ?? 0) },
  children: [],
});
