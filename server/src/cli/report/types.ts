import { type Bilingual, type Locale } from '../../base/bilingual';
import { type LineColumn, type LineIndex } from '../../base/lineIndex';
import { type Span } from '../../base/span';
import { type Finding, type Rule, type Severity } from '../../rules/types';
import { type FindingPlace } from '../../service/hiding/recognizeFindingPlace';
import { type HiddenFinding } from '../../service/hiding/siftFindings';
import { type DocumentKind } from '../../syntax/tree';

/** A finding, with what a report may say of it besides. */
export interface ReportedFinding extends Finding {
  /** Where it stands by content: for formats that follow findings from run to run. */
  readonly place?: FindingPlace;
  /** Set for one that is known and does not count. */
  readonly hidden?: { readonly by: HiddenFinding['by']; readonly reason?: string };
}

/** The findings of one file. */
export interface FileReport {
  readonly path: string;
  readonly kind: DocumentKind;
  readonly lines: LineIndex;
  /** Sorted by position. */
  readonly findings: readonly ReportedFinding[];
}

/** What a whole run found. */
export interface Summary {
  /** Files that were checked. */
  readonly files: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Findings that count, by code. */
  readonly byRule: ReadonlyMap<string, number>;
  /** Findings that are known and do not count. */
  readonly hidden: Readonly<Record<HiddenFinding['by'], number>>;
  /** Findings mended by `--fix`; `undefined` without it. */
  readonly fixed: number | undefined;
  /** False when a file could not be read or a rule failed. */
  readonly isComplete: boolean;
}

/** Writes a report piece by piece, so that neither a large folder nor a large file is ever held as one text. */
export interface Reporter {
  begin(): string;
  file(report: FileReport): Iterable<string>;
  end(summary: Summary): string;
}

/** What a reporter may need besides the findings. */
export interface ReporterOptions {
  readonly locale: Locale;
  readonly useColor: boolean;
  /** The version of `tiaoli`. */
  readonly version: string;
  /** The rules that run, for formats that describe them. */
  readonly rules: readonly Rule[];
}

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export const HIDDEN_NAMES: Readonly<Record<HiddenFinding['by'], Bilingual>> = {
  ignored: { zh: '已忽略', en: 'ignored' },
  baseline: { zh: '在基线中', en: 'in the baseline' },
};

export const SEVERITY_NAMES: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '信息', en: 'info' },
  hint: { zh: '提示', en: 'hint' },
};

/** A stretch as LSP writes it: zero-based lines and UTF-16 columns. */
export interface Range {
  readonly start: LineColumn;
  readonly end: LineColumn;
}

export const rangeOf = (lines: LineIndex, { start, end }: Span): Range => ({
  start: lines.toLineColumn(start),
  end: lines.toLineColumn(end),
});
