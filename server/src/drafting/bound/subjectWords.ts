import { type CountTable } from '../../base/countTable';
import { type SourceClauses } from '../../precedents/clauses/clauses';
import { factOf } from '../../precedents/clauses/indexFacts';
import { type PrecedentIndex, type PrecedentSource } from '../../precedents/clauses/types';
import { wordsOf } from '../../precedents/clauses/words';
import { sourcesOn, subjectIn } from '../sameSubject';

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

interface WordCounts {
  readonly times: ReadonlyMap<string, number>;
  readonly total: number;
}

function countWords({ clauses }: SourceClauses): WordCounts {
  const times = new Map<string, number>();
  let total = 0;
  for (const { text } of clauses.flatMap((clause) => wordsOf(clause.text))) {
    times.set(text, (times.get(text) ?? 0) + 1);
    total += 1;
  }
  return { times, total };
}

/** The words of the texts on one subject, beside those of law at large. */
export class SubjectWords {
  readonly #times = new Map<string, number>();
  readonly #table: CountTable;
  readonly #known = new Map<string, boolean>();
  #total = 0;

  /** @param table words of law at large, as `server/scripts/countWords.ts` writes it */
  constructor(sources: readonly SourceClauses[], table: CountTable) {
    this.#table = table;
    for (const source of sources) {
      const { times, total } = factOf(source, countWords);
      this.#total += total;
      for (const [word, count] of times) this.#times.set(word, (this.#times.get(word) ?? 0) + count);
    }
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
    if (of(TEXTS) > COMMON) return false;
    const times = this.#times.get(word) ?? 0;
    if (times < OFTEN) return false;
    const own = logOdds(times, this.#total);
    const against = (column: number): number => own - logOdds(counts[column] ?? 0, totals[column] ?? 0);
    const isSeldom = of(TEXTS) < SELDOM && of(PROMOTION_TEXTS) < SELDOM_IN_PROMOTION;
    if (isSeldom && against(TIMES) >= TELLING) return true;
    return against(TIMES) >= VERY_TELLING && against(PROMOTION_TIMES) >= AGAINST_PROMOTION;
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
