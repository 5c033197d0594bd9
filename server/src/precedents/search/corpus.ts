import { GrowingGroup } from '../clauses/clauseGroup';
import { EmbeddedIndex } from './embeddedIndex';
import { type SourceClauses } from '../clauses/clauses';
import { IndexFacts } from '../clauses/indexFacts';
import { type SavedClauses } from './file/savedClauses';
import { SavedIndex } from './savedIndex';
import { type CandidateAnswer, type CandidateRequest, type CandidateSupplier } from './candidates';
import { searchClauses } from './searchClauses';
import { runToEnd, type Steps } from '../../base/steps';
import {
  type Clause,
  type PrecedentHit,
  type PrecedentIndex,
  type PrecedentSource,
  type SearchOptions,
} from '../clauses/types';

/** Texts of a second saved index that are looked up in the first between two rests. */
const STEP = 1024;

/** Clauses that are entered and indexed between two rests. */
const ENTERED = 256;

/**
 * The precedents of a session: saved indexes, and over them what changed since or was never saved. A source's
 * clauses can be put, replaced and removed at any time, and the answers are those of an index built from scratch of
 * what is there.
 */
export class PrecedentCorpus implements PrecedentIndex, CandidateSupplier {
  readonly #saved: SavedIndex[] = [];
  readonly #clausesOf = new Map<string, readonly Clause[]>();
  readonly #sources = new Map<string, PrecedentSource>();
  /** The groups that can change: those of texts that are not saved, and of saved ones that a change touched. */
  readonly #groups = new Map<string, GrowingGroup>();
  readonly #index = new EmbeddedIndex();
  /** What is remembered about what the corpus holds: it hangs here and nowhere else. */
  readonly facts: IndexFacts = new IndexFacts(this, (id) => this.#readSource(id));
  #clauseCount = 0;
  #allSources: readonly PrecedentSource[] | undefined;

  /** The same array until a source comes or goes. */
  get sources(): readonly PrecedentSource[] {
    this.#allSources ??= [...this.#saved.flatMap((part) => part.sources()), ...this.#sources.values()];
    return this.#allSources;
  }

  get clauseCount(): number {
    return this.#saved.reduce((sum, part) => sum + part.clauseCount, this.#clauseCount);
  }

  /** Adds what a saved index holds. Sources that are already here stay as they are. */
  attach(saved: SavedClauses): void {
    runToEnd(this.attachSteps(saved));
  }

  /** The same step by step: texts that stand here already are joined with those, one by one. */
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

  /** Looks the texts of the smaller part up in the larger. */
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

  /** Lets a group have the clauses of its text in `part`, where the text stands no more. */
  #join(group: GrowingGroup, part: SavedIndex): void {
    const number = part.findText(group.text);
    if (number === undefined) return;
    for (const clause of part.saved.clausesOfText(number)) group.add(clause);
    part.segment.strikeOut(number);
  }

  /** Adds a source with its clauses, or replaces the one of the same identity. */
  update(source: PrecedentSource, clauses: readonly Clause[]): void {
    // The new clauses come first, so that a text that stays is never struck out and indexed again.
    for (const clause of clauses) this.#enter(clause);
    this.#replace(source, clauses);
  }

  /** The same step by step. What was entered is indexed before others have their turn: no search has to do it. */
  *updateSteps(source: PrecedentSource, clauses: readonly Clause[]): Steps<void> {
    for (let at = 0; at < clauses.length; at += ENTERED) {
      for (const clause of clauses.slice(at, at + ENTERED)) this.#enter(clause);
      this.flush();
      yield;
    }
    this.#replace(source, clauses);
  }

  /** Puts a source whose clauses are entered in the place of the one of the same identity. */
  #replace(source: PrecedentSource, clauses: readonly Clause[]): void {
    this.remove(source.id);
    this.#sources.set(source.id, source);
    this.#clausesOf.set(source.id, clauses);
    this.#clauseCount += clauses.length;
  }

  /** Removes a source; nothing happens when it is not there. */
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

  /** The first stage alone, for who has candidates from elsewhere too. */
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

  /** Indexes what was added since the last search, so that the next one need not. */
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

  /** The group of a text that is indexed, ready to be changed. */
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
