import { type Level } from '../../syntax/tree';
import { type SearchFilter } from './searchFilter';
import { type IndexFacts } from './indexFacts';

/** What a text, or what lies beside it, says of a source. */
export type SourceFact = 'date' | 'issuer' | 'rank' | 'validity';
/**
 * Where a fact was read: 题注, the article on the effective date, 落款, the furniture of a page, the file's name, a
 * manifest, the properties of a Word document, a corpus server.
 */
export type FactOrigin =
  'note' | 'article' | 'closing' | 'page' | 'name' | 'manifest' | 'properties' | 'server';

/** A regulation the index knows. */
export interface PrecedentSource {
  /** Stable identity: the file's URI or a `seeds/…` path. */
  readonly id: string;
  readonly title: string;
  /** `YYYY-MM-DD`, from the adoption note or the effective date, where the text says. */
  readonly date: string | undefined;
  /** Who made it, where a manifest says so. */
  readonly issuer?: string;
  /** Its rank 效力级别 (法律, 行政法规, 地方性法规 …), where a manifest says so. */
  readonly rank?: string;
  /** Whether it is in force 时效性 (现行有效, 已修改, 已废止 …), where a manifest says so. */
  readonly validity?: string;
  /** Where each fact was read, as far as it is known. */
  readonly told?: Readonly<Partial<Record<SourceFact, FactOrigin>>>;
}

/** One clause of the index: an article, or a numbered section of a policy document. */
export interface Clause {
  readonly source: PrecedentSource;
  readonly level: Level;
  /** 第二十五条, （三） … */
  readonly label: string;
  /** Headings from the widest to the clause's own label: `['第三章 数据要素', '第二十五条']`. */
  readonly path: readonly string[];
  /** The clause without its label, paragraphs and items parted by `\n`. */
  readonly text: string;
  /** UTF-16 offsets of the clause in its source text. */
  readonly span: { readonly start: number; readonly end: number };
}

export interface PrecedentHit {
  readonly clause: Clause;
  /** Closeness from 0 (nothing shared) to 1 (the same text). */
  readonly score: number;
}

export interface SearchOptions {
  readonly limit: number;
  /** Clauses of this source are left out: a draft is no precedent of itself. */
  readonly exclude?: string;
  /** Only clauses of regulations that it lets through. */
  readonly filter?: SearchFilter;
}

/** Precedents by text. */
export interface PrecedentIndex {
  readonly sources: readonly PrecedentSource[];
  readonly clauseCount: number;
  /** Best first; scores fall. An empty or unsearchable query gives none. */
  search(query: string, options: SearchOptions): readonly PrecedentHit[];
  /** Every clause of a source, in text order. */
  clausesOf(sourceId: string): readonly Clause[];
  /** What is remembered about it. */
  readonly facts: IndexFacts;
}
