import { type CountTable } from '../../base/countTable';
import { type SourceClauses } from '../../precedents/clauses/cutIntoClauses';
import { factOf } from '../../precedents/clauses/indexFacts';
import { type PrecedentIndex, type PrecedentSource } from '../../precedents/clauses/types';
import { sourcesOn, subjectIn } from '../precedentsOnSubject';

/**
 * The columns of the table of words: how many texts have a word and how often it occurs, in all regulations and in
 * those on promotion.
 */
const TEXTS = 0;
const TIMES = 1;
const PROMOTION_TEXTS = 2;
const PROMOTION_TIMES = 3;

/** A word that is rare in law at large is bound to a subject if its log-odds against law at large are at least this … */
const TELLING = 1.2;
const SELDOM = 0.12;
const SELDOM_IN_PROMOTION = 0.25;
/** … or, for any word, at least this, if it is also rarer in regulations on promotion. */
const VERY_TELLING = 1.6;
const AGAINST_PROMOTION = 1;
/** A word in a smaller share of texts is bound to some subject in any case. */
const RARE = 0.02;
/** A word in a larger share of texts is the language of law in any case. */
const COMMON = 0.4;
/** A word with fewer occurrences in the texts of the subject is not bound: they show nothing. */
const OFTEN = 4;
/** By so many texts a subject is known. */
const MOST_SOURCES = 12;

/** The number of words of two characters and more for each character of law. */
const WORDS_PER_CHARACTER = 0.387;
/** Words inside which others seem to stand: 民政 in 人民政府, 本条 in 本条例. */
const HOLDS_OTHERS = /人民政府|本条例/gu;
const NUMERAL = /^[一二三四五六七八九十百千万零〇]+/u;

const textsIn = ({ clauses }: SourceClauses): readonly string[] =>
  clauses.map(({ text }) => text.replace(HOLDS_OTHERS, '，'));

/**
 * The words of the texts on one subject, compared with law at large. Words are counted when they are asked for:
 * dividing the texts into words takes a hundred times as long, while somebody waits at a key. For 99 of a hundred words
 * the result is the same.
 */
export class SubjectWords {
  readonly #texts: readonly string[];
  readonly #table: CountTable;
  readonly #known = new Map<string, boolean>();
  readonly #total: number;

  /** @param table the words of law at large, as `server/scripts/countWords.ts` writes them */
  constructor(sources: readonly SourceClauses[], table: CountTable) {
    this.#table = table;
    this.#texts = sources.flatMap((source) => factOf(source, textsIn));
    this.#total = this.#texts.reduce((sum, { length }) => sum + length, 0) * WORDS_PER_CHARACTER;
  }

  /** True for a word that belongs to this subject and not to law in general. */
  isBound(word: string): boolean {
    const known = this.#known.get(word) ?? this.#weigh(word);
    this.#known.set(word, known);
    return known;
  }

  #weigh(word: string): boolean {
    const counts = this.#table.countsOf(word);
    if (counts === undefined) return true;
    const { totals } = this.#table;
    const of = (column: number): number => (counts[column] ?? 0) / Math.max(totals[column] ?? 0, 1);
    if (of(TEXTS) < RARE) return true;
    if (of(TEXTS) > COMMON || NUMERAL.test(word)) return false;
    const times = this.#timesOf(word);
    if (times < OFTEN) return false;
    const own = logOdds(times, this.#total);
    const against = (column: number): number => own - logOdds(counts[column] ?? 0, totals[column] ?? 0);
    const isSeldom = of(TEXTS) < SELDOM && of(PROMOTION_TEXTS) < SELDOM_IN_PROMOTION;
    if (isSeldom && against(TIMES) >= TELLING) return true;
    return against(TIMES) >= VERY_TELLING && against(PROMOTION_TIMES) >= AGAINST_PROMOTION;
  }

  #timesOf(word: string): number {
    let times = 0;
    for (const text of this.#texts) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) times++;
    }
    return times;
  }
}

const logOdds = (count: number, total: number): number =>
  Math.log((count + 0.5) / (Math.max(total - count, 0) + 0.5));

const bySubject = (): Map<string, SubjectWords> => new Map();

/** The words of a source's subject, from the source and others on the subject. They are made once for each subject. */
export function subjectWordsIn(
  index: PrecedentIndex,
  source: PrecedentSource,
  table: CountTable,
): SubjectWords {
  const made = index.facts.derive(bySubject);
  const subject = subjectIn(index, source);
  const key = subject === '' ? source.id : subject;
  const known = made.get(key);
  if (known !== undefined) return known;
  const others = sourcesOn(index, subject).filter(({ id }) => id !== source.id);
  const sources = [source, ...others]
    .slice(0, MOST_SOURCES)
    .flatMap(({ id }) => index.facts.sourceWith(id) ?? []);
  const words = new SubjectWords(sources, table);
  made.set(key, words);
  return words;
}
