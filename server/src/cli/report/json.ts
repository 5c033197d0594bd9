import { localize, type Locale } from '../../base/bilingual';
import { type LineIndex } from '../../base/lineIndex';
import { type Finding } from '../../rules/types';
import { rangeOf, type FileReport, type Reporter, type ReporterOptions } from './types';

/** `check --format json`, as `interfaces.md` fixes it; one line a file, so that it can be written as it grows. */
export function jsonReporter({ locale }: ReporterOptions): Reporter {
  let separator = '';
  return {
    begin: () => '{ "version": 1,\n  "files": [',
    file(report) {
      const line = `${separator}\n    ${JSON.stringify(fileOf(report, locale))}`;
      separator = ',';
      return line;
    },
    end({ files, counts, fixed }) {
      const summary = { files, ...counts, ...(fixed === undefined ? {} : { fixed }) };
      return `${separator === '' ? '' : '\n  '}],\n  "summary": ${JSON.stringify(summary)} }\n`;
    },
  };
}

const fileOf = ({ path, kind, lines, findings }: FileReport, locale: Locale) => ({
  path,
  kind,
  findings: findings.map((finding) => findingOf(finding, lines, locale)),
});

const findingOf = (finding: Finding, lines: LineIndex, locale: Locale) => ({
  code: finding.code,
  severity: finding.severity,
  message: localize(finding.message, locale),
  range: rangeOf(lines, finding.span),
  related: (finding.related ?? []).map(({ message, span }) => ({
    message: localize(message, locale),
    range: rangeOf(lines, span),
  })),
  fixes: (finding.fixes ?? []).map(({ title, safe, edits }) => ({
    title: localize(title, locale),
    safe,
    edits: edits.map(({ span, newText }) => ({ range: rangeOf(lines, span), newText })),
  })),
});
