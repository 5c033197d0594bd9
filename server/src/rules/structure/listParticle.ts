import { bilingual } from '../../base/bilingual';
import { counted, understood } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';
import { checkLists, type ListItem } from './itemLists';

/** What 未, 不, 擅自… tell to be a clause, and what has parts. */
const CLAUSE = /[未不拒，]|违反|擅自|^在/u;
/** 预租的商品房, 军人、军属 and 所受的伤害 are nouns, which take no 的; 出售甲 is a clause. */
const NOUN =
  /的[^，的]{1,12}$|^[^、和，的]{1,6}[人员者属站构](?:[、和][^、和，的]{1,6}[人员者属站构]){1,8}$/u;
const RESULT = /所[^，的]{1,4}的[^，的]{1,8}$/u;

const isNoun = (words: string): boolean => (NOUN.test(words) && !CLAUSE.test(words)) || RESULT.test(words);

/** A catch-all 其他… and an item with a consequence, sentences or subitems of its own are no pattern for the others. */
const isPlain = ({ node, words }: ListItem): boolean =>
  node.children.length === 0 &&
  !/^(?:其他|法律|行政法规)|[。；：]|目的$|标的$/u.test(words) &&
  words !== '' &&
  (words.endsWith('的') || !(words.includes('的，') || isNoun(words)));

/** The item without its proviso: …的，但甲除外. */
function withoutProviso({ node, words }: ListItem): ListItem {
  const proviso = words.endsWith('除外') ? words.lastIndexOf('，但') : -1;
  return { node, words: proviso < 0 ? words : words.slice(0, proviso) };
}

const checkItems = checkLists(function* ({ leadIn, items }, snapshot): Iterable<Report> {
  const { text } = snapshot;
  if (!/下列(?:行为|情形|情况)/u.test(leadIn)) return;
  const closing = items.at(-1)?.words.includes('其他') === true ? -1 : items.length;
  const plain = items.slice(0, closing).map(withoutProviso).filter(isPlain);
  const marked = plain.filter(({ words }) => words.endsWith('的'));
  const bare = plain.filter(({ words }) => !words.endsWith('的'));
  if (marked.length === 0 || bare.length === 0 || plain.length < 3) return;
  const shouldHave = marked.length > bare.length;
  for (const { node, words } of shouldHave ? bare : marked) {
    const span = { start: node.textSpan.start, end: node.textSpan.start + words.length };
    const newText = shouldHave ? `${words}的` : words.slice(0, -1);
    if (text.slice(span.start, span.end) !== words) continue;
    yield {
      span,
      message: shouldHave
        ? bilingual(
            `同一列项中${marked.length}项以“的”结尾，这一项没有；请统一。`,
            `${marked.length} items of this list end in 的, this one does not; keep to one form.`,
          )
        : bilingual(
            `同一列项中${bare.length}项不以“的”结尾，这一项有；请统一。`,
            `${bare.length} items of this list do without 的, this one has it; keep to one form.`,
          ),
      fixes: [
        {
          title: shouldHave ? bilingual('末尾加“的”', 'Add 的') : bilingual('删去末尾的“的”', 'Delete 的'),
          safe: false,
          edits: [{ span, newText }],
        },
      ],
    };
  }
});

/** structure/list-particle: in one list some items end in 的 and some do not. */
export const listParticle: Rule = {
  code: 'structure/list-particle',
  level: 'hint',
  summary: bilingual(
    '同一列项有的以“的”结尾，有的不以“的”结尾',
    'some items of a list end in 的, some do not',
  ),
  explanation: bilingual(
    '“有下列行为之一”“有下列情形之一”之下的各项，末尾的“的”要么都有，要么都没有。兜底的“其他……”一项、名词性的项和另写后果的项不计，末尾的但书除开再看。',
    'Under 有下列行为之一 or 有下列情形之一 either all items end in 的 or none does. The catch-all 其他…, items that are nouns and items with a consequence of their own are not counted; a proviso at the end is left out.',
  ),
  basis: understood('一', '8'),
  measured: counted(
    16,
    6,
    [16, 16],
    bilingual(
      '名词性的项凭词形辨认，难免有漏有错，所以是提示级。',
      'Items that are nouns are told by their form, which may miss some, so this is a hint.',
    ),
  ),
  fixable: true,
  examples: [
    {
      bad: '甲市乙条例\n第一条　有下列行为之一的，责令改正：\n（一）擅自甲的；\n（二）拒绝乙的；\n（三）⟦阻碍丙⟧；\n（四）违反丁的。\n',
      fixed:
        '甲市乙条例\n第一条　有下列行为之一的，责令改正：\n（一）擅自甲的；\n（二）拒绝乙的；\n（三）阻碍丙的；\n（四）违反丁的。\n',
    },
    {
      bad: '甲市乙条例\n第一条　有下列情形之一的，不予登记：\n（一）未甲的；\n（二）⟦不履行乙⟧，但丙除外；\n（三）违反丁的。\n',
      fixed:
        '甲市乙条例\n第一条　有下列情形之一的，不予登记：\n（一）未甲的；\n（二）不履行乙的，但丙除外；\n（三）违反丁的。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一条　有下列行为之一的，责令改正：\n（一）擅自甲的；\n（二）拒绝乙的；\n（三）其他违法行为。\n',
    '甲市乙条例\n第一条　有下列情形之一的，不予登记：\n（一）未甲的；\n（二）拒绝乙的，但丙除外；\n（三）违反丁的。\n',
    '甲市乙条例\n第一条　有下列情形之一的，应当鉴定：\n（一）未甲的；\n（二）拒绝乙的；\n（三）达到年限的，应当在当年鉴定。\n',
    '甲市乙条例\n第一条　有下列情形之一的，予以免除：\n（一）未甲的；\n（二）拒绝乙的；\n（三）军人、军属；\n（四）患有重大疾病的老年人。\n',
    '甲市乙条例\n第一条　有下列情形之一的，属于工伤：\n（一）在路上，因甲所受的伤害；\n（二）在家中，因乙所受的伤害；\n（三）因丙死亡的。\n',
    '甲市乙条例\n第一条　禁止下列行为：\n（一）擅自甲；\n（二）拒绝乙；\n（三）阻碍丙。\n',
  ],
  check: checkItems,
};
