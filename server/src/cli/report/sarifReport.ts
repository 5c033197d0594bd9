import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { localize, type Bilingual, type Locale } from '../../base/bilingual';
import { type LineIndex } from '../../base/lineIndex';
import { type Span } from '../../base/span';
import { type Fix, type Rule, type RuleLevel } from '../../rules/types';
import { rangeOf, type ReportedFinding, type Reporter, type ReporterOptions } from './types';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json';

/** SARIF has no level below `note`; the exact one stands in the result's properties. */
const LEVELS: Readonly<Record<RuleLevel, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
  off: 'none',
};

/** SARIF 2.1.0 (OASIS), with rules, fixes and related places; columns are UTF-16 code units. */
export function sarifReporter(options: ReporterOptions): Reporter {
  let separator = '';
  return {
    begin: () => `${opening(options)}"results": [`,
    *file({ path, lines, findings }) {
      const place = new Place(uriOf(path), lines, options.locale);
      const counter = new Map<string, number>();
      for (const finding of findings) {
        const result = { ...resultOf(finding, place, options.rules), ...identityOf(finding, counter) };
        yield `${separator}\n${JSON.stringify(result)}`;
        separator = ',';
      }
    },
    end: ({ isComplete }) =>
      `\n],\n"invocations": ${JSON.stringify([{ executionSuccessful: isComplete }])}\n}] }\n`,
  };
}

/** Everything up to the results, which are written as they come. */
function opening({ version, rules, locale }: ReporterOptions): string {
  const driver = {
    name: 'tiaoli',
    fullName: `条理 Tiaoli ${version}`,
    semanticVersion: version,
    rules: rules.map((rule) => ruleOf(rule, locale)),
  };
  const facts = {
    tool: { driver },
    language: locale === 'zh' ? 'zh-CN' : 'en-US',
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    defaultEncoding: 'utf-8',
  };
  return `{ "version": "2.1.0", "$schema": "${SCHEMA}",\n"runs": [${JSON.stringify(facts).slice(0, -1)},\n`;
}

const ruleOf = (rule: Rule, locale: Locale) => ({
  id: rule.code,
  shortDescription: message(rule.summary, locale),
  fullDescription: message(rule.explanation, locale),
  help: { text: `${localize(rule.explanation, locale)}\n\n${localize(rule.basis, locale)}` },
  defaultConfiguration: { enabled: rule.level !== 'off', level: LEVELS[rule.level] },
});

const message = (text: Bilingual, locale: Locale) => ({ text: localize(text, locale) });

/** What stays the same from run to run while the sentence does: its hash, and a number for others that say the same. */
function identityOf({ code, place, hidden }: ReportedFinding, counter: Map<string, number>) {
  const key = `${code} ${place?.hash ?? ''}`;
  const count = (counter.get(key) ?? 0) + 1;
  counter.set(key, count);
  const justification = hidden?.reason ?? hidden?.by;
  return {
    ...(place !== undefined && { partialFingerprints: { 'tiaoliPlace/v1': `${place.hash}:${count}` } }),
    ...(justification !== undefined && { suppressions: [{ kind: 'external', justification }] }),
  };
}

function resultOf(finding: ReportedFinding, place: Place, rules: readonly Rule[]) {
  const related = finding.related ?? [];
  const fixes = (finding.fixes ?? []).filter((fix) => fix.edits.length > 0);
  return {
    ruleId: finding.code,
    ruleIndex: rules.findIndex((rule) => rule.code === finding.code),
    level: LEVELS[finding.severity],
    message: message(finding.message, place.locale),
    locations: [{ physicalLocation: place.location(finding.span) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((each, id) => ({
            id,
            message: message(each.message, place.locale),
            physicalLocation: place.location(each.span),
          })),
        }),
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => place.fix(fix)) }),
    properties: { severity: finding.severity },
  };
}

/** Writes places of one file; SARIF counts lines and columns from 1. */
class Place {
  readonly #uri: string;
  readonly #lines: LineIndex;
  readonly locale: Locale;

  constructor(uri: string, lines: LineIndex, locale: Locale) {
    this.#uri = uri;
    this.#lines = lines;
    this.locale = locale;
  }

  location(span: Span) {
    return { artifactLocation: { uri: this.#uri }, region: this.#region(span) };
  }

  fix({ title, safe, edits }: Fix) {
    return {
      description: message(title, this.locale),
      artifactChanges: [
        {
          artifactLocation: { uri: this.#uri },
          replacements: edits.map(({ span, newText }) => ({
            deletedRegion: this.#region(span),
            ...(newText === '' ? {} : { insertedContent: { text: newText } }),
          })),
        },
      ],
      properties: { safe },
    };
  }

  #region(span: Span) {
    const { start, end } = rangeOf(this.#lines, span);
    return {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    };
  }
}

/** A relative reference where the path is relative, so that a report holds on another machine. */
function uriOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return path.split('/').map(encodeURIComponent).join('/');
}
