import {
  commands,
  type Disposable,
  type ExtensionContext,
  type Memento,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { isRecord } from '../linkArguments';

/** The document that a draft was opened from. */
export interface Origin {
  /** URI of the document. */
  readonly document: string;
  /** Names its bytes as they were then. */
  readonly hash: string;
  /** Whether its revisions were accepted or rejected. */
  readonly revisions: 'accept' | 'reject';
}

interface Kept extends Origin {
  /** Milliseconds since 1970, when it was kept: the oldest go first. */
  readonly at: number;
}

const PREFIX = 'tiaoli.word.origin:';
/** So many drafts are remembered. */
const MOST = 200;

/** True in the editor of a draft that was opened from a Word document. */
const CONTEXT = 'tiaoli.isFromWord';

/**
 * Remembers which drafts were opened from which documents, and what those said then. It outlives the window, follows
 * a draft when it is saved as a file or renamed, and a document when it is renamed here.
 */
export class Origins implements Disposable {
  readonly #state: Memento;
  readonly #folder: Uri;
  readonly #listeners: readonly Disposable[];

  constructor({ globalState, globalStorageUri }: ExtensionContext) {
    this.#state = globalState;
    this.#folder = Uri.joinPath(globalStorageUri, 'word');
    this.#listeners = [
      workspace.onDidSaveTextDocument((saved) => void this.#followSave(saved)),
      workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) void this.#followRename(oldUri.toString(), newUri.toString());
      }),
      window.onDidChangeActiveTextEditor(() => {
        this.#tell();
      }),
    ];
    this.#tell();
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
  }

  of(draft: Uri): Origin | undefined {
    return this.#keptOf(PREFIX + draft.toString());
  }

  #keptOf(key: string): Kept | undefined {
    const value = this.#state.get<unknown>(key);
    return isKept(value) ? value : undefined;
  }

  /** What the document said when the draft was opened; `undefined` where that is lost. */
  async before(origin: Origin): Promise<string | undefined> {
    try {
      return new TextDecoder().decode(await workspace.fs.readFile(this.#fileOf(origin)));
    } catch {
      return undefined;
    }
  }

  #fileOf({ hash, revisions }: Origin): Uri {
    return Uri.joinPath(this.#folder, `${hash}-${revisions}.txt`);
  }

  /** Remembers where a draft comes from. @param before what the document said */
  async remember(draft: Uri, origin: Origin, before: string): Promise<void> {
    await workspace.fs.writeFile(this.#fileOf(origin), new TextEncoder().encode(before));
    await this.#keep(draft.toString(), origin);
    await this.#forgetOld();
    this.#tell();
  }

  async #keep(draft: string, { document, hash, revisions }: Origin): Promise<void> {
    const kept: Kept = { document, hash, revisions, at: Date.now() };
    await this.#state.update(PREFIX + draft, kept);
  }

  async #forgetOld(): Promise<void> {
    const all = this.#keys().flatMap((key) => {
      const kept = this.#keptOf(key);
      return kept === undefined ? [] : [{ key, kept }];
    });
    const old = all.sort((a, b) => b.kept.at - a.kept.at).slice(MOST);
    const needed = new Set(all.slice(0, MOST).map(({ kept }) => this.#fileOf(kept).toString()));
    for (const { key, kept } of old) {
      await this.#state.update(key, undefined);
      const file = this.#fileOf(kept);
      if (needed.has(file.toString())) continue;
      await Promise.resolve(workspace.fs.delete(file)).catch(() => undefined); // gone already
    }
  }

  #keys(): readonly string[] {
    return this.#state.keys().filter((key) => key.startsWith(PREFIX));
  }

  /** A new file that was an unsaved draft of this path, or says what another draft says, comes from where that came. */
  async #followSave(saved: TextDocument): Promise<void> {
    if (this.of(saved.uri) !== undefined) return;
    const unsaved = this.of(Uri.from({ scheme: 'untitled', path: saved.uri.path }));
    const words = wordsOf(saved);
    const like = workspace.textDocuments.find(
      (other) => other !== saved && this.of(other.uri) !== undefined && wordsOf(other) === words,
    );
    const origin = unsaved ?? (like && this.of(like.uri));
    if (origin === undefined) return;
    await this.#keep(saved.uri.toString(), origin);
    this.#tell();
  }

  async #followRename(from: string, to: string): Promise<void> {
    const moved = (uri: string): string | undefined =>
      uri === from || uri.startsWith(`${from}/`) ? to + uri.slice(from.length) : undefined;
    for (const key of this.#keys()) {
      const kept = this.#keptOf(key);
      const draft = key.slice(PREFIX.length);
      if (kept === undefined) continue;
      const [newDraft, newDocument] = [moved(draft), moved(kept.document)];
      if (newDraft === undefined && newDocument === undefined) continue;
      if (newDraft !== undefined) await this.#state.update(key, undefined);
      await this.#keep(newDraft ?? draft, { ...kept, document: newDocument ?? kept.document });
    }
    this.#tell();
  }

  #tell(): void {
    const uri = window.activeTextEditor?.document.uri;
    void commands.executeCommand('setContext', CONTEXT, uri !== undefined && this.of(uri) !== undefined);
  }
}

/** Saving may take away blanks at the ends of lines. */
const wordsOf = (document: TextDocument): string => document.getText().replace(/\s+/gu, '');

const isKept = (value: unknown): value is Kept =>
  isRecord(value) &&
  typeof value['document'] === 'string' &&
  typeof value['hash'] === 'string' &&
  typeof value['at'] === 'number' &&
  (value['revisions'] === 'accept' || value['revisions'] === 'reject');
