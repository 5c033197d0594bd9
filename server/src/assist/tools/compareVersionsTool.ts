import { bilingual, localize } from '../../base/bilingual';
import { done, refused } from '../../base/outcome';
import { comparisonRows as compare } from '../../comparison/comparisonRows';
import { type ComparisonRow, type Remark } from '../../comparison/types';
import { Budget, textFacts } from '../answerLimitsAndSources';
import { readText } from '../toolArguments';
import { BOOLEAN, flag, listOf, orNull, record, SHOWN, STRING, textArgument } from '../toolSchema';
import { type AssistTool } from '../types';

const CELL = {
  type: ['object', 'null'],
  properties: { label: orNull('string'), text: STRING },
  required: ['label', 'text'],
};

/** Two versions side by side. */
export const compareVersions: AssistTool = {
  name: 'tiaoli_compare_versions',
  title: bilingual('对照两稿', 'Compare two versions'),
  description:
    '逐条对照同一法规的两个文本：改了、增加、删去、移动、只改序号的各条，修改前后的文字一并给出。' +
    '不用于：比较两部不同的法规（用 tiaoli_search_precedents 找相近条文）；写修改决定（用 tiaoli_draft_amendment）。',
  input: {
    properties: {
      before: textArgument('修改前的文本'),
      after: textArgument('修改后的文本'),
      unchanged: flag('也列出没有变化的条文，默认不列'),
    },
    required: ['before', 'after'],
  },
  output: {
    properties: {
      rows: listOf(
        record({
          kind: { enum: ['same', 'changed', 'added', 'deleted', 'moved', 'heading'] },
          moved: BOOLEAN,
          before: CELL,
          after: CELL,
          remarks: listOf(STRING, '确定的说明，如 原第五条、引用相应调整'),
        }),
      ),
      rowCount: SHOWN,
      counts: { type: 'object', additionalProperties: { type: 'integer' } },
    },
    required: ['rows', 'rowCount', 'counts'],
  },
  async run(args, host) {
    const [was, is] = [args.textArgument('before'), args.textArgument('after')];
    const withUnchanged = args.boolean('unchanged');
    if (args.problem !== undefined) return refused(args.problem);
    const before = await readText(was, host);
    if (!before.ok) return before;
    const after = await readText(is, host);
    if (!after.ok) return after;
    const { rows } = compare(before.value.snapshot, after.value.snapshot);
    const wanted = rows.filter((row) => withUnchanged || hasChanged(row));
    const budget = new Budget();
    const listed: object[] = [];
    const cellOf = (cell: ComparisonRow['before']) =>
      cell === undefined ? null : { label: cell.label ?? null, text: budget.take(cell.text) };
    for (const row of wanted) {
      if (budget.isFull) break;
      listed.push({
        kind: row.kind,
        moved: row.isMoved,
        before: cellOf(row.before),
        after: cellOf(row.after),
        remarks: row.remarks.map(wordsOf),
      });
    }
    const counts: Record<string, number> = {};
    for (const { kind } of rows) counts[kind] = (counts[kind] ?? 0) + 1;
    const isCut = budget.isCut || listed.length < wanted.length;
    return done({
      rows: listed,
      rowCount: { shown: listed.length, total: wanted.length },
      counts,
      sources: [textFacts(before.value), textFacts(after.value)],
      notes: isCut ? [localize(CUT, host.locale)] : [],
    });
  },
};

const CUT = bilingual('改动较多，没有全部给出', 'there are many changes; not all are given');

const hasChanged = ({ kind, marks, isMoved }: ComparisonRow): boolean =>
  kind === 'heading' ? marks.length > 0 || isMoved : kind !== 'same';

function wordsOf(remark: Remark): string {
  if (remark.kind === 'number') return `原${remark.label}`;
  return { added: '增加', deleted: '删去', citations: '引用相应调整', lines: '分款调整' }[remark.kind];
}
