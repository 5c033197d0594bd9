/** The facts of a problem report, as the editor tells them. */
export interface ProblemFacts {
  /** Name and version of extension, editor and system, one a line. */
  readonly versions: readonly string[];
  /** Section `tiaoli` of the settings, by key; only what the user has set. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The lines of the journal. */
  readonly journal: readonly string[];
}

/** The words of the report that are for the person who sends it. */
export interface ReportWords {
  readonly intro: string;
  readonly what: string;
  readonly versions: string;
  readonly settings: string;
  readonly log: string;
  readonly none: string;
}

/**
 * A report for the drafter to read, complete and copy. What a setting says is told only where it is one of a few known
 * words, a number or a switch: names of folders, patterns and everything else are counted, for they may tell of a draft.
 */
export function problemReport({ versions, settings, journal }: ProblemFacts, words: ReportWords): string {
  const set = Object.entries(settings).map(([key, value]) => `tiaoli.${key}: ${describeValue(value)}`);
  const section = (title: string, lines: readonly string[]): string =>
    `## ${title}\n\n${lines.length === 0 ? words.none : ['```text', ...lines, '```'].join('\n')}\n`;
  return [
    `${words.intro}\n`,
    `## ${words.what}\n\n\n`,
    section(words.versions, versions),
    section(words.settings, set),
    section(words.log, journal),
  ].join('\n');
}

/** Levels of rules and of the trace: the only words among the values that are told. */
const KNOWN_WORDS: ReadonlySet<unknown> = new Set([
  'off',
  'hint',
  'info',
  'warning',
  'error',
  'messages',
  'verbose',
]);
/** A rule code or a group of them. */
const RULE = /^[a-z]{1,30}\/(?:\*|[a-z]+(?:-[a-z]+){0,8})$/;

function describeValue(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean' || KNOWN_WORDS.has(value)) return String(value);
  if (Array.isArray(value)) return `${value.length} entries`;
  if (typeof value !== 'object' || value === null) return '(not shown)';
  const entries = Object.entries(value);
  const known = entries.filter(([key, level]) => RULE.test(key) && KNOWN_WORDS.has(level));
  const rest = entries.length - known.length;
  const told = known.map(([key, level]) => `${key} = ${String(level)}`);
  return [...told, ...(rest > 0 ? [`${rest} entries not shown`] : [])].join(', ') || '{}';
}
