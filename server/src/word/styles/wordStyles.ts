import { childOf, childrenOf, numberOf, toggleOf, valueOf, type XmlElement } from '../xml/xmlTree';

/** The list and level that a style or paragraph names. Either may be missing. */
export interface ListChoice {
  readonly list: string | undefined;
  readonly level: number | undefined;
}

/** A style that a list was looked for in, and the level that it names itself. */
interface StyleLevel {
  readonly style: string;
  readonly level: number | undefined;
}

/**
 * The list of a style. `levels` are the styles from this one to the one that names the list; the first with a level
 * decides.
 */
export interface StyleList {
  readonly list: string;
  readonly levels: readonly StyleLevel[];
}

/** The properties of a style that reading needs. */
interface Style {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly listChoice: ListChoice | undefined;
  readonly outline: number | undefined;
  readonly isHidden: boolean | undefined;
  readonly font: string | undefined;
}

/** The styles of a document. What a style does not say it takes from the one it is based on. */
export class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #defaults = new Map<string, string>();
  readonly #chains = new Map<string, readonly (readonly [string, Style])[]>();

  constructor(root: XmlElement | undefined) {
    for (const style of childrenOf(root, 'w:style')) {
      const id = style.attributes['w:styleId'] ?? '';
      const type = style.attributes['w:type'] ?? 'paragraph';
      if (!this.#styles.has(id)) this.#styles.set(id, styleIn(style));
      if (ON.has(style.attributes['w:default'] ?? '') && !this.#defaults.has(type)) {
        this.#defaults.set(type, id);
      }
    }
  }

  /** The id of the style of paragraphs that name none. */
  get ofParagraphs(): string | undefined {
    return this.#defaults.get('paragraph');
  }

  /** The name of a style, as Word shows it. */
  nameOf(id: string | undefined): string | undefined {
    return id === undefined ? undefined : this.#styles.get(id)?.name;
  }

  /** True for a style that is defined. Word shows paragraphs of an undefined style in the default style. */
  has(id: string): boolean {
    return this.#styles.has(id);
  }

  /** The list of a style, its own or the one of a style it is based on. */
  listOf(id: string | undefined): StyleList | undefined {
    const levels: StyleLevel[] = [];
    for (const [style, { listChoice }] of this.#chainOf(id)) {
      levels.push({ style, level: listChoice?.level });
      if (listChoice?.list !== undefined) return { list: listChoice.list, levels };
    }
    return undefined;
  }

  /** The outline level of a heading style, from 0; `undefined` for running text. */
  outlineOf(id: string | undefined): number | undefined {
    for (const [, { outline }] of this.#chainOf(id)) if (outline !== undefined) return outline;
    return undefined;
  }

  /** True where the style hides its text; `undefined` where it does not say. */
  hides(id: string | undefined): boolean | undefined {
    for (const [, { isHidden }] of this.#chainOf(id)) if (isHidden !== undefined) return isHidden;
    return undefined;
  }

  /** The font of Western letters that a style names; `undefined` where it names none. */
  fontOf(id: string | undefined): string | undefined {
    for (const [, { font }] of this.#chainOf(id)) if (font !== undefined) return font;
    return undefined;
  }

  /** A style and all styles it is based on, the nearest first. Stops where they form a circle. */
  #chainOf(id: string | undefined): readonly (readonly [string, Style])[] {
    if (id === undefined) return [];
    const known = this.#chains.get(id);
    if (known !== undefined) return known;
    const chain: (readonly [string, Style])[] = [];
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at);) {
      seen.add(at);
      const style: Style | undefined = this.#styles.get(at);
      if (style === undefined) break;
      chain.push([at, style]);
      at = style.basedOn;
    }
    this.#chains.set(id, chain);
    return chain;
  }
}

const ON = new Set(['1', 'true', 'on']);

function styleIn(element: XmlElement): Style {
  const properties = childOf(element, 'w:pPr');
  return {
    name: valueOf(element, 'w:name') ?? '',
    basedOn: valueOf(element, 'w:basedOn'),
    listChoice: listChoiceIn(properties),
    outline: numberOf(properties, 'w:outlineLvl'),
    isHidden: toggleOf(childOf(element, 'w:rPr'), 'w:vanish'),
    font: fontIn(childOf(element, 'w:rPr')),
  };
}

/** The font of Western letters in run properties. A font of the theme goes before a named one and is no symbol font. */
export function fontIn(properties: XmlElement | undefined): string | undefined {
  const { attributes = {} } = childOf(properties, 'w:rFonts') ?? {};
  const isOfTheme = attributes['w:asciiTheme'] !== undefined;
  return isOfTheme ? '' : (attributes['w:ascii'] ?? attributes['w:hAnsi']);
}

/** The list and level in the `numPr` of paragraph properties; `undefined` where there is none. */
export function listChoiceIn(properties: XmlElement | undefined): ListChoice | undefined {
  const numbering = childOf(properties, 'w:numPr');
  if (numbering === undefined) return undefined;
  return { list: valueOf(numbering, 'w:numId')?.trim(), level: numberOf(numbering, 'w:ilvl') };
}
