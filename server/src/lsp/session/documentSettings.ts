import { type Connection } from 'vscode-languageserver';
import { type Bilingual } from '../../base/bilingual';
import { FileMap } from '../../base/fileIdentity';
import { type Settings } from '../../protocol/settings';
import { readSettings } from '../../service/readSettings';
import { propertyOf } from '../render/fromProtocol';

const SECTION = 'tiaoli';

/**
 * The settings that hold for each document, asked of the client once and kept until they change. A client that
 * cannot be asked sends them with `workspace/didChangeConfiguration`, for all documents alike.
 */
export class DocumentSettings {
  readonly #connection: Connection;
  readonly #canAsk: boolean;
  readonly #onProblem: (message: Bilingual) => void;
  readonly #byUri = new FileMap<Promise<Settings>>();
  #sent: unknown;

  constructor(connection: Connection, canAsk: boolean, onProblem: (message: Bilingual) => void) {
    this.#connection = connection;
    this.#canAsk = canAsk;
    this.#onProblem = onProblem;
  }

  /** Settings have changed; `params` are those of the notification. */
  changed(params: unknown): void {
    this.#sent = propertyOf(propertyOf(params, 'settings'), SECTION);
    this.#byUri.clear();
  }

  /** Asks the client again for every document; what it sent once stays where it cannot be asked. */
  askAgain(): void {
    this.#byUri.clear();
  }

  /** A closed document needs no settings any more. */
  forget(uri: string): void {
    this.#byUri.delete(uri);
  }

  /** The settings for a document, or with '' those of the whole window. */
  of(uri: string): Promise<Settings> {
    const known = this.#byUri.get(uri);
    if (known !== undefined) return known;
    const asked = this.#read(uri);
    this.#byUri.set(uri, asked);
    return asked;
  }

  async #read(uri: string): Promise<Settings> {
    const { settings, problems } = readSettings(await this.#fetch(uri));
    for (const problem of problems) this.#onProblem(problem);
    return settings;
  }

  async #fetch(uri: string): Promise<unknown> {
    if (!this.#canAsk) return this.#sent;
    try {
      const item = uri === '' ? { section: SECTION } : { scopeUri: uri, section: SECTION };
      return await this.#connection.workspace.getConfiguration(item);
    } catch {
      return undefined; // a client that refuses is one that set nothing
    }
  }
}
