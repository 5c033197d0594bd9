import { type Locale } from '../base/bilingual';
import { type TextChange } from '../base/differences';
import { type CountTable } from '../base/countTable';
import { type Span } from '../base/span';
import { type TextEdit } from '../base/textEdit';
import { type PrecedentIndex } from '../precedents/clauses/types';

/** What features may read besides the snapshot. */
export interface FeatureContext {
  readonly locale: Locale;
  /** The id of the document in the index, so that it is not its own precedent. */
  readonly sourceId: string;
  /** `undefined` until the index is built. Features then answer without precedents. */
  readonly precedents: PrecedentIndex | undefined;
  /** How often words occur in law at large, which shows what words belong to a subject. Absent until it is read. */
  readonly words?: CountTable | undefined;
  /** How many precedents a hover shows; the default is 3. */
  readonly precedentLimit?: number;
  /** True if the numbers of articles must not change. The default is false. */
  readonly locked?: boolean;
  /** True if a hover marks how precedents differ from the draft, which is the default. */
  readonly marksDifferences?: boolean;
}

/** A place in a document. Without `uri` it is in the current one. */
export interface Location {
  readonly uri: string | undefined;
  readonly span: Span;
}

/**
 * One block of a hover. All strings are plain text from documents or messages. The LSP layer escapes them, so nothing
 * from a corpus can become a link, an image or HTML.
 */
export interface HoverSection {
  readonly heading: string;
  /** Smaller text under the heading: source, chapter and closeness. */
  readonly detail?: string;
  readonly body?: string;
  /** The body as changes of the drafter's own text. It is shown instead of the body where the client can show marks. */
  readonly changes?: readonly TextChange[];
  /** Where the shown text is. It becomes a link of our own. */
  readonly location?: Location;
  /** The drafter's own text, to be compared with the one at `location`. */
  readonly counterpart?: { readonly name: string; readonly location: Location };
}

export interface HoverInfo {
  readonly span: Span;
  readonly sections: readonly HoverSection[];
}

export type CompletionKind =
  'article' | 'heading' | 'clause' | 'continuation' | 'reference' | 'title' | 'term';

export interface CompletionEntry {
  readonly kind: CompletionKind;
  readonly label: string;
  /** Shown behind the label: source and year. */
  readonly description?: string;
  /** Shown at the right or below: `5 部先例中 4 部有`. */
  readonly detail?: string;
  /** What is replaced on acceptance. The cursor is in it or at its end. */
  readonly replace: Span;
  /** Plain text, or a snippet in LSP syntax if `isSnippet`. Text of a corpus is already escaped in snippets. */
  readonly insertText: string;
  readonly isSnippet: boolean;
  /** What the editor compares with the text in `replace`: it must begin with what is typed there. */
  readonly filterText: string;
  /** Entries are sorted by this as strings. */
  readonly sortText: string;
  /** The number of the entry, if an article further down has it. That article is renumbered, or nothing is offered. */
  readonly takesNumber?: string;
  /** Edits elsewhere that are made on acceptance in the same step. None overlaps `replace`. */
  readonly also?: readonly TextEdit[];
  /** Blocks of plain text for the side panel: the clause and its sources. */
  readonly documentation?: readonly HoverSection[];
}
