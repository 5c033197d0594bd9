import { bilingual, type Bilingual } from '../../base/bilingual';
import { elementsOf, readTree, type XmlElement } from '../xml/xmlTree';
import { type RevisionMarks } from './trackedChangeMarks';

/**
 * A note on how many marks of footnotes and endnotes our revisions delete. Text that is moved, joined or split does not
 * take its notes along.
 * @param xml the main part with our revisions
 */
export function countDeletedNotes(xml: string, marks: RevisionMarks): readonly Bilingual[] {
  const root = /:(?:footnote|endnote)Reference\b/u.test(xml) ? readTree(xml) : undefined;
  const count = root === undefined ? 0 : marksIn(root, marks, false);
  if (count === 0) return [];
  return [
    bilingual(
      `${count} 个脚注（尾注）标记随所在的文字删去；移到别处、合并或者拆分的文字不带脚注，请在 Word 中核对`,
      `${count} footnote or endnote mark(s) are deleted with their text; text that was moved, joined or split does not take its notes along; check this in Word`,
    ),
  ];
}

function marksIn(element: XmlElement, marks: RevisionMarks, isDeleted: boolean): number {
  let count = 0;
  for (const child of elementsOf(element)) {
    const isOwn = isDeleted || (child.name === 'w:del' && marks.isOwn(child));
    if (isOwn && (child.name === 'w:footnoteReference' || child.name === 'w:endnoteReference')) count++;
    count += marksIn(child, marks, isOwn);
  }
  return count;
}
