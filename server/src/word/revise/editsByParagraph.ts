import { type WordParagraph } from '../read/wordBlocks';
import { type CharacterEdit } from './characterEdits';
import { type DocumentLines } from './documentLines';
import { type ReplacedField } from './contentsThatWouldBeLost';
import { type RefusalKind } from './whyLineRefused';
import { type PartEdit } from './applyPartEdits';
import { patchFault, changeTextOfRuns, type RunContext } from './changeTextOfRuns';

/** Collects the edits of each paragraph, because several lines of a paragraph may lie in one run. */
export class ParagraphEdits {
  readonly #lines: DocumentLines;
  readonly #context: RunContext;
  /** Fields that became plain text because words in them changed. */
  readonly replaced: ReplacedField[] = [];
  readonly #edits = new Map<WordParagraph, readonly CharacterEdit[]>();

  constructor(lines: DocumentLines, context: RunContext) {
    this.#lines = lines;
    this.#context = context;
  }

  /** Adds edits of a paragraph, in offsets of its text. Where they cannot be written it adds none and returns the reason. */
  add(paragraph: WordParagraph, edits: readonly CharacterEdit[]): RefusalKind | undefined {
    const pieces = this.#lines.partsOf(paragraph)?.pieces;
    if (pieces === undefined) return 'outside';
    const all = [...(this.#edits.get(paragraph) ?? []), ...edits];
    const fault = patchFault(pieces, all, this.#context);
    if (fault === undefined) this.#edits.set(paragraph, all);
    return fault;
  }

  write(): readonly PartEdit[] {
    return [...this.#edits].flatMap(([paragraph, edits]) =>
      changeTextOfRuns(this.#lines.partsOf(paragraph)?.pieces ?? [], edits, {
        ...this.#context,
        onFieldReplaced: ({ runs }) => this.replaced.push({ paragraph, start: runs[0]?.start ?? 0 }),
      }),
    );
  }
}
