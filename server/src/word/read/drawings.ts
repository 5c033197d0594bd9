import { elementsOf, type XmlElement } from '../xml/xmlTree';

/** The words of letters that are drawn (艺术字, in the form of old documents); not those drawn inside text boxes. */
export const wordArtIn = (drawing: XmlElement): readonly string[] =>
  elementsOf(drawing).flatMap((child) => {
    if (child.name === 'w:txbxContent') return [];
    const words = child.name === 'v:textpath' ? (child.attributes['string'] ?? '') : '';
    return words === '' ? wordArtIn(child) : [words];
  });

/** The contents of its text boxes; not those of boxes in boxes. */
export const boxesIn = (drawing: XmlElement): readonly XmlElement[] =>
  elementsOf(drawing).flatMap((child) => (child.name === 'w:txbxContent' ? [child] : boxesIn(child)));
