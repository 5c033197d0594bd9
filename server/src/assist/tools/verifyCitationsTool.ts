import { bilingual, localize, type Bilingual } from '../../base/bilingual';
import { done, refused } from '../../base/outcome';
import { type PrecedentSource } from '../../precedents/clauses/types';
import { lookUpCitations, titlesCited, type Verified } from '../lookUpCitations';
import {
  articleLabelAt,
  Budget,
  distinctSources,
  placeOf,
  sourceFacts,
  textFacts,
} from '../answerLimitsAndSources';
import { readText } from '../toolArguments';
import { flag, INTEGER, listOf, orNull, record, SHOWN, STRING, TEXT_ARGUMENTS, whole } from '../toolSchema';
import { type AssistTool } from '../types';

const STATUSES = ['exists', 'missing', 'unknown'] as const;

/** Whether what a text cites is there, with the words it leads to. */
export const verifyCitations: AssistTool = {
  name: 'tiaoli_verify_citations',
  title: bilingual('核对引用', 'Verify citations'),
  description:
    '逐处核对一个文本中的引用：每个《…》、《…》第×条和对本文条、款、项的引用，是 exists（有，附所指的文字）、missing（所指的文本中没有）还是 unknown（不能确定，附原因）。' +
    'unknown 不是错误，也不是没有问题：索引中没有那部法规，或者看不出指的是哪一部。他法按索引中的版本核对，请看日期。不用于：判断引用是否恰当。',
  input: {
    properties: {
      ...TEXT_ARGUMENTS,
      onlyProblems: flag('只列出 missing 和 unknown'),
      limit: whole('最多几处，默认 100', 1, 300),
    },
    required: [],
  },
  output: {
    properties: {
      citations: listOf(
        record({
          status: { enum: STATUSES },
          written: STRING,
          target: { enum: ['own', 'other'], description: 'own 引用本文，other 引用其他文本或者不能确定' },
          article: { ...orNull('string'), description: '写在哪一条' },
          line: INTEGER,
          column: INTEGER,
          reason: { ...orNull('string'), description: 'missing 和 unknown 的原因' },
          leadsTo: {
            type: ['object', 'null'],
            description: '所指的文字',
            properties: {
              title: STRING,
              source: STRING,
              date: orNull('string'),
              place: STRING,
              text: STRING,
            },
            required: ['title', 'source', 'date', 'place', 'text'],
          },
        }),
      ),
      citationCount: SHOWN,
      counts: record({ exists: INTEGER, missing: INTEGER, unknown: INTEGER }),
    },
    required: ['citations', 'citationCount', 'counts'],
  },
  async run(args, host) {
    const own = args.ownText();
    const onlyProblems = args.boolean('onlyProblems');
    const limit = args.integer('limit', { least: 1, most: 300, usual: 100 });
    if (args.problem !== undefined) return refused(args.problem);
    const read = await readText(own, host);
    if (!read.ok) return read;
    const { snapshot } = read.value;
    const precedents = await host.precedents(titlesCited(snapshot));
    const all = lookUpCitations(snapshot, precedents.ok ? precedents.value.index : undefined);
    const wanted = all.filter(({ status }) => !onlyProblems || status !== 'exists');
    const budget = new Budget();
    const sources: PrecedentSource[] = [];
    const citations: object[] = [];
    for (const each of wanted.slice(0, limit)) {
      if (budget.isFull) break;
      if (each.source !== undefined) sources.push(each.source);
      citations.push({
        status: each.status,
        written: budget.take(snapshot.text.slice(each.span.start, each.span.end), 300),
        target: each.target,
        article: articleLabelAt(snapshot, each.span.start),
        ...placeOf(snapshot, each.span.start),
        reason: each.reason === undefined ? null : localize(each.reason, host.locale),
        leadsTo: leadsTo(each, read.value.name, budget),
      });
    }
    const count = (status: Verified['status']): number => all.filter((each) => each.status === status).length;
    const notes = [
      ...(precedents.ok ? [] : [noIndex(precedents.reason)]),
      ...(precedents.ok && precedents.value.problem !== undefined ? [precedents.value.problem] : []),
      ...(citations.length < wanted.length ? [CUT] : []),
      ...(all.length === 0 ? [NONE] : []),
    ];
    return done({
      citations,
      citationCount: { shown: citations.length, total: wanted.length },
      counts: { exists: count('exists'), missing: count('missing'), unknown: count('unknown') },
      sources: distinctSources([textFacts(read.value), ...sources.map(sourceFacts)]),
      notes: notes.map((note) => localize(note, host.locale)),
    });
  },
};

const noIndex = ({ zh, en }: Bilingual): Bilingual =>
  bilingual(`没有索引，他法一概为 unknown：${zh}`, `no index, so other laws are unknown: ${en}`);
const CUT = bilingual('引用没有全部列出', 'not all citations are listed');
const NONE = bilingual('文本中没有读出引用', 'no citation was read in the text');

function leadsTo({ words, place, source }: Verified, name: string, budget: Budget): object | null {
  if (words === undefined) return null;
  return {
    title: source?.title ?? '本文',
    source: source?.id ?? (name === '' ? 'text' : name),
    date: source?.date ?? null,
    place: place ?? '',
    text: budget.take(words, 1200),
  };
}
