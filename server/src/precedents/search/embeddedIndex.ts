import { type QueryPlan, planQuery } from './bm25';
import { BlockScores } from './blockScores';
import {
  type Candidate,
  type CandidateAnswer,
  type CandidateRequest,
  type CandidateSupplier,
} from './candidates';
import { buildPostings } from './buildPostings';
import { type ClauseGroup, compareGroups } from '../clauses/clauseGroup';
import { passes } from '../clauses/searchFilter';
import { Segment, type Wanted } from './segment';
import { Tokenizer } from '../clauses/tokenize';
import { TopK } from './topK';

/**
 * Keys in at most this many groups are counted over when a source is left out. One source more or less does not
 * change what a common key weighs.
 */
const RARE = 64;

/** To build a segment takes as long as it has groups, and everybody waits: larger ones stay as they are. */
const LARGEST_MERGED = 2048;

/** Where a group is indexed; a group without a place waits for the next search. */
interface Place {
  readonly segment: Segment;
  readonly document: number;
}

/**
 * The inverted index in this process. It consists of segments whose sizes fall geometrically: what was added since
 * the last search becomes a new small segment, small segments are merged, so that an edit costs what the edited
 * file weighs and a search never meets more than a handful of segments.
 */
export class EmbeddedIndex implements CandidateSupplier {
  readonly #tokenizer = new Tokenizer();
  /** Of saved indexes: groups are struck out of them, and they are never merged. */
  readonly #saved: Segment[] = [];
  #segments: Segment[] = [];
  readonly #places = new Map<ClauseGroup, Place>();
  readonly #waiting = new Set<ClauseGroup>();
  readonly #scores = new BlockScores();

  /** Searches a saved segment too. */
  attach(segment: Segment): void {
    this.#saved.push(segment);
  }

  /** Tells where a group of a saved segment stands, so that it can be removed. */
  place(group: ClauseGroup, segment: Segment, document: number): void {
    this.#places.set(group, { segment, document });
  }

  /** Takes in a group; its text must not change afterwards. */
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

  /** Indexes what was added; a search does it by itself. */
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

  /** Makes a segment of `groups` and of the last segments that are not at least twice as large, nor large already. */
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
   * A draft is indexed too and left out of its own searches. Its own words would be the rarest of all: keys are
   * weighed by the groups that can be answers.
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
