import { type Profile } from '../../analysis/kindAndRegion';
import { isSince } from '../../analysis/adoptionYear';
import { type Snapshot } from '../../analysis/snapshot';
import { type Bilingual, bilingual } from '../../base/bilingual';

/** The basis of a rule that rests only on how published texts are written. */
export const usage: Bilingual = bilingual(
  '公布文本的通例（按实测）。',
  'The custom of published texts, as measured.',
);

/** The basis of a rule in a clause of the drafting norms whose wording was read, by its number. */
export const norm = (part: '一' | '二', clause: string): Bilingual =>
  bilingual(
    `《立法技术规范（试行）（${part}）》${clause}；公布文本的通例（按实测）。`,
    `Drafting norms (trial) (${part === '一' ? 1 : 2}) ${clause}; the custom of published texts, as measured.`,
  );

/**
 * The basis of a rule in a clause of the drafting norms of which only the heading is known. Its wording must not be
 * quoted.
 */
export const understood = (part: '一' | '二', clause: string): Bilingual =>
  bilingual(
    `《立法技术规范（试行）（${part}）》${clause}（按通行理解）；公布文本的通例（按实测）。`,
    `Drafting norms (trial) (${part === '一' ? 1 : 2}) ${clause}, as commonly understood; the custom of published texts.`,
  );

/**
 * What was measured on the corpus of 36,328 local articles: how often the rule reports, how often in texts of 2018 and
 * later (19,429 articles), and how many of the findings that were read are right (`[0, 0]` where none was read; some
 * were in other texts of the corpus). Then what follows from it.
 */
export const counted = (
  all: number,
  recent: number,
  [right, read]: readonly [number, number],
  consequence: Bilingual = bilingual('', ''),
): Bilingual => {
  const zh = `36,328条地方性法规中报告${all}处，其中2018年以来的文本（19,429条）${recent}处；`;
  const en = `${all} findings in 36,328 local articles, ${recent} of them in the 19,429 of 2018 and later; `;
  if (read === 0) {
    return bilingual(
      `${zh.slice(0, -1)}。${consequence.zh}`,
      `${en.slice(0, -2)}. ${consequence.en}`.trimEnd(),
    );
  }
  return bilingual(
    `${zh}读了${read}处，${right}处属实。${consequence.zh}`,
    `${en}of ${read} read, ${right} are right. ${consequence.en}`.trimEnd(),
  );
};

/** The same for the 215 departmental and local government rules (规章; 8,514 articles), for rules that are only about them. */
export const countedInRules = (
  all: number,
  [right, read]: readonly [number, number],
  consequence: Bilingual = bilingual('', ''),
): Bilingual =>
  read === 0
    ? bilingual(
        `215件规章（8,514条）中没有报告，对错未能实测。${consequence.zh}`,
        `No finding in 215 rules 规章 (8,514 articles), so none could be read. ${consequence.en}`.trimEnd(),
      )
    : bilingual(
        `215件规章（8,514条）中报告${all}处；读了${read}处，${right}处属实。${consequence.zh}`,
        `${all} findings in 215 rules 规章 (8,514 articles); of ${read} read, ${right} are right. ${consequence.en}`.trimEnd(),
      );

/** A text with one article, for examples. */
export const inArticle = (words: string): string => `甲市乙条例\n第一条　${words}\n`;

/** The year of the drafting norms (1). Texts adopted earlier follow the custom of their time. */
const NORMS_SINCE = 2009;

/** For `holds`: true for a draft, and for a text adopted under the drafting norms. */
export const underTheNorms = (_: Profile, snapshot: Snapshot): boolean => isSince(snapshot, NORMS_SINCE);

/** Names of the supreme court and procuratorate, whose interpretations follow a custom of their own: 人民法院应予支持. */
const BY_COURTS = /最高人民(?:法院|检察院)|^人民(?:法院|检察院)/u;

/** True for the interpretations 司法解释 and rules of the supreme court and procuratorate. */
export const isByCourts = ({ tree }: Snapshot): boolean => BY_COURTS.test(tree.title?.text ?? '');

/** For `holds`: like `underTheNorms`, but not for judicial interpretations (司法解释). */
export const underTheNormsOutsideCourts = (profile: Profile, snapshot: Snapshot): boolean =>
  !isByCourts(snapshot) && underTheNorms(profile, snapshot);

/** For a rule that found nothing in the corpus. */
export const neverFound: Bilingual = bilingual(
  '36,328条地方性法规中没有报告，公布的文本不这样写；没有报告可读，对错未能实测。',
  'No finding in 36,328 local articles: published texts do not have it, so none could be read to see whether it is right.',
);
