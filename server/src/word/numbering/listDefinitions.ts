import { childOf, childrenOf, integer, numberOf, toggleOf, valueOf, type XmlElement } from '../xml/xmlTree';

/** How one level of a list is numbered. */
export interface Level {
  readonly start: number;
  /** The name of the number format in .docx: `chineseCounting`. */
  readonly format: string;
  /** Sample numbers of a `custom` format: `001, 002, 003, ...`. */
  readonly samples: string | undefined;
  /** The label, with `%1` to `%9` for the numbers of the levels. */
  readonly template: string;
  readonly suffix: Suffix;
  /** True where all numbers in the label are in Arabic digits, whatever their format. */
  readonly isLegal: boolean;
  /**
   * 0: it never starts again. n: it starts again after a number of level n. `undefined`: it starts again after any
   * level above. Here levels are counted from 1.
   */
  readonly restart: number | undefined;
  /** The id of the paragraph style that belongs to this level. */
  readonly style: string | undefined;
}

/** What separates the label from the text. */
export type Suffix = 'tab' | 'space' | 'nothing';

/** The definition of a list, which several lists may share. Levels are counted from 0; there are up to nine. */
interface AbstractList {
  readonly levels: ReadonlyMap<number, Level>;
  /** The list style that defines the levels instead. */
  readonly styleLink: string | undefined;
}

/** A list as paragraphs refer to it: a definition, and what this list changes in it. */
interface List {
  readonly abstractId: string;
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, Level>;
}

/** A list together with its definition. */
export interface ResolvedList {
  /** The key of its counter: lists with the same definition are counted together. */
  readonly counterId: string;
  levelAt(level: number): Level | undefined;
  /** The number with which this list starts a level at its first use; `undefined` where it counts on. */
  startAt(level: number): number | undefined;
  /** The level that belongs to a paragraph style. */
  levelOfStyle(style: string): number | undefined;
}

/** The lists of a document by the ids that paragraphs use. */
export interface Lists {
  /** `undefined` for a list that is not there. */
  find(id: string): ResolvedList | undefined;
}

/** All lists of a document. */
export class ListDefinitions implements Lists {
  readonly #abstract: ReadonlyMap<string, AbstractList>;
  readonly #lists: ReadonlyMap<string, List>;
  readonly #listOfStyle: (style: string) => string | undefined;
  readonly #resolved = new Map<string, ResolvedList | undefined>();

  /** @param listOfStyle gives the list that a list style refers to */
  constructor(root: XmlElement | undefined, listOfStyle: (style: string) => string | undefined) {
    this.#listOfStyle = listOfStyle;
    this.#abstract = new Map(
      childrenOf(root, 'w:abstractNum').map((list) => [idOf(list, 'w:abstractNumId'), abstractIn(list)]),
    );
    this.#lists = new Map(childrenOf(root, 'w:num').map((list) => [idOf(list, 'w:numId'), listIn(list)]));
  }

  /** The list with an id. `undefined` for one that does not exist, and for `0`, which means no list. */
  find(id: string): ResolvedList | undefined {
    if (!this.#resolved.has(id)) this.#resolved.set(id, this.#resolve(id));
    return this.#resolved.get(id);
  }

  #resolve(id: string): ResolvedList | undefined {
    const list = id === '0' ? undefined : this.#lists.get(id);
    if (list === undefined) return undefined;
    const abstractId = this.#definitionOf(list.abstractId);
    const levels = this.#abstract.get(abstractId)?.levels ?? new Map<number, Level>();
    return {
      counterId: abstractId,
      levelAt: (level) => list.levels.get(level) ?? levels.get(level),
      startAt: (level) => list.starts.get(level),
      levelOfStyle: (style) => {
        const found = [...levels].find(([, each]) => each.style === style);
        return found?.[0] ?? [...list.levels].find(([, each]) => each.style === style)?.[0];
      },
    };
  }

  /** Follows the links from a definition over a list style to the next one. They may form a circle. */
  #definitionOf(abstractId: string): string {
    const seen = new Set<string>();
    for (let id = abstractId; ;) {
      const link = this.#abstract.get(id)?.styleLink;
      if (link === undefined || seen.has(id)) return id;
      seen.add(id);
      const list = this.#lists.get(this.#listOfStyle(link) ?? '');
      if (list === undefined) return id;
      id = list.abstractId;
    }
  }
}

const idOf = (element: XmlElement, attribute: string): string => (element.attributes[attribute] ?? '').trim();

const abstractIn = (element: XmlElement): AbstractList => ({
  levels: levelsIn(childrenOf(element, 'w:lvl')),
  styleLink: valueOf(element, 'w:numStyleLink'),
});

function listIn(element: XmlElement): List {
  const starts = new Map<number, number>();
  const levels: XmlElement[] = [];
  for (const override of childrenOf(element, 'w:lvlOverride')) {
    const level = integer(override.attributes['w:ilvl']);
    const start = numberOf(override, 'w:startOverride');
    if (level !== undefined && start !== undefined) starts.set(level, start);
    levels.push(...childrenOf(override, 'w:lvl'));
  }
  return { abstractId: (valueOf(element, 'w:abstractNumId') ?? '').trim(), starts, levels: levelsIn(levels) };
}

function levelsIn(elements: readonly XmlElement[]): ReadonlyMap<number, Level> {
  const levels = new Map<number, Level>();
  for (const element of elements) {
    const at = integer(element.attributes['w:ilvl']);
    if (at !== undefined && at >= 0 && at <= 8) levels.set(at, levelIn(element));
  }
  return levels;
}

function levelIn(element: XmlElement): Level {
  const format = childOf(element, 'w:numFmt');
  const suffix = valueOf(element, 'w:suff');
  const bullet = format?.attributes['w:val'] === 'bullet';
  const template = valueOf(element, 'w:lvlText') ?? '';
  return {
    start: numberOf(element, 'w:start') ?? 0,
    format: format?.attributes['w:val'] ?? 'decimal',
    samples: format?.attributes['w:format'],
    template: bullet ? bulletOf(template) : template,
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    isLegal: toggleOf(element, 'w:isLgl') ?? false,
    restart: numberOf(element, 'w:lvlRestart'),
    style: valueOf(element, 'w:pStyle'),
  };
}

/** Bullets are characters of symbol fonts. These are the characters to show for them. */
const BULLETS: Readonly<Record<string, string>> = {
  '\uF0B7': '•', '\uF0A7': '▪', '\uF06E': '■', '\uF06C': '●', '\uF075': '◆', '\uF0D8': '➢', '\uF0FC': '✓',
  '\uF0B2': '◇', '\uF0A8': '□', '\uF076': '❖', '\uF02D': '–', '\uF0E0': '→', o: '○',
}; // prettier-ignore

function bulletOf(template: string): string {
  const known = Object.hasOwn(BULLETS, template) ? BULLETS[template] : undefined;
  return known ?? template.replace(/[\uE000-\uF8FF]/gu, '•');
}
