import { resolvedReferences } from '../../analysis/resolvedReferences';
import { type HeadingTarget } from '../../analysis/references';
import { type Snapshot } from '../../analysis/snapshot';
import { type Bilingual, bilingual } from '../../base/bilingual';
import { formatOrdinal, ordinal } from '../../base/ordinal';
import { LEVELS } from '../../syntax/levelTable';
import { nodesOf } from '../../syntax/walkTree';
import { type Level } from '../../syntax/tree';
import { type Report, type Rule } from '../types';
import { faultySpan, said } from './referenceFaultWords';

export const missingHeading: Rule = {
  code: 'reference/missing-heading',
  level: 'error',
  summary: bilingual('引用的编、章、节不存在', 'a cited part, chapter or section does not exist'),
  explanation: bilingual(
    '引用了本文没有的编、章或者节。多半是合并、删除章节以后没有改引用，或者写错了序号。请核对应当引用哪一章。只存一编的文件，以及标题可能丢失的地方不报告。',
    'The text cites a part, chapter or section it does not have: most often chapters were merged or deleted and the reference stayed, or the number is mistyped. Files that hold one part of a code and places where a heading may be lost are left alone.',
  ),
  basis: bilingual(
    '《中华人民共和国立法法》（2023年）第六十五条：编、章、节的序号用中文数字依次表述；引用以序号指明章节，所指的章节应当存在。',
    'Legislation Law (2023), article 65: parts, chapters and sections are numbered in sequence; a reference names one by its number, so that one must exist.',
  ),
  measured: bilingual(
    '1,113部法规中以序号引用本文编、章、节的59处，所指的都存在，没有误报。',
    'All 59 references to a numbered heading of the same text in 1,113 texts are right, and none is reported.',
  ),
  fixable: false,
  examples: [
    {
      bad: '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　管理\n第二条　依照本条例⟦第四章⟧的规定处理。\n第三章　附则\n第三条　丙。\n',
    },
    { bad: '甲市乙条例\n第一条　甲。\n第二条　依照⟦第三章⟧的规定处理。\n第三条　丙。\n' },
  ],
  accepts: [
    '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　附则\n第二条　依照本条例第一章的规定处理，不适用本章。\n',
    '甲市乙条例\n第一条　甲。\n第二条　依照《丙法》第三章的规定处理。\n',
    '甲法\n第四章　管理\n第十条　甲。\n第五章　责任\n第十一条　依照本法第二章、第九章处理。\n',
    '甲市乙条例\n第一章　总则\n第一条　甲。\n第三章　附则\n第二条　依照第二章的规定处理。\n',
  ],
  *check(snapshot): Iterable<Report> {
    for (const { reference, resolution } of resolvedReferences(snapshot)) {
      const { heading } = reference.target;
      if (resolution.kind !== 'missing' || resolution.level !== 'heading' || heading === undefined) continue;
      if (mayBeLost(snapshot, heading)) continue;
      const span = faultySpan(snapshot, reference, heading.level);
      yield { span, message: message(said(snapshot, span), snapshot, heading.level) };
    }
  },
};

const numbersOf = (snapshot: Snapshot, level: Level): readonly number[] =>
  nodesOf(snapshot.tree, level).flatMap(({ node }) => node.label?.ordinal.main ?? []);

/** True where the heading may stand in another file, or in this one without its number. */
function mayBeLost(snapshot: Snapshot, { level, ordinal: number }: HeadingTarget): boolean {
  const numbers = numbersOf(snapshot, level);
  if (number === 'this' || numbers.length === 0) return number === 'this';
  // One 编 of a code, or a gap that the numbering rules speak of.
  return Math.min(...numbers) > 1 || number.main <= Math.max(...numbers);
}

function message(written: string, snapshot: Snapshot, level: Level): Bilingual {
  const { counter = '', name } = LEVELS[level];
  const last = Math.max(0, ...numbersOf(snapshot, level));
  const there =
    last === 0
      ? bilingual(`全文不分${counter}`, `the text has no ${name.en}`)
      : bilingual(
          `本文的${counter}到${formatOrdinal(ordinal(last), counter)}为止`,
          `the last ${name.en} is number ${last}`,
        );
  return bilingual(
    `“${written}”不存在，${there.zh}；请核对应当引用哪一${counter}。`,
    `${written} does not exist: ${there.en}. Check which one is meant.`,
  );
}
