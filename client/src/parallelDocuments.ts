import { type Disposable, EventEmitter, Uri, workspace } from 'vscode';
import {
  PARALLEL_DRAFT,
  PARALLEL_PROVISIONS,
  type ParallelDraftParams,
  type ParallelParams,
  type ParallelResult,
} from '../../server/src/protocol/parallel';
import { isArticlePlace, isParallelDraft } from './checkLinkArguments';
import { type Server } from './serverConnection';

/** The scheme of the comparisons; `package.json` associates it with the Markdown preview. */
export const PARALLEL_SCHEME = 'tiaoli-parallel';

/** A comparison of one article or the whole draft with the precedents, in all its forms. */
export type ParallelDocument = Extract<ParallelResult, { readonly kind: 'document' }>;

/** The comparisons that are shown; what is saved is what is shown, though the draft has moved on. */
export class ParallelDocuments implements Disposable {
  readonly #documents = new Map<string, ParallelDocument>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #provider: Disposable;

  constructor(server: Server) {
    this.#provider = workspace.registerTextDocumentContentProvider(PARALLEL_SCHEME, {
      onDidChange: this.#changed.event,
      provideTextDocumentContent: async (uri, token) => {
        const known = this.#documents.get(uri.toString());
        if (known !== undefined) return known.markdown;
        // A tab of an earlier session: its URI says what it compared.
        const place: unknown = JSON.parse(uri.query);
        const result = isArticlePlace(place)
          ? await server.request(PARALLEL_PROVISIONS, place, token)
          : isParallelDraft(place)
            ? await server.request(PARALLEL_DRAFT, place, token)
            : undefined;
        if (result?.kind === 'document') this.#documents.set(uri.toString(), result);
        return result?.kind === 'document' ? result.markdown : (result?.reason ?? '');
      },
    });
  }

  /** Keeps a comparison and gives the address under which it is shown; one that is shown already is replaced. */
  put(document: ParallelDocument, place: ParallelParams | ParallelDraftParams): Uri {
    // The tab says first which article: the draft's own title would push that out of sight.
    const name = document.title.replace(/^《[^》]*》/u, '').trim();
    const path = `/${name.replaceAll('/', '／')}`;
    const uri = Uri.from({ scheme: PARALLEL_SCHEME, path, query: JSON.stringify(place) });
    this.#documents.set(uri.toString(), document);
    this.#changed.fire(uri);
    return uri;
  }

  /** The comparison that is shown under an address. */
  get(uri: Uri): ParallelDocument | undefined {
    return this.#documents.get(uri.toString());
  }

  dispose(): void {
    this.#provider.dispose();
    this.#changed.dispose();
  }
}
