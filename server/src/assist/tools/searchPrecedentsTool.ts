import { bilingual, localize, type Bilingual } from '../../base/bilingual';
import { done, refused } from '../../base/outcome';
import { precedentSearch } from '../../features/precedentSearch';
import { type SearchFilter } from '../../precedents/clauses/searchFilter';
import { type PrecedentSource } from '../../precedents/clauses/types';
import { Budget, distinctSources, sourceFacts } from '../answerLimitsAndSources';
import { type Arguments } from '../toolArguments';
import { flag, listOf, NUMBER, orNull, record, SHOWN, STRING, text, whole } from '../toolSchema';
import { type AssistTool } from '../types';

/** So many clauses are looked at. */
const LOOKED_AT = 400;
const LONGEST_QUERY = 4000;

/** Clauses of precedents for words, a pasted clause, or what a clause is for. */
export const searchPrecedents: AssistTool = {
  name: 'tiaoli_search_precedents',
  title: bilingual('查找先例', 'Search precedents'),
  description:
    '在本机的法规索引中查找与词句、整条条文或者条文作用（如“立法目的”）相近的条文，附出处和日期。用于起草时参考写法。' +
    '不用于：核实某一条文是否存在或者原文（用 tiaoli_get_clause、tiaoli_verify_citations）；没有找到不等于没有这样的规定，只说明索引中没有。',
  input: {
    properties: {
      query: text('词句、整条条文，或者条文的作用', { minLength: 1, maxLength: LONGEST_QUERY }),
      limit: whole('最多几条，默认 8', 1, 20),
      title: text('只要标题含这些字的法规', { maxLength: 100 }),
      region: text('只要这个地区的，如 甲市', { maxLength: 40 }),
      issuer: text('只要制定机关名称含这些字的', { maxLength: 40 }),
      kind: text('只要这种体裁的：条例、办法、规定、法', { maxLength: 40 }),
      level: text('只要这个效力级别的：法律、行政法规、地方性法规、规章', { maxLength: 40 }),
      fromYear: whole('只要这一年及以后的', 1900, 2200),
      toYear: whole('只要这一年及以前的', 1900, 2200),
      inForce: flag('不要来源写明已经废止、失效的'),
    },
    required: ['query'],
  },
  output: {
    properties: {
      query: STRING,
      hits: listOf(
        record({
          source: STRING,
          title: STRING,
          date: orNull('string'),
          validity: orNull('string'),
          path: listOf(STRING, '从编、章到条的标题'),
          label: STRING,
          text: STRING,
          closeness: {
            ...NUMBER,
            type: ['number', 'null'],
            description: '相近程度 0 至 1；null 为按条文作用找到',
          },
        }),
      ),
      hitCount: SHOWN,
      searched: {
        ...record({ sources: { type: 'integer' }, clauses: { type: 'integer' } }),
        description: '本机索引的数目；单位的语料库服务器不计在内',
      },
    },
    required: ['query', 'hits', 'hitCount', 'searched'],
  },
  async run(args, host) {
    const query = args.string('query', { most: LONGEST_QUERY, isRequired: true });
    const limit = args.integer('limit', { least: 1, most: 20, usual: 8 });
    const filter = filterOf(args);
    if (args.problem !== undefined) return refused(args.problem);
    const read = await host.precedents();
    if (!read.ok) return read;
    const { index: precedents } = read.value;
    const context = { locale: host.locale, sourceId: '', precedents };
    const asked = { query, limit: LOOKED_AT, draft: undefined, ...(filter !== undefined && { filter }) };
    const { found, leftOut, unread } = await read.value.asking(() => precedentSearch(asked, context));
    const budget = new Budget();
    const hits: object[] = [];
    const sources: PrecedentSource[] = [];
    for (const { clause, score } of found.slice(0, limit)) {
      if (budget.isFull) break;
      const { source, path, label } = clause;
      sources.push(source);
      hits.push({
        source: source.id,
        title: source.title,
        date: source.date ?? null,
        validity: source.validity ?? null,
        path,
        label,
        text: budget.take(clause.text),
        closeness: score === undefined ? null : Math.round(score * 1000) / 1000,
      });
    }
    const { problem } = read.value;
    const notes = [
      ...(problem === undefined ? [] : [problem]),
      ...(leftOut > 0 ? [FILTERED(leftOut)] : []),
      ...(unread.length > 0 ? [UNREAD(unread)] : []),
      ...(found.length >= LOOKED_AT ? [MANY] : []),
      ...(hits.length === 0 ? [NOT_THERE] : []),
    ];
    return done({
      query,
      hits,
      hitCount: { shown: hits.length, total: found.length },
      searched: { sources: precedents.sources.length, clauses: precedents.clauseCount },
      sources: distinctSources(sources.map(sourceFacts)),
      notes: notes.map((note) => localize(note, host.locale)),
    });
  },
};

const FILTERED = (count: number): Bilingual =>
  bilingual(
    `另有 ${count} 条同样相近，但不合筛选条件`,
    `${count} more are as close but do not meet the filters`,
  );
const UNREAD = (parts: readonly string[]): Bilingual =>
  bilingual(`没有读懂的筛选条件：${parts.join('、')}`, `filters that were not read: ${parts.join(', ')}`);
const MANY = bilingual(`只看了最相近的 ${LOOKED_AT} 条`, `only the ${LOOKED_AT} closest were looked at`);
const NOT_THERE = bilingual(
  '索引中没有合乎条件的条文；这不等于没有这样的规定',
  'nothing in the index meets this; that does not mean that there is no such provision',
);

function filterOf(args: Arguments): SearchFilter | undefined {
  const filter: { -readonly [K in keyof SearchFilter]: SearchFilter[K] } = {};
  for (const name of ['title', 'region', 'issuer', 'kind', 'level'] as const) {
    const value = args.string(name, { most: 100 }).trim();
    if (value !== '') filter[name] = value;
  }
  const year = (name: string): number => args.integer(name, { least: 1900, most: 2200, usual: 0 });
  const [from, to] = [year('fromYear'), year('toYear')];
  if (from > 0 || to > 0) filter.years = { ...(from > 0 && { from }), ...(to > 0 && { to }) };
  if (args.boolean('inForce')) filter.inForce = true;
  return Object.keys(filter).length > 0 ? filter : undefined;
}
