import { selfNamesFor } from '../analysis/selfName';
import { formatOrdinal, ordinal } from '../base/ordinal';
import { escapeText } from '../precedents/mining/snippet';
import { type PrecedentIndex } from '../precedents/clauses/types';
import { type Begun, usualChapters } from '../precedents/chapters/usualChapters';

/** What a skeleton is made for. */
export interface SkeletonArgs extends Begun {
  /** 甲市 */
  readonly place: string;
  /** The law that the regulation implements, without 《》; empty for one of its own. */
  readonly law: string;
}

/** Chapters of a 条例 whose precedents show no custom; the blank one is the drafter's to name. */
const BLANK = '';
const PLAIN_CHAPTERS = [BLANK, '法律责任'];
/** A full-width space parts number and words in published law. */
const GAP = '\u3000';
const DATE_BLANK = GAP.repeat(2);

/**
 * The beginning of a regulation as a snippet: title, 目录, the chapters usual for its kind, each with an empty article,
 * the articles on purpose, scope and effective date with places to fill in. A chapter that is still to be named is one
 * place in 目录 and body.
 */
export function skeleton(args: SkeletonArgs, precedents: PrecedentIndex | undefined): string {
  const stops = new Stops();
  const headings = chaptersFor(args, precedents).map((title, at) => {
    const label = `${formatOrdinal(ordinal(at + 1), '章')}${GAP}`;
    const { place, mirror } = title === BLANK ? stops.twice('章名') : same(escapeText(title));
    return { inContents: label + place, inBody: label + mirror };
  });
  const articles = new Articles();
  const title = escapeText(args.title);
  const first = [articles.next(purpose(args, stops)), articles.next(scope(args, stops))];
  if (headings.length === 0) {
    return join([
      [title],
      [...first, articles.next(stops.empty()), articles.next(effectiveDate(args, stops))],
    ]);
  }
  const bodies = headings.map(({ inBody }, at) => {
    const isLast = at === headings.length - 1;
    const last = articles.next(isLast ? effectiveDate(args, stops) : stops.empty());
    return [inBody, '', ...(at === 0 ? first : []), last];
  });
  return join([[title], [`目${GAP}录`, '', ...headings.map(({ inContents }) => inContents)], ...bodies]);
}

const same = (text: string): { readonly place: string; readonly mirror: string } => ({
  place: text,
  mirror: text,
});

const join = (blocks: readonly (readonly string[])[]): string =>
  `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n$0`;

/** The titles of the chapters, 总则 and 附则 among them; none for a text without chapters. */
function chaptersFor(begun: Begun, precedents: PrecedentIndex | undefined): readonly string[] {
  const { titles, isChaptered, isSameSubject } = usualChapters(precedents, begun);
  if (!(isChaptered ?? begun.kind === '条例')) return [];
  if (titles.length === 0) return ['总则', ...PLAIN_CHAPTERS, '附则'];
  return ['总则', ...(isSameSubject ? [] : [BLANK]), ...titles, '附则'];
}

function purpose(args: SkeletonArgs, stops: Stops): string {
  const here = `结合本${placeKind(args.place)}实际，制定${ownNameOf(args)}。`;
  if (args.law !== '') return `为了实施《${escapeText(args.law)}》，${here}`;
  return `为了${stops.filled(aimOf(args))}，根据${stops.filled('有关法律、行政法规')}，${here}`;
}

/** The aim that the title states: 促进数字经济健康发展, 加强养犬管理. */
function aimOf({ title, subject }: Begun): string {
  const aim = /(促进|发展|管理|保护)\p{Script=Han}{2,4}$/u.exec(title)?.[1];
  if (subject === '') return '规范有关活动';
  if (aim === undefined) return `规范${subject}活动`;
  return aim === '管理' || aim === '保护' ? `加强${subject}${aim}` : `促进${subject}健康发展`;
}

function scope(args: SkeletonArgs, stops: Stops): string {
  const { place, law, subject } = args;
  const activity = law !== '' || subject === '' ? '有关活动' : `${subject}以及相关活动`;
  return `本${placeKind(place)}行政区域内${stops.filled(activity)}，适用${ownNameOf(args)}。`;
}

function effectiveDate(args: SkeletonArgs, stops: Stops): string {
  const [year, month, day] = [stops.filled(DATE_BLANK), stops.filled(DATE_BLANK), stops.filled(DATE_BLANK)];
  return `${ownNameOf(args)}自${year}年${month}月${day}日起施行。`;
}

const ownNameOf = ({ title }: Begun): string => selfNamesFor(title)[0] ?? '本条例';

/** What a place calls itself behind 本: 市 of 甲市. */
const placeKind = (place: string): string =>
  /(?:自治区|自治州|自治县|特区|省|市|县|区|州|旗|镇|乡)$/u.exec(place)?.[0] ?? '地';

/** Counts the articles. */
class Articles {
  #count = 0;

  next(text: string): string {
    this.#count += 1;
    return `${formatOrdinal(ordinal(this.#count), '条')}${GAP}${text}`;
  }
}

/** Numbers the places of a snippet in the order in which they are asked for. */
class Stops {
  #count = 0;

  filled(text: string): string {
    return `\${${this.#next()}:${escapeText(text)}}`;
  }

  empty(): string {
    return `$${this.#next()}`;
  }

  /** One place that stands in two: what is typed in one appears in the other. */
  twice(text: string): { readonly place: string; readonly mirror: string } {
    return { place: this.filled(text), mirror: `$${this.#count}` };
  }

  #next(): number {
    this.#count += 1;
    return this.#count;
  }
}
