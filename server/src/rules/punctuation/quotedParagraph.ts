import { bilingual } from '../../base/bilingual';
import { emptySpan, type Span } from '../../base/span';
import { trimmed } from '../../syntax/blanks';
import { understood } from '../lexical/evidenceOfRules';
import { type Fix, type Report, type Rule } from '../types';

interface Paragraph {
  readonly span: Span;
  readonly text: string;
}

/** Sentences of the decision itself, which are not quoted paragraphs that lost their mark. */
const OWN_WORDS =
  /^[一二三四五六七八九十百]+、|^(?:[（(][一二三四五六七八九十]+[）)])?(?:将|删去|删除|增加)|^第[一二三四五六七八九十百零]+条(?:之[一二三四五六七八九十]+)?(?:第[一二三四五六七八九十]+[款项])*(?:修改|中|后|增加)|(?:修改为|作为第[^，。：]{1,12})[：:]|本(?:决定|修正案)/u;
const isOwn = ({ text }: Paragraph): boolean => !text.startsWith('“') && OWN_WORDS.test(text);

/** How many more quotation marks a paragraph opens than it closes. */
function balanceOf(text: string): number {
  let balance = 0;
  for (const char of text) balance += char === '“' ? 1 : char === '”' ? -1 : 0;
  return balance;
}

const paragraphsOf = (text: string): readonly Paragraph[] =>
  [...text.matchAll(/[^\r\n]+/gu)]
    .map(({ index, 0: line }) => trimmed(text, index, index + line.length))
    .filter(({ start, end }) => start < end)
    .map((span) => ({ span, text: text.slice(span.start, span.end) }));

/** The paragraphs from one clause of the decision to the next: the clause and the text that it quotes. */
function clausesOf(paragraphs: readonly Paragraph[]): readonly (readonly Paragraph[])[] {
  const clauses: Paragraph[][] = [];
  for (const paragraph of paragraphs) {
    const clause = clauses.at(-1);
    if (clause === undefined || isOwn(paragraph)) clauses.push([paragraph]);
    else clause.push(paragraph);
  }
  return clauses;
}

/** The faults of one clause. Behind a mark that is never closed nothing is reported. */
function faultsOf(clause: readonly Paragraph[]): readonly Report[] {
  const faults: Report[] = [];
  let unopened: Report[] = [];
  let open: Paragraph | undefined;
  let above: Paragraph | undefined;
  for (const paragraph of clause) {
    const begins = paragraph.text.startsWith('“');
    const balance = balanceOf(paragraph.text);
    if (open === undefined) {
      if (begins && above !== undefined && closesEarly(above, paragraph, balance)) {
        faults.push(early(above));
      } else if (!begins && balance < 0 && !isOwn(paragraph)) {
        faults.push(lackingOpening(paragraph));
      }
      open = balance > 0 ? paragraph : undefined;
    } else if (begins) {
      open = balance > 0 ? paragraph : undefined;
      faults.push(...unopened);
      unopened = [];
    } else {
      if (endsSentence(above)) unopened.push(lackingOpening(paragraph));
      if (balance < 0) {
        open = undefined;
        faults.push(...unopened);
        unopened = [];
      }
    }
    above = paragraph;
  }
  return open === undefined ? faults : [...faults, lackingClosing(open)];
}

/** False where a conversion broke a line inside a sentence: that goes on below without a mark. */
const endsSentence = (above: Paragraph | undefined): boolean => /[。；：”]$/u.test(above?.text ?? '');

/** True for “甲。” above “乙。”: it is one quotation, closed too early. */
const closesEarly = (above: Paragraph, { text }: Paragraph, balance: number): boolean =>
  /[。；：]”$/u.test(above.text) && (balance > 0 || (balance === 0 && /[。；：]”[。；，]?$/u.test(text)));

function lackingOpening({ span }: Paragraph): Report {
  return {
    span: { start: span.start, end: span.start + 1 },
    message: bilingual(
      '引文分几段的，每段开头都用“，最后一段结尾才用”；这一段开头缺“。',
      'Each paragraph of a quotation begins with “ and the last alone ends with ”; here “ is missing.',
    ),
    fixes: [mend(bilingual('在段首补上“', 'Add “'), emptySpan(span.start), '“')],
  };
}

function lackingClosing({ span }: Paragraph): Report {
  return {
    span: { start: span.end - 1, end: span.end },
    message: bilingual(
      '引文到这里为止，结尾缺”；请核对引文在哪里结束。',
      'The quotation ends here without ”; please review where it ends.',
    ),
    fixes: [mend(bilingual('在段末补上”', 'Add ”'), emptySpan(span.end), '”')],
  };
}

function early({ span }: Paragraph): Report {
  const mark = { start: span.end - 1, end: span.end };
  return {
    span: mark,
    message: bilingual(
      '下一段接着引用，这一段结尾不用”；最后一段结尾才用。',
      'The quotation goes on below; only its last paragraph ends with ”.',
    ),
    fixes: [mend(bilingual('删去”', 'Delete ”'), mark, '')],
  };
}

const mend = (title: Fix['title'], span: Span, newText: string): Fix => ({
  title,
  safe: false,
  edits: [{ span, newText }],
});

/** punctuation/quoted-paragraph: the marks of quoted paragraphs in a 修改决定 or 修正案. */
export const quotedParagraph: Rule = {
  code: 'punctuation/quoted-paragraph',
  level: 'info',
  summary: bilingual('修改决定的引文引号不全', 'quotation marks of quoted paragraphs in an amendment'),
  explanation: bilingual(
    '修改决定、修正案引用的条文分几段的，每段（包括每项）开头都用“，最后一段结尾才用”。缺了一个，引文和决定自己的话就分不清。只查修改决定和修正案。',
    'Where an amendment quotes several paragraphs, each (each item too) begins with “ and only the last ends with ”. Without one of them the quotation cannot be told from what the amendment says itself. Only amendments are looked at.',
  ),
  basis: understood('一', '12、26'),
  measured: bilingual(
    '语料中没有带引文的修改决定；公布的刑法修正案（八）、（十一）有五十余处分段的引文，读了，都是这样写的。地方的修改决定未能实测，所以是信息级。',
    'The corpus has no amendment with quoted paragraphs; two amendments to the criminal law were read, whose fifty-odd quotations are all written so. Local ones are not measured, hence information.',
  ),
  fixable: true,
  examples: [
    {
      bad: '关于修改《甲市乙条例》的决定\n一、将第三条修改为：“市甲部门负责登记。\n⟦区⟧甲部门负责检查。”\n二、删去第四条。\n',
      fixed:
        '关于修改《甲市乙条例》的决定\n一、将第三条修改为：“市甲部门负责登记。\n“区甲部门负责检查。”\n二、删去第四条。\n',
    },
    {
      bad: '关于修改《甲市乙条例》的决定\n一、将第三条修改为：“市甲部门负责登记⟦。⟧\n二、删去第四条。\n',
      fixed: '关于修改《甲市乙条例》的决定\n一、将第三条修改为：“市甲部门负责登记。”\n二、删去第四条。\n',
    },
    {
      bad: '关于修改《甲市乙条例》的决定\n一、增加一条，作为第三条：“市甲部门负责登记。⟦”⟧\n“区甲部门负责检查。”\n',
      fixed:
        '关于修改《甲市乙条例》的决定\n一、增加一条，作为第三条：“市甲部门负责登记。\n“区甲部门负责检查。”\n',
    },
  ],
  accepts: [
    '关于修改《甲市乙条例》的决定\n一、将第三条修改为：“有下列情形之一的，不予登记：\n“（一）甲；\n“（二）乙。”\n二、将“丙”修改为“丁”。\n本决定自公布之日起施行。\n',
    '关于修改《甲市乙条例》的决定\n一、增加一条，作为第三条：\n“第三条　本条例所称“甲”，是指乙。\n“前款规定不适用于丙。”\n',
    '甲市乙条例\n第一条　本条例所称“甲，是指乙。\n第二条　丙。\n',
  ],
  check: ({ tree, text }) =>
    tree.kind === 'amendment' && text.includes('“') ? clausesOf(paragraphsOf(text)).flatMap(faultsOf) : [],
};
