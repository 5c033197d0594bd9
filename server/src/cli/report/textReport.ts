import { bilingual, localize, type Bilingual, type Locale } from '../../base/bilingual';
import { type LineIndex } from '../../base/lineIndex';
import { type Finding, type Severity } from '../../rules/types';
import { painter, type Paint, type Style } from '../color';
import { plainForTerminal } from '../plainForTerminal';
import {
  HIDDEN_NAMES,
  SEVERITIES,
  SEVERITY_NAMES,
  type ReportedFinding,
  type Reporter,
  type ReporterOptions,
  type Summary,
} from './types';

const STYLES: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
  hint: 'dim',
};
const bracketed = ({ zh, en }: Bilingual): Bilingual => bilingual(`［${zh}］`, `[${en}]`);
const FIXABLE = bracketed(bilingual('可自动修复', 'fixable'));

/** The report for people: a block a file, aligned columns, lines and columns counted from 1 as editors do. */
export function textReporter({ locale, useColor }: ReporterOptions): Reporter {
  const paint = painter(useColor);
  return {
    begin: () => '',
    *file({ path, lines, findings }) {
      if (findings.length === 0) return;
      const placeWidth = widest(findings, ({ span }) => placeOf(lines, span.start));
      const codeWidth = widest(findings, ({ code }) => code);
      yield `${paint('bold', plainForTerminal(path))}\n`;
      for (const finding of findings) {
        const place = placeOf(lines, finding.span.start).padStart(placeWidth);
        const style = finding.hidden === undefined ? STYLES[finding.severity] : 'dim';
        const severity = paint(style, severityOf(finding, locale));
        const code = paint('dim', finding.code.padEnd(codeWidth));
        yield `  ${place}  ${severity}  ${code}  ${messageOf(finding, locale)}\n`;
        yield relatedOf(finding, lines, locale, paint);
      }
      yield '\n';
    },
    end: (summary) => `${tableOf(summary)}${paint('bold', localize(summaryOf(summary), locale))}\n`,
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

function messageOf(finding: ReportedFinding, locale: Locale): string {
  const message = oneLine(localize(finding.message, locale));
  const isFixable = finding.fixes?.some((fix) => fix.safe) ?? false;
  const { hidden } = finding;
  if (hidden !== undefined) return `${message} ${localize(bracketed(HIDDEN_NAMES[hidden.by]), locale)}`;
  return isFixable ? `${message} ${localize(FIXABLE, locale)}` : message;
}

const relatedOf = (finding: Finding, lines: LineIndex, locale: Locale, paint: Paint): string =>
  (finding.related ?? [])
    .map(
      ({ span, message }) => `      ↳ ${placeOf(lines, span.start)}  ${oneLine(localize(message, locale))}`,
    )
    .map((line) => `${paint('dim', line)}\n`)
    .join('');

/** A message may quote the text: its line breaks must not break the table, nor its control characters the terminal. */
const oneLine = (message: string): string => plainForTerminal(message.replace(/\s*[\r\n]+\s*/g, ' '));

/** How often each rule found something, the most frequent first; one file shows that by itself. */
function tableOf({ files, byRule }: Summary): string {
  if (files < 2 || byRule.size === 0) return '';
  const rows = [...byRule].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const width = String(rows[0]?.[1] ?? 0).length;
  return `${rows.map(([code, count]) => `  ${String(count).padStart(width)}  ${code}\n`).join('')}\n`;
}

function summaryOf({ files, counts, hidden, fixed }: Summary): Bilingual {
  const found = SEVERITIES.filter((severity) => counts[severity] > 0);
  const zh = found.map((severity) => `${counts[severity]} 个${SEVERITY_NAMES[severity].zh}`).join('、');
  const en = found.map((severity) => `${counts[severity]} ${SEVERITY_NAMES[severity].en}`).join(', ');
  const mended =
    fixed === undefined ? bilingual('', '') : bilingual(`已修复 ${fixed} 处；`, `${fixed} fixed; `);
  const known = hiddenOf(hidden);
  return bilingual(
    `检查了 ${files} 个文件：${mended.zh}${zh === '' ? '没有发现问题' : zh}${known.zh}`,
    `${files} file(s) checked: ${mended.en}${en === '' ? 'nothing found' : en}${known.en}`,
  );
}

function hiddenOf(hidden: Summary['hidden']): Bilingual {
  const kinds = (['ignored', 'baseline'] as const).filter((kind) => hidden[kind] > 0);
  if (kinds.length === 0) return bilingual('', '');
  const zh = kinds.map((kind) => `${hidden[kind]} 个${HIDDEN_NAMES[kind].zh}`).join('、');
  const en = kinds.map((kind) => `${hidden[kind]} ${HIDDEN_NAMES[kind].en}`).join(', ');
  return bilingual(`（另有 ${zh}）`, ` (and ${en})`);
}
