import { shownIn, type RevisionView } from './revisionView';
import { elementsOf, type XmlElement } from '../xml/xmlTree';

/** Parts of a formula that stand one behind the other, as letters do. */
const IN_LINE = new Set(['m:oMath', 'm:oMathPara', 'm:r', 'm:t']);

/**
 * True for a formula of which the letters alone do not say what it says: it has fractions, roots, small numbers above …
 * It may have them in an insertion, a content control and the like.
 */
export const isLaidOut = (formula: XmlElement, view: RevisionView): boolean =>
  elementsOf(formula).some(
    (child) =>
      !/Pr$/u.test(child.name) &&
      shownIn(view, child.name) !== false &&
      ((child.name.startsWith('m:') && !IN_LINE.has(child.name)) || isLaidOut(child, view)),
  );
