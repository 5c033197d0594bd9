import { type Bilingual } from '../../base/bilingual';
import {
  SERVER_ACCESS,
  SERVER_ACCESS_CHANGED,
  type ServerAccessParams,
} from '../../protocol/corpusServerAccess';
import { type RemoteConfig } from '../../service/remote/remoteCorpus';
import { propertyOf } from '../render/fromProtocol';
import { describeError } from './requestGuard';
import { type Session } from './session';

/**
 * Follows the setting that names a corpus server. The bundle that can reach one is read when the setting names one, in a
 * workspace that is trusted, and not before.
 */
export class CorpusServerConnection {
  readonly #session: Session;
  #isTrusted: boolean;
  /** The settings that the server in use was opened with; empty without one. */
  #used = '';
  /** Counts the looks at the settings: a later one makes those that still wait give up. */
  #turn = 0;

  constructor(session: Session) {
    this.#session = session;
    this.#isTrusted = session.options.isTrusted;
    session.connection.onNotification(SERVER_ACCESS_CHANGED, () => {
      this.#used = '';
      this.followSoon();
    });
  }

  /** The user trusts the workspace now. */
  trust(): void {
    this.#isTrusted = true;
    this.followSoon();
  }

  /** Leaves the server. */
  stop(): void {
    this.#session.index.server.use(undefined);
  }

  /** Opens the server that the settings name, or leaves the one in use; a failure is logged. */
  followSoon(): void {
    this.#follow().catch((error: unknown) => {
      this.#session.log.error(`server: ${describeError(error)}`);
    });
  }

  async #follow(): Promise<void> {
    const { settings, index, host } = this.#session;
    const turn = ++this.#turn;
    const { server, serverCertificates } = (await settings.of('')).corpus;
    const isWanted = this.#isTrusted && server !== '';
    const key = isWanted ? JSON.stringify([server, serverCertificates]) : '';
    if (turn !== this.#turn || (key === this.#used && key !== '')) return;
    if (!isWanted || host.loadRemote === undefined) {
      if (index.server.health !== undefined) this.#use(undefined);
      this.#used = '';
      return;
    }
    const access = await this.#access({ server });
    if (turn !== this.#turn) return;
    this.#used = key;
    const config: RemoteConfig = {
      ...access,
      server,
      ...(serverCertificates !== '' && { caFile: serverCertificates }),
    };
    const opened = host.loadRemote().openCorpus(config, () => {
      this.#session.tellIndex();
    });
    if (opened.ok) this.#use(opened.value);
    else this.#refuse(opened.reason);
  }

  #use(corpus: Parameters<Session['index']['server']['use']>[0]): void {
    this.#session.index.server.use(corpus);
    this.#session.tellIndex();
  }

  #refuse(reason: Bilingual): void {
    this.#use(undefined);
    this.#session.warn(reason);
  }

  /** From the client's secret storage and its proxy, or from this machine for a client that has neither. */
  async #access(params: ServerAccessParams): Promise<Pick<RemoteConfig, 'credentials' | 'proxy'>> {
    const { connection, host, options } = this.#session;
    const own = host.serverAccess?.() ?? {};
    if (!options.opensPrecedents) return own;
    try {
      const given: unknown = await connection.sendRequest(SERVER_ACCESS, params);
      const string = (name: string): string => {
        const value = propertyOf(given, name);
        return typeof value === 'string' ? value : '';
      };
      const credentials = {
        user: string('user'),
        password: string('password'),
        apiKey: string('apiKey'),
      };
      if (propertyOf(given, 'isProxyOff') === true) return { credentials };
      const url = string('proxy');
      const listed = propertyOf(given, 'noProxy');
      const except = Array.isArray(listed) ? listed.filter((each) => typeof each === 'string') : [];
      const proxy = url === '' ? own.proxy : { url, except };
      return { credentials, ...(proxy !== undefined && { proxy }) };
    } catch {
      return own; // a client that knows nothing of it
    }
  }
}
