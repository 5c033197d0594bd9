import { type Level, type Lists, type ResolvedList } from '../numbering/listDefinitions';
import { type Binary } from './binary';

/** The number formats of the binary format by their code, under the names that .docx uses. */
const FORMATS: Readonly<Record<number, string>> = {
  0: 'decimal', 1: 'upperRoman', 2: 'lowerRoman', 3: 'upperLetter', 4: 'lowerLetter', 5: 'ordinal',
  6: 'cardinalText', 7: 'ordinalText', 10: 'ideographDigital', 11: 'japaneseCounting', 14: 'decimalFullWidth',
  15: 'decimalHalfWidth', 16: 'japaneseLegal', 17: 'japaneseDigitalTenThousand', 18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2', 22: 'decimalZero', 23: 'bullet', 26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen', 28: 'decimalEnclosedCircleChinese', 29: 'ideographEnclosedCircle',
  30: 'ideographTraditional', 31: 'ideographZodiac', 32: 'ideographZodiacTraditional', 33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional', 35: 'taiwaneseCountingThousand', 36: 'taiwaneseDigital',
  37: 'chineseCounting', 38: 'chineseLegalSimplified', 39: 'chineseCountingThousand', 57: 'numberInDash',
  255: 'none',
}; // prettier-ignore

const DEFINITION = 28;
const USE = 16;
const LEVEL = 28;

/** A level that was read, and where the next record begins. */
interface ReadLevel {
  readonly level: Level;
  readonly end: number;
}

/** A use of a list. Paragraphs name it by its number, counted from 1. */
interface Use {
  readonly definition: number;
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, Level>;
}

/** The lists of a binary document in the form of those of a .docx. */
export class BinaryLists implements Lists {
  readonly #definitions = new Map<number, readonly Level[]>();
  readonly #uses: readonly Use[];

  /**
   * @param table the table stream
   * @param lists where the definitions are; their levels follow them
   * @param uses where the uses are
   */
  constructor(table: Binary, lists: { at: number; length: number }, uses: { at: number; length: number }) {
    if (lists.length > 0) this.#readDefinitions(table, lists);
    this.#uses = uses.length > 0 ? readUses(table, uses.at) : [];
  }

  find(id: string): ResolvedList | undefined {
    const use = this.#uses[Number(id) - 1];
    const levels = use === undefined ? undefined : this.#definitions.get(use.definition);
    if (use === undefined || levels === undefined) return undefined;
    return {
      counterId: String(use.definition),
      levelAt: (level) => use.levels.get(level) ?? levels[level],
      startAt: (level) => use.starts.get(level),
      levelOfStyle: () => undefined,
    };
  }

  #readDefinitions(table: Binary, { at, length }: { at: number; length: number }): void {
    const count = table.u16(at);
    let next = at + length;
    for (let index = 0; index < count && next < table.length; index++) {
      const record = at + 2 + index * DEFINITION;
      const isSimple = (table.u8(record + 26) & 1) !== 0;
      const levels: Level[] = [];
      for (let level = 0; level < (isSimple ? 1 : 9); level++) {
        const read = readLevel(table, next);
        levels.push(read.level);
        next = read.end;
      }
      this.#definitions.set(table.i32(record), levels);
    }
  }
}

function readUses(table: Binary, at: number): readonly Use[] {
  const count = Math.min(table.u32(at), Math.floor(table.length / USE));
  const uses: Use[] = [];
  let next = at + 4 + count * USE;
  for (let index = 0; index < count; index++) {
    const record = at + 4 + index * USE;
    const starts = new Map<number, number>();
    const levels = new Map<number, Level>();
    next += 4; // A position in the document that is not needed.
    for (let override = 0; override < table.u8(record + 12); override++) {
      const start = table.i32(next);
      const flags = table.u32(next + 4);
      const level = flags & 0xf;
      next += 8;
      if ((flags & 0x20) !== 0) {
        const read = readLevel(table, next);
        levels.set(level, read.level);
        next = read.end;
        if ((flags & 0x10) !== 0) starts.set(level, read.level.start);
      } else if ((flags & 0x10) !== 0) starts.set(level, start);
    }
    uses.push({ definition: table.i32(record), starts, levels });
  }
  return uses;
}

function readLevel(table: Binary, at: number): ReadLevel {
  const flags = table.u8(at + 5);
  const format = table.u8(at + 4);
  const follow = table.u8(at + 15);
  const text = at + LEVEL + table.u8(at + 25) + table.u8(at + 24);
  const length = table.u16(text);
  const neverAll = (flags & 0x08) !== 0;
  return {
    level: {
      start: table.i32(at),
      format: FORMATS[format] ?? `nfc${format}`,
      samples: undefined,
      template: templateOf(table.text(text + 2, length), format),
      suffix: follow === 1 ? 'space' : follow === 2 ? 'nothing' : 'tab',
      isLegal: (flags & 0x04) !== 0,
      restart: neverAll ? table.u8(at + 26) : undefined,
      style: undefined,
    },
    end: text + 2 + length * 2,
  };
}

/**
 * The template of a label. In the binary format characters 0 to 8 stand for the numbers of the levels; here they become
 * `%1` to `%9`.
 */
function templateOf(text: string, format: number): string {
  if (FORMATS[format] === 'bullet') return '•';
  let template = '';
  for (const char of text) {
    const code = char.charCodeAt(0);
    template += code <= 8 ? `%${code + 1}` : char;
  }
  return template;
}
