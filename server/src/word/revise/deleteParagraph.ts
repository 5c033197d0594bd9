import { elementsOf, isElement, textIn, type XmlElement } from '../xml/tree';
import { childOf } from '../xml/tree';
import { complexField, isPlainSimpleField } from './simpleFields';
import { type RefusalKind } from './refusals';
import { type PartEdit } from './partEdits';
import { deletedRun, type RunContext } from './patchRuns';

/** Whether a paragraph can be deleted with all that is in it; else why not. */
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

/** Elements of which the content is gone already in the view that is worked on. */
const GONE = new Set(['w:del', 'w:moveFrom', 'w:pPr']);

/** Marks all runs of a paragraph as deleted. */
export function deleteRuns(paragraph: XmlElement, { xml, marks }: RunContext): readonly PartEdit[] {
  const edits: PartEdit[] = [];
  const visit = (element: XmlElement): void => {
    for (const child of elementsOf(element)) {
      if (GONE.has(child.name)) continue;
      if (child.name === 'w:fldSimple') {
        // An empty one would fill itself again: it goes as the runs of a field.
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
