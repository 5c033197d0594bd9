import { type SourceClauses } from '../../clauses/cutIntoClauses';
import { GrowingText, GrowingUint32 } from '../growingArrays';
import { PostingsBuilder } from '../buildPostings';
import { type Steps } from '../../../base/steps';
import { type Clause, type PrecedentSource } from '../../clauses/types';
import { type Columns, LEVELS } from './columns';
import { TextTable } from './textTable';
import { packOrigins } from './origins';

/** The columns of these sources, made by {@link ClausePacker}. */
export function* packSources(sources: Iterable<SourceClauses>): Steps<Columns> {
  const packer = new ClausePacker();
  for (const source of sources) yield* packer.addSteps(source);
  return yield* packer.finish();
}

/** How many clauses are added between two pauses: a few milliseconds. */
const ADDED = 256;

/** A table of strings that occur again and again. Each is kept once. */
class StringTable {
  readonly #numbers = new Map<string, number>([['', 0]]);
  readonly #strings = new GrowingText();

  constructor() {
    this.#strings.push('');
  }

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#strings.count;
    this.#strings.push(text);
    this.#numbers.set(text, number);
    return number;
  }

  *finish(): Steps<Pick<Columns, 'stringStarts' | 'stringUnits'>> {
    const stringUnits = yield* this.#strings.unitsSteps();
    return { stringStarts: this.#strings.startsArray(), stringUnits };
  }
}

/**
 * Makes the columns of a saved index, source by source. No source is kept as objects, so that packing the law of a
 * whole nation needs no more memory than its index.
 */
export class ClausePacker {
  readonly #strings = new StringTable();
  readonly #texts = new TextTable();
  readonly #postings = new PostingsBuilder();
  readonly #sources = new GrowingUint32();
  readonly #sourceStarts = new GrowingUint32();
  readonly #files = new GrowingUint32();
  readonly #levels = new GrowingUint32();
  readonly #labels = new GrowingUint32();
  readonly #parents = new GrowingUint32();
  readonly #names = new GrowingUint32();
  readonly #spanStarts = new GrowingUint32();
  readonly #spanEnds = new GrowingUint32();
  readonly #clauseTexts = new GrowingUint32();
  #lastPath: readonly string[] = [];
  #lastParent = 0;
  /** The sort keys of clauses: the newest source first, then by id. */
  readonly #order: { readonly source: number; readonly date: string; readonly id: string }[] = [];

  /** The number of sources added so far. */
  get sourceCount(): number {
    return this.#order.length;
  }

  /** The number of clauses added so far. */
  get clauseCount(): number {
    return this.#clauseTexts.size;
  }

  /** Adds a source, some clauses at a time. Ids must be different. */
  *addSteps({ source, clauses }: SourceClauses): Steps<void> {
    this.#order.push({ source: this.sourceCount, date: source.date ?? '', id: source.id });
    this.#sourceStarts.push(this.clauseCount);
    for (const value of fieldsOf(source)) this.#sources.push(this.#strings.numberOf(value));
    for (let at = 0; at < clauses.length; at += ADDED) {
      for (const clause of clauses.slice(at, at + ADDED)) this.#addClause(clause);
      yield;
    }
  }

  /** Records a file that was read, with a stamp that changes when the file does. */
  addFile(name: string, stamp: string): void {
    this.#files.push(this.#strings.numberOf(name));
    this.#files.push(this.#strings.numberOf(stamp));
  }

  #addClause({ level, label, path, text, span }: Clause): void {
    this.#levels.push(LEVELS.indexOf(level));
    this.#labels.push(this.#strings.numberOf(label));
    this.#parents.push(this.#parentOf(path));
    this.#names.push(this.#strings.numberOf(path.at(-1) ?? ''));
    this.#spanStarts.push(span.start);
    this.#spanEnds.push(span.end);
    const known = this.#texts.count;
    const number = this.#texts.numberOf(text);
    if (number === known) this.#postings.add(text);
    this.#clauseTexts.push(number);
  }

  /** The string for the path above a clause. Clauses of one chapter follow each other, so the last one is remembered. */
  #parentOf(path: readonly string[]): number {
    const last = this.#lastPath;
    const isSame =
      last.length === path.length && path.every((part, at) => at + 1 === path.length || part === last[at]);
    if (!isSame) this.#lastParent = this.#strings.numberOf(path.slice(0, -1).join('\n'));
    this.#lastPath = path;
    return this.#lastParent;
  }

  /** The columns. Nothing may be added afterwards. */
  *finish(): Steps<Columns> {
    this.#sourceStarts.push(this.clauseCount);
    const postings = yield* this.#postings.finish();
    yield;
    const { starts: textStarts, units: textUnits, slots: textSlots } = yield* this.#texts.finish();
    yield;
    const sourceStarts = this.#sourceStarts.toArray();
    const clauseTexts = this.#clauseTexts.toArray();
    const byText = this.#clausesByText(sourceStarts, clauseTexts, this.#texts.count);
    yield;
    const strings = yield* this.#strings.finish();
    yield;
    return {
      ...strings,
      sources: this.#sources.toArray(),
      sourceStarts,
      files: this.#files.toArray(),
      clauseLevels: Uint8Array.from(this.#levels.toArray()),
      clauseLabels: this.#labels.toArray(),
      clauseParents: this.#parents.toArray(),
      clauseNames: this.#names.toArray(),
      spanStarts: this.#spanStarts.toArray(),
      spanEnds: this.#spanEnds.toArray(),
      clauseTexts,
      textStarts,
      textUnits,
      textSlots,
      ...byText,
      ...postings,
    };
  }

  /** Sorts the clauses by text (counting sort). The clauses of each text stay in the order of `compareClauses`. */
  #clausesByText(
    sourceStarts: Uint32Array,
    clauseTexts: Uint32Array,
    texts: number,
  ): Pick<Columns, 'textClauseStarts' | 'textClauses'> {
    const textClauseStarts = new Uint32Array(texts + 1);
    for (const text of clauseTexts) textClauseStarts[text + 1] = (textClauseStarts[text + 1] ?? 0) + 1;
    for (let t = 0; t < texts; t++) {
      textClauseStarts[t + 1] = (textClauseStarts[t + 1] ?? 0) + (textClauseStarts[t] ?? 0);
    }
    const cursors = textClauseStarts.slice(0, texts);
    const textClauses = new Uint32Array(clauseTexts.length);
    this.#order.sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date > b.date ? -1 : 1));
    for (const { source } of this.#order) {
      for (let c = sourceStarts[source] ?? 0; c < (sourceStarts[source + 1] ?? 0); c++) {
        const text = clauseTexts[c] ?? 0;
        const at = cursors[text] ?? 0;
        textClauses[at] = c;
        cursors[text] = at + 1;
      }
    }
    return { textClauseStarts, textClauses };
  }
}

/** The strings of a source in the order of the format. */
const fieldsOf = ({ id, title, date, issuer, rank, validity, told }: PrecedentSource): readonly string[] => [
  id,
  title,
  date ?? '',
  issuer ?? '',
  rank ?? '',
  validity ?? '',
  packOrigins(told),
];
