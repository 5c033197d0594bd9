import { type Range } from './position';

/** The name under which findings appear in the editor. */
export const DIAGNOSTIC_SOURCE = '条理';

/** Ways to live with findings: all but the first three concern a whole document. */
export type HideKind =
  | 'ignorePlace' // this finding, as long as its sentence stays as it is
  | 'ignoreRule' // its rule, in this document
  | 'disableRule' // its rule, in the project
  | 'storeBaseline' // every finding there is now
  | 'clearBaseline'
  | 'dropStale' // records of findings that are gone
  | 'restore'; // shows again what was ignored

/** A command of the server (`workspace/executeCommand`), which quick fixes run; its argument is one `HideParams`. */
export const HIDE_COMMAND = 'tiaoli.server.hide';

/** The same as a request, client to server, whose answer the client shows itself. */
export const HIDE = 'tiaoli/hide';

/** What is to be hidden, or shown again. */
export interface HideParams {
  readonly uri: string;
  readonly kind: HideKind;
  /** For the first three: the code of the finding, and for the first its range. */
  readonly code?: string;
  readonly range?: Range;
  /** For `restore`: ids of `IgnoredEntry`. */
  readonly ids?: readonly string[];
}

/** What was done, in words where there is something to say; or why nothing was. */
export type HideResult =
  | { readonly kind: 'done'; readonly message?: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** Request, client to server: what is ignored in a document. */
export const IGNORED = 'tiaoli/ignored';

/** Parameters of `IGNORED`. */
export interface IgnoredParams {
  readonly uri: string;
}

/** A record of something ignored. */
export interface IgnoredEntry {
  readonly id: string;
  /** The code of the rule. */
  readonly code: string;
  /** How its sentence begins; absent for a rule that is ignored in the whole document. */
  readonly sentence?: string;
  /** Why, where somebody wrote it down. */
  readonly reason?: string;
  /** Where it stands now; absent for a rule, and for a record whose finding is gone. */
  readonly range?: Range;
  readonly isStale: boolean;
}

/** What is ignored in a document, rules first. */
export interface IgnoredResult {
  readonly entries: readonly IgnoredEntry[];
}
