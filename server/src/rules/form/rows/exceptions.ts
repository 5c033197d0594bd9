import { bilingual } from '../../../base/bilingual';
import { counted, inArticle, understood } from '../../lexical/evidenceOfRules';
import { type LexicalRow } from '../../lexical/types';

/** Sentences that draw a line: what is excepted, what a number includes. */
export const exceptionRows: readonly LexicalRow[] = [
  {
    code: 'form/exception-after-stop',
    level: 'off',
    summary: bilingual('“但是……除外”之前用了句号', '。 before 但是…除外'),
    explanation: bilingual(
      '“但是……除外”限制的是它前面的那句话，与它同在一句，前面用逗号或者分号。写成单独的一句，读的人要回头找它限制的是哪一句。公布的文本约九成用逗号或者分号，国家法律、行政法规也常用句号，所以默认关闭。',
      'An exception 但是…除外 limits the sentence before it and stays within it, behind a comma or a semicolon. Some nine in ten published texts write it so; national laws often have full stops too, so this is off by default.',
    ),
    basis: understood('一', '16'),
    measured: counted(
      26,
      13,
      [4, 26],
      bilingual(
        '多数用句号也不致误解，所以默认关闭。',
        'Most are clear with a full stop too, so this is off by default.',
      ),
    ),
    pattern: /。(?=但是?，?[^。；，]{1,60}除外。)/gu,
    better: '，',
    message: () =>
      bilingual(
        '“但是……除外”与前面的话同在一句，前面用逗号。',
        'The exception belongs to the sentence before it: write a comma.',
      ),
    examples: [
      {
        bad: inArticle('不得占用甲⟦。⟧但是依法批准的除外。'),
        fixed: inArticle('不得占用甲，但是依法批准的除外。'),
      },
    ],
    accepts: [
      inArticle('不得占用甲，但是依法批准的除外。'),
      inArticle('不得占用甲。但是，依法批准的，应当公告。'),
    ],
  },
  {
    code: 'form/needless-inclusive',
    level: 'hint',
    summary: bilingual('“以上包括本数”不必写', 'a clause saying that 以上 includes the number'),
    explanation: bilingual(
      '法律用语中“以上”“以下”“以内”本来就包括本数，“不满”“超过”不包括本数（《中华人民共和国民法典》第一千二百五十九条也这样规定），地方性法规不必再写。确实要与通行含义不同的（“不包括本数”），宜改用“不满”“超过”。',
      'In laws 以上, 以下 and 以内 include the number and 不满 and 超过 do not (see also article 1259 of the Civil Code), so a local text need not say it. Where another sense is meant, use 不满 or 超过.',
    ),
    basis: understood('一', '24'),
    measured: counted(2, 1, [2, 2]),
    raw: true,
    pattern: /所称[^。；]{0,40}以[上下内][^。；]{0,30}(?:包括|包含|均?含)本数/gu,
    message: (found) =>
      found.includes('不')
        ? bilingual(
            '“以上”“以下”通常包括本数；不包括的，宜在条文中改用“不满”“超过”。',
            '以上 and 以下 usually include the number; use 不满 or 超过 where they should not.',
          )
        : bilingual(
            '“以上”“以下”本来就包括本数，这一句可以不写。',
            '以上 and 以下 include the number anyway; this may be left out.',
          ),
    examples: [{ bad: inArticle('本条例⟦所称“以上”“以下”，包括本数⟧。') }],
    accepts: [inArticle('处一千元以上五千元以下罚款。'), inArticle('本条例所称本数，是指甲。')],
  },
];
