import { type Snapshot } from '../../analysis/snapshot';
import { bilingual } from '../../base/bilingual';
import { type Placed } from '../../syntax/walkTree';
import { isHeadingLevel } from '../../syntax/levelTable';
import { type Level, type StructureNode } from '../../syntax/tree';
import { checkNodes } from '../checkArticleNodes';
import { counted } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';
import { isBrokenHeading } from './brokenHeading';

/** A shorter paragraph may be a title, a form or a line of a table. */
const SHORTEST = 20;
const ENDS_OPEN = /[\p{sc=Han}，、]$/u;
/** A line that begins like this is a new paragraph in any case. */
const OPENS_ANEW = /^(?:第|（|\(|[0-9０-９①-⑳—|*#“《-]|前款|本条|附|注)/u;

/** The end of a lead-in that has only the announcement in it: 下列行 ⏎ 为：. */
const LEAD_IN = /(?:下列|以下|如下)[^。；，：]{0,16}[：:]$/u;
const LONGEST_REST_OF_LEAD_IN = 12;
/** A sentence that has begun, unlike a title: 禁止在苗圃内 ⏎ 从事下列行为：, …之一的，由主管部门 ⏎ 责令改正：. */
const BEGUN = /，[^。；：]+$|^(?:禁止|严禁|不得)(?:在|从事|任何|利用|以)|[的地](?:应当|不得|可以)/u;

/** True where the sentence of `above` goes on in `below`. */
function breaksOff(snapshot: Snapshot, above: Above, below: StructureNode): boolean {
  const { text } = snapshot;
  const first = text.slice(above.node.span.start, above.end);
  const second = text.slice(below.span.start, below.span.end);
  // If there is something between, such as the number of a page, it is reported as a residue.
  if (text.slice(above.end, below.span.start).trim() !== '') return false;
  if (isHeadingLevel(above.node.level)) return isBrokenHeading(snapshot, above.node, below);
  if (breaksLeadIn(text, above, below)) return true;
  const long = first.length >= SHORTEST || (above.node.level === 'item' && first.length >= SHORTEST / 2);
  // Together they are a sentence: the first half is long and open, the second one ends it.
  return (
    long &&
    ENDS_OPEN.test(first) &&
    !isTitle(text, above) &&
    !OPENS_ANEW.test(second) &&
    /[。；：]/u.test(second) &&
    !/[|=＝×]/u.test(first)
  );
}

/** True for a lead-in cut in two. Its list follows, so its length does not matter. */
function breaksLeadIn(text: string, above: Above, below: StructureNode): boolean {
  const { start, end } = below.textSpan;
  if (below.children.length === 0 || end - start > LONGEST_REST_OF_LEAD_IN) return false;
  const first = text.slice(Math.max(above.node.span.start, above.end - SHORTEST), above.end);
  if (!/\p{sc=Han}$/u.test(first)) return false;
  if (above.node.level === 'paragraph' && BEGUN.test(first)) return true;
  const at = LEAD_IN.exec(first + text.slice(start, end))?.index;
  return at !== undefined && at < first.length;
}

/**
 * True for a title, 一、关于甲的问题 or （一）配制规程: a line without a mark at its end where most of its siblings have none either.
 * A comma inside does not make it a sentence, a full stop does.
 */
function isTitle(text: string, { node, siblings, end }: Above): boolean {
  if (node.level === 'paragraph') return false;
  const own = text.slice(node.label?.span.end ?? node.span.start, end);
  if (/[。；：]/u.test(own)) return false;
  if (node.level === 'heading' && !/[，、]/u.test(own)) return true;
  return areTitles(text, siblings, node.level);
}

/** Whether siblings end so is computed once for all of them. */
const known = new WeakMap<readonly StructureNode[], Map<Level, boolean>>();

function areTitles(text: string, siblings: readonly StructureNode[], level: Level): boolean {
  const ofSiblings = known.get(siblings) ?? new Map<Level, boolean>();
  known.set(siblings, ofSiblings);
  const before = ofSiblings.get(level);
  if (before !== undefined) return before;
  const alike = siblings.filter((each) => each.level === level && each.label !== undefined);
  const ends = alike.map(ownEnd);
  // Entries of a list that continues below end with the mark of the list.
  const isList = alike.some(({ span }) => /[；;]/u.test(text.charAt(span.end - 1)));
  const open = ends.filter((end) => ENDS_OPEN.test(text.slice(end - 2, end)));
  const result = !isList && (ends.length < 2 ? level === 'heading' : open.length * 2 > ends.length);
  ofSiblings.set(level, result);
  return result;
}

/**
 * False for an article with a single paragraph, or in which no line stops inside a sentence: there nothing can go on
 * below.
 */
const hasOpenEnd = (nodes: readonly Placed[], { text }: Snapshot): boolean =>
  nodes.length > 2 &&
  nodes.some(
    ({ node: { textSpan, title } }) =>
      title !== undefined || ENDS_OPEN.test(text.slice(Math.max(0, textSpan.end - 2), textSpan.end)),
  );

const SENTENCE_BROKEN = bilingual(
  '这一句在这里断成了两段；请接起来，或者补上句末标点。',
  'The sentence is broken into two paragraphs here; join them, or add the mark that ends it.',
);
const HEADING_BROKEN = bilingual(
  '标题在这里断成了两行；请接成一行。',
  'The heading is broken over two lines here; join them.',
);

const checkBreaks = checkNodes(function* (nodes, snapshot): Iterable<Report> {
  for (const [above, below] of neighbours(nodes, snapshot)) {
    if (!breaksOff(snapshot, above, below)) continue;
    const gap = { start: above.end, end: below.span.start };
    const isNumberAlone = isHeadingLevel(above.node.level) && above.node.title === undefined;
    const isHeading = isHeadingLevel(above.node.level);
    yield {
      span: { start: gap.start - 1, end: gap.end + 1 },
      message: isHeading ? HEADING_BROKEN : SENTENCE_BROKEN,
      fixes: [
        {
          title: isHeading
            ? bilingual('接成一行', 'Join the two lines')
            : bilingual('接成一段', 'Join the two'),
          safe: false,
          edits: [{ span: gap, newText: isNumberAlone ? '\u3000' : '' }],
        },
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
    '上一段没有写完就换了行，下一段接着写：多半是转换时把换页处断开了。断行会使款数算错。引语“……下列行为：”和章、节的标题断成两行的，也在这里报告。修复把两段接起来，中间不加任何字符。',
    'A paragraph stops in the middle of a sentence and the next goes on: most often a page break of the source. It makes the count of paragraphs wrong. A lead-in or a heading over two lines is reported here too. The fix joins the two without adding a character.',
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
    {
      bad: '甲市乙条例\n第一条　禁止从事下列⟦行\n为⟧：\n（一）甲；\n（二）乙。\n',
      fixed: '甲市乙条例\n第一条　禁止从事下列行为：\n（一）甲；\n（二）乙。\n',
    },
    {
      bad: '甲市乙条例\n第一条　禁止在苗圃⟦内\n从⟧事下列行为：\n（一）甲；\n（二）乙。\n',
      fixed: '甲市乙条例\n第一条　禁止在苗圃内从事下列行为：\n（一）甲；\n（二）乙。\n',
    },
    {
      bad: '甲市乙条例\n第一条　有甲情形的，由主管部⟦门\n责⟧令改正：\n（一）甲；\n（二）乙。\n',
      fixed: '甲市乙条例\n第一条　有甲情形的，由主管部门责令改正：\n（一）甲；\n（二）乙。\n',
    },
    {
      bad: '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　乙的移⟦栽\n以⟧及其他保护措施\n第二条　丙。\n',
      fixed: '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　乙的移栽以及其他保护措施\n第二条　丙。\n',
    },
    {
      bad: '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　乙的种植⟦、\n移⟧栽以及其他保护措施\n第二条　丙。\n',
      fixed: '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　乙的种植、移栽以及其他保护措施\n第二条　丙。\n',
    },
    {
      bad: '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　法⟦律\n责⟧任\n第二条　丙。\n',
      fixed: '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　法律责任\n第二条　丙。\n',
    },
    {
      bad: '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　乙的保⟦护\n与⟧监督管理\n第二条　丙。\n',
      fixed: '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　乙的保护与监督管理\n第二条　丙。\n',
    },
    {
      bad: '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　市人民政府有关部门⟦在\n苗⟧圃管理中的职责\n第二条　丙。\n',
      fixed:
        '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　市人民政府有关部门在苗圃管理中的职责\n第二条　丙。\n',
    },
    {
      bad: '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　市人民代表大会制定苗⟦圃\n管⟧理法规的程序\n第二条　丙。\n',
      fixed:
        '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　市人民代表大会制定苗圃管理法规的程序\n第二条　丙。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　苗圃的种植和保护\n苗圃的登记\n第二条　丙。\n第二节　检查\n第三条　丁。\n',
    '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　苗圃的种植和保护\n苗圃的登记\n第二条　丙。\n检查\n第三条　丁。\n',
    '甲市乙条例\n第一条　市人民政府应当建立健全工作机制，加快发展互联网平台。\n鼓励企业参与。\n',
    '甲市乙条例\n第一条　市人民政府应当建立健全工作机制，履行下列职责：\n（一）甲；\n（二）乙。\n',
    '甲市乙条例\n第一条　甲。\n物业管理\n第二条　乙。\n',
    '甲市乙条例\n第一条　甲的登记\n申请登记应当提交：\n（一）甲；\n（二）乙。\n',
    '甲市乙规划\n一、健全甲服务体系，全面提升乙生活的质量和水平\n各县应当丙，丁。\n二、组织保障\n戊。\n',
    '甲市乙规范\n第一条　文件主要有：\n（一）配制规程和标准操作规程\n配制规程包括丙，丁。\n（二）配制记录\n戊。\n',
    '甲市乙条例\n第一章　总则\n物业管理\n第一条　甲。\n',
    '甲市关于乙的通知\n一、关于甲市重点企业适用乙的有关政策问题\n企业适用乙的，按照下列规定办理。\n二、关于丙的问题\n丁。\n',
    '甲市乙条例\n第一条　市人民政府应当建立健全工作机制并且\n第二条　乙。\n',
  ],
  check: (snapshot) =>
    snapshot.tree.kind === 'regulation' || snapshot.tree.kind === 'policy' ? checkBreaks(snapshot) : [],
};

/** A node whose text may go on below: its own text, without its children. */
interface Above {
  readonly node: StructureNode;
  readonly end: number;
  readonly siblings: readonly StructureNode[];
}

const ownEnd = ({ title, label, textSpan }: StructureNode): number =>
  Math.max(textSpan.end, title?.span.end ?? 0, label?.span.end ?? 0);

/** Each paragraph, item, heading or headed text with the paragraph right behind it. */
function* neighbours(
  nodes: readonly Placed[],
  { tree }: Snapshot,
): Generator<readonly [Above, StructureNode], void, undefined> {
  let above: Above | undefined;
  for (const { node, ancestors } of nodes) {
    const siblings = ancestors.at(-1)?.children ?? tree.children;
    if (node.level === 'paragraph' && above !== undefined) yield [above, node];
    const isEmpty = node.level === 'article' || node.span.start === node.span.end;
    above = isEmpty ? undefined : { node, end: ownEnd(node), siblings };
  }
}
