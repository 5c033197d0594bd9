import { elementsOf, type XmlElement } from '../xml/xmlTree';

/** Parts of a formula that stand one behind the other, as letters do. */
const IN_LINE = new Set([
  'm:oMath',
  'm:oMathPara',
  'm:r',
  'm:t',
  'w:r',
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
]);

/** True for a formula of which the letters alone do not say what it says: it has fractions, roots, small numbers above … */
export const isLaidOut = (formula: XmlElement): boolean =>
  elementsOf(formula).some(
    (child) =>
      child.name.startsWith('m:') &&
      !/Pr$/u.test(child.name) &&
      (!IN_LINE.has(child.name) || isLaidOut(child)),
  );
