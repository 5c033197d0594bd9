import { Disposable, type TextDocument, type TreeView, window, workspace } from 'vscode';
import { draftDocument } from '../draftEditor';

/** Milliseconds of rest after an edit before a view of the draft is made anew. */
const REST = 2000;

/**
 * Keeps a view in step with the draft in front. `load` is called when the view comes to sight, when another draft is in
 * front, and after an edit when the draft has rested; never while the view is hidden.
 */
export class DraftInView implements Disposable {
  readonly #tree: TreeView<unknown>;
  readonly #load: (draft: TextDocument | undefined) => Promise<void>;
  readonly #listeners: Disposable;
  #rest: NodeJS.Timeout | undefined;
  #document: TextDocument | undefined;
  #version: number | undefined;

  constructor(tree: TreeView<unknown>, load: (draft: TextDocument | undefined) => Promise<void>) {
    this.#tree = tree;
    this.#load = load;
    this.#listeners = Disposable.from(
      tree.onDidChangeVisibility(() => void this.refresh()),
      window.onDidChangeActiveTextEditor(() => void this.refresh()),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document !== this.#document) return;
        clearTimeout(this.#rest);
        this.#rest = setTimeout(() => void this.refresh(), REST);
      }),
    );
  }

  dispose(): void {
    this.#listeners.dispose();
    clearTimeout(this.#rest);
  }

  /** The draft last loaded. What is asked about it may be answered when another is in front. */
  get document(): TextDocument | undefined {
    return this.#document;
  }

  /** Loads the draft in front, if the view is seen and shows something else. */
  async refresh(): Promise<void> {
    const document = draftDocument();
    if (!this.#tree.visible || (document === this.#document && document?.version === this.#version)) return;
    this.#document = document;
    this.#version = document?.version;
    await this.#load(document);
  }

  /** What is shown no longer holds, though the draft is the same. */
  forget(): void {
    this.#version = undefined;
  }
}
