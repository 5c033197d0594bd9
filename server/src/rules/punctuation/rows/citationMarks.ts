import { bilingual } from '../../../base/bilingual';
import { counted, inArticle, understood, usage } from '../../lexical/evidenceOfRules';
import { type LexicalRow } from '../../lexical/types';

const NUMERAL = '[零一二三四五六七八九十百]{1,5}';
const JOINED = '(?:[、和至或及]|或者|以及)';
/** An item that is cited behind another without 第: 、二项, 和3项. */
const ONE_MORE = new RegExp(`^${JOINED}(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})项`, 'u');

/** Marks around what is cited or defined. */
export const citationMarkRows: readonly LexicalRow[] = [
  {
    code: 'punctuation/bracketed-item',
    level: 'warning',
    summary: bilingual('援引项不加括号：“第三项”', '第（三）项 for 第三项'),
    explanation: bilingual(
      '援引某项写作“第三项”，不写“第（三）项”；项自己的序号（三）带括号。',
      'An item is cited as 第三项, not 第（三）项; only its own number has brackets.',
    ),
    basis: understood('一', '9'),
    measured: counted(
      264,
      134,
      [24, 24],
      bilingual(
        '有的地方通篇沿用带括号的写法；已经通过的文本（有题注）只作信息级，草案为警告级。',
        'Some places keep the brackets throughout; a text with an adoption note gets information, a draft a warning.',
      ),
    ),
    // One match for all items of a list, however each is written: 第（一）项、（三）项, 第（一）至第（三）项, 第（一）（二）项.
    pattern: new RegExp(
      `第[（(]${NUMERAL}[）)](?:(?:项?${JOINED}|${JOINED}第)?[（(]${NUMERAL}[）)]){0,12}项(?!目)`,
      'gu',
    ),
    better: ([found]) =>
      found.replace(/[）)](?=[（(])/gu, '$&、').replace(/第?[（(]([^（()）]+)[）)]项?/gu, '第$1项'),
    // A number that goes on without its own 第: 第（一）项、二项.
    safe: ({ 0: found, index, input }) =>
      !ONE_MORE.test(input.slice(index + found.length, index + found.length + 6)),
    adopted: 'info',
    message: (found, better) =>
      bilingual(`“${found}”应当写作“${better ?? ''}”。`, `Write "${better ?? ''}" for "${found}".`),
    examples: [
      {
        bad: inArticle('甲：\n（一）乙；\n（二）丙。\n违反前款⟦第（一）项⟧的，责令改正。'),
        fixed: inArticle('甲：\n（一）乙；\n（二）丙。\n违反前款第一项的，责令改正。'),
      },
      {
        bad: inArticle('甲：\n（一）乙；\n（二）丙。\n违反前款⟦第（一）、（二）项⟧的，责令改正。'),
        fixed: inArticle('甲：\n（一）乙；\n（二）丙。\n违反前款第一项、第二项的，责令改正。'),
      },
      {
        bad: inArticle('依照《甲条例》第三条⟦第（一）项、（三）项⟧和第五条⟦第（二）至第（四）项⟧处罚。'),
      },
      {
        bad: inArticle('依照《甲条例》第三条⟦第（一）（三）项⟧处罚。'),
        fixed: inArticle('依照《甲条例》第三条第一项、第三项处罚。'),
      },
    ],
    accepts: [
      inArticle('甲：\n（一）乙；\n（二）丙。\n违反前款第一项的，责令改正。'),
      inArticle('优先建设第（三）项目。'),
      inArticle('附第（一）表、第（二）栏。'),
    ],
  },
  {
    code: 'punctuation/nested-title',
    level: 'warning',
    summary: bilingual('书名号里再用书名号，里层用〈〉', '《》 inside 《》 for 〈〉'),
    explanation: bilingual(
      '名称里含有另一名称的，里层用单书名号：《关于修改〈甲条例〉的决定》。',
      'A title inside a title takes the single marks: 《关于修改〈甲条例〉的决定》.',
    ),
    basis: bilingual(
      'GB/T 15834—2011《标点符号用法》（按通行理解）；国家法律法规数据库的通例。',
      'GB/T 15834-2011 on punctuation, as commonly understood; the custom of the national database.',
    ),
    measured: counted(0, 0, [0, 0], bilingual('公布的文本中没有。', 'Published texts have none.')),
    raw: true,
    pattern:
      /《(?!《[^《》\r\n]{1,60}》》)[^《》\r\n]{0,60}(?:《[^《》\r\n]{1,60}》|[<＜][^《》<>＜＞\r\n]{1,60}[>＞])[^《》\r\n]{0,60}》/gu,
    better: ([found]) =>
      `《${found
        .slice(1, -1)
        .replace(/[《<＜]/u, '〈')
        .replace(/[》>＞]/u, '〉')}》`,
    // 《甲法、《乙法》 … has lost a mark, and nobody can say which.
    safe: ([found]) => !/[、，。；]/u.test(found),
    message: () => bilingual('里层的名称用〈〉。', 'The inner title takes 〈〉.'),
    examples: [
      {
        bad: inArticle('依照⟦《关于修改《甲条例》的决定》⟧办理。'),
        fixed: inArticle('依照《关于修改〈甲条例〉的决定》办理。'),
      },
    ],
    accepts: [
      inArticle('依照《关于修改〈甲条例〉的决定》办理。'),
      inArticle('依照《甲条例》《乙条例》办理。'),
      inArticle('依照《《甲条例》》办理。'),
    ],
  },
  {
    code: 'punctuation/quoted-short-name',
    level: 'hint',
    summary: bilingual('（以下简称“×”）的引号可以删去', 'quotation marks around a short name'),
    explanation: bilingual(
      '公布的文本写作（以下简称×），简称不加引号。',
      'Published texts write （以下简称×） without quotation marks.',
    ),
    basis: usage,
    measured: counted(
      32,
      21,
      [20, 20],
      bilingual(
        '加引号的约占百分之三，只是习惯不同，所以是提示级。',
        'About 3 % have the marks; a matter of habit, hence a hint.',
      ),
    ),
    raw: true,
    pattern: /（以下(?:简称|统称|称)(?:为|：)?[“"][^“”"（）\r\n]{1,20}[”"]）/gu,
    better: ([found]) => found.replace(/[“”"]/gu, ''),
    message: (_, better) => bilingual(`可以写作“${better ?? ''}”。`, `Write "${better ?? ''}".`),
    examples: [
      {
        bad: inArticle('市甲行政主管部门⟦（以下简称“市甲部门”）⟧负责乙工作。'),
        fixed: inArticle('市甲行政主管部门（以下简称市甲部门）负责乙工作。'),
      },
    ],
    accepts: [
      inArticle('市甲行政主管部门（以下简称市甲部门）负责乙工作。'),
      inArticle('推行“一网通办”（以下简称改革）。'),
    ],
  },
];
