import { type CountTable } from '../../base/countTable';
import { type SourceClauses } from '../../precedents/clauses/cutIntoClauses';
import { factOf } from '../../precedents/clauses/indexFacts';
import { type PrecedentIndex, type PrecedentSource } from '../../precedents/clauses/types';
import { sourcesOn, subjectIn } from '../precedentsOnSubject';

/** Columns of the table of words: texts that have a word and how often it stands, of all and of promotion regulations. */
const TEXTS = 0;
const TIMES = 1;
const PROMOTION_TEXTS = 2;
const PROMOTION_TIMES = 3;

/** A word is bound to a subject from this log-odds against law at large on, where law at large seldom has it … */
const TELLING = 1.2;
const SELDOM = 0.12;
const SELDOM_IN_PROMOTION = 0.25;
/** … and from this one on, where promotion regulations have it less as well. */
const VERY_TELLING = 1.6;
const AGAINST_PROMOTION = 1;
/** A word that so few texts have belongs to some matter, however often it stands here. */
const RARE = 0.02;
/** What so many texts have is the language of law, whatever a short text makes of it. */
const COMMON = 0.4;
/** What a subject's own texts say less often than this tells nothing beside law at large. */
const OFTEN = 4;
/** Texts by which a subject is known. */
const MOST_SOURCES = 12;

/** Words of two characters and more that stand in so many characters of law. */
const WORDS_PER_CHARACTER = 0.387;
/** Within these stands what is no word there: 民政 in 人民政府, 本条 in 本条例. */
const HOLDS_OTHERS = /人民政府|本条例/gu;
const NUMERAL = /^[一二三四五六七八九十百千万零〇]+/u;

const textsIn = ({ clauses }: SourceClauses): readonly string[] =>
  clauses.map(({ text }) => text.replace(HOLDS_OTHERS, '，'));

/**
 * The words of the texts on one subject, beside those of law at large. A word is looked for when it is asked about: to
 * part the texts into all their words takes a hundred times as long, while somebody waits at a key. Of a hundred words
 * 99 come out the same.
 */
export class SubjectWords {
  readonly #texts: readonly string[];
  readonly #table: CountTable;
  readonly #known = new Map<string, boolean>();
  readonly #total: number;

  /** @param table words of law at large, as `server/scripts/countWords.ts` writes it */
  constructor(sources: readonly SourceClauses[], table: CountTable) {
    this.#table = table;
    this.#texts = sources.flatMap((source) => factOf(source, textsIn));
    this.#total = this.#texts.reduce((sum, { length }) => sum + length, 0) * WORDS_PER_CHARACTER;
  }

  /** True for a word that speaks of this subject rather than of law. */
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

/** The words of a source's subject as the index has it: its own and those of others on it; made once a subject. */
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
