import { elementsOf, isElement, textIn, type XmlElement } from '../xml/xmlTree';
import { childOf } from '../xml/xmlTree';
import { complexField, deletedRun, isPlainSimpleField } from './simpleFields';
import { type RefusalKind } from './whyLineRefused';
import { type PartEdit } from './applyPartEdits';
import { type RunContext } from './changeTextOfRuns';

/** Why a paragraph cannot be deleted with all that is in it; `undefined` where it can. */
export function deletionFault(paragraph: XmlElement): RefusalKind | undefined {
  if (childOf(childOf(paragraph, 'w:pPr'), 'w:sectPr') !== undefined) return 'section';
  let depth = 0;
  let fault: RefusalKind | undefined;
  const visit = (element: XmlElement): void => {
    for (const child of element.children) {
      if (!isElement(child)) continue;
      const { name, attributes } = child;
      if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') fault ??= 'picture';
      else if (name === 'm:oMath' || name === 'm:oMathPara') fault ??= 'formula';
      else if (name === 'w:fldSimple' && !isPlainSimpleField(child)) fault ??= 'field';
      else if (name === 'w:sdtPr' && isLocked(child)) fault ??= 'control';
      else if (name === 'w:fldChar') {
        depth += attributes['w:fldCharType'] === 'begin' ? 1 : attributes['w:fldCharType'] === 'end' ? -1 : 0;
        if (depth < 0) fault ??= 'field';
      }
      if (name !== 'w:pPr') visit(child);
    }
  };
  visit(paragraph);
  return fault ?? (depth > 0 ? 'field' : undefined);
}

const isLocked = (properties: XmlElement): boolean =>
  childOf(properties, 'w:dataBinding') !== undefined ||
  /content/iu.test(childOf(properties, 'w:lock')?.attributes['w:val'] ?? '');

/** Elements whose content is already deleted, with all revisions accepted. */
const GONE = new Set(['w:del', 'w:moveFrom', 'w:pPr']);

/** The edits that mark all runs of a paragraph as deleted. */
export function deleteRuns(paragraph: XmlElement, { xml, marks }: RunContext): readonly PartEdit[] {
  const edits: PartEdit[] = [];
  const visit = (element: XmlElement): void => {
    for (const child of elementsOf(element)) {
      if (GONE.has(child.name)) continue;
      if (child.name === 'w:fldSimple') {
        // A field without a result would be filled in again by Word. It is deleted as runs.
        const result = elementsOf(child)
          .map((run) => deletedRun(run, xml))
          .join('');
        const whole = complexField(child.attributes['w:instr'] ?? '', result, true);
        edits.push({ start: child.start, end: child.end, xml: marks.deleted(whole) });
      } else if (child.name !== 'w:r') visit(child);
      else if (hasContent(child)) {
        edits.push({ start: child.start, end: child.end, xml: marks.deleted(deletedRun(child, xml)) });
      }
    }
  };
  visit(paragraph);
  return edits;
}

const hasContent = (run: XmlElement): boolean =>
  [...elementsOf(run)].some(
    (child) => child.name !== 'w:rPr' && (child.name !== 'w:t' || textIn(child) !== ''),
  );
