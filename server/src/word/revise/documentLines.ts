import { type WordParagraph } from '../read/wordBlocks';
import { type Piece } from '../read/readRuns';
import { type XmlElement } from '../xml/xmlTree';
import { ownParagraph, positionsIn, type PositionMap, type SourceLine } from './sourceLines';
import { type Place, type Places } from './elementPlace';

/**
 * The elements of a paragraph and the pieces of its text. There are several elements where the paragraph goes on behind
 * a mark that is deleted or hidden.
 */
export interface Source {
  readonly elements: readonly XmlElement[];
  readonly pieces: readonly Piece[];
}

/** True for a line of the main part, also one of a table. */
export const isInMain = ({ paragraphs }: SourceLine['line'], main: string): boolean =>
  paragraphs.some(({ id }) => id.startsWith(`${main}#`));

/** The lines of a document with their places in its main part. */
export class DocumentLines {
  readonly all: readonly SourceLine[];
  readonly #main: string;
  readonly #places: Places;
  /** By the id of the paragraph. */
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #byParagraph = new Map<string, SourceLine[]>();
  #models: readonly SourceLine[] | undefined;

  constructor(
    lines: readonly SourceLine[],
    main: string,
    places: Places,
    sources: ReadonlyMap<string, Source>,
  ) {
    this.all = lines;
    this.#main = main;
    this.#places = places;
    this.#sources = sources;
    for (const line of lines) {
      const id = ownParagraph(line)?.id;
      if (id === undefined) continue;
      const known = this.#byParagraph.get(id);
      if (known === undefined) this.#byParagraph.set(id, [line]);
      else known.push(line);
    }
  }

  /** All lines of the paragraph of a line, itself included; none for a row of a table. */
  besides(line: SourceLine): readonly SourceLine[] {
    return this.#byParagraph.get(ownParagraph(line)?.id ?? '') ?? [];
  }

  /** The elements and pieces of the paragraph of a line; `undefined` for a row of a table. */
  sourceOf(line: SourceLine): Source | undefined {
    const paragraph = ownParagraph(line);
    return paragraph === undefined ? undefined : this.partsOf(paragraph);
  }

  partsOf({ id }: WordParagraph): Source | undefined {
    return this.#sources.get(id);
  }

  /** True for a line of the main part, including tables and text boxes. */
  isInMain({ line }: SourceLine): boolean {
    return isInMain(line, this.#main);
  }

  /** The last element of a line's paragraph, which has its mark; `undefined` outside the main part. */
  placeOf(line: SourceLine | undefined): Place | undefined {
    const paragraph = line === undefined ? undefined : ownParagraph(line);
    if (paragraph?.id.startsWith(`${this.#main}#`) !== true) return undefined;
    const element = this.#sources.get(paragraph.id)?.elements.at(-1);
    const place = element === undefined ? undefined : this.#places.of(element);
    if (place === undefined || place.ancestors.some(({ name }) => name === 'w:txbxContent')) return undefined;
    return place;
  }

  isLastLine(line: SourceLine): boolean {
    return this.besides(line).at(-1) === line;
  }

  /** The same, for lines beside which a paragraph can be inserted: not in a table. */
  bodyPlace(line: SourceLine): Place | undefined {
    const place = this.placeOf(line);
    return place?.ancestors.some(({ name }) => name === 'w:tc') === true ? undefined : place;
  }

  /** The lines that a new paragraph can be made like, in their order: paragraphs of the body, not of its table of contents. */
  get models(): readonly SourceLine[] {
    this.#models ??= this.all.filter(
      (line) => this.bodyPlace(line) !== undefined && ownParagraph(line)?.isContents === false,
    );
    return this.#models;
  }

  /** Where the characters of `text` are in the text of the paragraph: behind the lines before `old`. */
  positions(old: SourceLine, text: string): PositionMap | undefined {
    let from = 0;
    for (const line of this.besides(old)) {
      const map = positionsIn(line.rest, text, from);
      if (line === old || map === undefined) return map;
      from = map.starts.at(-1) ?? from;
    }
    return undefined;
  }
}
