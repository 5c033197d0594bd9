import { textOf } from '../read/readRuns';
import { childOf, elementsOf, textIn, type XmlElement } from '../xml/xmlTree';
import { escaped } from '../write/escapeXml';
import { rawOf, runProperties } from './trackedChangeMarks';

/** Elements that a run may have to be copied or deleted as it is. */
const PLAIN = new Set([
  'w:rPr', 'w:t', 'w:tab', 'w:sym', 'w:cr', 'w:noBreakHyphen', 'w:softHyphen', 'w:lastRenderedPageBreak',
]); // prettier-ignore

/**
 * True for a field in a single element with nothing but text in it: it can be written as runs, which revisions may
 * stand around.
 */
export const isPlainSimpleField = (field: XmlElement): boolean =>
  elementsOf(field).every(
    (child) => child.name === 'w:r' && elementsOf(child).every(({ name }) => PLAIN.has(name)),
  );

/** True for a run of a field that can be copied: it has text, marks or code, and no form to fill in. */
export const isPlainFieldRun = (run: XmlElement): boolean =>
  elementsOf(run).every(
    (child) =>
      PLAIN.has(child.name) ||
      child.name === 'w:instrText' ||
      (child.name === 'w:fldChar' && childOf(child, 'w:ffData') === undefined),
  );

const fieldMark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

/**
 * A field written as runs, which revisions may stand around.
 * @param result the runs of its result, as XML
 */
export const complexField = (code: string, result: string, isDeleted = false): string => {
  const name = isDeleted ? 'w:delInstrText' : 'w:instrText';
  const instruction = `<w:r><${name} xml:space="preserve">${escaped(code)}</${name}></w:r>`;
  return fieldMark('begin') + instruction + fieldMark('separate') + result + fieldMark('end');
};

/** A copy of a run with all that it shows, but without the history of its formatting. */
export function copiedRun(xml: string, run: XmlElement, properties?: string): string {
  const form = properties ?? runProperties(xml, childOf(run, 'w:rPr'));
  const inside = elementsOf(run)
    .filter(({ name }) => name !== 'w:rPr' && name !== 'w:lastRenderedPageBreak')
    .map((child) => rawOf(xml, child))
    .join('');
  return `<w:r>${form === '' ? '' : `<w:rPr>${form}</w:rPr>`}${inside}</w:r>`;
}

/**
 * The XML of a run as a deleted one: with deleted text and deleted field code. Blanks that do not count in the run must
 * not come to count.
 */
export function deletedRun(run: XmlElement, xml: string): string {
  const inside = [...elementsOf(run)]
    .map((child) => {
      if (child.name === 'w:t') {
        return `<w:delText xml:space="preserve">${escaped(textOf(child))}</w:delText>`;
      }
      if (child.name === 'w:instrText') {
        return `<w:delInstrText xml:space="preserve">${escaped(textIn(child))}</w:delInstrText>`;
      }
      return rawOf(xml, child);
    })
    .join('');
  return xml.slice(run.start, run.contentStart) + inside + xml.slice(run.contentEnd, run.end);
}
