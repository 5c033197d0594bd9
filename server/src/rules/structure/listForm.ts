import { type Snapshot } from '../../analysis/snapshot';
import { type Bilingual, bilingual } from '../../base/bilingual';
import { type StructureNode } from '../../syntax/tree';
import { checkNodes } from '../checkArticleNodes';
import { counted } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';
import { hasList } from './itemLists';

const ENDS = /[；;。.，,：:、]$/u;

/** The items of a paragraph if all are plain. Items with subitems or paragraphs of their own have other endings. */
function plainItems(paragraph: StructureNode): readonly StructureNode[] {
  const items = paragraph.children.filter((child) => child.level === 'item');
  return items.length >= 2 && items.every((item) => item.children.length === 0) ? items : [];
}

/** True where all items end in full sentences (…。 …。), which is the other accepted form. */
const allSentences = (endings: readonly string[]): boolean =>
  endings.slice(0, -1).every((ending) => ending === '。');

/**
 * The faults at the ends of items. With `isFollowed` a paragraph stands right below the list: it may be an item without
 * its number, or the rest of one.
 */
function* endings(
  { text }: Snapshot,
  items: readonly StructureNode[],
  isFollowed: boolean,
): Iterable<Report> {
  const written = items.map((item) => text.charAt(item.textSpan.end - 1).replace(';', '；'));
  const often = (mark: string): number => written.slice(0, -1).filter((each) => each === mark).length;
  const sentences = allSentences(written);
  for (const [index, item] of items.entries()) {
    const last = index === items.length - 1;
    const expected = last || sentences ? '。' : '；';
    const ending = written[index] ?? '';
    if (ending === expected || item.textSpan.start === item.textSpan.end || /[”’）)》]/u.test(ending)) {
      continue;
    }
    const content = text.slice(item.textSpan.start, item.textSpan.end);
    // Items with several sentences end with 。, too. Only a single wrong or missing mark is certain.
    if (!last && ending === '。' && content.slice(0, -1).includes('。')) continue;
    const hasMark = ENDS.test(content);
    const at = hasMark ? item.textSpan.end - 1 : item.textSpan.end;
    yield {
      span: { start: item.textSpan.end - 1, end: item.textSpan.end },
      severity: 'info',
      message: last && isFollowed && ending === '；' ? nextIsMissing : endingMessage(last, expected),
      fixes: [
        {
          title: bilingual(`把末尾改为“${expected}”`, `End with "${expected}"`),
          safe: isCertain(content, last, often),
          edits: [{ span: { start: at, end: item.textSpan.end }, newText: expected }],
        },
      ],
    };
  }
}

/**
 * True where the mark is a mistake: 。 where most other items have ；. An item that ends in ；, ： or ，, or without a mark,
 * may have lost something behind it. Only where all items but the last of three or more have ， is it a habit. `often`
 * counts a mark at the ends of all items but the last.
 */
function isCertain(content: string, last: boolean, often: (mark: string) => number): boolean {
  const mark = content.at(-1) ?? '';
  if (last) return mark === '.';
  if (mark === '。') return often('；') > often('。');
  return mark === '，' && often('，') > 1 && often('；') + often('。') === 0;
}

const endingMessage = (last: boolean, expected: string): Bilingual =>
  last
    ? bilingual('最后一项应当以“。”结尾。', 'The last item ends with 。')
    : bilingual(
        `这一项应当以“${expected}”结尾，与其他各项一致。`,
        `This item ends with ${expected} like the others.`,
      );

const nextIsMissing = bilingual(
  '最后一项以“；”结尾，后面另起一段：请核对下一段是否丢失了项的序号；不是的，这一项以“。”结尾。',
  'The last item ends with ； and a paragraph follows: review whether that lost its item number; otherwise end with 。.',
);

const checkLists = checkNodes(function* (nodes, snapshot): Iterable<Report> {
  const paragraphs = nodes.filter(({ node }) => node.level === 'paragraph');
  for (const [index, { node, ancestors }] of paragraphs.entries()) {
    const first = node.children.find((child) => child.level === 'item');
    const inArticle = ancestors.at(-1)?.level === 'article';
    if (first?.label !== undefined && inArticle && node.textSpan.start === node.textSpan.end) {
      yield {
        span: first.label.span,
        message: bilingual(
          '列项之前没有引语；请写上“……下列……：”之类的句子。',
          'The items have no lead-in; write a sentence such as …下列…： above them.',
        ),
      };
    }
    const isFollowed = paragraphs[index + 1]?.ancestors.at(-1) === ancestors.at(-1);
    yield* endings(snapshot, plainItems(node), isFollowed);
  }
}, hasList);

/** structure/list-form: items without a lead-in, or with the wrong mark at the end. */
export const listForm: Rule = {
  code: 'structure/list-form',
  level: 'warning',
  summary: bilingual('列项没有引语，或者项末标点有误', 'items without a lead-in, or with wrong endings'),
  explanation: bilingual(
    '项的前面应当有一句引语，以冒号结尾；各项以分号结尾，最后一项以句号结尾；各项都是完整的句子时，也可以都以句号结尾。没有引语是警告，项末标点只作提示。以分号、冒号、逗号结尾或者没有标点的，后面可能丢失了文字；句号与分号各半的，哪一种是本意也看不出来：所以都不自动改标点。',
    'A list has a lead-in that ends with a colon; its items end with semicolons and the last with a full stop; items that are whole sentences may all end with full stops. A missing lead-in is a warning, a wrong ending information. What ends in ；, ： or ， or without a mark may have lost what stood behind it, and where half have 。 nobody can say which is meant: these are not changed without asking.',
  ),
  basis: bilingual(
    '立法技术规范（试行）（一）12（按通行理解）；公布文本的通例（按实测）。',
    'Drafting norms (1) 12, as commonly understood; the custom of published texts.',
  ),
  measured: counted(
    15,
    8,
    [18, 18],
    bilingual(
      '都是项末标点，没有缺引语的；有5处是下一项丢失了序号。要紧的只是这几处，所以项末标点是信息级。',
      'All are endings, none lacks its lead-in; behind 5 of them the next item lost its number. Only these matter, so endings are information.',
    ),
  ),
  fixable: true,
  examples: [
    {
      bad: '甲市乙条例\n第一条　应当具备下列条件：\n（一）甲；\n（二）乙⟦；⟧\n第二条　丙。\n',
      fixed: '甲市乙条例\n第一条　应当具备下列条件：\n（一）甲；\n（二）乙。\n第二条　丙。\n',
    },
    {
      bad: '甲市乙条例\n第一条　应当具备下列条件：\n（一）⟦甲⟧\n（二）乙；\n（三）丙。\n',
      fixed: '甲市乙条例\n第一条　应当具备下列条件：\n（一）甲；\n（二）乙；\n（三）丙。\n',
    },
    { bad: '甲市乙条例\n第一条\n⟦（一）⟧甲；\n（二）乙。\n' },
  ],
  accepts: [
    '甲市乙条例\n第一条　应当具备下列条件：\n（一）甲；\n（二）乙。\n',
    '甲市乙条例\n第一条　应当具备下列条件：\n（一）甲(含丙)\n（二）乙。\n',
    '甲市乙条例\n第一条　用语的含义：\n（一）甲，是指乙。\n（二）丙，是指丁。\n',
    '甲市乙条例\n第一条　应当具备下列条件：\n（一）甲：\n1.丙；\n2.丁。\n（二）乙。\n',
  ],
  check: (snapshot) => (snapshot.tree.kind === 'regulation' ? checkLists(snapshot) : []),
};
