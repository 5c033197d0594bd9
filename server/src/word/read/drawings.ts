import { elementsOf, type XmlElement } from '../xml/xmlTree';

/** The words of letters that are drawn (艺术字, in the form of old documents). */
export function wordArtIn(drawing: XmlElement): string | undefined {
  for (const child of elementsOf(drawing)) {
    const words = child.name === 'v:textpath' ? child.attributes['string'] : wordArtIn(child);
    if (words !== undefined && words !== '') return words;
  }
  return undefined;
}

/** The contents of its text boxes; not those of boxes in boxes. */
export const boxesIn = (drawing: XmlElement): readonly XmlElement[] =>
  elementsOf(drawing).flatMap((child) => (child.name === 'w:txbxContent' ? [child] : boxesIn(child)));
