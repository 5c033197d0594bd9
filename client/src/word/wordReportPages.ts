import { type Disposable, EventEmitter, l10n, Uri, ViewColumn, workspace } from 'vscode';
import { showPage } from '../showPage';

/** The scheme of the pages; `package.json` associates it with the Markdown preview. */
export const WORD_PAGE_SCHEME = 'tiaoli-word';

/** Pages on what was read of Word documents and written into them. They live as long as the window. */
export class WordPages implements Disposable {
  readonly #pages = new Map<string, string>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #provider: Disposable;

  constructor() {
    this.#provider = workspace.registerTextDocumentContentProvider(WORD_PAGE_SCHEME, {
      onDidChange: this.#changed.event,
      provideTextDocumentContent: (uri) =>
        this.#pages.get(uri.toString()) ??
        l10n.t('This page belonged to an earlier session. Open the Word document again to see it.'),
    });
  }

  /**
   * Shows a page.
   * @param title of its tab
   * @param column where; beside what is in front unless said otherwise
   */
  async show(title: string, page: string, column = ViewColumn.Beside): Promise<void> {
    const uri = Uri.from({ scheme: WORD_PAGE_SCHEME, path: `/${title.replaceAll('/', '／')}.md` });
    this.#pages.set(uri.toString(), page);
    this.#changed.fire(uri);
    await showPage(uri, { viewColumn: column, preserveFocus: true });
  }

  dispose(): void {
    this.#provider.dispose();
    this.#changed.dispose();
  }
}
