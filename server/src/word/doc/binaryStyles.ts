import { type Binary } from './binary';
import { paragraphChanges, runChanges, type ParagraphChanges } from './binaryProperties';

/** A style of a binary document. */
interface BinaryStyle {
  readonly name: string;
  /** What it is in every language, among the styles that Word brings. */
  readonly builtIn: number;
  readonly basedOn: number;
  readonly paragraph: ParagraphChanges;
  readonly isHidden: boolean | undefined;
}

/** The numbers of the built-in styles 目录 1 and 目录 9. */
const FIRST_CONTENTS = 19;
const LAST_CONTENTS = 27;

/** The number that ends a chain of styles. */
const NONE = 0xfff;

/** The styles of a binary document by their number. What a style does not say it takes from the one it is based on. */
export class BinaryStyles {
  readonly #styles: readonly (BinaryStyle | undefined)[];

  constructor(table: Binary) {
    this.#styles = stylesIn(table);
  }

  nameOf(style: number): string | undefined {
    return this.#styles[style]?.name;
  }

  /** True for the entries of a table of contents (目录 1 至 9), whatever the style is called. */
  isContents(style: number): boolean {
    const { name = '', builtIn = 0 } = this.#styles[style] ?? {};
    return (builtIn >= FIRST_CONTENTS && builtIn <= LAST_CONTENTS) || /^(?:toc|目录)\s*\d/iu.test(name);
  }

  /** The paragraph properties of a style, with those of the styles it is based on. */
  paragraphOf(style: number): ParagraphChanges {
    return this.#chainOf(style).reduceRight<ParagraphChanges>(
      (all, { paragraph }) => ({ ...all, ...paragraph }),
      {},
    );
  }

  hides(style: number): boolean {
    return this.#chainOf(style).find(({ isHidden }) => isHidden !== undefined)?.isHidden ?? false;
  }

  #chainOf(style: number): readonly BinaryStyle[] {
    const chain: BinaryStyle[] = [];
    for (let at = style; at !== NONE && chain.length < this.#styles.length;) {
      const found = this.#styles[at];
      if (found === undefined) break;
      chain.push(found);
      at = found.basedOn;
    }
    return chain;
  }
}

function stylesIn(table: Binary): readonly (BinaryStyle | undefined)[] {
  const headerLength = table.u16(0);
  const count = table.u16(2);
  const baseLength = table.u16(4);
  const styles: (BinaryStyle | undefined)[] = [];
  let at = 2 + headerLength;
  for (let index = 0; index < count && at < table.length; index++) {
    const length = table.u16(at);
    styles.push(length === 0 ? undefined : styleIn(table.part(at + 2, length), baseLength));
    at += 2 + length;
  }
  return styles;
}

const PARAGRAPH_STYLE = 1;

function styleIn(record: Binary, baseLength: number): BinaryStyle {
  const builtIn = record.u16(0) & 0xfff;
  const kind = record.u16(2) & 0xf;
  const basedOn = record.u16(2) >> 4;
  const nameLength = record.u16(baseLength);
  const name = record.text(baseLength + 2, nameLength);
  if (kind !== PARAGRAPH_STYLE) return { name, builtIn, basedOn, paragraph: {}, isHidden: undefined };
  let at = baseLength + 2 + nameLength * 2 + 2;
  const paragraphLength = record.u16(at);
  const paragraph = paragraphChanges(record.part(at + 4, paragraphLength - 2));
  at += 2 + paragraphLength + (paragraphLength % 2);
  const run = runChanges(record.part(at + 2, record.u16(at)));
  return { name, builtIn, basedOn, paragraph, isHidden: run.isHidden };
}
