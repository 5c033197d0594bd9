import { type Comparison, type ComparisonCell } from '../../comparison/types';
import { shownRows, type ShownOptions } from '../../comparison/chooseShownRows';
import { remarkText } from '../../publish/comparison/fillComparisonTable';

/**
 * `compare --to json`: each row with its part and its remarks. Scripts read its fields: to change one takes a major
 * version.
 */
export function comparisonJson(
  { title, rows }: Comparison,
  names: { readonly before: string; readonly after: string },
  options: ShownOptions,
): string {
  const report = {
    version: 1,
    ...names,
    title,
    rows: shownRows(rows, options).map(({ part, kind, before, after, marks, remarks }) => ({
      kind,
      part,
      before: cell(before),
      after: cell(after),
      marks,
      remarks: remarks.map(remarkText),
    })),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

const cell = (of: ComparisonCell | undefined) =>
  of === undefined ? null : { label: of.label ?? null, text: of.text };
