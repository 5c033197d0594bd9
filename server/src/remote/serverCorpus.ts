import { type Bilingual } from '../base/bilingual';
import { done, refused, type Outcome } from '../base/outcome';
import { squeeze } from '../precedents/clauses/tokenize';
import { type SourceClauses } from '../precedents/clauses/clauses';
import { type CandidateAnswer } from '../precedents/search/candidates';
import {
  type RemoteCorpus,
  type RemoteHead,
  type RemoteHealth,
  type RemoteQuery,
} from '../service/remote/remoteCorpus';
import { candidatesIn, headsIn, readHits, regulationsIn, type RawHits } from './answers';
import { Frequencies } from './frequencies';
import { HealthReport } from './health';
import { fieldOf } from './mapping';
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
  titleSearch,
  wholeSearch,
} from './queries';
import { type Client } from './wire/client';
import { fault, type RemoteFault } from './wire/faults';

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
    const answers = await Promise.all(queries.map((query) => this.#candidatesFor(query)));
    const values: CandidateAnswer[] = [];
    for (const answer of answers) {
      if (!answer.ok) return refused(answer.reason.message);
      values.push(answer.value);
    }
    return done(values);
  }

  async #candidatesFor({ query, filter }: RemoteQuery): Promise<Outcome<CandidateAnswer, RemoteFault>> {
    const sent = sendable(query);
    const units = squeeze(sent).length;
    if (units === 0) return done({ candidates: [], isPartial: false });
    const [hits] = await Promise.all([this.#search(candidateSearch(sent, units, filter)), this.#learn(sent)]);
    if (!hits.ok) return hits;
    const answer = candidatesIn(hits.value, this.#prefix, this.#frequencies.plan(sent));
    if (answer === undefined) return this.#noted(refused(fault('garbage')));
    const isFilled = hits.value.hits.length === CANDIDATES && answer.candidates.length < ENOUGH_TEXTS;
    return isFilled ? this.#distinct(sent, units, { filter, fallback: answer }) : done(answer);
  }

  async #distinct(
    sent: string,
    units: number,
    {
      filter,
      fallback,
    }: { readonly filter: RemoteQuery['filter'] | undefined; readonly fallback: CandidateAnswer },
  ): Promise<Outcome<CandidateAnswer, RemoteFault>> {
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
    const unchecked = await this.#mapping.checkHits(hits.hits.map(({ index }) => index));
    if (!unchecked.ok) return this.#noted(unchecked);
    const [first] = hits.hits;
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
