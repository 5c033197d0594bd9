import { createSnapshot, type Snapshot } from '../../analysis/snapshot';
import { bilingual, type Bilingual } from '../../base/bilingual';
import { done, refused, type Outcome } from '../../base/outcome';
import { aboutUnread, readFilters } from '../../precedents/clauses/searchFilter';
import { type PrecedentCorpus } from '../../precedents/search/precedentCorpus';
import { choiceOf, isSet, valueOf, type Arguments, formatOption, TEXT_OR_JSON } from '../parseArguments';
import { complain, wrongUsage, type Command, type Context, type ExitCode } from '../command';
import { inputFiles, readInput, STDIN, readTexts } from '../inputFiles';
import { runSearch, type FoundClauses, type SearchQuestion } from '../search/runSearch';
import { foundJson, foundText } from '../search/printFound';
import { sourcesFor } from '../search/searchSources';
import { ServerSession } from '../server/serverSession';
import { serverConfigOf, serverOptions } from '../server/serverOptions';

const DEFAULT_LIMIT = 10;

/** `tiaoli search`: precedents for a phrase or a whole clause. */
export const searchCommand: Command = {
  name: 'search',
  usage: 'QUERY [--limit N] [--for DRAFT] [--corpus DIR…] [--index FILE] [--server URL] [--format text|json]',
  summary: bilingual(
    '查找与一个词句或者整条条文相近的先例，可用“机关：”“地区：”“年份：2018..”“种类：”“层级：”“标题：”“现行”筛选；只写筛选条件则列出符合条件的法规',
    'find precedents for a phrase or a whole clause, narrowed by issuer: region: year:2018.. kind: level: title: inforce; filters alone list the texts that fit',
  ),
  options: [
    {
      name: 'limit',
      placeholder: 'N',
      description: bilingual(
        `最多显示几条（默认 ${DEFAULT_LIMIT}）`,
        `how many to show (default ${DEFAULT_LIMIT})`,
      ),
    },
    {
      name: 'for',
      placeholder: 'DRAFT',
      description: bilingual(
        '为这部草案查找：与草案主题相同的法规排在前面，草案自己不算',
        'search for this draft: texts on its subject come first, the draft itself is left aside',
      ),
    },
    {
      name: 'corpus',
      placeholder: 'DIR…',
      description: bilingual(
        '在这些文件夹中查找；不写则在随附的范本中查找',
        'search these folders; without it, the precedents that ship with Tiaoli',
      ),
    },
    {
      name: 'index',
      placeholder: 'FILE',
      description: bilingual(
        '在 tiaoli index --out 写的文件中查找',
        'search a file written by tiaoli index --out',
      ),
    },
    ...serverOptions,
    formatOption,
  ],
  async run(args, context) {
    const asked = readQuestion(args);
    if (!asked.ok) return wrongUsage(context, 'search', asked.reason);
    const { limit, folders } = asked.value;
    const query = await queryText(asked.value.query, context);
    if (!query.ok) return unreadable(query.reason, context);
    const draft = await draftFor(args, context);
    if (!draft.ok) return 2;
    const sources = await sourcesFor(valueOf(args, 'index'), folders, context);
    if (!sources.ok) return unreadable(sources.reason, context);
    const { corpus, isComplete } = sources.value;
    const { words, filter, unread } = readFilters(query.value);
    if (unread.length > 0) return unreadable(aboutUnread(unread), context);
    const question = { words, filter, limit, draft: draft.value };
    const found = await searchIn(corpus, question, args, context);
    if (!found.ok) return unreadable(found.reason, context);
    const isJson = choiceOf(args, 'format', TEXT_OR_JSON, 'text') === 'json';
    const text = isJson ? foundJson(query.value, found.value) : foundText(found.value, context);
    await context.io.stdout.write(text);
    return isComplete && found.value.isWhole ? 0 : 2;
  },
};

/** With a server, its corpus and what was named besides in one ranking; where it does not answer, the rest alone. */
async function searchIn(
  corpus: PrecedentCorpus,
  question: SearchQuestion,
  args: Arguments,
  context: Context,
): Promise<Outcome<Answer, Bilingual>> {
  const config = serverConfigOf(args, context.io);
  if (config === undefined) return done({ ...runSearch(question, corpus), isWhole: true });
  const session = ServerSession.open(config, corpus);
  if (!session.ok) return session;
  try {
    const { index } = session.value;
    const found = await session.value.asking(() => runSearch(question, index));
    // The server is asked for words; filters alone list what is here.
    const isUnasked = question.words === '' && question.filter !== undefined;
    const problem = isUnasked ? NEEDS_WORDS : session.value.problem;
    if (problem !== undefined) await complain(context, problem);
    return done({ ...found, isWhole: problem === undefined });
  } finally {
    session.value.close();
  }
}

interface Answer extends FoundClauses {
  /** False when a server was to be asked and did not answer, or not with all it has. */
  readonly isWhole: boolean;
}

const NEEDS_WORDS = bilingual(
  '只有筛选条件时不查服务器，只列出本机的先例；请加上要查的词句',
  'with filters alone the server is not asked and only precedents of this machine are listed; add words to search for',
);

/** The draft that `--for` names. */
async function draftFor(
  args: Arguments,
  context: Context,
): Promise<Outcome<Snapshot | undefined, undefined>> {
  const path = valueOf(args, 'for');
  if (path === undefined) return done(undefined);
  const texts = await readTexts([path], context);
  if (texts === undefined) return refused(undefined);
  const [text] = texts;
  if (texts.length === 1 && text !== undefined) return done(createSnapshot(text));
  await complain(context, NOT_ONE_DRAFT);
  return refused(undefined);
}

const NOT_ONE_DRAFT = bilingual('--for 应指定一个草案文件', '--for should name one draft');

async function unreadable(reason: Bilingual, context: Context): Promise<ExitCode> {
  await complain(context, reason);
  return 2;
}

interface Question {
  readonly query: string;
  readonly limit: number;
  readonly folders: readonly string[];
}

/**
 * `--corpus` may name several folders, so what stands after it are folders too: the query stands before it, or,
 * where nothing does, at the very end.
 */
function readQuestion(args: Arguments): Outcome<Question, Bilingual> {
  const corpus = args.options.get('corpus') ?? [];
  const corpusAt = corpus[0]?.index ?? Infinity;
  const before = args.positionals.filter(({ index }) => index < corpusAt);
  const after = args.positionals.filter(({ index }) => index > corpusAt);
  const words = before.length > 0 ? before : after.slice(-1);
  const query = words.map(({ value }) => value).join(' ');
  if (query.trim() === '') return refused(bilingual('缺少要查找的词句', 'nothing to search for'));
  const limit = Number(valueOf(args, 'limit') ?? DEFAULT_LIMIT);
  if (!Number.isInteger(limit) || limit < 1) {
    return refused(bilingual('--limit 应为正整数', '--limit should be a positive whole number'));
  }
  if (query === STDIN && valueOf(args, 'for') === STDIN) {
    return refused(bilingual('标准输入只能用一次', 'standard input can be used once only'));
  }
  if (isSet(args, 'index') && isSet(args, 'corpus')) {
    return refused(bilingual('--index 和 --corpus 只能用一个', 'use either --index or --corpus'));
  }
  const folders = [...corpus, ...after.filter((each) => !words.includes(each))].map(({ value }) => value);
  return done({ query, limit, folders });
}

/** A long clause is easier piped than quoted: `-` reads it from standard input. */
async function queryText(query: string, { io }: Context): Promise<Outcome<string, Bilingual>> {
  if (query !== STDIN) return done(query);
  for await (const file of inputFiles([STDIN], io, undefined)) {
    const source = file.ok ? await readInput(file.value, io) : file;
    return source.ok ? done(source.value.text.trim()) : source;
  }
  return done('');
}
