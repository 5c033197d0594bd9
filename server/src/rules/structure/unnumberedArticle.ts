import { choicesOf } from '../../analysis/numbering/likelyLostNumbers';
import { articleSeparator } from '../../analysis/numbering/nextArticleNumber';
import { type Snapshot } from '../../analysis/snapshot';
import { cutAt } from '../../analysis/headingsAndAncestors';
import { type Bilingual, bilingual } from '../../base/bilingual';
import { formatOrdinal, ordinal } from '../../base/ordinal';
import { emptySpan } from '../../base/span';
import { articlesOf, outlineNodes } from '../../syntax/walkTree';
import { type StructureNode } from '../../syntax/tree';
import { counted } from '../lexical/evidenceOfRules';
import { type Fix, type Report, type Rule } from '../types';

/** Paragraphs of the body above the first article; a short line there is a heading that lost its number. */
function looseParagraphs({ tree }: Snapshot, before: StructureNode): readonly StructureNode[] {
  return outlineNodes(tree)
    .filter(({ node, ancestors }) => {
      const inPreamble = ancestors.some((above) => above.level === 'chapter' && above.label === undefined);
      const visible = node.span.end - node.span.start > 12 || node.children.length > 0;
      return node.level === 'paragraph' && node.span.end <= before.span.start && !inPreamble && visible;
    })
    .filter(({ ancestors }) => ancestors.every((above) => above.level !== 'item'))
    .map(({ node }) => node);
}

const label = (n: number): string => formatOrdinal(ordinal(n), '条');

function numberThem(snapshot: Snapshot, loose: readonly StructureNode[], missing: number): readonly Fix[] {
  const separator = articleSeparator(snapshot);
  const choices = choicesOf(snapshot, loose, missing, { firstIsArticle: true });
  return choices.map((chosen) => ({
    title: choices.length === 1 ? numberAll(loose.length, missing) : leaveOut(snapshot, loose, chosen),
    safe: false,
    edits: chosen.map((node, i) => ({
      span: emptySpan(node.span.start),
      newText: label(i + 1) + separator,
    })),
  }));
}

function numberAll(paragraphs: number, missing: number): Bilingual {
  const rest = paragraphs - missing;
  const numbers = missing === 1 ? '第一条' : `第一条至${label(missing)}`;
  return bilingual(
    `补上${numbers}的序号${rest > 0 ? `，其余${rest}段作为上一条的款` : ''}（请核对分条）`,
    `Number articles 1 to ${missing}${rest > 0 ? `; the other ${rest} paragraph(s) stay with the article above` : ''} (please review)`,
  );
}

/** One of several ways to number: what it leaves to the article above tells them apart. */
function leaveOut(
  { text }: Snapshot,
  loose: readonly StructureNode[],
  chosen: readonly StructureNode[],
): Bilingual {
  const last = label(chosen.length);
  const words = loose
    .filter((node) => !chosen.includes(node))
    .map(({ span }) => `“${cutAt(text.slice(span.start, Math.min(span.end, span.start + 15)), 14)}”`)
    .join('');
  return bilingual(
    `补上第一条至${last}的序号，${words}作为上一条的款`,
    `Number articles 1 to ${chosen.length}; ${words} stay(s) with the article above`,
  );
}

/** structure/unnumbered-article: text of the body that stands before the first numbered article. */
export const unnumberedArticle: Rule = {
  code: 'structure/unnumbered-article',
  level: 'error',
  summary: bilingual('开头的条文没有序号', 'the first articles have no numbers'),
  explanation: bilingual(
    '正文的第一个序号不是第一条，而它前面有没有序号的段落：多半是从 Word 粘贴时自动编号丢失了。修复会按缺少的条数为这些段落补号；像上一段的延续的段落（本条例所称……、前款……、其他部门按照各自职责……）留作款。补号只是建议，请核对分条是否正确。',
    'The first number of the body is not 第一条 and unnumbered paragraphs stand before it: most often automatic numbers were lost when the text was pasted from Word. The fix numbers as many paragraphs as numbers are missing and leaves those that read as a continuation to the article above. It is a proposal: please review it.',
  ),
  basis: bilingual(
    '《中华人民共和国立法法》（2023年）第六十五条：条的序号用中文数字依次表述。',
    'Legislation Law (2023), article 65: articles are numbered in sequence.',
  ),
  measured: counted(
    0,
    0,
    [3, 3],
    bilingual(
      '读的在副本有损的文本和样例里，开头各条都丢失了序号。',
      'They were read in damaged copies and a sample, whose first articles lost their numbers.',
    ),
  ),
  fixable: true,
  examples: [
    {
      bad: '甲市乙条例\n第一章　总则\n⟦为了促进甲的发展，根据有关法律，制定本条例。\n本市行政区域内的甲活动，适用本条例。\n本条例所称甲，是指以乙为内容的各类活动。⟧\n第三条　丙。\n第四条　丁。\n',
      fixed:
        '甲市乙条例\n第一章　总则\n第一条　为了促进甲的发展，根据有关法律，制定本条例。\n第二条　本市行政区域内的甲活动，适用本条例。\n本条例所称甲，是指以乙为内容的各类活动。\n第三条　丙。\n第四条　丁。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一条　甲。\n第二条　乙。\n',
    '甲市乙条例\n第十条　甲。\n第十一条　乙。\n',
    '甲市乙条例\n序言\n甲是一座历史悠久的城市，具有光荣的传统。\n第一章　总则\n第一条　甲。\n',
    '甲市乙规定\n为了加强甲的管理，结合本市实际，规定如下：\n第一条　甲。\n',
  ],
  *check(snapshot): Iterable<Report> {
    if (snapshot.tree.kind !== 'regulation') return;
    const first = articlesOf(snapshot.tree)[0]?.node;
    const missing = (first?.label?.ordinal.main ?? 1) - 1;
    if (first === undefined || missing < 1) return;
    const loose = looseParagraphs(snapshot, first);
    const start = loose[0]?.span.start;
    if (start === undefined) return;
    const numbers = missing === 1 ? '第一条' : `第一条至${label(missing)}`;
    yield {
      span: { start, end: loose.at(-1)?.span.end ?? start },
      message: bilingual(
        `${label(missing + 1)}之前有${loose.length}段正文没有序号，缺少${numbers}；请补上序号。`,
        `${loose.length} paragraph(s) before ${label(missing + 1)} have no number; ${numbers} missing. Number them.`,
      ),
      fixes: numberThem(snapshot, loose, missing),
    };
  },
};
