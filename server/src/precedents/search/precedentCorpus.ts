import { GrowingGroup } from '../clauses/identicalClauses';
import { EmbeddedIndex } from './embeddedIndex';
import { type SourceClauses } from '../clauses/cutIntoClauses';
import { IndexFacts } from '../clauses/indexFacts';
import { type SavedClauses } from './file/savedClauses';
import { SavedIndex } from './savedIndex';
import { type CandidateAnswer, type CandidateRequest, type CandidateSupplier } from './candidateSupplier';
import { searchClauses } from './searchClauses';
import { runToEnd, type Steps } from '../../base/steps';
import {
  type Clause,
  type PrecedentHit,
  type PrecedentIndex,
  type PrecedentSource,
  type SearchOptions,
} from '../clauses/types';

/** How many texts of a second saved index are looked up in the first between two pauses. */
const STEP = 1024;

/** How many clauses are entered and indexed between two pauses. */
const ENTERED = 256;

/**
 * The precedents of a session: saved indexes, and on top of them what changed since or was never saved. The clauses of
 * a source can be added, replaced and removed at any time. Answers are always those of an index built afresh.
 */
export class PrecedentCorpus implements PrecedentIndex, CandidateSupplier {
  readonly #saved: SavedIndex[] = [];
  readonly #clausesOf = new Map<string, readonly Clause[]>();
  readonly #sources = new Map<string, PrecedentSource>();
  /** The groups that can change: those of texts that are not saved, and of saved texts that a change concerned. */
  readonly #groups = new Map<string, GrowingGroup>();
  readonly #index = new EmbeddedIndex();
  /** What other modules have computed of this corpus and want to keep, such as roles and mined clauses. */
  readonly facts: IndexFacts = new IndexFacts(this, (id) => this.#readSource(id));
  #clauseCount = 0;
  #allSources: readonly PrecedentSource[] | undefined;

  /** The sources. The same array until one is added or removed. */
  get sources(): readonly PrecedentSource[] {
    this.#allSources ??= [...this.#saved.flatMap((part) => part.sources()), ...this.#sources.values()];
    return this.#allSources;
  }

  get clauseCount(): number {
    return this.#saved.reduce((sum, part) => sum + part.clauseCount, this.#clauseCount);
  }

  /** Adds the sources of a saved index. Sources that are here already stay as they are. */
  attach(saved: SavedClauses): void {
    runToEnd(this.attachSteps(saved));
  }

  /** The same in steps. Texts that are in both are joined one by one. */
  *attachSteps(saved: SavedClauses): Steps<void> {
    const part = new SavedIndex(saved);
    const known = saved.sources.filter(({ id }) => this.#has(id));
    for (const group of this.#groups.values()) this.#join(group, part);
    for (const other of this.#saved) yield* this.#joinParts(other, part);
    this.#saved.push(part);
    this.#index.attach(part.segment);
    this.#allSources = undefined;
    this.facts.forgetWhole();
    for (const source of known) this.#removeSaved(part, source);
  }

  /** Looks up the texts of the smaller part in the larger one. */
  *#joinParts(other: SavedIndex, part: SavedIndex): Steps<void> {
    const [small, large] = other.size < part.size ? [other, part] : [part, other];
    for (let number = 0; number < small.size; number++) {
      if (number % STEP === 0) yield;
      if (!small.segment.isLive(number)) continue;
      const text = small.saved.text(number);
      const group = large.findText(text) === undefined ? undefined : this.#groupOf(text);
      if (group !== undefined) this.#join(group, part);
    }
  }

  /** Moves the clauses of a text from `part` to the group, and removes the text from `part`. */
  #join(group: GrowingGroup, part: SavedIndex): void {
    const number = part.findText(group.text);
    if (number === undefined) return;
    for (const clause of part.saved.clausesOfText(number)) group.add(clause);
    part.segment.strikeOut(number);
  }

  /** Adds a source with its clauses, or replaces the one with the same id. */
  update(source: PrecedentSource, clauses: readonly Clause[]): void {
    // New clauses are entered first, so that a text which stays is not removed and indexed again.
    for (const clause of clauses) this.#enter(clause);
    this.#replace(source, clauses);
  }

  /** The same in steps. What was entered is indexed before each pause, so that no search has to do it. */
  *updateSteps(source: PrecedentSource, clauses: readonly Clause[]): Steps<void> {
    for (let at = 0; at < clauses.length; at += ENTERED) {
      for (const clause of clauses.slice(at, at + ENTERED)) this.#enter(clause);
      this.flush();
      yield;
    }
    this.#replace(source, clauses);
  }

  /** Replaces the source with this id. The new clauses have been entered already. */
  #replace(source: PrecedentSource, clauses: readonly Clause[]): void {
    this.remove(source.id);
    this.#sources.set(source.id, source);
    this.#clausesOf.set(source.id, clauses);
    this.#clauseCount += clauses.length;
  }

  /** Removes a source. Does nothing where there is none with this id. */
  remove(sourceId: string): void {
    this.#allSources = undefined;
    this.facts.forget(sourceId);
    for (const part of this.#saved) {
      const source = part.sourceWith(sourceId);
      if (source !== undefined) this.#removeSaved(part, source);
    }
    const clauses = this.#clausesOf.get(sourceId) ?? [];
    this.#sources.delete(sourceId);
    this.#clausesOf.delete(sourceId);
    this.#clauseCount -= clauses.length;
    for (const clause of clauses) this.#withdraw(clause.text, (other) => other === clause);
  }

  search(query: string, options: SearchOptions): readonly PrecedentHit[] {
    return searchClauses(this.#index, query, options);
  }

  /** Only the first stage, for callers that have candidates from elsewhere, too. */
  supply(request: CandidateRequest): CandidateAnswer {
    return this.#index.supply(request);
  }

  clausesOf(sourceId: string): readonly Clause[] {
    return this.facts.sourceWith(sourceId)?.clauses ?? [];
  }

  #readSource(id: string): SourceClauses | undefined {
    const source = this.#sources.get(id);
    if (source !== undefined) return { source, clauses: this.#clausesOf.get(id) ?? [] };
    for (const part of this.#saved) {
      const source = part.sourceWith(id);
      if (source !== undefined) return { source, clauses: part.clausesOf(id) ?? [] };
    }
    return undefined;
  }

  /** Indexes what was added since the last search, so that the next search need not. */
  flush(): void {
    this.#index.flush();
  }

  #has(sourceId: string): boolean {
    return this.#sources.has(sourceId) || this.#saved.some((part) => part.sourceWith(sourceId) !== undefined);
  }

  #enter(clause: Clause): void {
    const group = this.#groupOf(clause.text);
    if (group !== undefined) {
      group.add(clause);
      return;
    }
    const created = new GrowingGroup(clause.text, [clause]);
    this.#groups.set(clause.text, created);
    this.#index.add(created);
  }

  /** The group of a text that is indexed, in a form that can be changed. */
  #groupOf(text: string): GrowingGroup | undefined {
    const known = this.#groups.get(text);
    if (known !== undefined) return known;
    for (const part of this.#saved) {
      const number = part.findText(text);
      if (number === undefined) continue;
      const group = part.touch(number);
      this.#groups.set(text, group);
      this.#index.place(group, part.segment, number);
      return group;
    }
    return undefined;
  }

  #removeSaved(part: SavedIndex, source: PrecedentSource): void {
    for (const text of part.removeSource(source)) {
      this.#withdraw(part.saved.text(text), (clause) => clause.source === source);
    }
  }

  #withdraw(text: string, isGone: (clause: Clause) => boolean): void {
    const group = this.#groupOf(text);
    if (group === undefined) return;
    group.remove(isGone);
    if (group.clauses.length > 0) return;
    this.#groups.delete(text);
    this.#index.remove(group);
  }
}
