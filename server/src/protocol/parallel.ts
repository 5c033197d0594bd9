import { type ArticlePlace } from './closePrecedents';

/** Request, client to server, of an `ArticlePlace`: the same provision in the precedents as a document to be read. */
export const PARALLEL_PROVISIONS = 'tiaoli/parallelProvisions';

/** The parameters are a place in an article. */
export type ParallelParams = ArticlePlace;

/** Request, client to server: the whole draft beside higher law and precedents (立法参考对照表), as such a document. */
export const PARALLEL_DRAFT = 'tiaoli/parallelDraft';

export interface ParallelDraftParams {
  readonly uri: string;
  /** The precedents by `ParallelPrecedent.id`, in this order; without it, those on the draft's subject. */
  readonly precedents?: readonly string[];
}

/** The document in its forms, in which all text of drafts and precedents is escaped; or why there is none. */
export type ParallelResult =
  | {
      readonly kind: 'document';
      /** 第五条 条文对应 */
      readonly title: string;
      readonly markdown: string;
      /** A whole page without scripts or anything to load. */
      readonly html: string;
      /** A Word document, in Base64. */
      readonly docx: string;
    }
  | { readonly kind: 'refused'; readonly reason: string };

/** Request, client to server: the precedents that a draft may be laid beside. */
export const PARALLEL_PRECEDENTS = 'tiaoli/parallelPrecedents';

export interface ParallelPrecedentsParams {
  readonly uri: string;
}

export interface ParallelPrecedent {
  readonly id: string;
  readonly title: string;
  /** From when and by whom it is, as far as that is known. */
  readonly detail: string;
  /** True for those that are taken where the drafter chooses none. */
  readonly isFitting: boolean;
}

export type ParallelPrecedentsResult =
  | {
      readonly kind: 'precedents';
      /** Those on the draft's subject come first, the closest title before the others. */
      readonly precedents: readonly ParallelPrecedent[];
      /** So many may be chosen. */
      readonly most: number;
    }
  | { readonly kind: 'refused'; readonly reason: string };
