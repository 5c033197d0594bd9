import { eachStretch, type StretchQuery } from '../../analysis/rememberByStretch';
import { type Snapshot } from '../../analysis/snapshot';
import { type Bilingual, bilingual } from '../../base/bilingual';
import { type Span } from '../../base/span';
import { skipBlanks, trimEnd } from '../../syntax/blanks';
import { holdsResidue } from '../../syntax/findConversionResidue';
import { type RegulationTree, type Residue } from '../../syntax/tree';
import { counted } from '../lexical/evidenceOfRules';
import { type Fix, type Report, type Rule } from '../types';

const NAMES: Readonly<Record<Residue['kind'], Bilingual>> = {
  bookmark: bilingual('Word 书签', 'Word bookmark'),
  markdown: bilingual('Markdown 加粗符号', 'Markdown bold mark'),
  'page-metadata': bilingual('网页信息行', 'web page metadata line'),
  'page-number': bilingual('页码', 'page number'),
  'table-rule': bilingual('表格横线', 'table rule'),
  invisible: bilingual('看不见的字符', 'invisible character'),
  control: bilingual('控制字符', 'control character'),
};

/** A private-use or replacement character stands for a character that was lost: deleting it would hide that. */
const isLostCharacter = (text: string, { start, end }: Span): boolean =>
  /[\ue000-\uf8ff\ufffd\ufffc]/u.test(text.slice(start, end));

/** Two asterisks for what is still open: 罚款**元, 20**年**月, **市人民政府, 第**条. */
const isBlank = (text: string, { start, end }: Span): boolean =>
  text.slice(start, end) === '**' &&
  (/[0-9第]/u.test(text.charAt(start - 1)) ||
    /^[年月日号元万亿%市县区州省镇乡条款项人个倍]/u.test(text.slice(end)));

/** Behind 。 or a blank nothing needs to be missing: a mark of the layout may have stood there. */
const standsInSentence = (text: string, { start }: Span): boolean =>
  /[^。；：\s]/u.test(text.charAt(start - 1));

/** Dashes belong to a table where a row of it stands beside them; tables of annexes are their own. */
function belongsToTable({ text, annexes }: RegulationTree, { start, end }: Span): boolean {
  const inAnnex = annexes.some(({ span }) => span.start <= start);
  // Of an empty head row nothing but its strokes is left.
  return inAnnex || /\|\s*(?:[-:]|\|)/u.test(text.slice(start, end));
}

/** The metadata lines with their line breaks, by where their content begins: residues that fill a line. */
const wholeLines = ({ lines }: RegulationTree): ReadonlyMap<number, Span> =>
  new Map(
    lines
      .filter(({ kind }) => kind === 'metadata')
      .map(({ content, start, end }) => [content.start, { start, end }]),
  );

/** Where a page ended inside a sentence: from the last character before its number to the first behind it. */
function brokenSentence(text: string, { start, end }: Span): Span | undefined {
  const above = trimEnd(text, 0, start);
  const below = skipBlanks(text, end, text.length);
  const breaksOff = /[\p{sc=Han}，、（]/u.test(text.charAt(above - 1));
  return breaksOff && goesOn(text, below) ? { start: above, end: below } : undefined;
}

/** A line that begins with a number is one of its own. */
const goesOn = (text: string, at: number): boolean =>
  /^[\p{sc=Han}）]/u.test(text.charAt(at)) &&
  !/^(?:第|附件|附录|[一二三四五六七八九十]{1,3}、)/u.test(text.slice(at, at + 4));

function removeAll(tree: RegulationTree, residues: readonly Residue[]): readonly Fix[] {
  const kind = residues[0]?.kind;
  if (kind === undefined) return [];
  const lines = kind === 'page-metadata' || kind === 'page-number' || kind === 'table-rule';
  const whole = lines ? wholeLines(tree) : undefined;
  const spans = residues.map(({ span }) => {
    const line = whole?.get(span.start) ?? span;
    return kind === 'page-number' ? (brokenSentence(tree.text, line) ?? line) : line;
  });
  return [
    {
      title: bilingual(
        `删去全文${residues.length}处${NAMES[kind].zh}`,
        `Remove ${residues.length} ${NAMES[kind].en}(s)`,
      ),
      // A control character may stand where one of the text was lost, and ** where something is still to be filled in.
      safe: !lines && kind !== 'control' && !residues.some(({ span }) => isBlank(tree.text, span)),
      edits: spans.map((span) => ({ span, newText: '' })),
    },
  ];
}

const withResidue: StretchQuery<true> = (words) => holdsResidue(words) || undefined;

/** Nearly no text does; to tell that, only what changed is looked at. */
function mayHoldResidue(snapshot: Snapshot): boolean {
  if (snapshot.tree.lines.some(({ kind }) => kind === 'metadata')) return true;
  let isHeld = false;
  eachStretch(snapshot, withResidue, () => {
    isHeld = true;
  });
  return isHeld;
}

/** structure/conversion-residue: what a conversion from Word or from a web page left in the text. */
export const conversionResidue: Rule = {
  code: 'structure/conversion-residue',
  level: 'warning',
  summary: bilingual('有格式转换的残留', 'residue of a conversion'),
  explanation: bilingual(
    '从 Word 或者网页转换来的文本常带着不属于法规的东西：[bookmark: …] 书签、Markdown 的 **、网页的“信息提供日期”、印刷的页码、表格横线、零宽字符、控制字符。同一种残留在一份文本里只报告一次，修复一并删去，页码断开的句子接成一句；无法显示的字符代表丢失的文字，只提示，不删除。',
    'Texts converted from Word or a web page carry things that are no part of the regulation: bookmarks, Markdown marks, page metadata, page numbers, table rules, zero-width and control characters. Each kind is reported once a text and removed in one fix, which joins a sentence that a page number parts; unprintable characters stand for lost ones and are only pointed out.',
  ),
  basis: bilingual('公布文本中没有这些内容（按实测）。', 'Published texts hold none of these, as measured.'),
  measured: counted(
    7,
    0,
    [22, 22],
    bilingual(
      '多读的在副本有损的文本和样例里。都是转换的残留，数字里的多是丢失的小数点。',
      'More were read in damaged copies and samples. All are left by a conversion; those inside numbers are mostly lost decimal points.',
    ),
  ),
  fixable: true,
  examples: [
    {
      bad: '甲市乙条例\n⟦[bookmark: 第一条]⟧第一条　甲。\n[bookmark: 第二条]第二条　乙。\n',
      fixed: '甲市乙条例\n第一条　甲。\n第二条　乙。\n',
    },
    {
      bad: '甲市乙方案\n一、甲\n——⟦**⟧乙。**丙。\n二、丁。\n',
      fixed: '甲市乙方案\n一、甲\n——乙。丙。\n二、丁。\n',
    },
    {
      bad: '甲市乙方案\n⟦信息提供日期：2021-01-04⟧\n一、甲。\n二、乙。\n',
      fixed: '甲市乙方案\n一、甲。\n二、乙。\n',
    },
    {
      bad: '甲市乙条例\n第一条　甲应当乙，\n⟦— 3 —⟧\n不得丙。\n第二条　丁。\n',
      fixed: '甲市乙条例\n第一条　甲应当乙，不得丙。\n第二条　丁。\n',
    },
    {
      bad: '甲市乙条例\n第一条　甲。\n⟦第3页　共10页⟧\n第二条　丁应当\n\n4\n\n乙。\n',
      fixed: '甲市乙条例\n第一条　甲。\n第二条　丁应当乙。\n',
    },
    { bad: '甲市乙条例\n第一条　甲⟦\u200b⟧乙。\n', fixed: '甲市乙条例\n第一条　甲乙。\n' },
    { bad: '甲市乙条例\n第一条　甲⟦\0⟧乙，丙\0丁。\n', fixed: '甲市乙条例\n第一条　甲乙，丙丁。\n' },
    { bad: '甲市乙条例⟦\u0001\u0002⟧\n第一条　甲乙。\n', fixed: '甲市乙条例\n第一条　甲乙。\n' },
    { bad: '甲市乙条例\n第一条　甲⟦\ue123⟧乙。\n' },
    { bad: '甲市乙条例\n第一条　甲⟦**⟧元，乙**元。\n' },
  ],
  accepts: [
    '甲市乙条例\n第一条　甲的数量为：\n12\n第二条　丙。\n',
    '---\ntitle: 甲市乙条例\ndate: 2026-01-04\n---\n# 甲市乙条例\n第一条　甲。\n',
    '甲市乙条例\n第一条　甲[注]乙。\n第二条　标识为*的项目除外。\n',
    '甲市乙条例\n\u3000\n第一条\u00a0\u00a0甲。\n',
    '甲市乙条例\n第一条　信息提供日期由市人民政府规定。\n附件\n--------\n',
  ],
  *check(snapshot): Iterable<Report> {
    const { tree, text } = snapshot;
    if (!mayHoldResidue(snapshot)) return;
    const ofText = tree.residues.filter(
      ({ kind, span }) => kind !== 'table-rule' || !belongsToTable(tree, span),
    );
    const lost: Residue[] = [];
    const removable: Residue[] = [];
    for (const residue of ofText) (isLostCharacter(text, residue.span) ? lost : removable).push(residue);
    for (const kind of [
      'page-metadata',
      'page-number',
      'bookmark',
      'markdown',
      'table-rule',
      'invisible',
      'control',
    ] as const) {
      const residues = removable.filter((residue) => residue.kind === kind);
      const first = residues[0];
      if (first === undefined) continue;
      yield {
        span: first.span,
        message: bilingual(
          `文本里有${residues.length}处${NAMES[kind].zh}，是格式转换的残留；请删去。`,
          `${residues.length} ${NAMES[kind].en}(s) left by a conversion; remove them.`,
        ),
        unnecessary: true,
        fixes: removeAll(tree, residues),
      };
    }
    const inSentence = lost.find(({ span }) => standsInSentence(text, span));
    const first = inSentence ?? lost[0];
    if (first === undefined) return;
    const loss = inSentence === undefined ? '可能' : '';
    yield {
      span: first.span,
      message: bilingual(
        `这里有无法显示的字符（全文${lost.length}处），原来的文字${loss}在转换中丢失了；请对照原件补正。`,
        `An unprintable character (${lost.length} in the text): the original ${inSentence === undefined ? 'may have been' : 'was'} lost in conversion. Restore it from the source.`,
      ),
    };
  },
};
