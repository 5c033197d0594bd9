import { createHash } from 'node:crypto';
import { titleKey } from '../precedents/clauses/findCitedText';
import { type SourceClauses } from '../precedents/clauses/cutIntoClauses';
import { effectiveDateIn } from '../precedents/clauses/readDates';
import { type Clause, type PrecedentSource } from '../precedents/clauses/types';
import { rankLevelOf } from '../precedents/clauses/forceAndRank';
import { classifyAll } from '../precedents/roles/classifyClause';
import { renderSource } from '../precedents/search/file/renderSource';
import { regionsOf } from '../precedents/clauses/searchFilter';
import { LEVELS } from '../precedents/search/file/columns';
import { fieldOf } from './indexMapping';

/** A clause as it lies on the server. */
export interface ClauseDocument {
  readonly id: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Fields that a search brings back: all that makes a clause, and nothing that only finds it. */
export const SHOWN_FIELDS = [
  'regulation', 'version', 'count', 'ordinal', 'title', 'date', 'issuer', 'kind', 'status',
  'level', 'label', 'path', 'text', 'start', 'end',
] as const; // prettier-ignore

/** Characters of a hash that tell two things apart. */
const HASH = 20;

export const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, HASH);

/** The identity of a clause: the same for the same place of the same regulation, whoever builds. */
export const documentId = (regulation: string, ordinal: number): string => `${hashOf(regulation)}-${ordinal}`;

/**
 * The documents of a regulation, in the order of its clauses. Spans are those in the text as it is shown when only the clauses are known.
 * @param version differs for any two states of the regulation
 */
export function documentsOf(source: SourceClauses, version: string): readonly ClauseDocument[] {
  const { clauses } = renderSource(source);
  const roles = classifyAll(clauses);
  const facts = factsOf(source, version);
  return clauses.map((clause, ordinal) => {
    const { start, end } = clause.span;
    const role = roles[ordinal];
    const { level, label, path, text } = clause;
    const own = { ordinal, level, label, path, text, same: hashOf(text), start, end };
    return {
      id: documentId(source.source.id, ordinal),
      body: { ...facts, ...own, ...(role !== undefined && { role }) },
    };
  });
}

function factsOf({ source, clauses }: SourceClauses, version: string): Readonly<Record<string, unknown>> {
  const { id, title, date, issuer, rank, validity } = source;
  const effective = effectiveDateIn(clauses.map(({ text }) => text));
  const region = regionsOf(source).join(' ');
  const facts: Readonly<Record<string, string | number | undefined>> = {
    title,
    titleKey: titleKey(title),
    regulation: id,
    version,
    issuer,
    region: region === '' ? undefined : region,
    kind: rank,
    rankLevel: rankLevelOf(source),
    status: validity,
    date,
    adopted: date === effective ? undefined : date,
    effective,
  };
  const known = Object.entries(facts).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(known), count: clauses.length };
}

/** A hit that was understood. */
export interface ReadClause {
  readonly clause: Clause;
  readonly regulation: string;
  readonly version: string;
  readonly ordinal: number;
  /** Clauses of its regulation. */
  readonly count: number;
}

/** Reads documents; each regulation gives one source, however many of its clauses come. */
export class DocumentReader {
  readonly #prefix: string;
  readonly #sources = new Map<string, PrecedentSource>();

  /** @param prefix stands before the identities of regulations in the session */
  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** `undefined` for what has not the form of a clause. */
  read(body: unknown): ReadClause | undefined {
    const string = (name: string): string | undefined => {
      const value = fieldOf(body, name);
      return typeof value === 'string' ? value : undefined;
    };
    const number = (name: string): number => {
      const value = fieldOf(body, name);
      return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : -1;
    };
    const [regulation, version, text, title] = ['regulation', 'version', 'text', 'title'].map(string);
    const level = LEVELS.find((each) => each === string('level'));
    const [ordinal, count, start, end] = ['ordinal', 'count', 'start', 'end'].map(number);
    const path = fieldOf(body, 'path');
    if (regulation === undefined || version === undefined || text === undefined || title === undefined) {
      return undefined;
    }
    if (level === undefined || [ordinal, count, start, end].includes(-1) || !isStrings(path)) {
      return undefined;
    }
    const source = this.#sourceOf(`${regulation} ${version}`, {
      id: this.#prefix + regulation,
      title,
      date: string('date'),
      issuer: string('issuer'),
      rank: string('kind'),
      validity: string('status'),
    });
    return {
      clause: {
        source,
        level,
        label: string('label') ?? '',
        path,
        text,
        span: { start: start ?? 0, end: end ?? 0 },
      },
      regulation,
      version,
      ordinal: ordinal ?? 0,
      count: count ?? 0,
    };
  }

  #sourceOf(
    key: string,
    { id, title, ...facts }: Record<'id' | 'title', string> & Record<string, string | undefined>,
  ): PrecedentSource {
    const known = this.#sources.get(key);
    if (known !== undefined) return known;
    const given = Object.entries(facts).filter(([, value]) => value !== undefined);
    const told = Object.fromEntries(given.map(([fact]) => [fact, 'server'] as const));
    const source: PrecedentSource = {
      id,
      title,
      date: undefined,
      ...Object.fromEntries(given),
      ...(given.length > 0 && { told }),
    };
    this.#sources.set(key, source);
    return source;
  }
}

const isStrings = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');
