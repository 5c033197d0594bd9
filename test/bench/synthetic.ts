import { formatChineseNumeral } from '../../server/src/base/chineseNumeral';
import { createRandom, type Random } from '../measure/support/random';

/** How large a made-up regulation is to be. */
export interface SyntheticSize {
  readonly articles: number;
  /** Characters an article, its share of headings included; the text meets it within a few per cent. */
  readonly charactersPerArticle: number;
}

/** The size of the largest code of the national database: 1,260 articles, 110,000 characters. */
export const LARGEST_CODE: SyntheticSize = { articles: 1260, charactersPerArticle: 87.3 };

const ARTICLES_PER_PART = 180;
const ARTICLES_PER_CHAPTER = 30;
const ARTICLES_PER_SECTION = 10;
/** Every third chapter has sections. */
const CHAPTERS_PER_SECTIONED = 3;

const DEPARTMENTS = ['甲主管部门', '乙主管部门', '市丙主管部门', '区人民政府', '丁管理机构', '市人民政府'];
const SUBJECTS = [
  '甲类单位',
  '乙类经营者',
  '从事丙活动的个人',
  '丁设施的所有人',
  '戊项目的建设单位',
  '己服务的提供者',
];
const TOPICS = ['甲登记', '乙评估', '丙公示', '丁备案', '戊巡查', '己信息共享', '庚应急处置', '辛档案管理'];
const DUTIES = [
  '按年度公布目录',
  '每半年检查一次',
  '如实记录办理过程',
  '保存记录不少于三年',
  '及时告知有关当事人',
  '在十日内作出答复',
];

interface Context {
  readonly random: Random;
  /** The number of the article being written: references may only look back. */
  readonly number: number;
}

const pickFrom = (random: Random, words: readonly string[]): string => random.pick(words) ?? '';

/** One article as its paragraphs and items, a line each. */
type Clause = (context: Context) => readonly string[];

const plainClause: Clause = ({ random }) => [
  `${pickFrom(random, DEPARTMENTS)}应当建立${pickFrom(random, TOPICS)}制度，${pickFrom(random, DUTIES)}。`,
];

const twoParagraphs: Clause = ({ random }) => [
  `${pickFrom(random, SUBJECTS)}应当${pickFrom(random, DUTIES)}，${pickFrom(random, DUTIES)}，并接受${pickFrom(random, DEPARTMENTS)}的监督检查。`,
  `${pickFrom(random, DEPARTMENTS)}应当会同${pickFrom(random, DEPARTMENTS)}推进${pickFrom(random, TOPICS)}，不得妨碍正常的生产经营活动。`,
  `前款规定的具体要求，由${pickFrom(random, DEPARTMENTS)}另行制定并向社会公布。`,
];

const listClause: Clause = ({ random }) => [
  `${pickFrom(random, SUBJECTS)}有下列情形之一的，由${pickFrom(random, DEPARTMENTS)}责令限期改正：`,
  `（一）未按照规定办理${pickFrom(random, TOPICS)}的；`,
  `（二）未${pickFrom(random, DUTIES)}的；`,
  `（三）妨碍${pickFrom(random, DEPARTMENTS)}依法开展${pickFrom(random, TOPICS)}，经劝告后仍不改正的；`,
  '（四）法律、法规规定的其他情形。',
];

const liabilityClause: Clause = ({ random, number }) => [
  `违反本条例第${formatChineseNumeral(1 + random.int(number - 1))}条规定的，由${pickFrom(random, DEPARTMENTS)}` +
    '责令改正；拒不改正的，处一千元以上五千元以下罚款。',
];

const rangeClause: Clause = ({ random, number }) => {
  const first = 1 + random.int(number - 2);
  const last = first + 1 + random.int(number - first - 1);
  return [
    `${pickFrom(random, SUBJECTS)}依照第${formatChineseNumeral(first)}条至第${formatChineseNumeral(last)}条的规定办理` +
      `${pickFrom(random, TOPICS)}。`,
  ];
};

const SHORT: readonly Clause[] = [plainClause, liabilityClause, rangeClause];
const LONG: readonly Clause[] = [twoParagraphs, listClause];

function clauseFor(
  number: number,
  random: Random,
  isShortOfText: boolean,
  size: SyntheticSize,
): readonly string[] {
  if (number === 1) {
    return ['为了规范甲活动，维护公共利益，根据有关法律、行政法规，结合本市实际，制定本条例。'];
  }
  if (number === 2) return ['本市行政区域内的甲活动及其监督管理，适用本条例。'];
  if (number === size.articles) return ['本条例自2024年1月1日起施行。'];
  const clause = random.pick(isShortOfText ? LONG : SHORT) ?? plainClause;
  return clause({ random, number });
}

/** The headings that stand before article `number`, widest first, without their blanks. */
function headingsBefore(number: number, size: SyntheticSize): readonly string[] {
  const index = number - 1;
  const numbered = (n: number, counter: string, title: string): string =>
    `第${formatChineseNumeral(n)}${counter}　${title}`;
  const headings: string[] = [];
  const isLong = size.articles > ARTICLES_PER_PART;
  if (isLong && index % ARTICLES_PER_PART === 0) {
    const part = index / ARTICLES_PER_PART + 1;
    headings.push(numbered(part, '编', `甲类事项之${formatChineseNumeral(part)}`));
  }
  const isLast = number === size.articles;
  const chapters = Math.ceil((size.articles - 1) / ARTICLES_PER_CHAPTER);
  const chapter = Math.floor(index / ARTICLES_PER_CHAPTER);
  if (isLast) {
    headings.push(numbered(chapters + 1, '章', '附则'));
  } else if (index % ARTICLES_PER_CHAPTER === 0) {
    headings.push(
      numbered(chapter + 1, '章', index === 0 ? '总则' : `乙类管理之${formatChineseNumeral(chapter + 1)}`),
    );
  }
  const isSectioned = chapter % CHAPTERS_PER_SECTIONED === 1 && !isLast;
  if (isSectioned && index % ARTICLES_PER_SECTION === 0) {
    const section = (index % ARTICLES_PER_CHAPTER) / ARTICLES_PER_SECTION + 1;
    headings.push(numbered(section, '节', `丙类程序之${formatChineseNumeral(section)}`));
  }
  return headings;
}

/**
 * A made-up regulation without faults, the same at every call: title, adoption note, 目录, parts (where it is
 * long), chapters that run through, sections, articles of one or two paragraphs, items, references back.
 */
export function syntheticRegulation(size: SyntheticSize): string {
  const random = createRandom(size.articles);
  const contents: string[] = [];
  const body: string[] = [];
  let characters = 0;
  for (let number = 1; number <= size.articles; number++) {
    const headings = headingsBefore(number, size);
    contents.push(...headings);
    const isShortOfText = characters < (number - 1) * size.charactersPerArticle;
    const [first = '', ...rest] = clauseFor(number, random, isShortOfText, size);
    const lines = [...headings, `第${formatChineseNumeral(number)}条　${first}`, ...rest];
    body.push(...lines);
    // Each heading stands in the 目录 too.
    characters += [...lines, ...headings].reduce((sum, line) => sum + line.length + 1, 0);
  }
  const title = '甲市甲活动条例';
  const note = '（2023年10月1日甲市第一届人民代表大会常务委员会第一次会议通过）';
  return `${[title, note, '目　　录', ...contents, ...body].join('\n')}\n`;
}
