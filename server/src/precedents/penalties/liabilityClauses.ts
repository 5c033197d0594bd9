import { sameOrdinal } from '../../base/ordinal';
import { readNumeral } from '../../base/chineseNumeral';
import { type SourceClauses } from '../clauses/cutIntoClauses';
import { factOf } from '../clauses/indexFacts';
import { type Clause } from '../clauses/types';
import { type OwnCitation, ownCitations } from './ownCitations';

/** A passage that punishes a breach of articles it cites: a 款, or an item of a list. */
export interface LiabilityClause {
  /** The article it stands in. */
  readonly clause: Clause;
  /** The passage: with the lead-in of the list where it is an item. */
  readonly text: string;
  /** What is punished: the text before what follows from it. */
  readonly conduct: string;
  /** The texts of the passages cited, each article, 款 or 项 that its regulation has. */
  readonly cited: readonly string[];
  /** The cited articles. */
  readonly articles: readonly Clause[];
}

const SANCTION = /罚款|责令|警告|没收|吊销|处罚|处分|赔偿|追究/u;
const BREACH = /违反|有.{0,12}(?:情形|行为)|未按照|未依照|不履行/u;
const ITEM = /^(?:[（(][一二三四五六七八九十]+[）)]|\d+[.．、])/u;
/** Where the conduct ends: the authority and the sanction follow. */
const CONSEQUENCE =
  /(?:的[，,]对|[的；]+$)|的?[，,]?(?:由[^，。；]{2,60}?(?:责令|处|给予|没收|依法|按照|予以)|责令|处(?=[^理置分罚])|给予|没收|可以处|依法)/u;
/** 违反本条例第十条第一款规定, at the beginning. */
const BEGINNING = /^[^，。；]*?违反本(?:条例|办法|规定|细则|规则|法)[^，。；]{0,80}?(?:规定)?[，,]/u;

/** The liability clauses of a regulation that cite its own articles, in text order; told once for a source of an index. */
export const liabilityClausesOf = (source: SourceClauses): readonly LiabilityClause[] =>
  factOf(source, readLiabilityClauses);

const readLiabilityClauses = ({ clauses }: SourceClauses): readonly LiabilityClause[] =>
  clauses.flatMap((clause) =>
    passagesOf(clause.text).flatMap((text) => {
      if (!SANCTION.test(text) || !BREACH.test(text)) return [];
      const citations = ownCitations(text);
      const articles = citations.flatMap((citation) => articleOf(citation, clauses) ?? []);
      const cited = citations.flatMap((citation) => citedText(citation, clauses) ?? []);
      // What cites itself or what comes behind describes no duty.
      return cited.length === 0 || articles.includes(clause)
        ? []
        : [{ clause, text, conduct: conductOf(text), cited, articles: [...new Set(articles)] }];
    }),
  );

/** The 款 of an article; where the items of one cite articles of their own, each item behind the lead-in. */
export function passagesOf(text: string): readonly string[] {
  const passages: string[] = [];
  let lead = '';
  let items: string[] = [];
  const close = (): void => {
    if (items.some((item) => ownCitations(item).length > 0)) {
      passages.push(...items.map((item) => `${lead}\n${item}`));
    } else if (lead !== '') passages.push([lead, ...items].join('\n'));
    [lead, items] = ['', []];
  };
  for (const line of text.split('\n')) {
    if (ITEM.test(line) && lead !== '') {
      items.push(line);
    } else {
      close();
      lead = line;
    }
  }
  close();
  return passages;
}

/** A liability clause behind the articles it cites: 在禁渔期内捕捞的，由…; all of it where it cites none at its beginning. */
export const behindCitation = (text: string): string => text.replace(BEGINNING, '');

/** What a liability clause punishes, without the articles it cites: 在禁渔期内捕捞的. All of it where that cannot be told. */
export function conductOf(text: string): string {
  const [lead = '', ...items] = text.split('\n');
  const item = items.length === 1 ? (items[0] ?? '').replace(ITEM, '') : '';
  const passage = (SANCTION.test(item) || item === '' ? item || lead : item).replace(BEGINNING, '');
  const end = CONSEQUENCE.exec(passage)?.index;
  const conduct = end === undefined ? passage : passage.slice(0, end);
  const listed = items.length > 1 ? items.join('') : '';
  return conduct.length + listed.length < 2 ? passage : conduct + listed;
}

const articleOf = ({ article }: OwnCitation, clauses: readonly Clause[]): Clause | undefined =>
  clauses.find(({ label }) => {
    const [, main = '', sub] = /^第([^条]+)条(?:之(.+))?$/u.exec(label) ?? [];
    const value = readNumeral(main)?.value;
    return (
      value !== undefined &&
      sameOrdinal(article, { main: value, sub: sub === undefined ? 0 : (readNumeral(sub)?.value ?? 0) })
    );
  });

/** The text of what is cited in a text of these clauses, `undefined` where it has no such article; the article's where it has no such 款 or 项. */
export function citedText(citation: OwnCitation, clauses: readonly Clause[]): string | undefined {
  const article = articleOf(citation, clauses);
  return article && partOf(article.text, citation);
}

/** The 款 or 项 of an article's text. */
function partOf(text: string, { paragraph, item }: OwnCitation): string {
  const paragraphs = text.split(/\n(?![（(][一二三四五六七八九十]+[）)]|\d+[.．、])/u);
  const whole = paragraph === undefined ? text : (paragraphs[paragraph - 1] ?? text);
  if (item === undefined) return whole;
  const [lead = '', ...lines] = whole.split('\n');
  const one = lines.filter((line) => ITEM.test(line))[item - 1];
  return one === undefined ? whole : `${lead}\n${one}`;
}
