import { bilingual } from '../../base/bilingual';
import { plainChapters } from './plainChapters';
import { type Report, type Rule } from '../types';

/** structure/missing-contents: a text in chapters without 目录, where the project asks for one. */
export const missingContents: Rule = {
  code: 'structure/missing-contents',
  level: 'warning',
  summary: bilingual('分了章而没有目录', 'chapters without a table of contents'),
  explanation: bilingual(
    '分章的文本，正文之前列目录，写明各章（节）的名称。起草中的文本往往到最后才加目录，所以只在项目要求时检查：`.tiaoli.json` 写 `"tocRequired": true`。',
    'A text in chapters has a 目录 with their names before the body. Drafts get it last, so it is checked only where `.tiaoli.json` says `"tocRequired": true`.',
  ),
  basis: bilingual(
    '《立法技术规范（试行）（一）》第1.1条、第1.2条。',
    'Drafting norms (trial) (1), clauses 1.1 and 1.2.',
  ),
  measured: bilingual(
    '语料的来源删去了目录，未能实测；只在项目要求时检查。',
    'The source of the corpus removed tables of contents; checked only where a project asks for it.',
  ),
  fixable: false,
  setting: {
    key: 'tocRequired',
    values: [true, false],
    description: bilingual(
      '分章的文本是否必须有目录',
      'Whether a text in chapters must have a table of contents',
    ),
  },
  examples: [
    {
      bad: '甲市乙条例\n⟦第一章　总则⟧\n第一条　甲。\n第二章　附则\n第二条　乙。\n',
      settings: { tocRequired: true },
    },
  ],
  accepts: [
    '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　附则\n第二条　乙。\n',
    '甲市乙条例\n第一条　甲。\n',
  ],
  *check({ tree }, settings): Iterable<Report> {
    const [first] = plainChapters(tree);
    if (settings['tocRequired'] !== true || tree.contents !== undefined || first === undefined) return;
    yield {
      span: { start: first.span.start, end: first.title?.span.end ?? first.textSpan.end },
      message: bilingual(
        '分了章而没有目录，请在正文之前列出目录。',
        'There are chapters but no 目录; add one before the body.',
      ),
    };
  },
};
