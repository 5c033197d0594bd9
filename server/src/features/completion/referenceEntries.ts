import { NUMERAL_CLASS, readNumeral } from '../../base/chineseNumeral';
import { formatOrdinal, ordinal, sameOrdinal, type Ordinal } from '../../base/ordinal';
import { numberedArticles } from '../../analysis/numbering/nextArticleNumber';
import { selfNameMentions } from '../../analysis/selfNameMentions';
import { type Snapshot } from '../../analysis/snapshot';
import { firstWords } from '../../analysis/headingsAndAncestors';
import { citedFinder } from '../../precedents/clauses/findCitedText';
import { paragraphsOf } from '../../syntax/walkTree';
import { type StructureNode } from '../../syntax/tree';
import { type CompletionEntry, type FeatureContext } from '../types';
import { shortLabel, sortKey } from './entryOrderAndLabels';
import { type CursorPlace, isRegulationDraft } from '../../analysis/lineAroundCursor';

const N = NUMERAL_CLASS;
/** 第 and the digits typed behind it, inside a sentence. */
const OPEN_ARTICLE = new RegExp(`第([${N}]{0,8})$`, 'u');
/** A part of a reference being typed, with the place it belongs to: 第五条第, 本条第二款第, 后条第, 前款第（. */
const OPEN_PART = new RegExp(
  `(?:(?:第([${N}]{1,8})条(?:之([${N}]{1,4}))?|(本条|前条|[后下]一?条))(?:第([${N}]{1,4})款)?|(本款|前款|[后下]一?款))第([（(]?[${N}]{0,4})$`,
  'u',
);
const OTHER_TEXT = /(?:法|条例|规定|办法|细则|规则)$/u;
const MOST_ARTICLES = 100;
/** Of articles behind the cursor only so many are offered: a drafter mostly cites what comes before. */
const MOST_BEHIND = 30;

/** A place that can be cited, and its first words. */
interface Target {
  readonly label: string;
  readonly words: string;
  /** Its number in digits, for drafters who type 第12. */
  readonly digits: string;
}

/**
 * Behind 第 inside a sentence: the articles of this text, or of the one in 《》 before it. Behind 第X条第: its 款 and 项.
 * `undefined` where no reference is being typed.
 */
export function referenceEntries(
  snapshot: Snapshot,
  place: CursorPlace,
  ctx: FeatureContext,
): readonly CompletionEntry[] | undefined {
  if (!isRegulationDraft(place)) return undefined;
  const words = snapshot.text.slice(place.textStart, place.offset);
  const part = OPEN_PART.exec(words);
  if (part !== null) {
    return entriesOf(partsOf(snapshot, place, part), part[6] ?? '', /^[款项]/u, place);
  }
  const open = OPEN_ARTICLE.exec(words);
  // 第 at the beginning of a line starts a new article.
  if (open === null || (open.index === 0 && place.numbered === undefined)) return undefined;
  const typed = open[1] ?? '';
  return entriesOf(
    articlesFor(snapshot, place, words.slice(0, open.index), typed, ctx),
    typed,
    /^条/u,
    place,
  );
}

/** The articles that 第 may mean behind these words. */
function articlesFor(
  snapshot: Snapshot,
  place: CursorPlace,
  before: string,
  typed: string,
  { precedents }: FeatureContext,
): readonly Target[] {
  const cited = /《([^《》]+)》(?:的)?$/u.exec(before)?.[1];
  if (cited !== undefined) {
    const source = precedents && citedFinder(precedents)(cited)?.source;
    if (source === undefined) return [];
    return (precedents?.clausesOf(source.id) ?? [])
      .filter(({ level, label }) => level === 'article' && label !== '')
      .map(({ label, text }) => ({ label, words: shortLabel(text, 20), digits: digitsOf(label) }))
      .filter((target) => continues(target, typed))
      .slice(0, MOST_ARTICLES);
  }
  if (OTHER_TEXT.test(before) && !endsInOwnName(snapshot, place.offset - typed.length - 1)) return [];
  return articlesNear(snapshot, place, typed);
}

const endsInOwnName = (snapshot: Snapshot, at: number): boolean =>
  selfNameMentions(snapshot).some(({ span }) => span.end === at);

/** The articles of this text without the one at the cursor, which is cited as 本条. */
function articlesNear(snapshot: Snapshot, { offset }: CursorPlace, typed: string): readonly Target[] {
  const articles = numberedArticles(snapshot).filter(
    ({ label: { ordinal: number }, span }) =>
      (offset < span.start || offset > span.end) &&
      continues({ label: formatOrdinal(number, '条'), digits: String(number.main) }, typed),
  );
  const here = articles.filter(({ span }) => span.start < offset).length;
  const to = Math.min(articles.length, Math.max(here + MOST_BEHIND, MOST_ARTICLES));
  return articles.slice(Math.max(0, to - MOST_ARTICLES), to).map((node) => ({
    label: formatOrdinal(node.label.ordinal, '条'),
    words: firstWords(snapshot, node),
    digits: String(node.label.ordinal.main),
  }));
}

/** The 款 and 项 that 第 may mean behind 第X条, 第X条第Y款, 本条 or 前款. */
function partsOf(snapshot: Snapshot, { offset }: CursorPlace, match: RegExpExecArray): readonly Target[] {
  const [, main, sub, relative, paragraph, ownParagraph, typed = ''] = match;
  const articles = numberedArticles(snapshot);
  const current = articles.findLastIndex(({ span }) => span.start <= offset);
  const article =
    main === undefined
      ? articles[current + stepOf(relative)]
      : articles.find(({ label }) => sameOrdinal(label.ordinal, numberOf(main, sub)));
  if (article === undefined) return [];
  const paragraphs = paragraphsOf(article);
  const here = paragraphs.findLastIndex(({ span }) => span.start <= offset);
  const cited =
    paragraph !== undefined
      ? paragraphs[numberOf(paragraph, undefined).main - 1]
      : ownParagraph !== undefined
        ? paragraphs[here + stepOf(ownParagraph)]
        : undefined;
  const isWhole = paragraph === undefined && ownParagraph === undefined;
  const withItems = paragraphs.filter((node) => itemsOf(node).length > 0);
  // Where two 款 have items, 第X条第Y项 is ambiguous.
  const items = isWhole ? (withItems.length === 1 ? withItems[0] : undefined) : cited;
  const targets = [
    ...(isWhole && paragraphs.length > 1
      ? paragraphs.map((node, index) => targetOf(snapshot, node, ordinal(index + 1), '款'))
      : []),
    ...itemsOf(items).map((node) => targetOf(snapshot, node, node.label?.ordinal ?? ordinal(1), '项')),
  ];
  return targets.filter((target) => continues(target, typed.replace(/[（(]/u, '')));
}

/** How many articles below the current one a word means: 前条 one above, 后条 and 下一条 one below, 本条 none. */
const stepOf = (relative: string | undefined): number =>
  relative === undefined ? 0 : /^前/u.test(relative) ? -1 : /^[后下]/u.test(relative) ? 1 : 0;

const itemsOf = (paragraph: StructureNode | undefined): readonly StructureNode[] =>
  (paragraph?.children ?? []).filter(({ level, label }) => level === 'item' && label !== undefined);

const targetOf = (snapshot: Snapshot, node: StructureNode, number: Ordinal, counter: string): Target => ({
  label: formatOrdinal(number, counter),
  words: firstWords(snapshot, node),
  digits: String(number.main),
});

const numberOf = (main: string, sub: string | undefined): Ordinal =>
  ordinal(readNumeral(main)?.value ?? 0, sub === undefined ? 0 : (readNumeral(sub)?.value ?? 0));

const digitsOf = (label: string): string =>
  String(readNumeral(label.slice(1, label.indexOf('条')))?.value ?? '');

/** True where the number begins with what is typed, in Chinese or in digits. */
const continues = ({ label, digits }: Pick<Target, 'label' | 'digits'>, typed: string): boolean =>
  label.startsWith(`第${typed}`) || (typed !== '' && digits.startsWith(typed.normalize('NFKC')));

function entriesOf(
  targets: readonly Target[],
  typed: string,
  counter: RegExp,
  { offset, tail }: CursorPlace,
): readonly CompletionEntry[] {
  const start = offset - typed.length - 1;
  // When the number of an existing reference is changed, its counter is replaced as well.
  const end = offset + (counter.test(tail) ? 1 : 0);
  return targets.map(({ label, words }, index) => ({
    kind: 'reference',
    label,
    description: words,
    replace: { start, end },
    insertText: label,
    isSnippet: false,
    filterText: label.startsWith(`第${typed}`) ? label : `第${typed} ${label}`,
    sortText: sortKey('reference', index),
  }));
}
