import { isOfCitedText, ownName } from '../../../analysis/selfNameMentions';
import { bilingual } from '../../../base/bilingual';
import { counted, inArticle, isByCourts, understood, usage } from '../../lexical/evidenceOfRules';
import { type LexicalRow } from '../../lexical/types';

/** A text with a title of its own that is no law; notices and replies hand on the words of others. */
const isNoLaw = (title: string): boolean =>
  title !== '' &&
  !/(?<![办方])法典?(?:[（(]|$)/u.test(title) &&
  !/(?:通知|批复|复函|答复|函|解答|修正案)$/u.test(title);

/** How a text speaks of itself and of its region: 本条例, 本市. */
export const selfAndRegionRows: readonly LexicalRow[] = [
  {
    code: 'wording/this-law',
    level: 'error',
    summary: bilingual('地方性法规、规章里留有“本法”', '本法 in a text that is no law'),
    explanation: bilingual(
      '“本法”只用于法律。其他法规、规章里的“本法”多是抄录上位法时没有改过来，请改为本文的自称，并核对所引的条文。同一句前面写明了另一部法律的，不查。',
      '本法 is for national laws. In any other text it is left from the upper law it was copied from; write what the text calls itself and check the article it cites. Where the sentence names a law before it, 本法 is that law and is left alone.',
    ),
    basis: usage,
    measured: counted(
      0,
      0,
      [0, 0],
      bilingual(
        '公布的地方性法规中没有，出现即错。',
        'No published local regulation has it: it is always a mistake.',
      ),
    ),
    pattern: /(?<!基)本法(?![律院官定人]|规(?!定))/gu,
    holds: (_, { tree }) => isNoLaw(tree.title?.text ?? ''),
    spares: ({ span, found }, snapshot) => isOfCitedText(snapshot, { name: found, span }),
    message: (_found, _better, snapshot) =>
      bilingual(
        `这里的“本法”像是从上位法抄来的；本文应当自称“${ownName(snapshot)}”，请改正并核对所引的条文。`,
        `本法 seems to come from the upper law; this text calls itself ${ownName(snapshot)}: write that and check the article cited.`,
      ),
    examples: [
      { bad: inArticle('违反⟦本法⟧规定的，责令改正。') },
      { bad: '甲市乙办法\n第一条　违反⟦本法⟧规定的，责令改正。\n' },
      { bad: '甲市乙办法（试行）\n第一条　违反⟦本法⟧规定的，责令改正。\n' },
    ],
    accepts: [
      inArticle('慈善法第三条所称本法施行前，是指甲。'),
      inArticle('适用《中华人民共和国慈善法》第三条时，本法另有规定的除外。'),
      inArticle('慈善法中本法所称甲，包括乙。'),
      '关于印发《甲问题的解答》的通知\n第一条　除本法另有规定外，适用甲。\n',
      inArticle('违反本条例规定的，责令改正。'),
      '中华人民共和国甲法\n第一条　违反本法规定的，责令改正。\n',
    ],
  },
  {
    code: 'wording/our-region',
    level: 'warning',
    summary: bilingual('“我市”“我省”应当写作“本市”“本省”', '我市, 我省 for 本市, 本省'),
    explanation: bilingual(
      '法规不用第一人称，称“本市”“本省”“本自治区”。',
      'A regulation does not speak in the first person: write 本市, 本省, 本自治区.',
    ),
    basis: usage,
    measured: counted(11, 11, [11, 11]),
    pattern:
      /(?=我)(?<![自忘敌彼唯小大无超真本])我(?=[市省区县州](?![别分场略察视长委])(?!\p{Script=Han}?域))|(?<=结合)我(?=[市省区县州])/gu,
    better: '本',
    // 我市民众, 我省会: whose word the second character is.
    safe: ({ index, input }) =>
      !/^我(?:市民(?![政办营族兵])|省[会心力事吃略]|州长|区位)/u.test(input.slice(index, index + 4)),
    adopted: 'info',
    // The courts answer in the words of the court that asked: 你院请示的我省……一案.
    holds: (_, snapshot) => !isByCourts(snapshot),
    message: () =>
      bilingual('法规不用第一人称，写作“本市”“本省”。', 'Write 本市 or 本省, not the first person.'),
    examples: [
      { bad: inArticle('结合⟦我⟧市实际，制定本条例。'), fixed: inArticle('结合本市实际，制定本条例。') },
    ],
    accepts: [
      inArticle('结合本市实际，制定本条例。'),
      inArticle('加强自我市场约束。'),
      inArticle('标明敌我区分标志。'),
      inArticle('开展自我省察。'),
      inArticle('维护我市场主体的海外权益。'),
      inArticle('公示牌写明“我市花木”。'),
    ],
  },
  {
    code: 'wording/specially-made',
    level: 'warning',
    summary: bilingual('“特制定本条例”应当写作“制定本条例”', '特制定 for 制定'),
    explanation: bilingual(
      '立法目的之后写“制定本条例”，不加“特”字。',
      'The purpose article ends 制定本条例, without 特.',
    ),
    basis: understood('一', '5'),
    measured: counted(
      1,
      1,
      [9, 9],
      bilingual('多读的在法律、行政法规里。', 'More were read in national texts.'),
    ),
    pattern: /(?<!模)特(?=制定本)/gu,
    better: '',
    // Behind a mark it is an adverb, and not the end of a word or a name.
    safe: ({ index, input }) => /[，、；》）\s]/u.test(input.charAt(index - 1)),
    message: () => bilingual('“制定本……”之前不加“特”字。', 'No 特 before 制定本….'),
    examples: [
      { bad: inArticle('为了规范乙，⟦特⟧制定本条例。'), fixed: inArticle('为了规范乙，制定本条例。') },
      { bad: inArticle('委托巴⟦特⟧制定本地标准。') },
    ],
    accepts: [
      inArticle('聘请模特制定本季的展示方案。'),
      inArticle('为了规范乙，制定本条例。'),
      inArticle('依法特别制定标准。'),
    ],
  },
];
