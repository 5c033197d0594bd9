import { isLocalRegulation, profileOf, type Profile } from '../../analysis/kindAndRegion';
import { findInProse, inPassages } from '../../analysis/prose';
import { bilingual } from '../../base/bilingual';
import { isLawInForce } from '../../analysis/nationalLaws';
import { counted, understood } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';
import { introducedNames } from './introducedNames';

const TITLE = /《([^《》〈〉]{1,40}法)》/gu;

interface ShortTitle {
  readonly at: number;
  readonly written: string;
  readonly name: string;
}

/** Titles of national laws without the name of the State. In the masked text a title within a quotation is hidden. */
const shortTitles = inPassages<ShortTitle>(
  ({ text, masked }) =>
    [...text.matchAll(TITLE)].flatMap(({ index: at, 0: written, 1: name = '' }) =>
      masked.charAt(at) === '《' && isLawInForce(name) ? [{ at, written, name }] : [],
    ),
  ['《法》'],
);

/** The norms of congresses cite in full; in rules 规章 and judicial interpretations short titles are the custom. */
const isByCongress = (profile: Profile): boolean =>
  isLocalRegulation(profile) || profile.kind === '法律' || profile.kind === '行政法规';

/** reference/short-law-title: 《食品安全法》 for 《中华人民共和国食品安全法》. */
export const shortLawTitle: Rule = {
  code: 'reference/short-law-title',
  level: 'warning',
  summary: bilingual('法律名称没有写“中华人民共和国”', 'a law is cited without 中华人民共和国'),
  explanation: bilingual(
    '引用法律写全称《中华人民共和国……法》；用简称的，先写“（以下简称……）”，之后可以用。已经写了简称说明的不报告。规章、司法解释常用简称，只作提示。',
    'A law is cited by its full title 《中华人民共和国…法》, or by a short one that （以下简称…） introduced. Introduced ones are left out. In rules 规章 and judicial interpretations short titles are the custom, so there it is information only.',
  ),
  basis: understood('一', '6'),
  measured: counted(2, 1, [3, 3]),
  fixable: true,
  examples: [
    {
      bad: '甲市乙条例\n第一条　根据⟦《食品安全法》⟧，制定本条例。\n',
      fixed: '甲市乙条例\n第一条　根据《中华人民共和国食品安全法》，制定本条例。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一条　根据《中华人民共和国食品安全法》（以下简称《食品安全法》），制定本条例。\n第二条　依照《食品安全法》处罚。\n',
    '甲市乙条例\n第一条　根据《甲市实施〈食品安全法〉办法》，制定本条例。\n',
    '甲市乙条例\n第一条　依照《甲乙丙法》办理。\n',
  ],
  *check(snapshot, settings): Iterable<Report> {
    if (snapshot.tree.kind !== 'regulation') return;
    const mayBeShort = !isByCongress(profileOf(snapshot, settings));
    const isIntroduced = introducedNames(snapshot.text);
    for (const { start: from, found } of findInProse(snapshot, shortTitles)) {
      const { at, written, name } = found;
      if (isIntroduced(name)) continue;
      const span = { start: from + at, end: from + at + written.length };
      const newText = `《中华人民共和国${name}》`;
      yield {
        span,
        message: bilingual(
          `引用法律写全称${newText}，或者先写明“以下简称”。`,
          `Cite the law in full, ${newText}, or introduce the short title.`,
        ),
        ...(mayBeShort && { severity: 'info' }),
        fixes: [
          {
            title: bilingual('补上“中华人民共和国”', 'Add 中华人民共和国'),
            safe: false,
            edits: [{ span, newText }],
          },
        ],
      };
    }
  },
};
