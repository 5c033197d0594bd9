import { createSnapshot, type Snapshot } from '../analysis/snapshot';
import { type Bilingual } from '../base/bilingual';
import { FileMap } from '../base/fileIdentity';
import { tooHeavy } from './declineLargeTexts';

/** One version of a document that is open in the editor. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly snapshot: Snapshot;
}

/** A document that is open, but too heavy to be worked on. */
export interface DeclinedDocument {
  readonly uri: string;
  readonly version: number;
  readonly reason: Bilingual;
}

/** The open documents, each with the snapshot of its newest version. A snapshot parses on first use. */
export class OpenDocuments {
  readonly #byUri = new FileMap<OpenDocument>();
  readonly #declined = new FileMap<DeclinedDocument>();

  get(uri: string): OpenDocument | undefined {
    return this.#byUri.get(uri);
  }

  /** The document of this URI where it is declined; {@link get} and {@link all} do not give it. */
  declined(uri: string): DeclinedDocument | undefined {
    return this.#declined.get(uri);
  }

  /**
   * Takes a new version; `undefined` where it is declined. The same text keeps its snapshot, so that a save or a no-op
   * edit derives nothing anew.
   */
  set(uri: string, version: number, text: string): OpenDocument | undefined {
    const reason = tooHeavy(text);
    this.#declined.delete(uri);
    if (reason !== undefined) {
      this.#byUri.delete(uri);
      this.#declined.set(uri, { uri, version, reason });
      return undefined;
    }
    const known = this.#byUri.get(uri)?.snapshot;
    const document = { uri, version, snapshot: known?.text === text ? known : createSnapshot(text, known) };
    this.#byUri.set(uri, document);
    return document;
  }

  close(uri: string): void {
    this.#byUri.delete(uri);
    this.#declined.delete(uri);
  }

  all(): readonly OpenDocument[] {
    return this.#byUri.values();
  }
}
