import { createSnapshot, type Snapshot } from '../analysis/snapshot';
import { FileMap } from '../base/fileIdentity';

/** One version of a document that is open in the editor. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly snapshot: Snapshot;
}

/** The open documents, each with the snapshot of its newest version. A snapshot parses on first use. */
export class OpenDocuments {
  readonly #byUri = new FileMap<OpenDocument>();

  get(uri: string): OpenDocument | undefined {
    return this.#byUri.get(uri);
  }

  /** Takes a new version. The same text keeps its snapshot, so that a save or a no-op edit derives nothing anew. */
  set(uri: string, version: number, text: string): OpenDocument {
    const known = this.#byUri.get(uri)?.snapshot;
    const document = { uri, version, snapshot: known?.text === text ? known : createSnapshot(text, known) };
    this.#byUri.set(uri, document);
    return document;
  }

  close(uri: string): void {
    this.#byUri.delete(uri);
  }

  all(): readonly OpenDocument[] {
    return this.#byUri.values();
  }
}
