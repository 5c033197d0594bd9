import { type Comparison, type ComparisonCell } from '../../comparison/types';
import { shownRows, type ShownOptions } from '../../comparison/chooseShownRows';
import { remarkText } from '../../publish/comparison/fillComparisonTable';

/** `compare --to json`, as `interfaces.md` fixes it, with the part and the remarks of each row besides. */
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
