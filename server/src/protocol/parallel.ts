import { type ArticlePlace } from './closePrecedents';

/** Request, client to server, of an `ArticlePlace`: the same provision in the precedents as a document to be read. */
export const PARALLEL_PROVISIONS = 'tiaoli/parallelProvisions';

/** The parameters are a place in an article. */
export type ParallelParams = ArticlePlace;

/** The document in two forms, in which all text of drafts and precedents is escaped; or why there is none. */
export type ParallelResult =
  | {
      readonly kind: 'document';
      /** 第五条 条文对应 */
      readonly title: string;
      readonly markdown: string;
      /** A whole page without scripts or anything to load. */
      readonly html: string;
    }
  | { readonly kind: 'refused'; readonly reason: string };
