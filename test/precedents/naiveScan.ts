import {
  clauseToShow,
  compareClauses,
  GrowingGroup,
  type ClauseGroup,
} from '../../server/src/precedents/clauses/identicalClauses';
import { Closeness } from '../../server/src/precedents/search/closenessOfWording';
import { foldUnit } from '../../server/src/precedents/clauses/searchKeys';
import { type Clause, type PrecedentHit } from '../../server/src/precedents/clauses/types';

/** Texts to be scanned, each with its words. */
export interface Scanned {
  readonly groups: readonly ClauseGroup[];
  readonly documents: readonly Tokens[];
}

export function scanned(clauses: readonly Clause[]): Scanned {
  const groups = groupByText(clauses);
  return { groups, documents: groups.map((group) => tokensOf(group.text)) };
}

/**
 * The search written as its definition says, without an index: BM25 of every text over plain string bigrams, the
 * best candidates, the re-rank. Slow and obvious.
 */
export function naiveScan(
  { groups, documents }: Scanned,
  query: string,
  limit: number,
): readonly PrecedentHit[] {
  const meanLength = documents.reduce((sum, d) => sum + d.units, 0) / documents.length;
  const wanted = tokensOf(query);
  const length = (units: number): number => 1.2 * (1 - 0.6) + ((1.2 * 0.6) / Math.max(meanLength, 1)) * units;
  const gain = (count: number, units: number): number => count / (count + length(units));
  const frequency = (token: string): number => documents.filter((d) => d.bigrams.has(token)).length;
  const terms =
    wanted.bigrams.size === 0
      ? [...wanted.singles.keys()].map((token) => ({ token, count: 1, weight: 1, field: 'singles' as const }))
      : [...wanted.bigrams]
          .map(([token, count]) => ({ token, count, frequency: frequency(token), field: 'bigrams' as const }))
          .filter((term) => term.frequency > 0)
          .sort((a, b) => a.frequency - b.frequency || (a.token < b.token ? -1 : 1))
          .filter((t, rank) => rank < 8 || (rank < 32 && t.frequency <= documents.length * 0.05))
          .map((t) => {
            const odds = (documents.length - t.frequency + 0.5) / (t.frequency + 0.5);
            return { ...t, weight: Math.log(1 + odds) * t.count };
          });
  const self = terms.reduce((sum, t) => sum + t.weight * gain(t.count, wanted.units), 0);
  const scored = groups.map((group, at) => {
    const document = documents[at] ?? tokensOf('');
    const score = terms.reduce((sum, t) => {
      const count = document[t.field].get(t.token) ?? 0;
      return sum + (count === 0 ? 0 : t.weight * gain(count, document.units));
    }, 0);
    return { group, clause: clauseToShow(group, undefined), score };
  });
  const closeness = new Closeness(query);
  return scored
    .flatMap(({ group, clause, score }) =>
      clause !== undefined && score > 0 ? [{ group, clause, score }] : [],
    )
    .sort((a, b) => b.score - a.score || compareClauses(a.clause, b.clause))
    .slice(0, closeness.isShort ? 200 : 50)
    .map(({ group, clause, score }) => ({
      clause,
      score: closeness.to(group.text, Math.min(score / self, 1)),
    }))
    .sort((a, b) => b.score - a.score || compareClauses(a.clause, b.clause))
    .slice(0, limit);
}

function groupByText(clauses: readonly Clause[]): ClauseGroup[] {
  const groups = new Map<string, Clause[]>();
  for (const clause of clauses) groups.set(clause.text, [...(groups.get(clause.text) ?? []), clause]);
  return [...groups].map(([text, members]) => new GrowingGroup(text, members.sort(compareClauses)));
}

interface Tokens {
  readonly bigrams: Map<string, number>;
  readonly singles: Map<string, number>;
  readonly units: number;
}

function tokensOf(text: string): Tokens {
  const folded = [...Array(text.length).keys()].map((i) => {
    const unit = foldUnit(text.charCodeAt(i));
    return unit === 0 ? ' ' : String.fromCharCode(unit);
  });
  const runs = folded
    .join('')
    .split(' ')
    .filter((run) => run !== '');
  const bigrams = new Map<string, number>();
  const singles = new Map<string, number>();
  for (const run of runs) {
    for (let i = 0; i < run.length; i++) count(singles, run.charAt(i));
    for (let i = 0; i + 1 < run.length; i++) count(bigrams, run.slice(i, i + 2));
  }
  return { bigrams, singles, units: runs.join('').length };
}

const count = (map: Map<string, number>, token: string): unknown => map.set(token, (map.get(token) ?? 0) + 1);
