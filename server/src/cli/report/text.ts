import { bilingual, localize, type Locale } from '../../base/bilingual';
import { type LineIndex } from '../../base/lineIndex';
import { type Finding, type Severity } from '../../rules/types';
import { painter, type Paint, type Style } from '../color';
import { SEVERITIES, SEVERITY_NAMES, type Reporter, type ReporterOptions, type Summary } from './types';

const STYLES: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
  hint: 'dim',
};
const FIXABLE = bilingual('［可自动修复］', '[fixable]');

/** The report for people: a block a file, aligned columns, lines and columns counted from 1 as editors do. */
export function textReporter({ locale, useColor }: ReporterOptions): Reporter {
  const paint = painter(useColor);
  return {
    begin: () => '',
    *file({ path, lines, findings }) {
      if (findings.length === 0) return;
      const placeWidth = widest(findings, ({ span }) => placeOf(lines, span.start));
      const codeWidth = widest(findings, ({ code }) => code);
      yield `${paint('bold', path)}\n`;
      for (const finding of findings) {
        const place = placeOf(lines, finding.span.start).padStart(placeWidth);
        const severity = paint(STYLES[finding.severity], severityOf(finding, locale));
        const code = paint('dim', finding.code.padEnd(codeWidth));
        yield `  ${place}  ${severity}  ${code}  ${messageOf(finding, locale)}\n`;
        yield relatedOf(finding, lines, locale, paint);
      }
      yield '\n';
    },
    end: (summary) => `${paint('bold', localize(summaryOf(summary), locale))}\n`,
  };
}

const widest = (findings: readonly Finding[], textOf: (finding: Finding) => string): number =>
  findings.reduce((width, finding) => Math.max(width, textOf(finding).length), 0);

function placeOf(lines: LineIndex, offset: number): string {
  const { line, character } = lines.toLineColumn(offset);
  return `${line + 1}:${character + 1}`;
}

/** Padded to one width: the Chinese names have two characters each. */
const severityOf = ({ severity }: Finding, locale: Locale): string =>
  locale === 'zh' ? SEVERITY_NAMES[severity].zh : SEVERITY_NAMES[severity].en.padEnd('warning'.length);

function messageOf(finding: Finding, locale: Locale): string {
  const message = oneLine(localize(finding.message, locale));
  const isFixable = finding.fixes?.some((fix) => fix.safe) ?? false;
  return isFixable ? `${message} ${localize(FIXABLE, locale)}` : message;
}

const relatedOf = (finding: Finding, lines: LineIndex, locale: Locale, paint: Paint): string =>
  (finding.related ?? [])
    .map(
      ({ span, message }) => `      ↳ ${placeOf(lines, span.start)}  ${oneLine(localize(message, locale))}`,
    )
    .map((line) => `${paint('dim', line)}\n`)
    .join('');

/** A message may quote the text; its line breaks must not break the table. */
const oneLine = (message: string): string => message.replace(/\s*[\r\n]+\s*/g, ' ');

function summaryOf({ files, counts, fixed }: Summary): { readonly zh: string; readonly en: string } {
  const found = SEVERITIES.filter((severity) => counts[severity] > 0);
  const zh = found.map((severity) => `${counts[severity]} 个${SEVERITY_NAMES[severity].zh}`).join('、');
  const en = found.map((severity) => `${counts[severity]} ${SEVERITY_NAMES[severity].en}`).join(', ');
  const mended = bilingual(
    fixed === undefined ? '' : `已修复 ${fixed} 处；`,
    fixed === undefined ? '' : `${fixed} fixed; `,
  );
  return bilingual(
    `检查了 ${files} 个文件：${mended.zh}${zh === '' ? '没有发现问题' : zh}`,
    `${files} file(s) checked: ${mended.en}${en === '' ? 'nothing found' : en}`,
  );
}
