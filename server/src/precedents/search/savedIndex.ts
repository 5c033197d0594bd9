import { type ClauseGroup, type ClauseLead, GrowingGroup } from '../clauses/identicalClauses';
import { type SavedClauses } from './file/savedClauses';
import { type GroupList, Segment } from './indexSegment';
import { type Clause, type PrecedentSource } from '../clauses/types';

/** A text of a saved index. Its clauses are read when they are asked for. */
class SavedGroup implements ClauseGroup {
  readonly #saved: SavedClauses;
  readonly #number: number;

  constructor(saved: SavedClauses, number: number) {
    this.#saved = saved;
    this.#number = number;
  }

  get text(): string {
    return this.#saved.text(this.#number);
  }

  get clauses(): readonly Clause[] {
    return this.#saved.clausesOfText(this.#number);
  }

  get lead(): ClauseLead {
    return this.#saved.leadOfText(this.#number);
  }

  standsOnlyIn(sourceId: string): boolean {
    return this.#saved.standsOnlyIn(this.#number, sourceId);
  }
}

/**
 * A saved index as part of a corpus that changes. Its columns stay as they are. Texts that a change concerns get a
 * group of their own, and removed sources are recorded.
 */
export class SavedIndex implements GroupList {
  readonly saved: SavedClauses;
  readonly segment: Segment;
  /** The indexes of the sources that are left, by id. */
  readonly #places = new Map<string, number>();
  readonly #touched = new Map<number, GrowingGroup>();
  #clauseCount: number;

  constructor(saved: SavedClauses) {
    this.saved = saved;
    this.#clauseCount = saved.clauseCount;
    saved.sources.forEach(({ id }, at) => this.#places.set(id, at));
    this.segment = new Segment(this, saved.columns);
  }

  get size(): number {
    return this.saved.textCount;
  }

  /** The number of clauses in the sources that are left. */
  get clauseCount(): number {
    return this.#clauseCount;
  }

  at(text: number): ClauseGroup {
    return this.#touched.get(text) ?? new SavedGroup(this.saved, text);
  }

  /** The group of text number `text`, in a form that can be changed. */
  touch(text: number): GrowingGroup {
    const group =
      this.#touched.get(text) ?? new GrowingGroup(this.saved.text(text), this.saved.clausesOfText(text));
    this.#touched.set(text, group);
    return group;
  }

  /** The number of a text that is indexed here; `undefined` where it is not. */
  findText(text: string): number | undefined {
    const number = this.saved.findText(text);
    return number !== undefined && this.segment.isLive(number) ? number : undefined;
  }

  /** The sources that are left. */
  sources(): readonly PrecedentSource[] {
    const { sources } = this.saved;
    return this.#places.size === sources.length ? sources : sources.filter(({ id }) => this.#places.has(id));
  }

  clausesOf(sourceId: string): readonly Clause[] | undefined {
    const at = this.#places.get(sourceId);
    return at === undefined ? undefined : this.saved.clausesOf(at);
  }

  /** The source with this id; `undefined` where it is not here or was removed. */
  sourceWith(sourceId: string): PrecedentSource | undefined {
    const at = this.#places.get(sourceId);
    return at === undefined ? undefined : this.saved.sources[at];
  }

  /**
   * Records that a source is removed. Returns the numbers of its texts, so that the caller can remove its clauses from
   * them.
   */
  removeSource({ id }: PrecedentSource): Uint32Array {
    const at = this.#places.get(id);
    if (at === undefined) return new Uint32Array(0);
    this.#places.delete(id);
    const texts = this.saved.textsOf(at);
    this.#clauseCount -= texts.length;
    return texts;
  }
}
