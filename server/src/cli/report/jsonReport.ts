import { localize, type Locale } from '../../base/bilingual';
import { type LineIndex } from '../../base/lineIndex';
import { rangeOf, type ReportedFinding, type Reporter, type ReporterOptions } from './types';

/** `check --format json`, a line for each finding. Scripts read its fields: to change one takes a major version. */
export function jsonReporter({ locale }: ReporterOptions): Reporter {
  let separator = '';
  return {
    begin: () => '{ "version": 1,\n  "files": [',
    *file({ path, kind, lines, findings }) {
      yield `${separator}\n    { "path": ${JSON.stringify(path)}, "kind": "${kind}", "findings": [`;
      separator = ',';
      for (const [i, finding] of findings.entries()) {
        yield `${i === 0 ? '' : ','}\n      ${JSON.stringify(findingOf(finding, lines, locale))}`;
      }
      yield findings.length === 0 ? '] }' : '\n    ] }';
    },
    end({ files, counts, byRule, hidden, fixed }) {
      const summary = {
        files,
        ...counts,
        hidden,
        byRule: Object.fromEntries([...byRule].sort()),
        ...(fixed === undefined ? {} : { fixed }),
      };
      return `${separator === '' ? '' : '\n  '}],\n  "summary": ${JSON.stringify(summary)} }\n`;
    },
  };
}

const findingOf = (finding: ReportedFinding, lines: LineIndex, locale: Locale) => ({
  code: finding.code,
  severity: finding.severity,
  message: localize(finding.message, locale),
  ...(finding.hidden !== undefined && { hidden: finding.hidden.by }),
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
