import { bilingual } from '../../base/bilingual';
import { isLineBreak } from '../../base/linesHolding';
import { type TextEdit } from '../../base/textEdit';
import { trimEnd } from '../../syntax/blanks';
import { HEADING_LEVELS, LEVELS } from '../../syntax/levelTable';
import { lineBreakOf } from '../../syntax/lineBreak';
import { type Label, type Line, type LineKind, type RegulationTree } from '../../syntax/tree';
import { counted } from '../lexical/evidenceOfRules';
import { type Fix, type Report, type Rule } from '../types';

const GLUED_LEVELS = [...HEADING_LEVELS, 'article'] as const;
type GluedLevel = (typeof GLUED_LEVELS)[number];

interface Glued {
  readonly level: GluedLevel;
  readonly line: Line;
  readonly label: Label;
}

/** The articles and headings that begin inside a line of the file, those of one line together. */
function gluedLines({ text, lines, annexes }: RegulationTree): readonly (readonly Glued[])[] {
  const end = annexes[0]?.span.start ?? Infinity;
  const byLine: Glued[][] = [];
  let here: Glued[] = [];
  for (const line of lines) {
    if (line.start >= end) break;
    if (line.start === 0 || isLineBreak(text.charCodeAt(line.start - 1))) {
      if (here.length > 0) here = [];
      continue;
    }
    const level = levelOf(line.kind);
    if (level === undefined || line.label === undefined) continue;
    here.push({ line, level, label: line.label });
    if (here.length === 1) byLine.push(here);
  }
  return byLine;
}

const levelOf = (kind: LineKind): GluedLevel | undefined => GLUED_LEVELS.find((level) => level === kind);

/** What parts two lines of the text: a line break, or two where blank lines are the custom. */
function gapOf({ text, lines }: RegulationTree): string {
  const lineBreak = lineBreakOf(text);
  const blank = lines.filter(({ kind }) => kind === 'blank').length;
  return blank * 3 > lines.length ? lineBreak + lineBreak : lineBreak;
}

/** The line break goes in the place of the blanks before the number. */
const split = ({ text }: RegulationTree, { line }: Glued, gap: string): TextEdit => ({
  span: { start: trimEnd(text, 0, line.start), end: line.content.start },
  newText: gap,
});

/** The first of a line can mend the whole line. */
function fixesOf(tree: RegulationTree, together: readonly Glued[], own: Glued, gap: string): readonly Fix[] {
  const here: Fix = {
    title: bilingual(`在“${own.label.text}”之前换行`, `Begin a new line before "${own.label.text}"`),
    safe: false,
    edits: [split(tree, own, gap)],
  };
  if (together.length < 2 || own !== together[0]) return [here];
  const whole: Fix = {
    title: bilingual(
      `这一行有${together.length}处连写，都换行`,
      `Split the line at all ${together.length} places`,
    ),
    safe: false,
    edits: together.map((each) => split(tree, each, gap)),
  };
  return [here, whole];
}

/** structure/run-together: an article or a heading that begins inside a line. */
export const runTogether: Rule = {
  code: 'structure/run-together',
  level: 'error',
  summary: bilingual('条文或者标题连写在一行里', 'an article or a heading begins inside a line'),
  explanation: bilingual(
    '一条、一章或者一节的序号没有另起一行，接在上一条、上一个标题的后面：多半是粘贴或者转换时丢了换行。只有序号与上文相接、下文又没有这个序号的，才当作条文或者标题的开头；句子中引用的“第×条”不算。修复在序号之前换行。',
    'The number of an article, chapter or section does not begin a line but follows the article or heading before it: most often a line break was lost when the text was pasted or converted. Only a number that continues those above and is missing below counts; a reference in a sentence does not. The fix begins a new line before the number.',
  ),
  basis: bilingual(
    '《中华人民共和国立法法》（2023年）第六十五条；公布文本的通例（按实测）：编、章、节、条各自另起一行。',
    'Legislation Law (2023), article 65; the custom of published texts: parts, chapters, sections and articles each begin a line.',
  ),
  measured: counted(
    0,
    0,
    [1, 1],
    bilingual('读的一处在副本有损的文本里。', 'The one that was read stands in a damaged copy.'),
  ),
  fixable: true,
  examples: [
    {
      bad: '甲市乙条例\n第一条　甲。\n第二条　乙的具体办法由丙制定。⟦第三条⟧丁应当戊。\n第四条　己。\n',
      fixed: '甲市乙条例\n第一条　甲。\n第二条　乙的具体办法由丙制定。\n第三条丁应当戊。\n第四条　己。\n',
    },
    {
      bad: '甲市乙条例\n第一章　总则\n第一条　甲。\n第二条　乙，依法给予处分。⟦第二章⟧附则\n第三条　丙。\n',
      fixed: '甲市乙条例\n第一章　总则\n第一条　甲。\n第二条　乙，依法给予处分。\n第二章附则\n第三条　丙。\n',
    },
    {
      bad: '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　登记 ⟦第二条⟧　乙。\n第三条　丙。\n',
    },
    { bad: '甲市乙条例\n第一条　甲。\n第二条　乙不得丙⟦第三条⟧　丁应当戊。\n第四条　己。\n' },
    { bad: '甲市乙条例\n第一条　甲。\n第二条　乙不得丙⟦第三条⟧　本条例自2027年1月1日起施行。\n' },
    { bad: '甲市乙条例⟦第一条⟧　为了甲，制定本条例。\n第二条　乙。\n' },
    { bad: '甲市乙条例\n第一章　总则\n第一条　甲。⟦第二章⟧登记⟦第二条⟧乙。⟦第三条⟧丙。\n第四条　丁。\n' },
  ],
  accepts: [
    '甲市乙条例\n第一条　甲。\n第二条　违反本条例规定的，由丙处罚。第三条规定的除外。\n第三条　乙。\n',
    '甲市乙条例\n第一条　甲。\n第二条　乙适用本条例。第三条、第四条不适用于丙。\n第三条　丁。\n第四条　戊。\n',
    '甲市乙条例\n第一条　甲。\n第二条　乙。第九条丙。\n第三条　丁。\n',
    '甲市乙条例\n第一条　依照《甲条例》第二条办理。\n第二条　丙。\n',
    '甲市乙条例\n第一条　甲。\n第二条　乙依照第三条　规定办理。\n第四条　丁。\n',
    '甲市乙条例\n第一条　甲。\n第二条　乙适用第三条　的规定。\n第三条　丁。\n',
    '甲市乙条例\n第一条　甲。\n第二条　乙违反第一条、第三条　丙。\n第四条　丁。\n',
    '甲市乙条例\n第一条　应当具备下列条件：（一）甲；（二）乙。\n第二条　丙。\n',
    '关于修改《甲条例》的决定\n一、删去第一条。第二条改为第一条。\n二、本决定自2027年1月1日起施行。\n',
  ],
  *check({ tree }): Iterable<Report> {
    if (tree.kind !== 'regulation') return;
    const byLine = gluedLines(tree);
    if (byLine.length === 0) return;
    const gap = gapOf(tree);
    for (const together of byLine) {
      for (const own of together) {
        const { name } = LEVELS[own.level];
        const label = own.label.text;
        yield {
          span: own.label.span,
          message: bilingual(
            `“${label}”没有另起一行，接在了上文的后面；请在这里换行，让这一${name.zh}单独成行。`,
            `"${label}" begins inside a line; begin a new line here for this ${name.en}.`,
          ),
          fixes: fixesOf(tree, together, own, gap),
        };
      }
    }
  },
};
