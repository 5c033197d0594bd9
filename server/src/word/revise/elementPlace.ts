import { isElement, type XmlElement } from '../xml/xmlTree';

/** An element with the elements around it, from the root to its parent. */
export interface Place {
  readonly element: XmlElement;
  readonly ancestors: readonly XmlElement[];
}

/** The places of all paragraphs and runs of a part. */
export class Places {
  readonly #places = new Map<number, Place>();

  constructor(root: XmlElement) {
    this.#visit(root, []);
  }

  of(element: { readonly start: number }): Place | undefined {
    return this.#places.get(element.start);
  }

  #visit(element: XmlElement, ancestors: readonly XmlElement[]): void {
    if (element.name === 'w:p' || element.name === 'w:r') {
      this.#places.set(element.start, { element, ancestors });
    }
    const inside = [...ancestors, element];
    for (const child of element.children) if (isElement(child)) this.#visit(child, inside);
  }
}

/** The elements around a run inside its paragraph, the outermost first. */
export function aroundRun(run: XmlElement | undefined, places: Places): readonly XmlElement[] {
  const ancestors = run === undefined ? [] : (places.of(run)?.ancestors ?? []);
  return ancestors.slice(ancestors.findLastIndex(({ name }) => name === 'w:p') + 1);
}

/** Elements that may stand between blocks and are not blocks themselves. */
const MARKERS = /^w:(?:bookmark|comment|perm|move(?:From|To)Range|proofErr|customXml(?:Ins|Del|Move))/u;

/** The blocks before and behind a paragraph in its container; `undefined` at the ends of the container. */
export function neighboursOf({ element, ancestors }: Place): {
  readonly before: XmlElement | undefined;
  readonly after: XmlElement | undefined;
} {
  const parent = ancestors.at(-1);
  const blocks = (parent?.children ?? []).filter(
    (child): child is XmlElement => isElement(child) && !MARKERS.test(child.name),
  );
  const at = blocks.findIndex(({ start }) => start === element.start);
  return { before: blocks[at - 1], after: blocks[at + 1] };
}

/** True for the last paragraph of a container: no other follows that its mark could join it with. */
export function endsContainer(place: Place): boolean {
  const { after } = neighboursOf(place);
  return after === undefined || !['w:p', 'w:sdt', 'w:ins', 'w:del'].includes(after.name);
}
