import { resolvedReferences } from '../../analysis/resolvedReferences';
import { indexPlaces, type Place, placeAt, type Reference } from '../../analysis/references';
import { type Snapshot } from '../../analysis/snapshot';
import { type Bilingual, bilingual } from '../../base/bilingual';
import { counted } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';
import { paragraphsRunTogether } from './signsOfLostNumbers';
import { countOf, said } from './referenceFaultWords';

export const missingAntecedent: Rule = {
  code: 'reference/missing-antecedent',
  level: 'error',
  summary: bilingual('前款、前条、后款、后条没有所指', '前款, 前条, 后款 or 后条 that points at nothing'),
  explanation: bilingual(
    '“前款”指同一条中的上一款，“前两款”指上两款，“前条”指上一条；“后款”“后条”指下一款、下一条。第一款里的“前款”没有所指，多半是款移动了位置，或者本该换行的地方没有换行；最后一款里的“后款”也是这样。请写明所指的条款，或者恢复换行。',
    '前款 means the paragraph before in the same article, 前两款 the two before, 前条 the article before; 后款 and 后条 mean the next. In a first paragraph 前款 points at nothing, in a last one 后款: a paragraph was moved, or a line break was lost. Name the place, or restore the line break.',
  ),
  basis: bilingual(
    '《中华人民共和国立法法》（2023年）第六十五条：款在条之内，不编序号。“前款”“前条”依所处的位置确定所指，前面没有款、条就没有所指。',
    'Legislation Law (2023), article 65: paragraphs belong to their article and carry no number. 前款 and 前条 point by position, and with nothing before them they point at nothing.',
  ),
  measured: counted(
    1,
    0,
    [1, 1],
    bilingual(
      '一处是同一款内的“前款”，多半是丢了换行。',
      'It is a 前款 within its own paragraph, most likely for a lost line break.',
    ),
  ),
  fixable: false,
  examples: [
    { bad: '甲市乙条例\n第一条　甲。\n第二条　⟦前款⟧规定的丙，由丁负责。\n第三条　丙。\n戊。\n' },
    { bad: '甲市乙条例\n第一条　甲。\n乙违反⟦前两款⟧规定的，处以罚款。\n第二条　丙。\n' },
    { bad: '甲市乙条例\n第一条　依照⟦前条⟧办理。\n第二条　丙。\n' },
    { bad: '甲市乙条例\n第一条　甲。\n第二条　依照⟦后条⟧的规定办理。\n' },
    { bad: '甲市乙条例\n第一条　甲。\n依照⟦后款⟧规定办理。\n第二条　丙。\n' },
    { bad: '甲市乙条例\n第一条　甲。\n第二条　依照⟦后两条⟧的规定办理。\n第三条　丙。\n' },
  ],
  accepts: [
    '甲市乙条例\n第一条　甲。\n前款规定的丙，由丁负责。\n',
    '甲市乙条例\n第一条　有下列情形：\n（一）甲；\n（二）乙。\n有前款第一项情形的，处以罚款。\n',
    '甲市乙条例\n第一条　甲。\n第二条　前条规定的丙，由丁负责；此前条件成就的，从其约定。\n',
    '甲市乙条例\n第一条　依照后条的规定办理。\n第二条　甲依照下款规定办理。\n乙的下条生产线停产。\n',
  ],
  *check(snapshot): Iterable<Report> {
    if (snapshot.derive(paragraphsRunTogether)) return;
    for (const { reference, resolution } of resolvedReferences(snapshot)) {
      if (resolution.kind !== 'no-antecedent') continue;
      const relative = relativePart(reference);
      if (relative === undefined) continue;
      const place = placeAt(snapshot.derive(indexPlaces), reference.span.start);
      if (place === undefined) continue;
      const report: Report = {
        span: reference.span,
        message: message(said(snapshot, reference.span), relative, place),
      };
      // Behind a full stop in the same paragraph, a line break may have been lost instead of the antecedent.
      yield followsSentence(
        snapshot,
        reference,
        place.article.paragraphs[place.paragraphIndex]?.node.span.start,
      )
        ? { ...report, severity: 'warning' }
        : report;
    }
  },
};

/** The direction in which a relative word points, and the level of its target. */
interface Pointing {
  readonly part: 'article' | 'paragraph';
  readonly kind: 'previous' | 'next';
}

/** 前项 and 本章 are not checked: in older texts 前项 also means a preceding 款. */
function relativePart({ target: { article, paragraph } }: Reference): Pointing | undefined {
  if (article?.kind === 'previous' || article?.kind === 'next') {
    return { part: 'article', kind: article.kind };
  }
  return paragraph?.kind === 'previous' || paragraph?.kind === 'next'
    ? { part: 'paragraph', kind: paragraph.kind }
    : undefined;
}

function message(
  cited: string,
  { part, kind }: Pointing,
  { article: { paragraphs }, paragraphIndex }: Place,
): Bilingual {
  const isNext = kind === 'next';
  if (part === 'article') {
    return bilingual(
      `“${cited}”之${isNext ? '后' : '前'}没有这么多条；请写明所指的条。`,
      `There are not enough articles ${isNext ? 'behind' : 'before'} ${cited}; name the article that is meant.`,
    );
  }
  const before = Math.max(paragraphIndex, 0);
  const count = isNext ? paragraphs.length - before - 1 : before;
  const few =
    count > 0
      ? `此处之${isNext ? '后' : '前'}本条只有${countOf(count)}款`
      : `此处是本条${isNext ? '最后' : '第'}一款`;
  return bilingual(
    `“${cited}”没有所指：${few}；请写明所指的条款，或者检查是否丢失换行。`,
    `${cited} points at nothing: ${count} paragraph(s) stand ${isNext ? 'behind' : 'before'} it in this article. Name the place, or check whether a line break was lost.`,
  );
}

/** No sentence of published law is longer; looking back further would make hostile texts slow. */
const LONGEST_SENTENCE = 400;

function followsSentence({ text }: Snapshot, { span }: Reference, paragraph = span.start): boolean {
  return text.slice(Math.max(paragraph, span.start - LONGEST_SENTENCE), span.start).includes('。');
}
