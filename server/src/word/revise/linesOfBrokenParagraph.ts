import { type CharacterEdit } from './characterEdits';
import { type DocumentLines } from './documentLines';
import { labelKind, ownParagraph, type SourceLine } from './sourceLines';
import { type LineStep } from './pairLinesWithDraft';

/** The span of a line in the text of its paragraph, for paragraphs with manual line breaks. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Deletes and inserts lines inside a paragraph whose lines are parted by manual line breaks. A deleted line takes one
 * break with it, an inserted line brings one.
 */
export class BrokenLines {
  readonly #lines: DocumentLines;
  /** The lines that are to be deleted. */
  readonly #gone: ReadonlySet<SourceLine>;

  constructor(lines: DocumentLines, gone: ReadonlySet<SourceLine>) {
    this.#lines = lines;
    this.#gone = gone;
  }

  /**
   * The edit that deletes a line from its paragraph. `undefined` where its automatic number would be left to the next
   * line.
   */
  deletion(line: SourceLine): CharacterEdit | undefined {
    const place = this.#stretchOf(line);
    if (place === undefined || line.line.labelLength > 0) return undefined;
    const before = this.#staysBefore(line);
    const after = this.#stretchOf(this.#neighbour(line, 1));
    if (before === undefined) return after && { start: place.start, end: after.start, insert: '' };
    const above = this.#stretchOf(this.#neighbour(line, -1));
    return above && { start: above.end, end: place.end, insert: '' };
  }

  /**
   * The edit that inserts lines behind `anchor`, which is not the last line of its paragraph. `undefined` where
   * `anchor` is not found in it.
   */
  insertion(anchor: SourceLine, texts: readonly string[]): CharacterEdit | undefined {
    const place = this.#stretchOf(anchor);
    if (place === undefined) return undefined;
    const staysBefore = !this.#gone.has(anchor) || this.#staysBefore(anchor) !== undefined;
    if (staysBefore) {
      return { start: place.end, end: place.end, insert: texts.map((text) => `\n${text}`).join('') };
    }
    const next = this.#stretchOf(this.#neighbour(anchor, 1));
    return next && { start: next.start, end: next.start, insert: texts.map((text) => `${text}\n`).join('') };
  }

  #staysBefore(line: SourceLine): SourceLine | undefined {
    const all = this.#lines.besides(line);
    return all.slice(0, all.indexOf(line)).find((each) => !this.#gone.has(each));
  }

  #neighbour(line: SourceLine, step: -1 | 1): SourceLine | undefined {
    const all = this.#lines.besides(line);
    return all[all.indexOf(line) + step];
  }

  #stretchOf(line: SourceLine | undefined): Stretch | undefined {
    const paragraph = line && ownParagraph(line);
    if (line === undefined || paragraph === undefined) return undefined;
    const map = this.#lines.positions(line, paragraph.text);
    const [start, end] = [map?.starts[0], map?.starts.at(-1)];
    return start === undefined || end === undefined ? undefined : { start, end };
  }
}

/**
 * The steps with insertions between the lines of a paragraph that is deleted as a whole moved behind it.
 * @param whole the ids of these paragraphs
 */
export function insertsBehind(steps: readonly LineStep[], whole: ReadonlySet<string>): readonly LineStep[] {
  const goneIn = (step: LineStep | undefined): string | undefined => {
    const id = step?.kind === 'delete' ? ownParagraph(step.old)?.id : undefined;
    return id !== undefined && whole.has(id) ? id : undefined;
  };
  const ordered: LineStep[] = [];
  let waiting: LineStep[] = [];
  let last: string | undefined;
  for (const step of steps) {
    if (step.kind === 'insert' && last !== undefined) {
      waiting.push(step);
      continue;
    }
    const id = goneIn(step);
    if (id === undefined || id !== last) {
      ordered.push(...waiting);
      waiting = [];
    }
    ordered.push(step);
    last = id;
  }
  return [...ordered, ...waiting];
}

/**
 * Turns a deleted line followed by an inserted one into a changed line. This is done where both are lines of the same
 * kind and other lines of the paragraph stay, so that the break before it is not touched.
 */
export function keepReplacedLines(steps: readonly LineStep[], lines: DocumentLines): readonly LineStep[] {
  const settled = [...steps];
  const gone = new Set(steps.flatMap((step) => (step.kind === 'delete' ? [step.old] : [])));
  for (let index = 0; index < settled.length; index++) {
    const [step, next] = [settled[index], settled[index + 1]];
    if (step?.kind !== 'delete' || next?.kind !== 'insert') continue;
    const { old } = step;
    const isAlone = lines.besides(old).every((each) => gone.has(each));
    const isOfKind = labelKind(old.line.text) === labelKind(next.now.text);
    if (isAlone || !isOfKind || old.line.labelLength > 0) continue;
    gone.delete(old);
    settled.splice(index, 2, { kind: 'keep', old, now: next.now, rest: next.now.text });
  }
  return settled;
}
