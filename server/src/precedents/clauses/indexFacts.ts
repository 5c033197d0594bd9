import { type SourceClauses } from './cutIntoClauses';
import { type PrecedentIndex } from './types';

/** What is derived of one thing that does not change: each answer is worked out once. The question is its key. */
export class FactsOf<S> {
  readonly #subject: S;
  readonly #facts = new Map<unknown, unknown>();

  constructor(subject: S) {
    this.#subject = subject;
  }

  derive<T>(query: (subject: S) => T): T {
    if (!this.#facts.has(query)) this.#facts.set(query, query(this.#subject));
    return this.#facts.get(query) as T;
  }
}

/** A source of an index with what is known of it. */
export interface KnownSource extends SourceClauses {
  readonly facts: FactsOf<SourceClauses>;
}

/** What `query` gives for a source: remembered for one that an index handed out. */
export const factOf = <T>(source: SourceClauses | KnownSource, query: (source: SourceClauses) => T): T =>
  'facts' in source ? source.facts.derive(query) : query(source);

/** Sources that are kept with their facts: more than a draft is compared with, and little beside the index itself. */
const MOST_KEPT = 256;

interface Lasting {
  readonly parts: readonly unknown[];
  readonly value: unknown;
}

const isMadeOf = (made: Lasting, parts: readonly unknown[]): boolean =>
  made.parts.length === parts.length && made.parts.every((part, at) => part === parts[at]);

/**
 * Everything that is remembered about an index. The index owns it and says what changed; nothing else decides what is
 * still known.
 */
export class IndexFacts {
  readonly #index: PrecedentIndex;
  readonly #read: (id: string) => SourceClauses | undefined;
  #whole: FactsOf<PrecedentIndex> | undefined;
  /** The one that was asked for last stands at the end. */
  readonly #sources = new Map<string, KnownSource>();
  readonly #lasting = new Map<object, readonly Lasting[]>();

  /** @param read gives a source of the index, by its identity */
  constructor(index: PrecedentIndex, read: (id: string) => SourceClauses | undefined) {
    this.#index = index;
    this.#read = read;
  }

  /** What `query` gives for the index as it is now. */
  derive<T>(query: (index: PrecedentIndex) => T): T {
    this.#whole ??= new FactsOf(this.#index);
    return this.#whole.derive(query);
  }

  /** The source with this identity: the same object for so long as it is one of those asked for last and stays. */
  sourceWith(id: string): KnownSource | undefined {
    const known = this.#sources.get(id) ?? this.#readSource(id);
    if (known === undefined) return undefined;
    this.#sources.delete(id);
    this.#sources.set(id, known);
    for (const oldest of this.#sources.keys()) {
      if (this.#sources.size <= MOST_KEPT) break;
      this.#sources.delete(oldest);
    }
    return known;
  }

  #readSource(id: string): KnownSource | undefined {
    const read = this.#read(id);
    return read && { ...read, facts: new FactsOf(read) };
  }

  /**
   * What was made for `key`, given again as long as it would be made of the same parts.
   * @param kept so many of those asked for last are remembered: drafts that are open side by side have one each
   */
  lasting<T>(key: object, parts: readonly unknown[], make: () => T, kept = 1): T {
    const all = this.#lasting.get(key) ?? [];
    const found = all.find((each) => isMadeOf(each, parts)) ?? { parts, value: make() };
    this.#lasting.set(key, [found, ...all.filter((each) => each !== found)].slice(0, kept));
    return found.value as T;
  }

  /** A source came, went, or is another now. */
  forget(id: string): void {
    this.#sources.delete(id);
    this.#whole = undefined;
  }

  /** Sources came. */
  forgetWhole(): void {
    this.#whole = undefined;
  }
}
