import { runToEnd, type Steps } from '../../../base/steps';
import { partitionPoint } from '../../../base/partitionPoint';
import { type ClauseLead } from '../../clauses/identicalClauses';
import { type SourceClauses } from '../../clauses/cutIntoClauses';
import { equalsAt } from '../growingArrays';
import { type Clause, type PrecedentSource } from '../../clauses/types';
import { type Columns, FILE_FIELDS, LEVELS, SOURCE_FIELDS } from './columns';
import { hashOf, slotOf } from './textTable';
import { readOrigins } from './origins';

/** How many units are turned into characters in one call: the stack has no room for more arguments. */
const PIECE = 4096;

/** A file that was read when the index was made. */
export interface SavedFile {
  readonly name: string;
  readonly stamp: string;
}

/**
 * The clauses of a saved index. Sources are read when it is opened; clauses and texts only when they are asked for, to
 * save memory.
 */
export class SavedClauses {
  readonly columns: Columns;
  readonly sources: readonly PrecedentSource[];

  /**
   * @param idPrefix put before the id of each source, where several indexes might have the same ids
   * @param sources given where {@link openSteps} has read them
   */
  constructor(columns: Columns, idPrefix = '', sources = runToEnd(sourceSteps(columns, idPrefix))) {
    this.columns = columns;
    this.sources = sources;
  }

  /** Opens an index, some sources at a time. */
  static *openSteps(columns: Columns, idPrefix = ''): Steps<SavedClauses> {
    return new SavedClauses(columns, idPrefix, yield* sourceSteps(columns, idPrefix));
  }

  get clauseCount(): number {
    return this.columns.clauseTexts.length;
  }

  /** The number of different texts. */
  get textCount(): number {
    return this.columns.textStarts.length - 1;
  }

  *files(): Generator<SavedFile, void, void> {
    const { files } = this.columns;
    for (let at = 0; at < files.length; at += FILE_FIELDS) {
      yield { name: this.#string(files[at]), stamp: this.#string(files[at + 1]) };
    }
  }

  /** The clauses of source number `at` in text order. They are read again on every call. */
  clausesOf(at: number): readonly Clause[] {
    const { sourceStarts } = this.columns;
    const clauses: Clause[] = [];
    for (let c = sourceStarts[at] ?? 0; c < (sourceStarts[at + 1] ?? 0); c++) {
      clauses.push(this.#readClause(c, this.sources[at]));
    }
    return clauses;
  }

  /** All sources with their clauses, in order. */
  *all(): Generator<SourceClauses, void, void> {
    for (const [at, source] of this.sources.entries()) yield { source, clauses: this.clausesOf(at) };
  }

  /** The numbers of the texts of source number `at`. */
  textsOf(at: number): Uint32Array {
    const { sourceStarts, clauseTexts } = this.columns;
    return clauseTexts.subarray(sourceStarts[at], sourceStarts[at + 1]);
  }

  /** The clauses with text number `text`, the newest first. */
  clausesOfText(text: number): readonly Clause[] {
    return Array.from(this.#clauseNumbers(text), (clause) =>
      this.#readClause(clause, this.sources[this.#sourceOf(clause)]),
    );
  }

  /** The newest clause with text number `text`, without the parts that take time to read. */
  leadOfText(text: number): ClauseLead {
    const { textClauseStarts, textClauses, spanStarts } = this.columns;
    const clause = textClauses[textClauseStarts[text] ?? 0] ?? 0;
    return { source: this.sources[this.#sourceOf(clause)] ?? NO_SOURCE, start: spanStarts[clause] ?? 0 };
  }

  /** True where only the source with this id has text number `text`. */
  standsOnlyIn(text: number, sourceId: string): boolean {
    return this.#clauseNumbers(text).every((clause) => this.sources[this.#sourceOf(clause)]?.id === sourceId);
  }

  text(text: number): string {
    const { textStarts, textUnits } = this.columns;
    return stringOf(textUnits, textStarts[text] ?? 0, textStarts[text + 1] ?? 0);
  }

  /** The number of a text; `undefined` where no clause has it. */
  findText(text: string): number | undefined {
    const { textSlots, textStarts, textUnits } = this.columns;
    const isText = (number: number): boolean =>
      equalsAt(textUnits, textStarts[number] ?? 0, textStarts[number + 1] ?? 0, text);
    const entry = textSlots[slotOf(textSlots, hashOf(text), isText)] ?? 0;
    return entry === 0 ? undefined : entry - 1;
  }

  #clauseNumbers(text: number): Uint32Array {
    const { textClauseStarts, textClauses } = this.columns;
    return textClauses.subarray(textClauseStarts[text], textClauseStarts[text + 1]);
  }

  /** The number of a clause's source: the last source whose first clause is not behind it. */
  #sourceOf(clause: number): number {
    return partitionPoint(this.columns.sourceStarts, (start) => start <= clause) - 1;
  }

  #readClause(clause: number, source: PrecedentSource | undefined): Clause {
    const { clauseLevels, clauseLabels, clauseParents, clauseNames, clauseTexts } = this.columns;
    const { spanStarts, spanEnds } = this.columns;
    const parents = this.#string(clauseParents[clause]);
    const name = this.#string(clauseNames[clause]);
    return {
      source: source ?? NO_SOURCE,
      level: LEVELS[clauseLevels[clause] ?? 0] ?? 'article',
      label: this.#string(clauseLabels[clause]),
      path: [...(parents === '' ? [] : parents.split('\n')), ...(name === '' ? [] : [name])],
      text: this.text(clauseTexts[clause] ?? 0),
      span: { start: spanStarts[clause] ?? 0, end: spanEnds[clause] ?? 0 },
    };
  }

  #string(number = 0): string {
    return stringIn(this.columns, number);
  }
}

/** How many sources are read between two pauses. */
const READ = 128;

function* sourceSteps(columns: Columns, idPrefix: string): Steps<readonly PrecedentSource[]> {
  const sources: PrecedentSource[] = [];
  for (let at = 0; at < columns.sourceStarts.length - 1; at++) {
    if (at % READ === READ - 1) yield;
    sources.push(readSource(columns, at * SOURCE_FIELDS, idPrefix));
  }
  return sources;
}

function readSource(columns: Columns, from: number, idPrefix: string): PrecedentSource {
  const [id = '', title = '', date = '', issuer = '', rank = '', validity = '', origins = ''] = Array.from(
    columns.sources.subarray(from, from + SOURCE_FIELDS),
    (string) => stringIn(columns, string),
  );
  return {
    id: idPrefix + id,
    title,
    date: date === '' ? undefined : date,
    ...(issuer !== '' && { issuer }),
    ...(rank !== '' && { rank }),
    ...(validity !== '' && { validity }),
    ...(origins !== '' && { told: readOrigins(origins) }),
  };
}

const stringIn = ({ stringStarts, stringUnits }: Columns, number: number): string =>
  stringOf(stringUnits, stringStarts[number] ?? 0, stringStarts[number + 1] ?? 0);

/** Every clause has a source. This one only satisfies the type checker. */
const NO_SOURCE: PrecedentSource = { id: '', title: '', date: undefined };

function stringOf(units: Uint16Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at += PIECE) {
    const piece = units.subarray(at, Math.min(at + PIECE, end));
    // `Reflect.apply` takes the array as it is. Spreading it is many times slower.
    text += String(Reflect.apply(String.fromCharCode, undefined, piece));
  }
  return text;
}
