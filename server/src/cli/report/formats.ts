import { githubReporter } from './githubReport';
import { jsonReporter } from './jsonReport';
import { sarifReporter } from './sarifReport';
import { textReporter } from './textReport';
import { type Reporter, type ReporterOptions } from './types';

const REPORTERS = {
  text: textReporter,
  json: jsonReporter,
  sarif: sarifReporter,
  github: githubReporter,
} as const satisfies Record<string, (options: ReporterOptions) => Reporter>;

export type ReportFormat = keyof typeof REPORTERS;

/** The values of `check --format`. */
export const REPORT_FORMATS: readonly ReportFormat[] = ['text', 'json', 'sarif', 'github'];

export const createReporter = (format: ReportFormat, options: ReporterOptions): Reporter =>
  REPORTERS[format](options);
