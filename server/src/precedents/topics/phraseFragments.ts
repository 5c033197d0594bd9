import { wordBoundaries } from '../clauses/dictionaryWords';
import { type ArticleField } from './likenessAmongArticles';

/** A sum or a number of times is what an article says, not what it is about: 二千元. */
const MEASURE = /[一二三四五六七八九十百千万两]+(?:元|次|倍|年|月|日)/u;
/** What anything may have, and who acts everywhere. */
const OF_ANYTHING =
  /多种形式|社会资源|显著位置|群众性$|注重实效|规章制度|服务过程|违法行为|积极参与|立即启动|社会动员|较大$|公共$|社会$|单位$|自然$|(?:人民政府|办事处|主管部门|个体工商户|企业事业单位)$/u;
/** The end of a phrase that goes on: 业主共有 (部分), 犬只患有 (传染病), 法规已有 (规定). */
const GOES_ON = /(?:已有|具有|共有|没有|患有|拥有|承担|决定|心强|不再具有|下方|上方|见义勇|公办)$/u;
/** The end of a word that stands before it, or words that introduce a matter: (责任)人承担, (所)称物业管理. */
const BEGAN_BEFORE =
  /^(?:所?称|为了|民委员会|有权人|人(?![员民身工口才大行车体居力文均格脸防])|种(?![植养子类苗业质])|(?:禁止|提倡|倡导)(?=.{2}$))/u;
/** What is done with anything: before a word that stands all over the subject's texts it names no matter. */
const DOES =
  /^(?:指导|提倡|倡导|使用|承担|销售|办理|参与|保护|授权|委托|乘用|选用|协助|属于|涉及|改善|维护|管理|发展|推进|确认|加强|规范|享受|编制|保持|产生|做好|开展|实施|利用|从事|提供|接触|建设|建立|完善)(?=.{2})/u;
/** What stands in such a share of the articles on a subject stands all over its texts. */
const ALL_OVER = 0.2;

/**
 * True for a phrase that was cut out of a sentence and names nothing: 指导业主, 业主共有, 二千元. Of words for what is
 * done only with the subject itself: 指导业主, but 选举业主委员会.
 */
export function isFragment(field: ArticleField, phrase: string, onSubject: ReadonlySet<number>): boolean {
  if (MEASURE.test(phrase) || GOES_ON.test(phrase) || OF_ANYTHING.test(phrase) || BEGAN_BEFORE.test(phrase)) {
    return true;
  }
  const verb = DOES.exec(phrase)?.[0];
  if (verb === undefined) return false;
  const rest = phrase.slice(verb.length);
  const holding = field
    .articlesHolding(rest)
    .filter((number) => onSubject.has(field.articles[number]?.source ?? -1)).length;
  return holding >= field.countOf(onSubject) * ALL_OVER;
}

/** What stands before the matter of an article on liability. */
const BREACH = /^(?:对)?违反本[^，]{0,40}(?:规定)?，/u;
/** What a sanction begins with: the words before it are the conduct. */
const SANCTION = /的?[，、](?:由|责令|处|给予|依法|依照|按照|逾期|没收|可以)|的?：/u;
/** Of the conduct, what is done wrong; what stands before it is where and by whom. */
const WRONG =
  /(?:未(?:按|依|经|取|办|履|建|将|在|对|向|设|配|采|公|及|如|与|制|进|签|提|使|定|落|达|实|报)|擅自|拒不|拒绝|不按|不履行|不符合|违法|违规|非法|伪造|侵占|损毁|损坏|破坏|妨碍|阻碍|超过|超出|随意|遗弃|虐待|隐瞒)/u;
const LISTED = /(?:下列|以下)(?:行为|情形)(?:之一)?/u;
/** What did not wait for the new text. */
const TRANSITION = /^本(?:条例|办法|规定|细则|规则|法)(?:施行|实施|生效)(?:之日)?(?:以)?前/u;
/** The most that is shown of an article's beginning. */
const LONGEST_OPENING = 18;
const LONGEST_CONDUCT = 18;

/** A body that acts, and what it acts by: 市人民政府应当, 主管部门会同有关部门按照规定. What it does is the matter. */
const BODY =
  /^[^，。；：]{2,60}?(?:政府|部门|机关|机构|委员会|联合会|局|中心|所)(?:及其[^，。；]{2,16}?|（[^（）]{1,30}）)?(?:(?:应当|可以|负责|依法|领导|组织|有权)(?:会同[^，。；]{2,40}?(?:部门|单位|机构))?|会同[^，。；]{2,40}?(?:部门|单位|机构)(?:应当|负责)?)/u;
const ANYBODY = /^任何(?:单位|组织)(?:和|或者|、)个人(?:都|均)?/u;
const BASIS_FIRST = /^(?:根据|按照|依照|为了|为)[^，。；：]{2,60}，/u;

/** What an article says, without who acts and by what. */
export const withoutBody = (text: string): string =>
  text
    .replace(BREACH, '')
    .replace(BASIS_FIRST, '')
    .replace(BODY, '')
    .replace(ANYBODY, '')
    .replace(BASIS_FIRST, '');

/** The most that is read of an article's first sentence. */
const LONGEST_SENTENCE = 140;

/** The first sentence of an article; of a list what introduces it. */
export const firstSentence = (text: string): string =>
  (/^[^。：\n]*：?/u.exec(text)?.[0] ?? '').slice(0, LONGEST_SENTENCE);

/** The first words of an article, for a matter that no phrase names: 业主应当履行下列义务. */
export function openingWords(text: string): string {
  if (TRANSITION.test(text)) return '施行前事项';
  const said = withoutBody(text);
  // 遵守下列规定 tells nothing without who is to do so.
  const isBare =
    said === '' || /^[^《（]*[》）]/u.test(said) || /^(?:应当)?(?:有|遵守|符合|具备|履行)?下列/u.test(said);
  const [first = ''] = (isBare ? text : said).split(/[，。：；\n]/u, 1);
  return cutAtWord(first.replace(/^(?:应当|可以|及时|依法)+/u, ''), LONGEST_OPENING);
}

/**
 * True for an article that begins with a sanction. What only ends in one is about what it demands, and who sees a breach
 * and shall have it mended (发现违法行为的，应当责令改正) is given a duty.
 */
export const punishes = (text: string): boolean => SANCTIONS.test(firstSentence(text));
const SANCTIONS =
  /(?<!应当[^，。]{0,8})责令|处[^。，]{0,30}罚款|没收|吊销|取缔|给予[^。，]{0,12}(?:警告|处分|处罚)|(?:予以|依法)[^。，]{0,8}(?:警告|处罚|处分)|依法追究[^。，]{0,10}责任/u;

/** What a liability clause punishes, in few words: 未按规定办理养犬登记; of a list its first. Empty where it only cites. */
export function conductWords(text: string): string {
  const said = text.replace(BREACH, '');
  const whole = said.slice(0, said.search(SANCTION) + 1 || undefined).replace(/[的，、：]+$/u, '');
  const [, item = ''] = LISTED.test(whole)
    ? (/\n[（(][^（）()]{1,3}[）)]([^，。；\n]+)/u.exec(text) ?? [])
    : [];
  const conduct = item === '' ? whole : item;
  const from = conduct.search(WRONG);
  const [first = ''] = conduct.slice(Math.max(from, 0)).split(/[，。：；\n]/u, 1);
  // Half a conduct is another one.
  if (first.length > LONGEST_CONDUCT && !/或者|、|以及|[和及]/u.test(first)) return '';
  return CITES.test(first) || /^(?:由|责令|处|依法|构成犯罪|造成|情节)/u.test(first)
    ? ''
    : cutAtWord(first, LONGEST_CONDUCT);
}

/** Officials and their offices answer to those above them. */
const OFFICES =
  /^[^。：]{0,160}?(?:政府|部门|机关|机构|组织|单位|协会|委员会)[^。：]{0,30}?(?:有下列|违反本|不履行|未)[^]{0,60}(?:本级人民政府|上级|所在单位|主管机关|监察机关|有权机关|任免机关)[^]*(?:处分|改正|通报|追究)/u;
const PARTY =
  /^(?:违反本[^，]{0,30}规定，)?([^，。；：]{2,18}?)(?:违反本[^，。；：]{0,24})?，?有(?:下列|以下)[^，。：]{0,8}(?:行为|情形)/u;

/** Of a liability clause that lists many things, whom it punishes: 司法鉴定机构的处罚. Empty where it does not say. */
export function punishedParty(text: string): string {
  if (OFFICES.test(text)) return '有关机关及其工作人员的责任';
  const [, party = ''] = PARTY.exec(text) ?? [];
  return party === '' || /本条例|任何|[《》（）]/u.test(party) ? '' : `${party}的处罚`;
}

const CITES = /本(?:条例|办法|规定|细则|规则|法|条)第|第[一二三四五六七八九十百]+[条款项]|规定$/u;

/** A text of at most so many characters that ends where a word does, and with none that joins it to what follows. */
function cutAtWord(text: string, limit: number): string {
  const bare = text.replace(/[\s　]/gu, '');
  const boundaries = [...wordBoundaries(bare.slice(0, limit + LONGEST_WORD))];
  const end = Math.max(0, ...boundaries.filter((each) => each <= limit));
  // Of two things that do not fit both, the first.
  const or = end < bare.length ? bare.slice(0, end).search(/或者|、|以及|[和及]/u) : -1;
  return bare
    .slice(0, or >= SHORTEST_FIRST ? or : end)
    .replace(/(?:[的和或与及、在对将向由本其不未各会除时等]|或者|以及|应当|可以|不得|按照|依照|需要)+$/u, '');
}

const LONGEST_WORD = 8;
const SHORTEST_FIRST = 6;
