import { type Bilingual } from '../base/bilingual';
import { done, refused, type Outcome } from '../base/outcome';
import { type SearchFilter } from '../precedents/clauses/searchFilter';
import { squeeze } from '../precedents/clauses/searchKeys';
import { type SourceClauses } from '../precedents/clauses/cutIntoClauses';
import { type CandidateAnswer } from '../precedents/search/candidateSupplier';
import {
  type RemoteCorpus,
  type RemoteHead,
  type RemoteHealth,
  type RemoteQuery,
} from '../service/remote/remoteCorpus';
import { candidatesIn, headsIn, readHits, regulationsIn, type RawHit, type RawHits } from './readHits';
import { Frequencies } from './bigramFrequencies';
import { HealthReport } from './healthReport';
import { fieldOf } from './indexMapping';
import { MappingCheck } from './mappingCheck';
import {
  ANSWER_FIELDS,
  CANDIDATES,
  candidateSearch,
  distinctSearch,
  frequencyQuestion,
  namedSearch,
  PAGE,
  sendable,
  splitSearch,
  titleSearch,
  wholeSearch,
} from './searchQueries';
import { type Client } from './wire/askNodes';
import { fault, type RemoteFault } from './wire/serverFaults';

/** A drafter waits no longer for an answer than this, with all attempts. */
const PATIENCE = 1_500;
const ATTEMPTS = 3;
/** Bytes of an answer: two hundred clauses are a tenth of a megabyte, two thousand one or two. */
const MOST = 16_000_000;
/** Fewer different texts than this among the candidates, and copies have filled the answer. */
const ENOUGH_TEXTS = 50;
/** Regulations that are read whole at once, and pages that they may have. */
const MOST_WHOLE = 64;
const MOST_PAGES = 40;

type CandidateOutcome = Outcome<CandidateAnswer, RemoteFault>;

const NO_CANDIDATES: CandidateAnswer = { candidates: [], isPartial: false };

/** What a search brought, and the candidates among it. */
interface Answered {
  readonly hits: readonly RawHit[];
  readonly filter: SearchFilter | undefined;
  readonly answer: CandidateAnswer;
}

/** A corpus on a cluster of OpenSearch nodes. */
export class ServerCorpus implements RemoteCorpus {
  readonly #client: Client;
  readonly #corpus: string;
  readonly #prefix: string;
  readonly #mapping: MappingCheck;
  readonly #health: HealthReport;
  readonly #millis: number;
  readonly #frequencies = new Frequencies();
  /** The index behind the name, as far as answers told it. */
  #index = '';

  /**
   * @param onHealth told of every change
   * @param millis that an answer may take
   */
  constructor(
    client: Client,
    corpus: string,
    onHealth: (health: RemoteHealth) => void,
    millis: number = PATIENCE,
  ) {
    this.#millis = millis;
    this.#client = client;
    this.#corpus = corpus;
    this.#prefix = `servers/${corpus}/`;
    this.#mapping = new MappingCheck(client, corpus, millis);
    this.#health = new HealthReport(onHealth);
  }

  get health(): RemoteHealth {
    return this.#health.now;
  }

  close(): void {
    this.#client.close();
  }

  async candidates(queries: readonly RemoteQuery[]): Promise<Outcome<readonly CandidateAnswer[], Bilingual>> {
    const split = this.#splitAmong(queries);
    const answers = await Promise.all(
      queries.map((query, at) => split.get(at) ?? this.#candidatesFor(query)),
    );
    const values: CandidateAnswer[] = [];
    for (const answer of answers) {
      if (!answer.ok) return refused(answer.reason.message);
      values.push(answer.value);
    }
    return done(values);
  }

  /** The answers to queries that are asked with a filter and without one: one search gives both. By their places. */
  #splitAmong(queries: readonly RemoteQuery[]): ReadonlyMap<number, Promise<CandidateOutcome>> {
    const answers = new Map<number, Promise<CandidateOutcome>>();
    for (const [at, { query, filter }] of queries.entries()) {
      if (filter === undefined) continue;
      const open = queries.findIndex((other) => other.query === query && other.filter === undefined);
      if (open < 0 || answers.has(open)) continue;
      const both = this.#bothFor(query, filter);
      answers.set(
        at,
        both.then((each) => (each.ok ? done(each.value.passing) : each)),
      );
      answers.set(
        open,
        both.then((each) => (each.ok ? done(each.value.all) : each)),
      );
    }
    return answers;
  }

  async #bothFor(
    query: string,
    filter: SearchFilter,
  ): Promise<Outcome<{ readonly passing: CandidateAnswer; readonly all: CandidateAnswer }, RemoteFault>> {
    const sent = sendable(query);
    const units = squeeze(sent).length;
    if (units === 0) return done({ passing: NO_CANDIDATES, all: NO_CANDIDATES });
    const [found] = await Promise.all([this.#search(splitSearch(sent, units, filter)), this.#learn(sent)]);
    if (!found.ok) return found;
    const { hits, leftOut, isPartial } = found.value;
    const plan = this.#frequencies.plan(sent);
    const passing = candidatesIn({ hits, isPartial }, this.#prefix, plan);
    const all = candidatesIn({ hits: [...hits, ...leftOut], isPartial }, this.#prefix, plan);
    if (passing === undefined || all === undefined) return this.#noted(refused(fault('garbage')));
    const distinct = await this.#unfilled(sent, units, { hits, filter, answer: passing });
    return distinct.ok ? done({ passing: distinct.value, all }) : distinct;
  }

  async #candidatesFor({ query, filter }: RemoteQuery): Promise<CandidateOutcome> {
    const sent = sendable(query);
    const units = squeeze(sent).length;
    if (units === 0) return done(NO_CANDIDATES);
    const [hits] = await Promise.all([this.#search(candidateSearch(sent, units, filter)), this.#learn(sent)]);
    if (!hits.ok) return hits;
    const answer = candidatesIn(hits.value, this.#prefix, this.#frequencies.plan(sent));
    if (answer === undefined) return this.#noted(refused(fault('garbage')));
    return this.#unfilled(sent, units, { hits: hits.value.hits, filter, answer });
  }

  /** An answer as it is, or with more texts where copies of some have filled it. */
  async #unfilled(
    sent: string,
    units: number,
    { hits: { length }, filter, answer: fallback }: Answered,
  ): Promise<CandidateOutcome> {
    if (length < CANDIDATES || fallback.candidates.length >= ENOUGH_TEXTS) return done(fallback);
    const hits = await this.#search(distinctSearch(sent, units, filter));
    const answer = hits.ok ? candidatesIn(hits.value, this.#prefix, this.#frequencies.plan(sent)) : undefined;
    if (answer === undefined) return done(fallback);
    // The first answer has the newest clause of the texts that fill it.
    const known = new Map(fallback.candidates.map((candidate) => [candidate.group.text, candidate]));
    const others = answer.candidates.filter(({ group }) => !known.has(group.text));
    return done({
      candidates: [...known.values(), ...others],
      isPartial: answer.isPartial || fallback.isPartial,
    });
  }

  /** Asks how often the bigrams of a query occur, where that is not known yet. Without an answer the server's own scores count. */
  async #learn(text: string): Promise<void> {
    if (this.#frequencies.knows(text)) return;
    const answer = await this.#client.ask({
      method: 'POST',
      path: `/${this.#corpus}/_termvectors?filter_path=term_vectors`,
      body: JSON.stringify(frequencyQuestion(text)),
      millis: this.#millis,
      most: MOST,
      attempts: 1,
    });
    if (answer.ok) this.#frequencies.learn(text, answer.value);
  }

  async nearest(title: string, limit: number): Promise<Outcome<readonly RemoteHead[], Bilingual>> {
    const sent = sendable(title);
    if (squeeze(sent) === '') return done([]);
    const hits = await this.#search(titleSearch(sent, limit));
    return hits.ok ? done(headsIn(hits.value, this.#prefix)) : refused(hits.reason.message);
  }

  async named(titles: readonly string[]): Promise<Outcome<readonly RemoteHead[], Bilingual>> {
    if (titles.length === 0) return done([]);
    const hits = await this.#search(namedSearch(titles.map(sendable)));
    if (!hits.ok) return refused(hits.reason.message);
    const newest = new Map<string, RemoteHead>();
    for (const { titleKey, ...head } of headsIn(hits.value, this.#prefix)) {
      if (!newest.has(titleKey)) newest.set(titleKey, head);
    }
    return done([...newest.values()]);
  }

  async whole(ids: readonly string[]): Promise<Outcome<readonly SourceClauses[], Bilingual>> {
    const own = ids.filter((id) => id.startsWith(this.#prefix)).slice(0, MOST_WHOLE);
    const regulations = own.map((id) => id.slice(this.#prefix.length));
    if (regulations.length === 0) return done([]);
    const bodies: unknown[] = [];
    let after: readonly unknown[] | undefined;
    for (let page = 0; page < MOST_PAGES; page++) {
      const hits = await this.#search(wholeSearch(regulations, after));
      if (!hits.ok) return refused(hits.reason.message);
      bodies.push(...hits.value.hits.map(({ body }) => body));
      after = hits.value.hits.at(-1)?.sort;
      if (hits.value.hits.length < PAGE || after === undefined) break;
    }
    return done(regulationsIn(bodies, this.#prefix));
  }

  /** One search, noted for the health. Its hits are of an index whose mapping was looked at. */
  async #search(body: object): Promise<Outcome<RawHits, RemoteFault>> {
    const checked = await this.#mapping.check();
    if (!checked.ok) return this.#noted(checked);
    const answer = await this.#client.ask({
      method: 'POST',
      path: `/${this.#corpus}/_search?${ANSWER_FIELDS}&allow_partial_search_results=true`,
      body: JSON.stringify(body),
      millis: this.#millis,
      most: MOST,
      attempts: ATTEMPTS,
    });
    if (!answer.ok) {
      if (answer.reason.kind === 'missing') this.#mapping.forget();
      return this.#noted(answer);
    }
    const hits = readHits(answer.value);
    if (hits === undefined) return this.#noted(refused(fault('garbage')));
    const unchecked = await this.#mapping.checkHits(
      [...hits.hits, ...hits.leftOut].map(({ index }) => index),
    );
    if (!unchecked.ok) return this.#noted(unchecked);
    const first = hits.hits[0] ?? hits.leftOut[0];
    if (first !== undefined && first.index !== this.#index) {
      this.#index = first.index;
      this.#frequencies.clear();
    }
    return this.#noted(done(hits));
  }

  #noted<T>(outcome: Outcome<T, RemoteFault>): Outcome<T, RemoteFault> {
    const isPartial = outcome.ok && fieldOf(outcome.value, 'isPartial') === true;
    this.#health.note(outcome.ok ? undefined : outcome.reason, isPartial);
    return outcome;
  }
}
