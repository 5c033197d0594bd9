import {
  Disposable,
  EventEmitter,
  l10n,
  type TextDocument,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
  workspace,
} from 'vscode';
import { type ListedPrecedent } from '../../../server/src/protocol/closePrecedents';
import { type PlacedText } from '../../../server/src/protocol/duties';
import { draftDocument } from '../currentDraft';
import { beginningOf, onLines } from '../plainListText';
import { type Server } from '../serverConnection';
import { renewTree } from './renewTree';

/** Milliseconds of rest after an edit before a view of the draft is made anew. */
const REST = 2000;
/** Characters of a clause that a screen reader says. */
const SPOKEN_LENGTH = 80;

/**
 * A view of what the server answers about the draft in front. It asks when the view comes to sight, when another draft is
 * in front, after an edit when the draft has rested, and when the index is ready; never while the view is hidden.
 */
export abstract class DraftView<Entry, Answer> implements TreeDataProvider<Entry>, Disposable {
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #tree: TreeView<Entry>;
  readonly #listeners: Disposable;
  #rest: NodeJS.Timeout | undefined;
  #document: TextDocument | undefined;
  #version: number | undefined;
  #answer: Answer | undefined;

  /** @param id of the view, as `package.json` contributes it */
  constructor(id: string, server: Server) {
    this.#tree = window.createTreeView(id, { treeDataProvider: this });
    this.#listeners = Disposable.from(
      this.#tree.onDidChangeVisibility(() => void this.#refresh()),
      window.onDidChangeActiveTextEditor(() => void this.#refresh()),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document !== this.#document) return;
        clearTimeout(this.#rest);
        this.#rest = setTimeout(() => void this.#refresh(), REST);
      }),
      server.onIndexStatus(({ state }) => {
        this.#version = undefined;
        if (state === 'ready') void this.#refresh();
      }),
    );
  }

  dispose(): void {
    this.#listeners.dispose();
    clearTimeout(this.#rest);
    this.#tree.dispose();
    this.#changed.dispose();
  }

  /** Asks again though the draft is the same: precedents may have changed. */
  async askAgain(): Promise<void> {
    this.#version = undefined;
    await this.#refresh();
  }

  abstract getChildren(entry?: Entry): Entry[];

  abstract getTreeItem(entry: Entry): TreeItem;

  /** Asks the server about a draft. */
  protected abstract ask(uri: string): Promise<Answer | undefined>;

  /** The message above the entries. */
  protected abstract messageOf(answer: Answer): string;

  /** What the view shows; `undefined` without a draft. */
  protected get answer(): Answer | undefined {
    return this.#answer;
  }

  /** The URI of the draft that the view shows, empty without one. */
  protected get uri(): string {
    return this.#document?.uri.toString() ?? '';
  }

  async #refresh(): Promise<void> {
    const document = draftDocument();
    if (!this.#tree.visible || (document === this.#document && document?.version === this.#version)) return;
    this.#document = document;
    this.#version = document?.version;
    const answer = document && (await this.ask(document.uri.toString()));
    // The answer may come when another draft is in front.
    if (document !== this.#document) return;
    this.#answer = answer;
    renewTree(this.#changed, this.#tree, answer === undefined ? '' : this.messageOf(answer));
  }
}

/** A group of entries, with how many there are; an empty one cannot be unfolded. */
export function groupItem(id: string, label: string, count: number, isOpen: boolean): TreeItem {
  const { None, Expanded, Collapsed } = TreeItemCollapsibleState;
  const item = new TreeItem(label, count === 0 ? None : isOpen ? Expanded : Collapsed);
  item.id = id;
  item.description = count === 0 ? l10n.t('nothing') : String(count);
  return item;
}

/** An article of the draft with the beginning of its text; a click goes there. */
export function articleItem({ place, text }: PlacedText, length: number): TreeItem {
  const item = new TreeItem(`${place.name} ${beginningOf(text, length)}`);
  item.tooltip = onLines(place.name, text);
  item.command = {
    command: 'tiaoli.goToArticle',
    title: l10n.t('Go to the article'),
    arguments: [{ uri: place.source, position: place.range.start }],
  };
  return item;
}

/** A clause of a precedent with the beginning of its text; a click shows it. */
export function precedentItem(entry: { readonly precedent: ListedPrecedent }, length: number): TreeItem {
  const { place, title, label, detail, text } = entry.precedent;
  const item = new TreeItem(beginningOf(text, length));
  item.description = `${title}${label}`;
  item.tooltip = onLines(place.name, detail, '', text);
  item.accessibilityInformation = { label: spoken(entry.precedent) };
  item.command = { command: 'tiaoli.previewPrecedent', title: l10n.t('Preview'), arguments: [entry] };
  return item;
}

/** What a screen reader says of a clause. */
export const spoken = ({ place, text }: PlacedText): string =>
  onLines(place.name, beginningOf(text, SPOKEN_LENGTH));
