import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { bilingual, type Bilingual } from '../../base/bilingual';
import { done, refused, type Outcome } from '../../base/outcome';
import { readIndexFile } from '../../node/indexFile';
import { inFile } from '../../node/findProjectFile';
import { sameTitle } from '../../precedents/clauses/findCitedText';
import { NameFinder } from '../../precedents/clauses/fuzzyNameFinder';
import { newestVersions } from '../../precedents/clauses/newestVersions';
import { PrecedentCorpus } from '../../precedents/search/precedentCorpus';
import { SavedClauses } from '../../precedents/search/file/savedClauses';
import { complain, type Context } from '../command';
import { readCorpus, seedClauses } from '../readCorpus';
import { type Arguments } from '../parseArguments';

/** What `tiaoli parallel` is asked. */
export interface ParallelQuestion {
  readonly draft: string;
  readonly folders: readonly string[];
  readonly indexFiles: readonly string[];
  /** Titles or files, in the order of the columns. */
  readonly precedents: readonly string[];
}

/** Options that may be followed by several values. */
const LISTS = ['corpus', 'index', 'precedent'] as const;

/**
 * An argument behind one of {@link LISTS} goes on with its list; the draft is what stands before them all, or the very
 * last argument where nothing does.
 */
export function readParallelQuestion(args: Arguments): Outcome<ParallelQuestion, Bilingual> {
  const named = LISTS.flatMap((name) => (args.options.get(name) ?? []).map((each) => ({ name, ...each })));
  const listBefore = (index: number) => named.findLast((each) => each.index < index)?.name;
  const loose = args.positionals.map((each) => ({ name: listBefore(each.index), ...each }));
  const first = loose.filter(({ name }) => name === undefined);
  const draft = first[0] ?? loose.at(-1);
  if (draft === undefined) return refused(bilingual('缺少草案', 'the draft is missing'));
  if (first.length > 1) return refused(bilingual('只能有一个草案', 'there can be one draft only'));
  const all = [...named, ...loose.filter((each) => each !== draft)].sort((a, b) => a.index - b.index);
  const of = (wanted: (typeof LISTS)[number]): readonly string[] =>
    all.filter(({ name }) => name === wanted).map(({ value }) => value);
  return done({
    draft: draft.value,
    folders: of('corpus'),
    indexFiles: of('index'),
    precedents: of('precedent'),
  });
}

/** The precedents to lay a draft beside. */
export interface ParallelSources {
  readonly corpus: PrecedentCorpus;
  /** Those that were named, by their identities; absent where none was. */
  readonly chosen?: readonly string[];
  /** False when some file could not be read; each has been named. */
  readonly isComplete: boolean;
}

/** Reads the folders and indexes that are named, the seeds where none is, and the precedents that are files. */
export async function readSources(
  { folders, indexFiles, precedents }: ParallelQuestion,
  context: Context,
): Promise<Outcome<ParallelSources, Bilingual>> {
  const corpus = new PrecedentCorpus();
  for (const name of indexFiles) {
    const columns = await readIndexFile(resolve(context.io.cwd, name));
    if (!columns.ok) return refused(inFile(name, columns.reason));
    corpus.attach(new SavedClauses(columns.value));
  }
  if (folders.length === 0 && indexFiles.length === 0) {
    const seeds = await seedClauses(context.io);
    if (!seeds.ok) return seeds;
    for (const { source, clauses } of seeds.value) corpus.update(source, clauses);
  }
  let isComplete = await take(folders, corpus, context);
  const chosen: string[] = [];
  for (const name of precedents) {
    if (existsSync(resolve(context.io.cwd, name))) {
      const before = new Set(corpus.sources.map(({ id }) => id));
      isComplete = (await take([name], corpus, context)) && isComplete;
      chosen.push(...corpus.sources.map(({ id }) => id).filter((id) => !before.has(id) || id === name));
      continue;
    }
    const found = byTitle(name, corpus);
    if (!found.ok) return found;
    chosen.push(found.value);
  }
  return done({ corpus, isComplete, ...(precedents.length > 0 && { chosen }) });
}

async function take(paths: readonly string[], corpus: PrecedentCorpus, context: Context): Promise<boolean> {
  if (paths.length === 0) return true;
  const { unreadable, withoutClauses } = await readCorpus(
    paths,
    context.io,
    ({ source, clauses }) => {
      corpus.update(source, clauses);
    },
    () => Promise.resolve(),
  );
  for (const reason of unreadable) await complain(context, reason);
  if (paths.length === 1 && withoutClauses.includes(paths[0] ?? '')) {
    await complain(context, bilingual(`${paths[0]}：没有找到条文`, `${paths[0]}: no clause found`));
    return false;
  }
  return unreadable.length === 0;
}

/** The source with this title, the newest of several; else refused with titles that are like it. */
function byTitle(title: string, { sources }: PrecedentCorpus): Outcome<string, Bilingual> {
  const name = title.replace(/^《|》$/gu, '');
  const newest = newestVersions(sources);
  const found = newest.find((source) => sameTitle(source.title, name));
  if (found !== undefined) return done(found.id);
  const like = new NameFinder(newest, (source) => source.title).find(name, 3).map(({ item }) => item.title);
  const [zh, en] =
    like.length === 0
      ? ['', '']
      : [
          `。相近的有：${like.map((each) => `《${each}》`).join('、')}`,
          `. Like it: ${like.map((each) => `《${each}》`).join(', ')}`,
        ];
  return refused(bilingual(`没有先例《${name}》${zh}`, `no precedent 《${name}》${en}`));
}
