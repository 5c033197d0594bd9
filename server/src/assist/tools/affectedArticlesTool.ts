import { referencesInto } from '../../analysis/citedLawAndArticle';
import { citedArticlesOf } from '../../analysis/resolvedReferences';
import { type Snapshot } from '../../analysis/snapshot';
import { bilingual, localize, type Bilingual } from '../../base/bilingual';
import { compareOrdinals, formatOrdinal, type Ordinal } from '../../base/ordinal';
import { done, refused, type Outcome } from '../../base/outcome';
import { comparisonRows as compare } from '../../comparison/comparisonRows';
import { placesCiting } from '../../features/references';
import { sameTitle } from '../../precedents/clauses/findCitedText';
import { withoutBlanks } from '../../syntax/blanks';
import { bareTitle } from '../../syntax/titleForms';
import {
  articleLabelAt,
  Budget,
  distinctSources,
  placeOf,
  textFacts,
  titleOf,
} from '../answerLimitsAndSources';
import { type Arguments, readText } from '../toolArguments';
import {
  INTEGER,
  listOf,
  orNull,
  record,
  SHOWN,
  STRING,
  text,
  TEXT_ARGUMENTS,
  textArgument,
} from '../toolSchema';
import { type AssistHost, type AssistTool, type NamedText } from '../types';
import { ordinalIn } from './getClauseTool';

const MOST_TEXTS = 50;
const MOST_ARTICLES = 200;
const MOST_CITATIONS = 200;

/** A change of one article of the law, by its number before. */
interface Change {
  readonly article: Ordinal;
  readonly kind: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Which articles of given texts cite what changed in a law. */
export const affectedArticles: AssistTool = {
  name: 'tiaoli_affected_articles',
  title: bilingual('法律修改影响的条文', 'Articles that a changed law touches'),
  description:
    '一部法律修改后，在给定的文本中找出引用了改动条文的各条：写在哪一条、引用了哪一条、那一条改前改后的文字。改动的条文可以直接列出，也可以由修改前、修改后的文本得出。' +
    '只看写明的引用：没有写明出处而内容相关的条文不在其内。不用于：在整个索引中查找（请逐个给出文本）。',
  input: {
    properties: {
      law: text('改动的法律的标题；给出 before 和 after 时可以省去', { maxLength: 200 }),
      articles: listOf({ type: 'string', maxLength: 40 }, '改动的条，按修改前的序号，如 第三条'),
      before: textArgument('法律修改前的文本'),
      after: textArgument('法律修改后的文本'),
      texts: {
        ...listOf({ type: 'object', properties: TEXT_ARGUMENTS, additionalProperties: false }, '要查的文本'),
        minItems: 1,
        maxItems: MOST_TEXTS,
      },
    },
    required: ['texts'],
  },
  output: {
    properties: {
      law: STRING,
      changes: listOf(
        record({ article: STRING, kind: STRING, before: orNull('string'), after: orNull('string') }),
      ),
      affected: listOf(
        record({
          source: STRING,
          title: STRING,
          article: { ...orNull('string'), description: '引用写在哪一条' },
          line: INTEGER,
          words: { ...STRING, description: '所在的一款' },
          cites: listOf(STRING, '所引用的、有改动的条'),
        }),
      ),
      affectedCount: SHOWN,
      mentions: listOf(
        record({ source: STRING, title: STRING, citations: INTEGER }),
        '各文本引用这部法律的总处数，包括没有改动的条和只写标题的',
      ),
    },
    required: ['law', 'changes', 'affected', 'affectedCount', 'mentions'],
  },
  async run(args, host) {
    const wanted = args.textList('texts', MOST_TEXTS);
    const changed = await changesOf(args, host);
    if (!changed.ok) return changed;
    const { law, changes, versions } = changed.value;
    const texts: NamedText[] = [];
    for (const each of wanted) {
      const read = await readText(each, host);
      if (!read.ok) return read;
      texts.push(read.value);
    }
    const budget = new Budget();
    const affected = texts.flatMap((each) => affectedIn(each, law, changes));
    const listed: object[] = [];
    for (const { named, offset, cites } of affected.slice(0, MOST_CITATIONS)) {
      if (budget.isFull) break;
      const { snapshot } = named;
      listed.push({
        source: textFacts(named).id,
        title: titleOf(snapshot),
        article: articleLabelAt(snapshot, offset),
        line: placeOf(snapshot, offset).line,
        words: budget.take(lineAround(snapshot, offset), 600),
        cites: cites.map((article) => formatOrdinal(article, '条')),
      });
    }
    const notes = listed.length < affected.length ? [CUT] : [];
    return done({
      law,
      changes: changes.map(({ article, kind, before, after }) => ({
        article: formatOrdinal(article, '条'),
        kind,
        before: before === null ? null : budget.take(before, 800),
        after: after === null ? null : budget.take(after, 800),
      })),
      affected: listed,
      affectedCount: { shown: listed.length, total: affected.length },
      mentions: texts.map((each) => ({
        source: textFacts(each).id,
        title: titleOf(each.snapshot),
        citations: placesCiting(each.snapshot, { title: law, article: undefined }).length,
      })),
      sources: distinctSources([...versions, ...texts].map(textFacts)),
      notes: [...notes, ONLY_NAMED].map((note) => localize(note, host.locale)),
    });
  },
};

const CUT = bilingual('受影响的条文没有全部列出', 'not all affected articles are listed');
const ONLY_NAMED = bilingual(
  '只包括写明引用的条文；新增的条没有旧序号，不会被引用到',
  'only what cites by name is found; an added article had no number that could be cited',
);

interface Changed {
  readonly law: string;
  readonly changes: readonly Change[];
  readonly versions: readonly NamedText[];
}

async function changesOf(args: Arguments, host: AssistHost): Promise<Outcome<Changed, Bilingual>> {
  const law = args.string('law', { most: 200 }).replace(/^《(.*)》$/u, '$1');
  const named = args.strings('articles', { most: MOST_ARTICLES, longest: 40 });
  const [was, is] = [args.textArgument('before'), args.textArgument('after')];
  if (args.problem !== undefined) return refused(args.problem);
  if ((was === undefined) !== (is === undefined)) return refused(BOTH);
  const numbers = named.map((each) => ordinalIn(withoutBlanks(each)));
  const wrong = named.find((_, index) => numbers[index] === undefined);
  if (wrong !== undefined) {
    return refused(bilingual(`“${wrong}”不是条的序号`, `“${wrong}” is no number of an article`));
  }
  if (was === undefined || is === undefined) {
    if (law === '' || named.length === 0) return refused(NO_CHANGES);
    const changes = numbers
      .filter((number) => number !== undefined)
      .map((article) => ({ article, kind: 'given', before: null, after: null }));
    return done({ law, changes, versions: [] });
  }
  const before = await readText(was, host);
  if (!before.ok) return before;
  const after = await readText(is, host);
  if (!after.ok) return after;
  const title = law === '' ? bareTitle(titleOf(before.value.snapshot)) : law;
  if (title === '') {
    return refused(bilingual('修改前的文本没有标题，请写明 law', 'the text before has no title: give law'));
  }
  const found = changesBetween(before.value.snapshot, after.value.snapshot);
  const changes = found.filter(
    ({ article }) =>
      named.length === 0 ||
      numbers.some((each) => each !== undefined && compareOrdinals(each, article) === 0),
  );
  return done({
    law: title,
    changes: changes.slice(0, MOST_ARTICLES),
    versions: [before.value, after.value],
  });
}

const BOTH = bilingual('before 和 after 应当一并给出', 'before and after go together');
const NO_CHANGES = bilingual(
  '请给出 law 和 articles，或者 before 和 after',
  'give law and articles, or before and after',
);

function changesBetween(before: Snapshot, after: Snapshot): readonly Change[] {
  return compare(before, after).rows.flatMap((row) => {
    const article = row.part === 'article' ? ordinalIn(withoutBlanks(row.before?.label ?? '')) : undefined;
    if (article === undefined || row.kind === 'same') return [];
    return [{ article, kind: row.kind, before: row.before?.text ?? null, after: row.after?.text ?? null }];
  });
}

interface Affected {
  readonly named: NamedText;
  readonly offset: number;
  readonly cites: readonly Ordinal[];
}

function affectedIn(named: NamedText, law: string, changes: readonly Change[]): readonly Affected[] {
  return referencesInto(named.snapshot, { title: law, article: undefined }, sameTitle).flatMap(
    ({ reference, span }) => {
      const { first, last } = citedArticlesOf(reference);
      if (first === undefined || last === undefined) return [];
      const cites = changes
        .map(({ article }) => article)
        .filter((article) => compareOrdinals(first, article) <= 0 && compareOrdinals(article, last) <= 0);
      return cites.length === 0 ? [] : [{ named, offset: span.start, cites }];
    },
  );
}

function lineAround({ text: words }: Snapshot, offset: number): string {
  const start = Math.max(words.lastIndexOf('\n', offset - 1) + 1, offset - 300);
  const end = words.indexOf('\n', offset);
  return words.slice(start, end === -1 ? undefined : end).trim();
}
