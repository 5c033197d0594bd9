import { type Snapshot } from '../../analysis/snapshot';
import { type Finding } from '../../rules/types';
import { pairPlaces, placesOf } from './recognizeFindingPlace';
import { NO_RECORDS, type PlaceRecord, type TextRecords } from './ignoresFile';

/** What is written down about one text: what its drafters chose to ignore, and what stood before. */
export interface Known {
  readonly ignores: TextRecords;
  readonly baseline: TextRecords;
}

export const NOTHING_KNOWN: Known = { ignores: NO_RECORDS, baseline: NO_RECORDS };

/** A finding that is not shown, and why. */
export interface HiddenFinding {
  readonly finding: Finding;
  readonly by: 'ignored' | 'baseline';
  /** The record that hides it; none where its rule is silent in the whole text. */
  readonly record: PlaceRecord | undefined;
}

/** Findings parted into those to show and those that are known. */
export interface Sifted {
  /** Every finding in order, shown or not: what places are counted in. */
  readonly all: readonly Finding[];
  readonly findings: readonly Finding[];
  readonly hidden: readonly HiddenFinding[];
  /** Records whose finding is gone: it was mended, or its sentence changed. */
  readonly stale: { readonly ignores: readonly PlaceRecord[]; readonly baseline: readonly PlaceRecord[] };
}

/** The result for a text that was not checked. */
export const NOTHING_FOUND: Sifted = {
  all: [],
  findings: [],
  hidden: [],
  stale: { ignores: [], baseline: [] },
};

/**
 * Parts the findings of a text by what is known of it.
 * @param hasRun false for a rule that exists and did not run, of whose records nothing can be said
 */
export function sift(
  snapshot: Snapshot,
  findings: readonly Finding[],
  { ignores, baseline }: Known,
  hasRun: (rule: string) => boolean,
): Sifted {
  const silent = new Set(ignores.rules);
  const places = ignores.places.length + baseline.places.length > 0 ? placesOf(snapshot, findings) : [];
  const open = findings.flatMap((finding, index) => {
    const place = places[index];
    return silent.has(finding.code) || place === undefined ? [] : [{ index, place }];
  });
  const hidden = new Map<number, HiddenFinding>();
  for (const [index, finding] of findings.entries()) {
    if (silent.has(finding.code)) hidden.set(index, { finding, by: 'ignored', record: undefined });
  }
  /** Hides what the records tell of, and gives the records that tell of nothing. */
  const hide = (by: HiddenFinding['by'], records: readonly PlaceRecord[]): readonly PlaceRecord[] => {
    const left = open.filter(({ index }) => !hidden.has(index));
    const used = new Set<number>();
    const paired = pairPlaces(
      left.map(({ place }) => place),
      records,
    );
    for (const [at, { index }] of left.entries()) {
      const number = paired[at];
      const finding = findings[index];
      if (number === undefined || finding === undefined) continue;
      used.add(number);
      hidden.set(index, { finding, by, record: records[number] });
    }
    return records.filter(({ rule }, number) => !used.has(number) && !silent.has(rule) && hasRun(rule));
  };
  const stale = { ignores: hide('ignored', ignores.places), baseline: hide('baseline', baseline.places) };
  return {
    all: findings,
    findings: findings.filter((_, index) => !hidden.has(index)),
    hidden: [...hidden].sort(([a], [b]) => a - b).map(([, each]) => each),
    stale,
  };
}
