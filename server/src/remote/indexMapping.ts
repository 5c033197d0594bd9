import { bilingual, type Bilingual } from '../base/bilingual';

/** The version of the documents below. It changes with anything that an older or newer program would misread. */
export const MAPPING = 2;

/** Into how many parts an index is split, and how many copies stand beside each. */
export interface IndexShape {
  readonly shards: number;
  readonly replicas: number;
}

/** Where nobody says anything else. */
export const USUAL_SHAPE: IndexShape = { shards: 3, replicas: 1 };

/** What stands in an index about itself. */
export interface IndexMeta {
  readonly mapping: number;
  /** A finished one has all that it is to hold. */
  readonly state: 'building' | 'complete';
  readonly regulations: number;
  readonly clauses: number;
}

/** The analyzer of clauses and titles, and the same without single characters for queries. */
const UNITS_AND_BIGRAMS = 'tiaoli_text';
export const BIGRAMS = 'tiaoli_bigrams';

const CHARACTERS = ['cjk_width', 'lowercase'];

/** Kept and shown, never searched by. */
const SHOWN = { type: 'keyword', index: false, doc_values: false } as const;
const NUMBER_SHOWN = { type: 'integer', index: false } as const;
const WORD = { type: 'keyword', ignore_above: 512 } as const;
const TEXT = {
  type: 'text',
  analyzer: UNITS_AND_BIGRAMS,
  search_analyzer: BIGRAMS,
  similarity: 'tiaoli',
} as const;

/** Settings and mapping of a new index. A document is a clause; every one tells of its regulation too. */
export const indexBody = ({ shards, replicas }: IndexShape, meta: IndexMeta): object => ({
  settings: {
    number_of_shards: shards,
    number_of_replicas: replicas,
    // Nobody searches an index before it is complete.
    refresh_interval: '-1',
    // BM25 as the index in this program has it.
    similarity: { tiaoli: { type: 'BM25', k1: 1.2, b: 0.6 } },
    analysis: {
      filter: {
        tiaoli_units: { type: 'cjk_bigram', output_unigrams: true },
        tiaoli_pairs: { type: 'cjk_bigram', output_unigrams: false },
      },
      analyzer: {
        [UNITS_AND_BIGRAMS]: { tokenizer: 'standard', filter: [...CHARACTERS, 'tiaoli_units'] },
        [BIGRAMS]: { tokenizer: 'standard', filter: [...CHARACTERS, 'tiaoli_pairs'] },
      },
    },
  },
  mappings: {
    dynamic: 'strict',
    _meta: metaBody(meta),
    properties: {
      text: TEXT,
      title: { ...TEXT, fields: { exact: WORD } },
      titleKey: WORD,
      regulation: WORD,
      version: WORD,
      count: { type: 'integer' },
      ordinal: { type: 'integer' },
      level: WORD,
      role: WORD,
      issuer: WORD,
      region: WORD,
      kind: WORD,
      rankLevel: { type: 'byte' },
      status: WORD,
      date: { type: 'date', format: 'strict_date' },
      adopted: { type: 'date', format: 'strict_date' },
      effective: { type: 'date', format: 'strict_date' },
      same: WORD,
      label: SHOWN,
      path: SHOWN,
      start: NUMBER_SHOWN,
      end: NUMBER_SHOWN,
    },
  },
});

export const metaBody = (meta: IndexMeta): object => ({ tiaoli: meta });

/** Reads `_meta` of a mapping; `undefined` for an index that is not one of ours. */
export function readMeta(value: unknown): IndexMeta | undefined {
  const meta = fieldOf(value, 'tiaoli');
  const number = (name: string): number => Number(fieldOf(meta, name) ?? Number.NaN);
  const mapping = number('mapping');
  if (!Number.isInteger(mapping)) return undefined;
  return {
    mapping,
    state: fieldOf(meta, 'state') === 'complete' ? 'complete' : 'building',
    regulations: number('regulations') || 0,
    clauses: number('clauses') || 0,
  };
}

/** Why a corpus of this mapping cannot be used, or nothing. */
export function mappingProblem(meta: IndexMeta | undefined): Bilingual | undefined {
  if (meta === undefined) {
    return bilingual(
      '服务器上的这个索引不是条理的语料库',
      'this index on the server is not a corpus of Tiaoli',
    );
  }
  if (meta.mapping === MAPPING) return undefined;
  return meta.mapping < MAPPING
    ? bilingual(
        `服务器上的语料库由较早版本的条理建立（格式 ${meta.mapping}，需要 ${MAPPING}），请用 tiaoli index --server 重新建立`,
        `the corpus on the server was built by an older Tiaoli (format ${meta.mapping}, needed ${MAPPING}); build it again with tiaoli index --server`,
      )
    : bilingual(
        `服务器上的语料库由更新版本的条理建立（格式 ${meta.mapping}，本版本为 ${MAPPING}），请升级条理`,
        `the corpus on the server was built by a newer Tiaoli (format ${meta.mapping}, this version has ${MAPPING}); update Tiaoli`,
      );
}

/** A property of an unknown value. */
export const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
