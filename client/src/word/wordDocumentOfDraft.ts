import { commands, type Disposable, type TextDocument, Uri, window, workspace } from 'vscode';
import { isRecord } from '../checkLinkArguments';
import { type OwnFolder } from '../ownFolder';
import { type Journal } from '../problemJournal';

/** The document that a draft was opened from. */
export interface Origin {
  /** URI of the document. */
  readonly document: string;
  /** The hash of its bytes as they were then. */
  readonly hash: string;
  /** Whether its revisions were accepted or rejected. */
  readonly revisions: 'accept' | 'reject';
}

/** By the URI of the draft; the newest last. */
type Origins = ReadonlyMap<string, Origin>;

/** Drafts that are remembered. */
const MOST = 200;

/** Which draft was opened from which document. */
const ORIGINS = 'origins.json';

/** True in the editor of a draft that was opened from a Word document. */
const CONTEXT = 'tiaoli.isFromWord';

/**
 * Remembers which drafts were opened from which documents, and what those said then: in the extension's own folder,
 * written at once, so that it outlives the window and a crash and is the same in every window. Follows a draft when it
 * is saved as a file or renamed, and a document when it is renamed here.
 */
export class DraftOrigins implements Disposable {
  readonly #folder: OwnFolder;
  readonly #journal: Pick<Journal, 'note'>;
  readonly #listeners: readonly Disposable[];
  /** Changes are made one after the other. */
  #lastChange: Promise<void> = Promise.resolve();
  /** How often the editor was to be told what stands in front: the newest counts. */
  #tellings = 0;

  /** @param journal takes what could not be kept: the draft then asks for its document when it is written back */
  constructor(folder: OwnFolder, journal: Pick<Journal, 'note'>) {
    this.#folder = folder;
    this.#journal = journal;
    this.#listeners = [
      workspace.onDidSaveTextDocument((saved) => void this.#followSave(saved)),
      workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) void this.#followRename(oldUri.toString(), newUri.toString());
      }),
      window.onDidChangeActiveTextEditor(() => void this.#tell()),
    ];
    void this.#tell();
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
  }

  /** The document that a draft was opened from; of a file, also where the window ended before its saving was noted. */
  async of(draft: Uri): Promise<Origin | undefined> {
    await this.#lastChange;
    const origins = await this.#read().catch(() => new Map<string, Origin>());
    return origins.get(draft.toString()) ?? origins.get(unsavedOf(draft));
  }

  /** What the document said when the draft was opened; `undefined` where that is lost. */
  before(origin: Origin): Promise<string | undefined> {
    return this.#folder.read(textOf(origin)).catch(() => undefined);
  }

  /**
   * Remembers where a draft comes from.
   * @param before what the document said
   */
  async remember(draft: Uri, { document, hash, revisions }: Origin, before: string): Promise<void> {
    const origin = { document, hash, revisions };
    await this.#folder.write(textOf(origin), before);
    await this.#change((origins) => [...origins, [draft.toString(), origin]]);
  }

  /** @throws where the file is there and cannot be read: then nothing may be written over it. */
  async #read(): Promise<Origins> {
    const text = (await this.#folder.read(ORIGINS)) ?? '{}';
    try {
      const known: unknown = JSON.parse(text);
      return new Map(isRecord(known) ? Object.entries(known).filter(isEntry) : []);
    } catch {
      return new Map(); // damaged: what is remembered anew is written over it
    }
  }

  /** Makes a change of what is known; nothing where there is none to make. Of two entries for one draft the later holds. */
  #change(make: (origins: Origins) => Iterable<readonly [string, Origin]> | undefined): Promise<void> {
    this.#lastChange = this.#lastChange
      .then(() => this.#write(make))
      .catch((error: unknown) => {
        this.#journal.note({ event: 'origins-not-kept', error });
      });
    return this.#lastChange.then(() => this.#tell());
  }

  async #write(make: (origins: Origins) => Iterable<readonly [string, Origin]> | undefined): Promise<void> {
    const before = await this.#read();
    const wanted = make(before);
    if (wanted === undefined) return;
    const made = new Map<string, Origin>();
    for (const [draft, origin] of wanted) {
      made.delete(draft);
      made.set(draft, origin);
    }
    const kept = [...made].slice(-MOST);
    await this.#folder.write(ORIGINS, JSON.stringify(Object.fromEntries(kept)));
    const needed = new Set(kept.map(([, origin]) => textOf(origin)));
    for (const text of new Set([...before.values()].map(textOf))) {
      if (!needed.has(text)) await this.#folder.remove(text);
    }
  }

  /** A new file that was an unsaved draft of this path, or says what another draft says, comes from where that came. */
  #followSave(saved: TextDocument): Promise<void> {
    const uri = saved.uri.toString();
    const words = wordsOf(saved);
    return this.#change((origins) => {
      if (origins.size === 0 || origins.has(uri)) return undefined;
      const unsaved = origins.get(unsavedOf(saved.uri));
      const like = workspace.textDocuments.find(
        (other) => other !== saved && origins.has(other.uri.toString()) && wordsOf(other) === words,
      );
      const origin = unsaved ?? (like && origins.get(like.uri.toString()));
      return origin && [...origins, [uri, origin] as const];
    });
  }

  #followRename(from: string, to: string): Promise<void> {
    const moved = (uri: string): string =>
      uri === from || uri.startsWith(`${from}/`) ? to + uri.slice(from.length) : uri;
    return this.#change((origins) => {
      const made = [...origins].map(([draft, origin]): [string, Origin] => [
        moved(draft),
        { ...origin, document: moved(origin.document) },
      ]);
      const isMoved = made.some(([draft, { document }]) => origins.get(draft)?.document !== document);
      return isMoved ? made : undefined;
    });
  }

  async #tell(): Promise<void> {
    const telling = ++this.#tellings;
    const uri = window.activeTextEditor?.document.uri;
    const isFromWord = uri !== undefined && (await this.of(uri)) !== undefined;
    if (telling !== this.#tellings) return; // another one came to the front, or more became known
    await commands.executeCommand('setContext', CONTEXT, isFromWord);
  }
}

/** The file with what a document said. */
const textOf = ({ hash, revisions }: Origin): string => `${hash}-${revisions}.txt`;

/** The URI of a draft of this path while it was not saved. */
const unsavedOf = ({ path }: Uri): string => Uri.from({ scheme: 'untitled', path }).toString();

/** Saving may take away blanks at the ends of lines. */
const wordsOf = (document: TextDocument): string => document.getText().replace(/\s+/gu, '');

const isEntry = (entry: [string, unknown]): entry is [string, Origin] => {
  const [, value] = entry;
  return (
    isRecord(value) &&
    typeof value['document'] === 'string' &&
    typeof value['hash'] === 'string' &&
    (value['revisions'] === 'accept' || value['revisions'] === 'reject')
  );
};
