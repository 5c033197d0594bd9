import { type Bilingual } from '../../base/bilingual';
import { type Outcome } from '../../base/outcome';
import { type SourceClauses } from '../../precedents/clauses/cutIntoClauses';
import { type CandidateAnswer } from '../../precedents/search/candidateSupplier';
import { type SearchFilter } from '../../precedents/clauses/searchFilter';
import { type RemoteBuilder } from './remoteBuilder';

/** How to reach a server, put together from a setting, the editor's secret storage and the editor's proxy. */
export interface RemoteConfig {
  /** One or more addresses parted by commas or blanks, the first with the name of the corpus as its path. */
  readonly server: string;
  /** A file with certificates of authorities besides those that Node knows: a path. */
  readonly caFile?: string;
  readonly credentials?: Credentials;
  readonly proxy?: ProxySettings;
  /** Milliseconds that an answer may take, with all attempts. By default what a drafter would wait. */
  readonly patience?: number;
}

/** What a server asks for. This program writes it nowhere, neither into settings nor into logs. */
export interface Credentials {
  readonly user?: string;
  readonly password?: string;
  readonly apiKey?: string;
}

/** A proxy as the editor has it. */
export interface ProxySettings {
  /** `http://host:port`; empty for none. */
  readonly url: string;
  /** Hosts that are reached without it: names, or `.suffix`. */
  readonly except: readonly string[];
}

/** What is looked for on the server. Nothing else of a draft is sent. */
export interface RemoteQuery {
  readonly query: string;
  readonly filter?: SearchFilter;
}

/** A regulation on the server, without its clauses. */
export interface RemoteHead {
  /** Its identity in the session, `servers/…`. */
  readonly id: string;
  readonly title: string;
  /** Differs for any two states of the text. */
  readonly version: string;
  readonly clauses: number;
}

/** How a server is. `limited` answers only in part, `refused` needs somebody to do something, `down` may come back. */
export type RemoteState = 'unknown' | 'ready' | 'limited' | 'down' | 'refused';

/** The state of a server, with a sentence for the drafter where there is something to say. */
export interface RemoteHealth {
  readonly state: RemoteState;
  readonly message?: Bilingual;
}

/**
 * A corpus on a server: the second supplier of candidates, beside the index in this process. Every answer comes within
 * a bounded time and with a bounded size, or is refused with the reason; none of the methods throws.
 */
export interface RemoteCorpus {
  /** How it was when it last answered. */
  readonly health: RemoteHealth;
  /** Candidates for several queries at once, in their order. */
  candidates(queries: readonly RemoteQuery[]): Promise<Outcome<readonly CandidateAnswer[], Bilingual>>;
  /** The regulations whose titles are most like `title`, the closest first. */
  nearest(title: string, limit: number): Promise<Outcome<readonly RemoteHead[], Bilingual>>;
  /** The newest regulation of each of these titles, as far as there are any. */
  named(titles: readonly string[]): Promise<Outcome<readonly RemoteHead[], Bilingual>>;
  /** Whole regulations by their identities; those that are gone are left out. */
  whole(ids: readonly string[]): Promise<Outcome<readonly SourceClauses[], Bilingual>>;
  /** Ends open connections. */
  close(): void;
}

/** Opens corpora on servers: the bundle `remote`, which is read when a setting names a server and not before. */
export interface RemoteBundle {
  /** Refused where the address or the file of certificates cannot be used. */
  openCorpus(
    config: RemoteConfig,
    onHealth: (health: RemoteHealth) => void,
  ): Outcome<RemoteCorpus, Bilingual>;
  /** As {@link openCorpus}, to build a corpus. Without `shards` it gets as many shards as the corpus in use has. */
  openBuilder(config: RemoteConfig, shape?: { readonly shards?: number }): Outcome<RemoteBuilder, Bilingual>;
}
