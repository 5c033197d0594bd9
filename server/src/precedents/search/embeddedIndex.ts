import { type QueryPlan, planQuery } from './bm25';
import { BlockScores } from './blockScores';
import {
  type Candidate,
  type CandidateAnswer,
  type CandidateRequest,
  type CandidateSupplier,
} from './candidateSupplier';
import { buildPostings } from './buildPostings';
import { type ClauseGroup, compareGroups } from '../clauses/identicalClauses';
import { passes } from '../clauses/searchFilter';
import { Segment, type Wanted } from './indexSegment';
import { Tokenizer } from '../clauses/searchKeys';
import { TopK } from './topK';

/**
 * For keys in at most so many groups, frequencies are counted again when a source is left out. For more common keys one
 * source makes no difference.
 */
const RARE = 64;

/** Larger segments are not merged again: merging takes as long as the groups are many, and everybody has to wait. */
const LARGEST_MERGED = 2048;

/** Where a group is indexed. A group without a place is indexed at the next search. */
interface Place {
  readonly segment: Segment;
  readonly document: number;
}

/**
 * The inverted index in this process. It has segments whose sizes fall geometrically. What was added since the last
 * search becomes a small segment, and small segments are merged. So an edit costs as much as the edited file is large,
 * and a search meets only a few segments.
 */
export class EmbeddedIndex implements CandidateSupplier {
  readonly #tokenizer = new Tokenizer();
  /** The segments of saved indexes. Groups can be removed from them, but they are never merged. */
  readonly #saved: Segment[] = [];
  #segments: Segment[] = [];
  readonly #places = new Map<ClauseGroup, Place>();
  readonly #waiting = new Set<ClauseGroup>();
  readonly #scores = new BlockScores();

  /** Adds a saved segment to those that are searched. */
  attach(segment: Segment): void {
    this.#saved.push(segment);
  }

  /** Says where a group is in a saved segment, so that it can be removed. */
  place(group: ClauseGroup, segment: Segment, document: number): void {
    this.#places.set(group, { segment, document });
  }

  /** Adds a group. Its text must not change afterwards. */
  add(group: ClauseGroup): void {
    this.#waiting.add(group);
  }

  remove(group: ClauseGroup): void {
    if (this.#waiting.delete(group)) return;
    const place = this.#places.get(group);
    if (place === undefined) return;
    place.segment.strikeOut(place.document);
    this.#places.delete(group);
  }

  /** Indexes what was added. A search calls this itself. */
  flush(): void {
    const live = this.#segments.filter((segment) => segment.liveCount > 0);
    const stale = live.filter((segment) => segment.liveCount * 2 < segment.size);
    this.#segments = live.filter((segment) => !stale.includes(segment));
    const groups = [...stale.flatMap((segment) => segment.liveGroups()), ...this.#waiting];
    this.#waiting.clear();
    if (groups.length > 0) this.#append(groups);
  }

  supply(request: CandidateRequest): CandidateAnswer {
    this.flush();
    const { exclude, filter } = request;
    const plan = this.#plan(request.query, exclude);
    const best = new TopK<ClauseGroup>(request.limit, compareGroups);
    const wanted: Wanted = {
      threshold: () => best.threshold,
      report(group, score) {
        if (exclude !== undefined && group.standsOnlyIn(exclude)) return;
        if (filter !== undefined && !group.clauses.some(({ source }) => passes(source, filter))) return;
        best.offer(score, group);
      },
    };
    for (const segment of this.#all()) segment.score(plan, this.#scores, wanted);
    const candidates = best
      .sorted()
      .map(({ item, score }): Candidate => ({ group: item, relevance: Math.min(score / plan.selfScore, 1) }));
    return { candidates, isPartial: false };
  }

  /**
   * Makes a segment from `groups` and from the last segments, as far as these are less than twice as large and not too
   * large to merge.
   */
  #append(groups: ClauseGroup[]): void {
    let last = this.#segments.at(-1);
    while (last !== undefined && last.liveCount < groups.length * 2 && last.liveCount < LARGEST_MERGED) {
      groups.unshift(...last.liveGroups());
      this.#segments.pop();
      last = this.#segments.at(-1);
    }
    const list = { size: groups.length, at: (document: number) => groups[document] };
    const segment = new Segment(list, buildPostings(groups.map(({ text }) => text)));
    groups.forEach((group, document) => this.#places.set(group, { segment, document }));
    this.#segments.push(segment);
  }

  #all(): readonly Segment[] {
    return [...this.#saved, ...this.#segments];
  }

  /**
   * Prepares a query. A draft is indexed as well but left out of its own searches. Its own words would be the rarest of
   * all, so only groups that can be answers count for the weights.
   */
  #plan(query: string, exclude: string | undefined): QueryPlan {
    const segments = this.#all();
    const documents = segments.reduce((sum, segment) => sum + segment.liveCount, 0);
    const units = segments.reduce((sum, segment) => sum + segment.totalLength, 0);
    const frequencyOf = (key: number): number => {
      const all = segments.reduce((sum, segment) => sum + segment.frequencyOf(key), 0);
      if (exclude === undefined || all > RARE) return all;
      return segments.reduce((sum, segment) => sum + segment.frequencyOutside(key, exclude), 0);
    };
    const facts = { documents, meanLength: documents > 0 ? units / documents : 0 };
    return planQuery(this.#tokenizer.keys(query), facts, frequencyOf);
  }
}
