import { findInProse, inPassages, MASK } from '../../analysis/prose';
import { type Snapshot } from '../../analysis/snapshot';
import { bilingual } from '../../base/bilingual';
import { readNumeral } from '../../base/chineseNumeral';
import { shiftSpan, type Span } from '../../base/span';
import { neverFound, usage } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

const NUMBER = '[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2}';
/** 附件3, 附表二; 附件10号 and 附件1.5 are other things. */
const CITED = new RegExp(`(附件|附表|附录|附图)之?(${NUMBER})(?![0-9０-９号.．])`, 'gu');
const HEADING = new RegExp(`^(附件|附表|附录|附图)\\s*(${NUMBER})(?![0-9０-９])`, 'u');
/** The annex of another text, or of what has no name here: 《甲法》附件三, 合同附件二, 公约的附录一. */
const OF_ANOTHER = new RegExp(
  `(?:[${MASK}》]|(?<!本)(?:条例|法|规定|办法|细则|规则|规范|标准|公约|条约|协定|议定书|合同|协议|通知|意见|决定|方案|文件|其|该))(?:的|中|所附|之)?$`,
  'u',
);
/** As far as one looks back for it; 本实施细则附件三 is the text's own. */
const LONGEST_BEFORE = 12;
const OWN =
  /本(?:\p{Script=Han}{0,4})(?:条例|法|规定|办法|细则|规则|规范|标准|公约|意见|决定|方案)(?:的|中|所附|之)?$/u;

interface CitedAnnex {
  readonly span: Span;
  readonly word: string;
  readonly number: number;
}

const citedAnnexes = inPassages<CitedAnnex>(
  ({ masked }) =>
    [...masked.matchAll(CITED)].flatMap(({ index, 0: found, 1: word = '', 2: numeral = '' }) => {
      const before = masked.slice(Math.max(0, index - LONGEST_BEFORE), index);
      const number = readNumeral(numeral)?.value;
      if (number === undefined || (OF_ANOTHER.test(before) && !OWN.test(before))) return [];
      return [{ span: { start: index, end: index + found.length }, word, number }];
    }),
  ['附件', '附表', '附录', '附图'],
);

/** How many annexes of each kind the text has, where they are numbered from the first without a gap. */
function annexCounts({ tree }: Snapshot): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const broken = new Set<string>();
  for (const { heading } of tree.annexes) {
    const match = HEADING.exec(heading.text);
    const word = match?.[1] ?? heading.text.slice(0, 2);
    const next = (counts.get(word) ?? 0) + 1;
    if (readNumeral(match?.[2] ?? '')?.value !== next) broken.add(word);
    counts.set(word, next);
  }
  for (const word of broken) counts.delete(word);
  return counts;
}

/** reference/missing-annex: an annex cited by a number that the text does not have. */
export const missingAnnex: Rule = {
  code: 'reference/missing-annex',
  level: 'warning',
  summary: bilingual('引用的附件、附表不存在', 'a cited annex does not exist'),
  explanation: bilingual(
    '正文引用了“附件三”，而文本后面只有附件一、附件二：附件增删、合并以后没有改引用，或者附件没有一并写入。文本后面的附件依次编号时才查；没有写附件的、附件不编号的和别的文本的附件，不查。',
    'The text cites 附件三 and has only 附件一 and 附件二 behind its articles: annexes were removed or merged and the reference stayed, or one was left out. Only where the annexes behind the text are numbered in sequence; texts without them, annexes without numbers and those of other texts are left alone.',
  ),
  basis: usage,
  measured: neverFound,
  fixable: false,
  examples: [
    {
      bad: '甲市乙条例\n第一条　收费项目按照⟦附表三⟧第二项执行。\n第二条　丙。\n附表一\n项目　标准\n',
    },
    {
      bad: '甲市乙条例\n第一条　收费项目按照本条例附件1和⟦附件3⟧执行。\n第二条　丙。\n附件1：项目\n丁\n附件2：标准\n戊\n',
    },
    {
      bad: '甲市乙条例实施细则\n第一条　式样见本实施细则⟦附件二⟧。\n第二条　丙。\n附件一　式样\n丁\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一条　收费项目按照附表一第二项执行。\n第二条　丙。\n附表一\n项目　标准\n',
    '甲市乙条例\n第一条　收费项目按照附件三执行。\n第二条　丙。\n',
    '甲市乙条例\n第一条　收费项目按照附件三执行。\n第二条　丙。\n附件\n项目　标准\n',
    '甲市乙条例\n第一条　收费项目按照《丁办法》附件三、合同附件二和该公约的附件四执行。\n第二条　丙。\n附件一\n项目\n',
    '甲市乙条例\n第一条　收费项目按照附表二执行。\n第二条　丙。\n附件一\n项目\n',
    '甲市乙条例\n第一条　收费项目按照附件四执行。\n第二条　丙。\n附件一\n甲\n附件三\n乙\n',
  ],
  *check(snapshot): Iterable<Report> {
    if (snapshot.tree.kind !== 'regulation' || snapshot.tree.annexes.length === 0) return;
    const counts = annexCounts(snapshot);
    for (const { start, found } of findInProse(snapshot, citedAnnexes)) {
      const count = counts.get(found.word);
      if (count === undefined || found.number <= count) continue;
      const span = shiftSpan(found.span, start);
      const written = snapshot.text.slice(span.start, span.end);
      yield {
        span,
        message: bilingual(
          `“${written}”不存在，本文只有${count}个${found.word}；请核对序号，或者补上这个${found.word}。`,
          `${written} does not exist: the text has ${count} of them. Check the number, or add the annex.`,
        ),
      };
    }
  },
};
