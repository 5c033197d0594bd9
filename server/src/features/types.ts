import { type Locale } from '../base/bilingual';
import { type TextChange } from '../base/differences';
import { type CountTable } from '../base/countTable';
import { type Span } from '../base/span';
import { type TextEdit } from '../base/textEdit';
import { type PrecedentIndex } from '../precedents/clauses/types';

/** What features may read besides the snapshot. */
export interface FeatureContext {
  readonly locale: Locale;
  /** The document's own identity in the index, so that it is no precedent of itself. */
  readonly sourceId: string;
  /** Absent until the index is built: features then answer without precedents. */
  readonly precedents: PrecedentIndex | undefined;
  /** Words of law at large, by which is told what is bound to a subject; absent until they are read. */
  readonly words?: CountTable | undefined;
  /** How many precedents a hover shows at most; 3 where the user says nothing. */
  readonly precedentLimit?: number;
  /** Whether a hover marks how precedents differ from the draft; true where the user says nothing. */
  readonly marksDifferences?: boolean;
}

/** A place; `uri` is absent for the document at hand. */
export interface Location {
  readonly uri: string | undefined;
  readonly span: Span;
}

/**
 * One block of a hover. All strings are plain text from documents or messages: the LSP layer escapes them, so
 * nothing from a corpus can become a link, an image or HTML.
 */
export interface HoverSection {
  readonly heading: string;
  /** Smaller print under the heading: source, chapter path, closeness. */
  readonly detail?: string;
  readonly body?: string;
  /** The body as changes from the drafter's own text: shown in its place, marked, where the client can. */
  readonly changes?: readonly TextChange[];
  /** Where the shown text stands; rendered as our own trusted link. */
  readonly location?: Location;
  /** The drafter's own text, to be laid side by side with the one at `location`. */
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
  /** Shown right-aligned or under: `5 部先例中 4 部有`. */
  readonly detail?: string;
  /** What acceptance replaces; the cursor lies in it or at its end. */
  readonly replace: Span;
  /** Plain text, or a snippet in LSP syntax when `isSnippet`; corpus text in snippets is already escaped. */
  readonly insertText: string;
  readonly isSnippet: boolean;
  /** What the editor matches with the replaced text: must begin with what is typed there. */
  readonly filterText: string;
  /** Lower comes first; compared as strings. */
  readonly sortText: string;
  /** True where it brings the number of an article that one further down has. */
  readonly takesNumber?: boolean;
  /** Edits elsewhere that acceptance makes in the same step: none touches `replace`. */
  readonly also?: readonly TextEdit[];
  /** Plain text blocks for the side panel: the clause and its sources. */
  readonly documentation?: readonly HoverSection[];
}
