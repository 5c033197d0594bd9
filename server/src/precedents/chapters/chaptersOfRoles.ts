import { type RoleSequence } from '../roles/expectedNextRoles';
import { type ClauseRole } from '../roles/roleTable';
import { likenessOfTitles } from '../clauses/titleLikeness';
import { headingTitle } from '../clauses/fuzzyNameFinder';

/** Fewer articles of a role in chaptered precedents show no habit. */
const FEWEST = 2;
/** Of the titles in use only the most common are proposed. */
const MOST_TITLES = 60;

/** What precedents show of their chapters: where the articles of each role stand, and what is like what. */
export class ChaptersOfRoles {
  /** Articles of a role by the title of their chapter. */
  readonly #titlesOf = new Map<ClauseRole, Map<string, number>>();
  readonly #rolesOf = new Map<string, Map<ClauseRole, number>>();
  readonly #likeness = new Map<string, number>();
  readonly #shares = new Map<string, number>();
  /** The titles of chapters, the most common first. */
  readonly titles: readonly string[];

  constructor(sequences: readonly RoleSequence[]) {
    const sources = new Map<string, Set<string>>();
    for (const { clause, role } of sequences.flat()) {
      const [heading] = clause.path;
      if (clause.path.length < 2 || heading === undefined) continue;
      const title = headingTitle(heading);
      countIn(this.#titlesOf, role, title);
      countIn(this.#rolesOf, title, role);
      sources.set(title, (sources.get(title) ?? new Set()).add(clause.source.id));
    }
    this.titles = [...sources]
      .sort((a, b) => b[1].size - a[1].size)
      .slice(0, MOST_TITLES)
      .map(([title]) => title);
  }

  /** The share of a role's articles in chapters like one of this title, 0 to 1; undefined without a habit. */
  shareOf(role: ClauseRole, title: string): number | undefined {
    const titles = this.#titlesOf.get(role);
    const all = titles === undefined ? 0 : sum(titles.values());
    if (titles === undefined || all < FEWEST) return undefined;
    return remember(this.#shares, `${role}\n${title}`, () =>
      sum([...titles].map(([each, count]) => (count / all) * this.likenessOf(each, title))),
    );
  }

  /** 0 to 1: by the words of two titles, or by what precedents have in chapters of these titles. */
  likenessOf(a: string, b: string): number {
    return remember(this.#likeness, `${a}\n${b}`, () => {
      const words = likenessOfTitles(a, b);
      const [one, other] = [this.#rolesOf.get(a), this.#rolesOf.get(b)];
      if (one === undefined || other === undefined) return words;
      const shared = sum([...one].map(([role, count]) => count * (other.get(role) ?? 0)));
      return Math.max(words, shared / (lengthOf(one) * lengthOf(other)));
    });
  }
}

function countIn<K, V>(counts: Map<K, Map<V, number>>, key: K, value: V): void {
  const inner = counts.get(key) ?? new Map<V, number>();
  counts.set(key, inner.set(value, (inner.get(value) ?? 0) + 1));
}

function remember(known: Map<string, number>, key: string, tell: () => number): number {
  const value = known.get(key) ?? tell();
  known.set(key, value);
  return value;
}

const sum = (numbers: Iterable<number>): number => {
  let result = 0;
  for (const number of numbers) result += number;
  return result;
};

const lengthOf = (counts: ReadonlyMap<ClauseRole, number>): number =>
  Math.sqrt(sum([...counts.values()].map((count) => count * count)));
