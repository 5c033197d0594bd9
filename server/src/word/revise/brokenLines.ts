import { type CharacterEdit } from './characterEdits';
import { type DocumentLines } from './documentLines';
import { labelKind, ownParagraph, type SourceLine } from './sourceLines';
import { type LineStep } from './planLines';

/** Where lines of a paragraph with manual line breaks begin and end in its text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Lines that are one paragraph in the document, parted by manual breaks: one goes with the break before it, and one
 * that comes gets a break of its own.
 */
export class BrokenLines {
  readonly #lines: DocumentLines;
  /** Lines that go. */
  readonly #gone: ReadonlySet<SourceLine>;

  constructor(lines: DocumentLines, gone: ReadonlySet<SourceLine>) {
    this.#lines = lines;
    this.#gone = gone;
  }

  /** Takes a line out of its paragraph. `undefined` where an automatic number would be left to the next line. */
  deletion(line: SourceLine): CharacterEdit | undefined {
    const place = this.#stretchOf(line);
    if (place === undefined || line.line.labelLength > 0) return undefined;
    const before = this.#staysBefore(line);
    const after = this.#stretchOf(this.#neighbour(line, 1));
    if (before === undefined) return after && { start: place.start, end: after.start, insert: '' };
    const above = this.#stretchOf(this.#neighbour(line, -1));
    return above && { start: above.end, end: place.end, insert: '' };
  }

  /** Puts lines behind one that is not the last of its paragraph. */
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

/** What comes between the lines of a paragraph that goes as a whole comes behind it. */
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
 * A line between or behind manual breaks that is written anew stays where it is, if it is of the same kind and other
 * lines of its paragraph stay: the break before it is not touched.
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
