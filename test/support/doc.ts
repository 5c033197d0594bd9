import { chars, compound, padded, u16, u32 } from './compound';

/** A paragraph of a binary document. */
export interface DocParagraph {
  /** With the marks of the format, without the one at its end. */
  readonly text: string;
  readonly style?: number;
  readonly properties?: readonly number[];
  /** The character at its end. */
  readonly mark?: string;
  /** Properties of all its characters. */
  readonly run?: readonly number[];
}

/** A style: its name, the one it is based on, and what it says of paragraphs. */
export interface DocStyle {
  readonly name: string;
  /** Its number among the styles that Word brings. */
  readonly builtIn?: number;
  readonly basedOn?: number;
  readonly properties?: readonly number[];
}

/** One level of a list. */
export interface DocLevel {
  readonly format: number;
  /** `\u0000` to `\u0008` where numbers stand. */
  readonly template: string;
  readonly start?: number;
  /** Never begins again behind levels from this one on. */
  readonly restartLimit?: number;
  readonly isLegal?: boolean;
}

export interface DocParts {
  readonly paragraphs: readonly DocParagraph[];
  readonly styles?: readonly DocStyle[];
  /** Definitions of nine levels, or of one. */
  readonly lists?: readonly (readonly DocLevel[])[];
  /** Which definition each use names, with starts of its own by level. */
  readonly uses?: readonly { readonly list: number; readonly starts?: Readonly<Record<number, number>> }[];
  /** The names of its fonts. */
  readonly fonts?: readonly string[];
  /** Headers and footers behind the text, each one paragraph. A line that parts notes from the body goes before them. */
  readonly headers?: readonly string[];
  /** Footnotes behind the text, each one paragraph. The text has `\x02` at each reference. */
  readonly footnotes?: readonly string[];
  /** Comments behind the text and its headers, each one paragraph. */
  readonly comments?: readonly string[];
  /** Tables of character indexes in place of those made here, by their number. */
  readonly places?: Readonly<Record<number, readonly number[]>>;
  readonly isEncrypted?: boolean;
  readonly version?: number;
}

/** The list and level of a paragraph, as properties. */
export const inList = (use: number, level = 0): number[] => [
  ...u16(0x460b),
  ...u16(use),
  ...u16(0x260a),
  level,
];

const TEXT_AT = 1024;
const PAGE = 512;

/** The bytes of a .doc. */
export function doc(parts: DocParts): Uint8Array {
  const headers = parts.headers === undefined ? [] : ['（续）', ...parts.headers];
  const { footnotes = [], comments = [] } = parts;
  const behind = [...footnotes, ...headers, ...comments].map((text): DocParagraph => ({ text }));
  const paragraphs = [...parts.paragraphs, ...behind];
  const texts = paragraphs.map(({ text, mark = '\r' }) => text + mark);
  const text = texts.join('');
  const pageAt = Math.ceil((TEXT_AT + text.length * 2) / PAGE) * PAGE;
  const bounds = texts.reduce<number[]>(
    (all, each) => [...all, (all.at(-1) ?? 0) + each.length * 2],
    [TEXT_AT],
  );
  const table: number[] = [];
  const places = new Map<number, readonly [number, number]>();
  const put = (number: number, bytes: readonly number[], length = bytes.length): void => {
    places.set(number, [table.length, length]);
    table.push(...bytes);
  };
  put(1, stylesOf(parts.styles ?? [{ name: 'Normal' }]));
  const references =
    footnotes.length === 0
      ? []
      : text
          .split('\x02')
          .slice(0, -1)
          .map((_, index, all) => all.slice(0, index + 1).join('\x02').length);
  put(2, [...[...references, text.length].flatMap(u32), ...references.flatMap(() => u16(1))]);
  put(3, notePlaces(footnotes));
  put(5, notePlaces(comments));
  put(11, headerPlaces(headers));
  put(12, [...u32(TEXT_AT), ...u32(pageAt), ...u32(pageAt / PAGE + 1)]);
  put(13, [...u32(TEXT_AT), ...u32(pageAt), ...u32(pageAt / PAGE)]);
  put(15, fontsOf(parts.fonts ?? []));
  put(33, [2, ...u32(16), ...u32(0), ...u32(text.length), ...u16(0), ...u32(TEXT_AT), ...u16(0)]);
  const { definitions, levels } = listsOf(parts.lists ?? []);
  put(73, [...definitions, ...levels], definitions.length);
  put(74, usesOf(parts.uses ?? []));
  for (const [number, each] of Object.entries(parts.places ?? {})) put(Number(number), each.flatMap(u32));
  const header = new Array<number>(TEXT_AT).fill(0);
  const set = (at: number, bytes: readonly number[]): void => {
    header.splice(at, bytes.length, ...bytes);
  };
  set(0, [...u16(0xa5ec), ...u16(parts.version ?? 193)]);
  set(0x0a, u16(0x0200 | (parts.isEncrypted === true ? 0x0100 : 0)));
  set(0x4c, u32(lengthOf(texts.slice(0, parts.paragraphs.length)) - parts.paragraphs.length));
  set(0x50, u32(lengthOf(footnotes)));
  set(0x54, u32(lengthOf(headers)));
  set(0x5c, u32(lengthOf(comments)));
  for (const [number, [at, length]] of places) set(0x9a + number * 8, [...u32(at), ...u32(length)]);
  const main = [
    ...padded([...header, ...chars(text)], pageAt),
    ...page(bounds, paragraphs.map(({ style = 0, properties = [] }) => paragraphRecord(style, properties)), 13),
    ...page(bounds, paragraphs.map(({ run = [] }) => [run.length, ...run]), 1),
  ]; // prettier-ignore
  return compound({ WordDocument: main, '1Table': table });
}

/** The number of characters of paragraphs, with the marks at their ends. */
const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, { length }) => sum + length + 1, 0);

/** Where each note begins and the last ends; a last number says nothing. */
const notePlaces = (notes: readonly string[]): number[] =>
  [...notes.map((_, index) => lengthOf(notes.slice(0, index))), lengthOf(notes), lengthOf(notes) + 1].flatMap(
    u32,
  );

/** Six texts that part notes from the body come first, all but one empty; a last number says nothing. */
function headerPlaces(headers: readonly string[]): number[] {
  if (headers.length === 0) return [];
  const ends = headers.map((_, index) => headers.slice(0, index + 1).join('\r').length + 1);
  const [first = 0] = ends;
  return [0, first, first, first, first, first, ...ends, (ends.at(-1) ?? 0) + 2].flatMap(u32);
}

function fontsOf(names: readonly string[]): number[] {
  const records = names.map((name) => {
    const record = [...padded([0, 0, 0, 2], 39), ...chars(`${name}\0`)];
    return [record.length, ...record];
  });
  return [...u16(names.length), ...u16(0), ...records.flat()];
}

/** A record has an even length behind its first byte, counted in words. */
function paragraphRecord(style: number, properties: readonly number[]): number[] {
  const content = [...u16(style), ...properties];
  return content.length % 2 === 1
    ? [(content.length + 1) / 2, ...content]
    : [0, content.length / 2, ...content];
}

function page(bounds: readonly number[], records: readonly (readonly number[])[], size: number): number[] {
  const bytes = new Array<number>(PAGE).fill(0);
  bytes.splice(0, bounds.length * 4, ...bounds.flatMap(u32));
  let end = PAGE - 2;
  records.forEach((record, index) => {
    end -= record.length + (record.length % 2);
    bytes.splice(end, record.length, ...record);
    bytes[bounds.length * 4 + index * size] = end / 2;
  });
  bytes[PAGE - 1] = records.length;
  return bytes.slice(0, PAGE);
}

function stylesOf(styles: readonly DocStyle[]): number[] {
  const records = styles.map(({ name, builtIn = 0, basedOn = 0xfff, properties = [] }, index) => {
    const own = [...u16(index), ...properties];
    const record = [
      ...u16(builtIn),
      ...u16(1 | (basedOn << 4)),
      ...u16(2),
      ...u16(0),
      ...u16(0),
      ...u16(name.length),
      ...chars(name),
      ...u16(0),
      ...u16(own.length),
      ...own,
      ...(own.length % 2 === 1 ? [0] : []),
      ...u16(0),
    ];
    return [...u16(record.length), ...record];
  });
  return [...u16(18), ...padded([...u16(styles.length), ...u16(10)], 18), ...records.flat()];
}

function listsOf(lists: readonly (readonly DocLevel[])[]): { definitions: number[]; levels: number[] } {
  const definitions = lists.flatMap((levels, index) => [
    ...u32(index + 100),
    ...new Array<number>(22).fill(0),
    levels.length === 1 ? 1 : 0,
    0,
  ]);
  const level = ({ format, template, start = 1, restartLimit, isLegal = false }: DocLevel): number[] => {
    const flags = (isLegal ? 4 : 0) | (restartLimit === undefined ? 0 : 8);
    return [
      ...u32(start),
      format,
      flags,
      ...new Array<number>(9).fill(0),
      0,
      ...new Array<number>(8).fill(0),
      0,
      0,
      restartLimit ?? 0,
      0,
      ...u16(template.length),
      ...chars(template),
    ];
  };
  return { definitions: [...u16(lists.length), ...definitions], levels: lists.flat().flatMap(level) };
}

function usesOf(uses: NonNullable<DocParts['uses']>): number[] {
  const records = uses.flatMap(({ list, starts = {} }) => [
    ...u32(list + 100),
    ...new Array<number>(8).fill(0),
    Object.keys(starts).length,
    0,
    0,
    0,
  ]);
  const data = uses.flatMap(({ starts = {} }) => [
    ...u32(0xffffffff),
    ...Object.entries(starts).flatMap(([level, start]) => [...u32(start), ...u32(Number(level) | 0x10)]),
  ]);
  return [...u32(uses.length), ...records, ...data];
}
