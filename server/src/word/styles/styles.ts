import { childOf, childrenOf, numberOf, toggleOf, valueOf, type XmlElement } from '../xml/tree';

/** The list and level that a style or paragraph names; either may be missing. */
export interface ListChoice {
  readonly list: string | undefined;
  readonly level: number | undefined;
}

/** A style on the way to a list, and the level it names itself. */
interface StyleLevel {
  readonly style: string;
  readonly level: number | undefined;
}

/** The list of a style, and the styles from it to the one that names the list: the first that has a level decides. */
export interface StyleList {
  readonly list: string;
  readonly levels: readonly StyleLevel[];
}

/** What reading needs to know of a style. */
interface Style {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly listChoice: ListChoice | undefined;
  readonly outline: number | undefined;
  readonly isHidden: boolean | undefined;
}

/** The styles of a document, with what they take over from the styles they are based on. */
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

  /** The style of paragraphs that name none. */
  get ofParagraphs(): string | undefined {
    return this.#defaults.get('paragraph');
  }

  /** What people call the style. */
  nameOf(id: string | undefined): string | undefined {
    return id === undefined ? undefined : this.#styles.get(id)?.name;
  }

  /** True for a style that is defined: Word shows a paragraph of any other in the style of those that name none. */
  has(id: string): boolean {
    return this.#styles.has(id);
  }

  /** The list of a style, its own or that of a style it is based on. */
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

  /** Whether the style hides its text; `undefined` where it does not say. */
  hides(id: string | undefined): boolean | undefined {
    for (const [, { isHidden }] of this.#chainOf(id)) if (isHidden !== undefined) return isHidden;
    return undefined;
  }

  /** A style and those it is based on, nearest first. A circle ends where it closes. */
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
  };
}

/** The `numPr` of paragraph properties; `undefined` where there is none. */
export function listChoiceIn(properties: XmlElement | undefined): ListChoice | undefined {
  const numbering = childOf(properties, 'w:numPr');
  if (numbering === undefined) return undefined;
  return { list: valueOf(numbering, 'w:numId')?.trim(), level: numberOf(numbering, 'w:ilvl') };
}
