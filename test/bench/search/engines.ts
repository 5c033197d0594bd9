import { type SourceClauses } from '../../../server/src/precedents/clauses/cutIntoClauses';
import { PrecedentCorpus } from '../../../server/src/precedents/search/precedentCorpus';
import { packSources } from '../../../server/src/precedents/search/file/clausePacker';
import { columnsOf, piecesOf } from '../../../server/src/precedents/search/file/byteLayout';
import { SavedClauses } from '../../../server/src/precedents/search/file/savedClauses';
import { runToEnd } from '../../../server/src/base/steps';

/** An index that can be asked: the texts it finds, best first. */
export type Ask = (query: string, limit: number) => readonly string[];

/** One way to find clauses. */
export interface Engine {
  readonly name: string;
  /** The largest collection it is measured on: beyond it a run takes too long. */
  readonly largest: number;
  build(
    sources: readonly SourceClauses[],
    texts: readonly string[],
  ): Promise<{ readonly ask: Ask; save(): Buffer }>;
  /** What {@link build} saved, as it comes from the disk. */
  load(saved: Buffer<ArrayBuffer>, texts: readonly string[]): Promise<Ask>;
}

const asking =
  (corpus: PrecedentCorpus): Ask =>
  (query, limit) =>
    corpus.search(query, { limit }).map(({ clause }) => clause.text);

/** The product. */
export const own: Engine = {
  name: 'tiaoli',
  largest: Infinity,
  build(sources) {
    const columns = runToEnd(packSources(sources));
    const corpus = new PrecedentCorpus();
    corpus.attach(new SavedClauses(columns));
    return Promise.resolve({ ask: asking(corpus), save: () => Buffer.concat(piecesOf(columns)) });
  },
  load(saved) {
    const columns = columnsOf(saved);
    if (!columns.ok) throw new Error(columns.reason);
    const corpus = new PrecedentCorpus();
    corpus.attach(new SavedClauses(columns.value));
    return Promise.resolve(asking(corpus));
  },
};

/** Chinese has no blanks: libraries are given the bigrams as words, with which they were found to do best. */
function bigrams(text: string): string[] {
  const found: string[] = [];
  for (const [run] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    if (run.length === 1) found.push(run);
    for (let i = 1; i < run.length; i++) found.push(run.slice(i - 1, i + 1));
  }
  return found;
}

const textsAt = (ids: readonly unknown[], texts: readonly string[]): readonly string[] =>
  ids.map((id) => texts[Number(id)] ?? '');

/** MiniSearch, loaded only when it is measured. */
const miniSearch: Engine = {
  name: 'MiniSearch',
  largest: 100_000,
  async build(_, texts) {
    const { default: MiniSearch } = await import('minisearch');
    const index = new MiniSearch(MINI_OPTIONS);
    index.addAll(texts.map((text, id) => ({ id, text })));
    return {
      ask: (query, limit) =>
        textsAt(
          index
            .search(query)
            .slice(0, limit)
            .map(({ id }) => id as unknown),
          texts,
        ),
      save: () => Buffer.from(JSON.stringify(index)),
    };
  },
  async load(saved, texts) {
    const { default: MiniSearch } = await import('minisearch');
    const index = MiniSearch.loadJSON(saved.toString('utf8'), MINI_OPTIONS);
    return (query, limit) =>
      textsAt(
        index
          .search(query)
          .slice(0, limit)
          .map(({ id }) => id as unknown),
        texts,
      );
  },
};

const MINI_OPTIONS = { fields: ['text'], tokenize: bigrams };

/** FlexSearch, loaded only when it is measured. */
const flexSearch: Engine = {
  name: 'FlexSearch',
  largest: 100_000,
  async build(_, texts) {
    const index = await createFlexSearch();
    texts.forEach((text, id) => index.add(id, text));
    return {
      ask: (query, limit) => textsAt(index.search(query, { limit, suggest: true }), texts),
      save() {
        const parts: [string, string][] = [];
        index.export((key, data) => {
          parts.push([key, data]);
        });
        return Buffer.from(JSON.stringify(parts));
      },
    };
  },
  async load(saved, texts) {
    const index = await createFlexSearch();
    const parts = JSON.parse(saved.toString('utf8')) as readonly [string, string][];
    for (const [key, data] of parts) index.import(key, data);
    return (query, limit) => textsAt(index.search(query, { limit, suggest: true }), texts);
  },
};

async function createFlexSearch() {
  const { Index } = (await import('flexsearch')).default;
  return new Index({ tokenize: 'strict', encode: bigrams });
}

/** The product first, then what it is compared with. */
export const ENGINES: readonly Engine[] = [own, flexSearch, miniSearch];
