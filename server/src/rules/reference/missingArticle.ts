import { resolvedReferences } from '../../analysis/resolvedReferences';
import { type Bilingual, bilingual } from '../../base/bilingual';
import { formatOrdinal, ordinal } from '../../base/ordinal';
import { neverFound } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';
import { mayHaveLostNumber, type NumberRange, numberRange } from './signsOfLostNumbers';
import { countOf, faultySpan } from './referenceFaultWords';

export const missingArticle: Rule = {
  code: 'reference/missing-article',
  level: 'error',
  summary: bilingual('引用的条不存在', 'a cited article does not exist'),
  explanation: bilingual(
    '引用了本文没有的条。多半是删条、并条以后没有改引用，或者写错了条号。请核对应当引用哪一条。只存一编的文件、修改决定，以及条文可能失去序号的地方不报告。',
    'The text cites an article it does not have: most often articles were deleted or merged and the reference stayed, or the number is mistyped. Files that hold one part of a code, amendment decisions and places where an article may have lost its number are left alone.',
  ),
  basis: bilingual(
    '《中华人民共和国立法法》（2023年）第六十五条：条的序号依次表述，贯通全文；引用以序号指明条文，所指的条应当存在。',
    'Legislation Law (2023), article 65: articles are numbered in sequence through the whole text; a reference names one by its number, so that article must exist.',
  ),
  measured: neverFound,
  fixable: false,
  examples: [
    { bad: '甲市乙条例\n第一条　甲。\n第二条　违反本条例⟦第四十条⟧规定的，处以罚款。\n第三条　丙。\n' },
    {
      bad: '甲市乙条例\n第一条　甲。\n第二条　违反第一条、⟦第九条⟧第一款、第二款和⟦第八条⟧的。\n第三条　丙。\n',
    },
    { bad: '甲市乙条例\n第一条　甲。\n第二条　依照本条例第一条至⟦第五条⟧的规定办理。\n第三条　丙。\n' },
  ],
  accepts: [
    '甲市乙条例\n第一条　甲。\n第二条　违反《丙条例》第四十条规定的，处以罚款。\n',
    '甲市乙条例\n第一条　根据《中华人民共和国丙法》（以下简称丙法）制定。\n第二条　依照丙法第四十条、第五十条处理。\n',
    '甲市乙条例\n第一条　甲。\n第二条　依照刑法第四十条处理。\n',
    '甲法\n第十条　甲。\n第十一条　依照本法第三条、第九十条处理。\n',
    '关于修改《甲条例》的决定\n一、将第三条修改为：\n“第三条　依照本条例第九十条。”\n二、删去第八十条。\n',
    '甲市乙条例\n第一章　总则\n为了甲，制定本条例。\n乙适用本条例。\n第三条　依照本条例第一条。\n第四条　丁。\n',
  ],
  *check(snapshot): Iterable<Report> {
    const range = snapshot.derive(numberRange);
    if (range === undefined) return;
    for (const { reference, resolution } of resolvedReferences(snapshot)) {
      if (resolution.kind !== 'missing' || resolution.level !== 'article') continue;
      const span = faultySpan(snapshot, reference, 'article');
      const label = reference.labels.find((each) => each.span.start === span.start);
      // 第九条第一款、第二款: the second leans on the number that is reported with the first.
      if (label?.level !== 'article' || mayHaveLostNumber(snapshot, label.ordinal, range)) continue;
      yield { span, message: message(formatOrdinal(label.ordinal, '条'), range) };
    }
  },
};

function message(cited: string, { first, last, count }: NumberRange): Bilingual {
  const isWhole = first === 1 && count === last;
  const zh = isWhole
    ? `全文共${countOf(count)}条`
    : `全文的条为${formatOrdinal(ordinal(first), '条')}至${formatOrdinal(ordinal(last), '条')}`;
  const en = isWhole ? `the text has ${count} articles` : `the articles here are ${first} to ${last}`;
  return bilingual(
    `“${cited}”不存在，${zh}；请核对应当引用哪一条。`,
    `${cited} does not exist: ${en}. Check which article is meant.`,
  );
}
