import { localize } from '../../base/bilingual';
import { type Severity } from '../../rules/types';
import { rangeOf, type Reporter, type ReporterOptions } from './types';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** Workflow commands that GitHub Actions shows as annotations. Lines and columns count from 1. */
export function githubReporter({ locale }: ReporterOptions): Reporter {
  return {
    begin: () => '',
    *file({ path, lines, findings }) {
      for (const { code, severity, message, span, hidden } of findings) {
        if (hidden !== undefined) continue;
        const { start, end } = rangeOf(lines, span);
        const properties = {
          file: path,
          line: start.line + 1,
          endLine: end.line + 1,
          // GitHub drops an annotation's columns unless it begins and ends on one line.
          ...(start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {}),
          title: code,
        };
        const written = Object.entries(properties).map(
          ([key, value]) => `${key}=${escapeProperty(String(value))}`,
        );
        yield `::${COMMANDS[severity]} ${written.join(',')}::${escapeData(localize(message, locale))}\n`;
      }
    },
    end: () => '',
  };
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
