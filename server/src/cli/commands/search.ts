import { resolve } from 'node:path';
import { bilingual, localize, type Bilingual } from '../../base/bilingual';
import { done, refused, type Outcome } from '../../base/outcome';
import { readIndexFile } from '../../node/indexFile';
import { inFile } from '../../node/findProjectFile';
import { PrecedentCorpus } from '../../precedents/search/corpus';
import { SavedClauses } from '../../precedents/search/file/savedClauses';
import { aboutUnread, readFilters } from '../../precedents/clauses/searchFilter';
import { type PrecedentHit, type SearchOptions } from '../../precedents/clauses/types';
import { choiceOf, isSet, valueOf, type Arguments } from '../arguments';
import { complain, wrongUsage, type Command, type Context, type ExitCode } from '../command';
import { inputFiles, readInput, STDIN } from '../files';
import { formatOption, TEXT_OR_JSON } from '../formatOption';
import { readCorpus, seedClauses } from '../precedents';
import { ServerSession } from '../server/serverSession';
import { serverConfigOf, serverOptions } from '../server/serverOptions';

const DEFAULT_LIMIT = 10;

/** `tiaoli search`: precedents for a phrase or a whole clause. */
export const searchCommand: Command = {
  name: 'search',
  usage: 'QUERY [--limit N] [--corpus DIR…] [--index FILE] [--server URL] [--format text|json]',
  summary: bilingual(
    '查找与一个词句或者整条条文相近的先例，可用“机关：”“地区：”“年份：2018..”“种类：”“层级：”“标题：”“现行”筛选',
    'find precedents for a phrase or a whole clause, narrowed by issuer: region: year:2018.. kind: level: title: inforce',
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
    const sources = await sourcesFor(valueOf(args, 'index'), folders, context);
    if (!sources.ok) return unreadable(sources.reason, context);
    const { words, filter, unread } = readFilters(query.value);
    if (unread.length > 0) return unreadable(aboutUnread(unread), context);
    const options = { limit, ...(filter !== undefined && { filter }) };
    const found = await searchIn(sources.value, words, options, args, context);
    if (!found.ok) return unreadable(found.reason, context);
    const { hits, isWhole } = found.value;
    const isJson = choiceOf(args, 'format', TEXT_OR_JSON, 'text') === 'json';
    await context.io.stdout.write(isJson ? hitsJson(query.value, hits) : hitsText(hits, context));
    return sources.value.isComplete && isWhole ? 0 : 2;
  },
};

interface Found {
  readonly hits: readonly PrecedentHit[];
  /** False when a server was to be asked and did not answer, or not with all it has. */
  readonly isWhole: boolean;
}

/** With a server, its corpus and what was named besides in one ranking; where it does not answer, the rest alone. */
async function searchIn(
  { corpus }: Sources,
  words: string,
  options: SearchOptions,
  args: Arguments,
  context: Context,
): Promise<Outcome<Found, Bilingual>> {
  const config = serverConfigOf(args, context.io);
  if (config === undefined) return done({ hits: corpus.search(words, options), isWhole: true });
  const session = ServerSession.open(config, corpus);
  if (!session.ok) return session;
  try {
    const hits = await session.value.search(words, options);
    const { problem } = session.value;
    if (problem !== undefined) await complain(context, problem);
    return done({ hits, isWhole: problem === undefined });
  } finally {
    session.value.close();
  }
}

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

interface Sources {
  readonly corpus: PrecedentCorpus;
  /** False when some file could not be read; each has been named. */
  readonly isComplete: boolean;
}

async function sourcesFor(
  indexFile: string | undefined,
  folders: readonly string[],
  context: Context,
): Promise<Outcome<Sources, Bilingual>> {
  const { io } = context;
  const corpus = new PrecedentCorpus();
  if (folders.length > 0) {
    const { unreadable } = await readCorpus(
      folders,
      io,
      ({ source, clauses }) => {
        corpus.update(source, clauses);
      },
      () => Promise.resolve(),
    );
    for (const reason of unreadable) await complain(context, reason);
    return done({ corpus, isComplete: unreadable.length === 0 });
  }
  if (indexFile !== undefined) {
    const columns = await readIndexFile(resolve(io.cwd, indexFile));
    if (!columns.ok) return refused(inFile(indexFile, columns.reason));
    corpus.attach(new SavedClauses(columns.value));
    return done({ corpus, isComplete: true });
  }
  const seeds = await seedClauses(io);
  if (!seeds.ok) return seeds;
  for (const { source, clauses } of seeds.value) corpus.update(source, clauses);
  return done({ corpus, isComplete: true });
}

/** `search --format json`, as `interfaces.md` fixes it. */
function hitsJson(query: string, hits: readonly PrecedentHit[]): string {
  const listed = hits.map(({ clause: { source, path, label, text }, score }) => ({
    source: source.id,
    title: source.title,
    path,
    label,
    text,
    score,
  }));
  return `${JSON.stringify({ version: 1, query, hits: listed }, undefined, 2)}\n`;
}

function hitsText(hits: readonly PrecedentHit[], { locale }: Context): string {
  if (hits.length === 0) return `${localize(bilingual('没有找到先例', 'no precedent found'), locale)}\n`;
  return hits
    .map(({ clause, score }) => {
      const place = [`《${clause.source.title}》`, ...clause.path].join(' › ');
      const lines = clause.text.split('\n').map((line) => `    ${line}\n`);
      return `${Math.round(score * 100)}%  ${place}\n${lines.join('')}    ${clause.source.id}\n\n`;
    })
    .join('');
}
