import { bilingual, localize } from '../../base/bilingual';
import { done, refused } from '../../base/outcome';
import { type Finding, type Severity } from '../../rules/types';
import { articleLabelAt, Budget, placeOf, textFacts } from '../answerLimitsAndSources';
import { readText } from '../toolArguments';
import {
  BOOLEAN,
  INTEGER,
  listOf,
  orNull,
  record,
  SHOWN,
  STRING,
  text,
  TEXT_ARGUMENTS,
  whole,
} from '../toolSchema';
import { type AssistTool, type NamedText } from '../types';

const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const satisfies readonly Severity[];
const LONGEST_QUOTE = 300;

/** What the rules say of a text. */
export const checkText: AssistTool = {
  name: 'tiaoli_check_text',
  title: bilingual('检查文本', 'Check a text'),
  description:
    '按立法技术规范检查一个文本：编号、结构、引用、用语、标点，每个问题附位置、理由和修改办法。改完草稿后用它复核。' +
    '不用于：判断内容是否合法、合理；核对引用的他法（用 tiaoli_verify_citations）。没有问题不等于没有错误，只说明规则没有发现。',
  input: {
    properties: {
      ...TEXT_ARGUMENTS,
      severity: text('至少多严重，默认 info', { enum: SEVERITIES }),
      limit: whole('最多几个问题，默认 50', 1, 200),
    },
    required: [],
  },
  output: {
    properties: {
      findings: listOf(
        record({
          code: STRING,
          severity: { enum: SEVERITIES },
          message: STRING,
          article: orNull('string'),
          line: INTEGER,
          column: INTEGER,
          quote: STRING,
          fixes: listOf(
            record({
              title: STRING,
              safe: { ...BOOLEAN, description: '结果确定，可以直接采用' },
              edits: listOf(record({ line: INTEGER, column: INTEGER, remove: STRING, insert: STRING })),
            }),
          ),
        }),
      ),
      findingCount: SHOWN,
      counts: record({ error: INTEGER, warning: INTEGER, info: INTEGER, hint: INTEGER }),
    },
    required: ['findings', 'findingCount', 'counts'],
  },
  async run(args, host) {
    const own = args.ownText();
    const least = args.oneOf('severity', SEVERITIES, 'info');
    const limit = args.integer('limit', { least: 1, most: 200, usual: 50 });
    if (args.problem !== undefined) return refused(args.problem);
    const read = await readText(own, host);
    if (!read.ok) return read;
    const checked = await host.check(read.value);
    if (!checked.ok) return checked;
    const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);
    const wanted = checked.value.filter(({ severity }) => rank(severity) <= rank(least));
    const budget = new Budget();
    const findings: object[] = [];
    for (const finding of wanted.slice(0, limit)) {
      if (budget.isFull) break;
      findings.push(shown(finding, read.value, { budget, locale: host.locale }));
    }
    const count = (level: Severity): number =>
      checked.value.filter(({ severity }) => severity === level).length;
    return done({
      findings,
      findingCount: { shown: findings.length, total: wanted.length },
      counts: { error: count('error'), warning: count('warning'), info: count('info'), hint: count('hint') },
      sources: [textFacts(read.value)],
      notes: findings.length < wanted.length ? [localize(CUT, host.locale)] : [],
    });
  },
};

const CUT = bilingual('问题没有全部列出', 'not all findings are listed');

function shown(
  { code, severity, message, span, fixes = [] }: Finding,
  { snapshot }: NamedText,
  { budget, locale }: { readonly budget: Budget; readonly locale: 'zh' | 'en' },
): object {
  const { text: words } = snapshot;
  return {
    code,
    severity,
    message: budget.take(localize(message, locale), 1000),
    article: articleLabelAt(snapshot, span.start),
    ...placeOf(snapshot, span.start),
    quote: budget.take(words.slice(span.start, span.end), LONGEST_QUOTE),
    fixes: fixes.slice(0, 3).map((fix) => ({
      title: localize(fix.title, locale),
      safe: fix.safe,
      // A fix that changes much is better made in the editor.
      edits: fix.edits.slice(0, 10).map((edit) => ({
        ...placeOf(snapshot, edit.span.start),
        remove: budget.take(words.slice(edit.span.start, edit.span.end), LONGEST_QUOTE),
        insert: budget.take(edit.newText, LONGEST_QUOTE),
      })),
    })),
  };
}
