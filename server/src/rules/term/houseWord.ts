import { prose } from '../../analysis/prose';
import { bilingual } from '../../base/bilingual';
import { groupInto } from '../../base/groupInto';
import { isHouseWords } from '../houseWordList';
import { type Report, type Rule } from '../types';

/** term/house-word: a word that the project's own list rules out. */
export const houseWord: Rule = {
  code: 'term/house-word',
  level: 'warning',
  summary: bilingual('本项目用词表规定不用的词', 'a word that the project’s list rules out'),
  explanation: bilingual(
    '`.tiaoli.json` 的 `words` 可以列出本项目不用的词和改用的词，例如 `"words": { "老百姓": "公众" }`；改用的词留空的，只提示，不给修复。没有写 `words` 的项目不查。\n书名号、引号里的文字和附件不查。',
    '`words` in `.tiaoli.json` lists words not to write and words to write instead, such as `"words": { "老百姓": "公众" }`; where the second is empty there is a finding without a fix. Without `words` nothing is checked.\nTitles, quotations and annexes are left out.',
  ),
  basis: bilingual('本项目的用词表。', 'The project’s own list of words.'),
  measured: bilingual(
    '报告什么由项目的用词表决定，未能实测。',
    'What is reported is for the project’s own list to say; not measured.',
  ),
  fixable: true,
  examples: [
    {
      bad: '甲市乙条例\n第一条　方便⟦老百姓⟧办事。\n',
      fixed: '甲市乙条例\n第一条　方便公众办事。\n',
      settings: { words: { 老百姓: '公众' } },
    },
    { bad: '甲市乙条例\n第一条　推广⟦APP⟧。\n', settings: { words: { APP: '' } } },
  ],
  accepts: ['甲市乙条例\n第一条　方便老百姓办事。\n', '甲市乙条例\n第一条　依照《老百姓办事办法》办理。\n'],
  *check(snapshot, { words }): Iterable<Report> {
    if (!isHouseWords(words)) return;
    // By their first characters: a long list costs no more than a short one.
    const byFirst = new Map<string, (readonly [word: string, better: string])[]>();
    for (const entry of Object.entries(words)) {
      groupInto(byFirst, entry[0].charAt(0), entry);
    }
    for (const { span, masked } of prose(snapshot)) {
      const ends = new Map<string, number>();
      for (let at = 0; at < masked.length; at++) {
        for (const [word, better] of byFirst.get(masked.charAt(at)) ?? []) {
          if (at < (ends.get(word) ?? 0) || !masked.startsWith(word, at)) continue;
          ends.set(word, at + word.length);
          yield reportOf({ start: span.start + at, end: span.start + at + word.length }, word, better);
        }
      }
    }
  },
};

function reportOf(span: Report['span'], word: string, better: string): Report {
  if (better === '') {
    return {
      span,
      message: bilingual(`本项目的用词表不用“${word}”。`, `The project’s list rules out "${word}".`),
    };
  }
  return {
    span,
    message: bilingual(
      `本项目的用词表把“${word}”写作“${better}”。`,
      `The project’s list has "${better}" for "${word}".`,
    ),
    fixes: [
      {
        title: bilingual(`改为“${better}”`, `Change to "${better}"`),
        safe: false,
        edits: [{ span, newText: better }],
      },
    ],
  };
}
