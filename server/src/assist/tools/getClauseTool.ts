import { bilingual, localize, type Bilingual } from '../../base/bilingual';
import { formatOrdinal, sameOrdinal, type Ordinal } from '../../base/ordinal';
import { done, refused, type Outcome } from '../../base/outcome';
import { clausesOfTree, type SourceClauses } from '../../precedents/clauses/cutIntoClauses';
import { sameTitle } from '../../precedents/clauses/findCitedText';
import { type Clause, type PrecedentIndex } from '../../precedents/clauses/types';
import { withoutBlanks } from '../../syntax/blanks';
import { readCountedLabel } from '../../syntax/readLabels';
import { Budget, sourceFacts, textFacts } from '../answerLimitsAndSources';
import { type Arguments, readText } from '../toolArguments';
import { listOf, record, STRING, text, TEXT_ARGUMENTS, whole } from '../toolSchema';
import { type AssistHost, type AssistTool } from '../types';

/** One clause to the letter, with those beside it. */
export const getClause: AssistTool = {
  name: 'tiaoli_get_clause',
  title: bilingual('取条文原文', 'Get a clause'),
  description:
    '取一部法规（索引中的，按标题或者 id；或者给定的文件、草稿）的一条原文，连同前后几条。引用条文之前用它核对原文。' +
    '不用于：按意思查找（用 tiaoli_search_precedents）；看整部法规有什么（用 tiaoli_outline）。条文不存在时报错，不会给出别的条文。',
  input: {
    properties: {
      source: text('索引中法规的标题或者 id；与 path、text 三者择一', { maxLength: 2000 }),
      ...TEXT_ARGUMENTS,
      clause: text('条文的序号：第二十五条、第十条之一；没有条的文件写小节序号，如（三）', { maxLength: 40 }),
      neighbours: whole('前后各带几条，默认 1', 0, 5),
    },
    required: ['clause'],
  },
  output: {
    properties: {
      title: STRING,
      clause: record({ path: listOf(STRING), label: STRING, text: STRING }),
      before: listOf(record({ path: listOf(STRING), label: STRING, text: STRING })),
      after: listOf(record({ path: listOf(STRING), label: STRING, text: STRING })),
    },
    required: ['title', 'clause', 'before', 'after'],
  },
  async run(args, host) {
    const wanted = args.string('clause', { most: 40, isRequired: true });
    const neighbours = args.integer('neighbours', { least: 0, most: 5, usual: 1 });
    const found = await sourceOf(args, host);
    if (!found.ok) return found;
    const { clauses, title, facts, notes } = found.value;
    const at = placeOf(clauses, wanted);
    if (at === -1) return refused(noClause(title, wanted, clauses));
    const budget = new Budget();
    const show = ({ path, label, text: words }: Clause) => ({
      path,
      label,
      text: budget.take(words, 20_000),
    });
    const clause = clauses[at];
    if (clause === undefined) return refused(noClause(title, wanted, clauses));
    const shown = show(clause);
    const before = clauses.slice(Math.max(0, at - neighbours), at).map(show);
    const after = clauses.slice(at + 1, at + 1 + neighbours).map(show);
    const cut = budget.isCut ? [localize(CUT, host.locale)] : [];
    return done({ title, clause: shown, before, after, sources: [facts], notes: [...notes, ...cut] });
  },
};

const CUT = bilingual('过长的条文没有全部给出', 'a clause that is too long is not given whole');

interface FoundSource {
  readonly title: string;
  readonly clauses: readonly Clause[];
  readonly facts: object;
  readonly notes: readonly string[];
}

async function sourceOf(args: Arguments, host: AssistHost): Promise<Outcome<FoundSource, Bilingual>> {
  const source = args.string('source', { most: 2000 });
  const own = args.ownText();
  if (args.problem !== undefined) return refused(args.problem);
  if ((source === '') === (own === undefined)) {
    return refused(bilingual('请写明 source、path、text 之一', 'give one of source, path and text'));
  }
  if (source === '') {
    const read = await readText(own, host);
    if (!read.ok) return read;
    const { clauses, source: facts }: SourceClauses = clausesOfTree(
      read.value.snapshot.tree,
      read.value.name,
    );
    return done({ title: facts.title, clauses, facts: textFacts(read.value), notes: [] });
  }
  const read = await host.precedents([bareTitle(source)]);
  if (!read.ok) return read;
  const { index, problem } = read.value;
  const found = inIndex(index, source, host);
  // Not found is not the same where the server could not be asked.
  return found.ok || problem === undefined ? found : refused(both(found.reason, problem));
}

/** 《甲市数据条例》 as its title. */
const bareTitle = (written: string): string => written.replace(/^《(.*)》$/u, '$1');

const both = (a: Bilingual, b: Bilingual): Bilingual => bilingual(`${a.zh}；${b.zh}`, `${a.en}; ${b.en}`);

function inIndex(
  index: PrecedentIndex,
  wanted: string,
  { locale }: AssistHost,
): Outcome<FoundSource, Bilingual> {
  const name = bareTitle(wanted);
  const named = index.sources.filter(({ id, title }) => id === wanted || sameTitle(title, name));
  const [source, ...others] = named.toSorted(
    (a, b) => Number(b.id === wanted) - Number(a.id === wanted) || (b.date ?? '').localeCompare(a.date ?? ''),
  );
  if (source === undefined) {
    return refused(
      bilingual(
        `索引中没有《${name}》，不能给出条文`,
        `the index does not hold 《${name}》: no clause can be given`,
      ),
    );
  }
  const notes = others.map(({ id, date }) =>
    localize(
      bilingual(
        `另有同名文本：${id}（${date ?? '无日期'}）`,
        `another text of this title: ${id} (${date ?? 'no date'})`,
      ),
      locale,
    ),
  );
  return done({
    title: source.title,
    clauses: index.clausesOf(source.id),
    facts: sourceFacts(source),
    notes: notes.slice(0, 5),
  });
}

/** By its number, however it is written; else by the label as it stands. */
function placeOf(clauses: readonly Clause[], wanted: string): number {
  const written = withoutBlanks(wanted);
  const number = ordinalIn(written);
  if (number === undefined) return clauses.findIndex(({ label }) => label !== '' && label === written);
  return clauses.findIndex(({ level, label }) => {
    const own = level === 'article' ? ordinalIn(label) : undefined;
    return own !== undefined && sameOrdinal(own, number);
  });
}

/** 第二十五条, 第25条, 25. */
export function ordinalIn(written: string): Ordinal | undefined {
  const whole = /^[0-9]{1,4}$/u.test(written) ? `第${written}条` : written;
  const read = readCountedLabel(whole, 0);
  return read?.level === 'article' && read.label.span.end === whole.length ? read.label.ordinal : undefined;
}

function noClause(title: string, wanted: string, clauses: readonly Clause[]): Bilingual {
  const number = ordinalIn(withoutBlanks(wanted));
  const label = number === undefined ? wanted : formatOrdinal(number, '条');
  const last = clauses.findLast(({ label: own }) => own !== '')?.label ?? '';
  return bilingual(
    `《${title}》没有${label}${last === '' ? '' : `，最后一条是${last}`}`,
    `《${title}》 has no ${label}${last === '' ? '' : `; the last one is ${last}`}`,
  );
}
