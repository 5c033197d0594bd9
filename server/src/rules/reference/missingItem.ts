import { resolvedReferences, type ResolvedReference } from '../../analysis/resolvedReferences';
import { type Snapshot } from '../../analysis/snapshot';
import { citedName } from '../../analysis/headingsAndAncestors';
import { bilingual } from '../../base/bilingual';
import { type Span, textOf } from '../../base/span';
import { LEVELS } from '../../syntax/levelTable';
import { walk } from '../../syntax/walkTree';
import { type StructureNode } from '../../syntax/tree';
import { counted } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';
import { itemsAreDamaged } from './signsOfLostNumbers';
import { countOf, faultySpan, said } from './referenceFaultWords';

export const missingItem: Rule = {
  code: 'reference/missing-item',
  level: 'error',
  summary: bilingual('引用的项、目不存在', 'a cited item or subitem does not exist'),
  explanation: bilingual(
    '被引用的条、款没有这一项。多半是增删了项而没有改引用，或者引用错了条。请核对项的序号。被引用的列项缺号、丢失序号或者连在一行时不报告，这些由编号和结构规则指出。',
    'The cited article or paragraph has no such item: items were added or removed and the reference stayed, or another article is meant. Lists that lost numbers or run on one line are left to the numbering and structure rules.',
  ),
  basis: bilingual(
    '《中华人民共和国立法法》（2023年）第六十五条：款分为项，项的序号用中文数字加括号依次表述。',
    'Legislation Law (2023), article 65: paragraphs are divided into items numbered in sequence in bracketed Chinese numerals.',
  ),
  measured: counted(2, 0, [2, 2]),
  fixable: false,
  examples: [
    {
      bad: '甲市乙条例\n第一条　有下列情形：\n（一）乙；\n（二）丙。\n第二条　违反本条例第一条⟦第三项⟧的。\n',
    },
    {
      bad: '甲市乙条例\n第一条　有下列情形：\n（一）乙；\n（二）丙。\n有前款第（一）项、⟦第（四）项⟧情形的，处以罚款。\n',
    },
    { bad: '甲市乙条例\n第一条　甲。\n第二条　违反第一条⟦第（一）、（二）项⟧的。\n' },
  ],
  accepts: [
    '甲市乙条例\n第一条　有下列情形：\n（一）乙；\n（二）丙。\n第二条　违反本条例第一条第一款第二项的。\n',
    '甲市乙条例\n第一条　有下列情形：\n乙；\n丙。\n第二条　违反本条例第一条第二项的。\n',
    '甲市乙条例\n第一条　甲：（一）乙；（二）丙。\n第二条　违反第一条第（二）项的。\n',
    '甲市乙条例\n第一条　有下列情形：\n（二）乙；\n（三）丙。\n第二条　违反第一条第一项的。\n',
  ],
  *check(snapshot): Iterable<Report> {
    let open: Missing | undefined;
    for (const resolved of resolvedReferences(snapshot)) {
      const missing = missingIn(snapshot, resolved);
      if (missing === undefined) continue;
      if (open !== undefined && goesOn(snapshot, open, missing)) {
        open = { ...open, span: { start: open.span.start, end: missing.span.end } };
        continue;
      }
      if (open !== undefined) yield report(snapshot, open);
      open = missing;
    }
    if (open !== undefined) yield report(snapshot, open);
  },
};

interface Missing {
  readonly level: 'item' | 'subitem';
  readonly span: Span;
  /** The article or paragraph, or the item, that lacks it. */
  readonly within: StructureNode;
}

function missingIn(snapshot: Snapshot, { reference, resolution }: ResolvedReference): Missing | undefined {
  if (resolution.kind !== 'missing' || resolution.within === undefined) return undefined;
  const { level, within } = resolution;
  if (level !== 'item' && level !== 'subitem') return undefined;
  const span = faultySpan(snapshot, reference, level);
  const number = reference.labels.find((label) => label.span.start === span.start)?.ordinal.main ?? 0;
  return level === 'item' && itemsAreDamaged(snapshot, within, number) ? undefined : { level, span, within };
}

/** 第（六）、（七）项 that are both missing are one mistake. */
const goesOn = (snapshot: Snapshot, before: Missing, next: Missing): boolean =>
  before.within === next.within &&
  before.level === next.level &&
  /^[、和或者至]{1,2}$/u.test(textOf(snapshot.text, { start: before.span.end, end: next.span.start }));

function report(snapshot: Snapshot, { level, span, within }: Missing): Report {
  const place = citedName(snapshot, within);
  const count = walk([within]).filter(({ node }) => node.level === level).length;
  const name = LEVELS[level].name.zh;
  const has = count === 0 ? `没有${name}` : `只有${countOf(count)}${name}`;
  return {
    span,
    message: bilingual(
      `“${said(snapshot, span)}”不存在，${place}${has}；请核对序号，或者核对引用的条、款。`,
      `${said(snapshot, span)} does not exist: ${place} has ${count} ${level}(s). Check the number, or the article and paragraph cited.`,
    ),
    related: [
      { span: within.label?.span ?? within.textSpan, message: bilingual('被引用处', 'the cited place') },
    ],
  };
}
