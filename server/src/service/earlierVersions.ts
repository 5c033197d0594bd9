import { createSnapshot, type Snapshot } from '../analysis/snapshot';
import { FileMap } from '../base/fileIdentity';
import { articlesOf } from '../syntax/walkTree';
import { type Commit, type TextHistory } from './committedVersions';

/** What a document is compared with. */
export interface EarlierVersion {
  readonly before: Snapshot;
  /** Keys of findings that the drafter has confirmed as right since then. */
  readonly confirmed: ReadonlySet<string>;
}

/** The versions of an open document that can be had again, whatever was confirmed since. */
export interface KeptVersions {
  readonly committed: string | undefined;
  readonly opened: string;
}

interface Entry {
  before: Snapshot;
  /** The text at opening; of a document that began empty, the text first saved. */
  opened: string;
  /** The text last committed. */
  committed: string | undefined;
  /** The commit that `before` is of, or that was the last when all was confirmed; `undefined` for the text at opening. */
  version: string | undefined;
  confirmed: ReadonlySet<string>;
  stopWatching: () => void;
  /** Settles when the history has been asked for the first time; at once while the folder is not trusted. */
  whenAsked: Promise<void>;
}

/** Commits that are offered to choose from. */
const MOST_COMMITS = 200;

/**
 * The version before of each open document: the text last committed, else the text at opening. Saving does not replace
 * it, because editors save by themselves and a warning that disappears unread is worse than none. The history is asked
 * when a document is opened or saved and when a repository tells of a commit, never at a keystroke.
 */
export class EarlierVersions {
  readonly #history: TextHistory;
  readonly #byUri = new FileMap<Entry>();
  #listener: (uri: string) => void = () => undefined;
  #isTrusted: boolean;

  /** In a folder that the user does not trust the history is not asked: that would run a program on its files. */
  constructor(history: TextHistory, isTrusted: boolean) {
    this.#history = history;
    this.#isTrusted = isTrusted;
  }

  /** Has `listener` told of each document whose version before is another one now. */
  listen(listener: (uri: string) => void): void {
    this.#listener = listener;
  }

  /** The version before of an open document. */
  of(uri: string): EarlierVersion | undefined {
    return this.#byUri.get(uri);
  }

  /** The versions that an amending decision may be made from, once the history has been asked. */
  async keptOf(uri: string): Promise<KeptVersions | undefined> {
    const entry = this.#byUri.get(uri);
    await entry?.whenAsked;
    return entry;
  }

  /** The commits that changed the file, the newest first; none in a folder that is not trusted. */
  async commitsOf(uri: string): Promise<readonly Commit[]> {
    return this.#isTrusted ? this.#history.commits(uri, MOST_COMMITS) : [];
  }

  /** The text in one of them. */
  async committedAt(uri: string, commit: string): Promise<string | undefined> {
    return this.#isTrusted ? this.#history.textAt(uri, commit) : undefined;
  }

  /** A document was opened with this text. Settles when the history has been asked. */
  async opened(uri: string, text: string): Promise<void> {
    const entry: Entry = {
      before: createSnapshot(text),
      opened: text,
      committed: undefined,
      version: undefined,
      confirmed: new Set(),
      stopWatching: () => undefined,
      whenAsked: Promise.resolve(),
    };
    this.#byUri.set(uri, entry);
    entry.whenAsked = this.#follow(uri);
    await entry.whenAsked;
  }

  /** A document was saved with this text. */
  async saved(uri: string, text: string): Promise<void> {
    const entry = this.#byUri.get(uri);
    // A document that began empty has no version before until there is something to compare with.
    const isFirst = entry?.version === undefined && entry?.before.text !== text;
    if (entry !== undefined && isFirst && !hasArticles(entry.before)) {
      entry.opened = text;
      this.#replace(uri, text, undefined);
    }
    await this.#refresh(uri);
  }

  closed(uri: string): void {
    this.#byUri.get(uri)?.stopWatching();
    this.#byUri.delete(uri);
  }

  /** The user trusts the folders now. */
  async trust(): Promise<void> {
    if (this.#isTrusted) return;
    this.#isTrusted = true;
    for (const [uri, entry] of this.#byUri) entry.whenAsked = this.#follow(uri);
    await Promise.all(this.#byUri.values().map(({ whenAsked }) => whenAsked));
  }

  /** One finding is right as it is. */
  confirm(uri: string, key: string): void {
    const entry = this.#byUri.get(uri);
    if (entry === undefined) return;
    entry.confirmed = new Set([...entry.confirmed, key]);
    this.#listener(uri);
  }

  /** All is right as it is: what follows is compared with this text. */
  confirmAll(uri: string, text: string): void {
    this.#replace(uri, text, this.#byUri.get(uri)?.version);
  }

  /** Stops what would go on by itself. */
  stop(): void {
    for (const uri of this.#byUri.uris()) this.closed(uri);
  }

  async #follow(uri: string): Promise<void> {
    if (!this.#isTrusted) return;
    const entry = this.#byUri.get(uri);
    const stop = await this.#history.watch(uri, () => void this.#refresh(uri));
    // Closed, or closed and opened again, while the history was asked.
    if (entry === undefined || this.#byUri.get(uri) !== entry) stop();
    else entry.stopWatching = stop;
    await this.#refresh(uri);
  }

  async #refresh(uri: string): Promise<void> {
    if (!this.#isTrusted || !this.#byUri.has(uri)) return;
    const version = await this.#history.lastVersion(uri);
    if (version === undefined || version === this.#byUri.get(uri)?.version) return;
    const text = await this.#history.textOf(uri, version);
    if (text === undefined) return;
    this.#replace(uri, text, version);
    const entry = this.#byUri.get(uri);
    if (entry !== undefined) entry.committed = text;
  }

  #replace(uri: string, text: string, version: string | undefined): void {
    const entry = this.#byUri.get(uri);
    if (entry === undefined) return;
    entry.before = createSnapshot(text);
    entry.version = version;
    entry.confirmed = new Set();
    this.#listener(uri);
  }
}

const hasArticles = ({ tree }: Snapshot): boolean => articlesOf(tree).length > 0;
