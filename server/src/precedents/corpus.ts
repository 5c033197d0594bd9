import { type ClauseGroup, compareClauses } from './clauseGroup';
import { EmbeddedIndex } from './embeddedIndex';
import { searchClauses } from './search';
import {
  type Clause,
  type PrecedentHit,
  type PrecedentIndex,
  type PrecedentSource,
  type SearchOptions,
} from './types';

interface GrowingGroup extends ClauseGroup {
  readonly clauses: Clause[];
}

/**
 * The precedents of a session, by file: a file's clauses can be put, replaced and removed at any time, and the
 * answers are those of an index built from scratch of what is there.
 */
export class PrecedentCorpus implements PrecedentIndex {
  readonly #clausesOf = new Map<string, readonly Clause[]>();
  readonly #sources = new Map<string, PrecedentSource>();
  readonly #groups = new Map<string, GrowingGroup>();
  readonly #index = new EmbeddedIndex();
  #clauseCount = 0;

  get sources(): readonly PrecedentSource[] {
    return [...this.#sources.values()];
  }

  get clauseCount(): number {
    return this.#clauseCount;
  }

  /** Adds a source with its clauses, or replaces the one of the same identity. */
  update(source: PrecedentSource, clauses: readonly Clause[]): void {
    // The new clauses come first, so that a text that stays is never struck out and indexed again.
    for (const clause of clauses) this.#enter(clause);
    this.remove(source.id);
    this.#sources.set(source.id, source);
    this.#clausesOf.set(source.id, clauses);
    this.#clauseCount += clauses.length;
  }

  /** Removes a source; nothing happens when it is not there. */
  remove(sourceId: string): void {
    const clauses = this.#clausesOf.get(sourceId) ?? [];
    this.#sources.delete(sourceId);
    this.#clausesOf.delete(sourceId);
    this.#clauseCount -= clauses.length;
    for (const clause of clauses) this.#withdraw(clause);
  }

  search(query: string, options: SearchOptions): readonly PrecedentHit[] {
    return searchClauses(this.#index, query, options);
  }

  clausesOf(sourceId: string): readonly Clause[] {
    return this.#clausesOf.get(sourceId) ?? [];
  }

  /** Indexes what was added since the last search, so that the next one need not. */
  flush(): void {
    this.#index.flush();
  }

  #enter(clause: Clause): void {
    const group = this.#groups.get(clause.text);
    if (group !== undefined) {
      group.clauses.push(clause);
      group.clauses.sort(compareClauses);
      return;
    }
    const created = { text: clause.text, clauses: [clause] };
    this.#groups.set(clause.text, created);
    this.#index.add(created);
  }

  #withdraw(clause: Clause): void {
    const group = this.#groups.get(clause.text);
    const at = group?.clauses.indexOf(clause) ?? -1;
    if (group === undefined || at < 0) return;
    group.clauses.splice(at, 1);
    if (group.clauses.length > 0) return;
    this.#groups.delete(clause.text);
    this.#index.remove(group);
  }
}
