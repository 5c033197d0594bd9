import { bilingual, type Bilingual } from '../../base/bilingual';
import { type Piece } from '../read/inline';
import { type XmlElement } from '../xml/tree';
import { characterEdits, type CharacterEdit } from './characterEdits';
import { deleteRuns, deletionFault } from './deletion';
import { labelIn, labelKind, ownParagraph, positionsIn, type SourceLine } from './lines';
import { type RevisionMarks } from './marks';
import { changeParagraph, newParagraph, type MarkChange } from './paragraphMarks';
import { endsContainer, neighboursOf, type Place, type Places } from './place';
import { isSameLine, labelOf, type DraftLine, type LineStep } from './plan';
import { REFUSALS, type RefusalKind, type RefusedLine } from './refusals';
import { patchRuns, type PartEdit, type RunContext } from './runs';
import { tableCells } from './tableRow';

/** The elements and pieces of a paragraph. */
export interface Source {
  readonly elements: readonly XmlElement[];
  readonly pieces: readonly Piece[];
}

interface Input {
  readonly xml: string;
  /** The name of the main part: only its paragraphs are written. */
  readonly main: string;
  readonly marks: RevisionMarks;
  readonly places: Places;
  /** By the identity of the paragraph. */
  readonly sources: ReadonlyMap<string, Source>;
  /** All lines of the document. */
  readonly lines: readonly SourceLine[];
}

export interface RevisedPart {
  readonly xml: string;
  readonly refused: readonly RefusedLine[];
  readonly notes: readonly Bilingual[];
  /** The lines that the document must have when all revisions are accepted. */
  readonly expected: readonly ExpectedLine[];
}

export interface ExpectedLine {
  readonly text: string;
  /** Where the text behind an automatic number begins; 0 for a line that Word does not number. */
  readonly restAt: number;
}

type KeepStep = Extract<LineStep, { readonly kind: 'keep' }>;

/** Turns steps over lines into XML. */
export class DocumentReviser {
  readonly #input: Input;
  readonly #context: RunContext;
  readonly #edits: PartEdit[] = [];
  readonly #refused: RefusedLine[] = [];
  readonly #expected: ExpectedLine[] = [];
  /** What is done to the properties of paragraphs, by where they begin. */
  readonly #changes = new Map<XmlElement, MarkChange>();
  readonly #linesOf = new Map<string, SourceLine[]>();
  readonly #deleted = new Set<string>();
  #fields = 0;
  #emptied = 0;

  constructor(input: Input) {
    this.#input = input;
    this.#context = { ...input, onFieldReplaced: () => this.#fields++ };
    for (const line of input.lines) {
      const id = ownParagraph(line)?.id;
      if (id === undefined) continue;
      const known = this.#linesOf.get(id);
      if (known === undefined) this.#linesOf.set(id, [line]);
      else known.push(line);
    }
  }

  revise(steps: readonly LineStep[]): RevisedPart {
    const settled = this.#settleEnds(steps);
    const deletions = this.#deletable(settled);
    let anchor: SourceLine | undefined;
    for (let index = 0; index < settled.length; index++) {
      const step = settled[index];
      if (step === undefined) continue;
      if (step.kind === 'keep') {
        this.#keep(step);
        anchor = step.old;
      } else if (step.kind === 'delete') {
        this.#delete(step.old, deletions);
        anchor = step.old;
      } else {
        const inserts: DraftLine[] = [];
        let next = index;
        for (let each = settled[next]; each?.kind === 'insert'; each = settled[++next])
          inserts.push(each.now);
        const follower = settled[next];
        this.#insert(inserts, anchor, follower?.kind === 'insert' ? undefined : follower?.old);
        index = next - 1;
      }
    }
    this.#writeDeletions(deletions);
    for (const [paragraph, change] of this.#changes) {
      this.#edits.push(changeParagraph(this.#input.xml, paragraph, change, this.#input.marks));
    }
    return {
      xml: applied(this.#input.xml, this.#edits),
      refused: this.#refused,
      notes: this.#notes(),
      expected: this.#expected,
    };
  }

  /** The element that carries the mark of a line's paragraph, where it stands in the main part. */
  #placeOf(line: SourceLine | undefined): Place | undefined {
    const paragraph = line === undefined ? undefined : ownParagraph(line);
    if (paragraph?.id.startsWith(`${this.#input.main}#`) !== true) return undefined;
    const element = this.#input.sources.get(paragraph.id)?.elements.at(-1);
    const place = element === undefined ? undefined : this.#input.places.of(element);
    if (place === undefined || place.ancestors.some(({ name }) => name === 'w:txbxContent')) return undefined;
    return place;
  }

  #isLastLine(line: SourceLine): boolean {
    return this.#linesOf.get(ownParagraph(line)?.id ?? '')?.at(-1) === line;
  }

  /**
   * Where the last paragraph of a container goes and others come in its place, it is changed into the last of these:
   * the mark that ends a container must stay.
   */
  #settleEnds(steps: readonly LineStep[]): readonly LineStep[] {
    const settled = [...steps];
    for (let index = 0; index < settled.length; index++) {
      const step = settled[index];
      if (step?.kind !== 'delete' || this.#linesOf.get(ownParagraph(step.old)?.id ?? '')?.length !== 1)
        continue;
      const place = this.#placeOf(step.old);
      if (place === undefined || !endsContainer(place)) continue;
      let first = index;
      while (settled[first - 1]?.kind === 'insert' || settled[first - 1]?.kind === 'delete') first--;
      let end = index + 1;
      while (settled[end]?.kind === 'insert') end++;
      const around = settled.slice(first, end);
      const lastInsert = around.findLastIndex(({ kind }) => kind === 'insert');
      const insert = around[lastInsert];
      if (insert?.kind !== 'insert') continue;
      const label = step.old.line.labelLength > 0 ? labelOf(insert.now.text, step.old) : '';
      if (label === undefined) continue;
      const rest = insert.now.text.slice(label.length);
      const others = around.filter((each, at) => each !== step && at !== lastInsert);
      const kept: LineStep = { kind: 'keep', old: step.old, now: insert.now, rest };
      settled.splice(first, around.length, ...others, kept);
    }
    return settled;
  }

  #keep({ old, now, rest }: KeepStep): void {
    const expected = { text: now.text, restAt: now.text.length - rest.length };
    if (isSameLine(old.rest, rest)) {
      this.#expect(old, expected);
      return;
    }
    const fault = old.line.text.startsWith('| ')
      ? this.#changeRow(old, now.text)
      : this.#changeText(old, characterEdits(old.rest, rest));
    if (fault === undefined) this.#expect(old, expected);
    else {
      this.#refuse('change', now.text, fault);
      this.#expect(old, asItWas(old));
    }
  }

  /** @param edits in offsets of the line's rest */
  #changeText(old: SourceLine, edits: readonly CharacterEdit[]): RefusalKind | undefined {
    const paragraph = ownParagraph(old);
    const source = paragraph === undefined ? undefined : this.#input.sources.get(paragraph.id);
    if (paragraph === undefined || source === undefined || this.#placeOf(old) === undefined) return 'outside';
    if (paragraph.isContents) return 'field';
    const map = this.#positions(old, paragraph.text);
    if (map === undefined) return 'unclear';
    const moved = edits.map(({ start, end, insert }) => {
      const from = map.starts[start] ?? 0;
      return { start: from, end: end > start ? Math.max(from, map.ends[end - 1] ?? from) : from, insert };
    });
    const labelEnd = map.starts[labelIn(old.rest).trimEnd().length] ?? 0;
    return this.#patch(
      source,
      moved.filter(({ start, end, insert }) => end > start || insert !== ''),
      labelEnd,
    );
  }

  #patch(source: Source, edits: readonly CharacterEdit[], labelEnd: number): RefusalKind | undefined {
    const patched = patchRuns(source.pieces, edits, labelEnd, this.#context);
    if (typeof patched === 'string') return patched;
    this.#edits.push(...patched);
    return undefined;
  }

  /** Where a line stands in its paragraph: behind the lines before it. */
  #positions(old: SourceLine, text: string): ReturnType<typeof positionsIn> {
    let from = 0;
    for (const line of this.#linesOf.get(ownParagraph(old)?.id ?? '') ?? []) {
      const map = positionsIn(line.rest, text, from);
      if (line === old || map === undefined) return map;
      from = map.starts.at(-1) ?? from;
    }
    return undefined;
  }

  #changeRow(old: SourceLine, now: string): RefusalKind | undefined {
    const before = tableCells(old.line.text);
    const after = tableCells(now);
    const { paragraphs } = old.line;
    if (after.length !== before.length) return 'tableShape';
    if (before.some((cell, at) => cell !== after[at]) && paragraphs.length !== before.length) return 'cell';
    for (const [at, cell] of before.entries()) {
      const text = after[at] ?? '';
      const paragraph = paragraphs[at];
      if (cell === text) continue;
      const source = paragraph === undefined ? undefined : this.#input.sources.get(paragraph.id);
      if (paragraph === undefined || source === undefined) return 'cell';
      const counted = paragraph.label === undefined ? '' : labelIn(cell);
      const map = positionsIn(cell.slice(counted.length), paragraph.text, 0);
      if (map === undefined) return 'unclear';
      const edits = characterEdits(cell.slice(counted.length), text.slice(counted.length)).map(
        ({ start, end, insert }) => ({
          start: map.starts[start] ?? 0,
          end: end > start ? (map.ends[end - 1] ?? 0) : (map.starts[start] ?? 0),
          insert,
        }),
      );
      const fault = this.#patch(source, edits, 0);
      if (fault !== undefined) return fault;
    }
    return undefined;
  }

  /** The paragraphs that go whole and can go, by identity, with their elements. */
  #deletable(steps: readonly LineStep[]): ReadonlySet<string> {
    const gone = new Map<string, number>();
    for (const step of steps) {
      const id = step.kind === 'delete' ? ownParagraph(step.old)?.id : undefined;
      if (id !== undefined) gone.set(id, (gone.get(id) ?? 0) + 1);
    }
    const whole = [...gone].filter(([id, count]) => this.#linesOf.get(id)?.length === count);
    return new Set(whole.map(([id]) => id));
  }

  #delete(old: SourceLine, deletions: ReadonlySet<string>): void {
    const fault = this.#deletionFault(old, deletions);
    if (fault === undefined) {
      this.#deleted.add(ownParagraph(old)?.id ?? '');
      return;
    }
    this.#refuse('delete', old.line.text, fault);
    this.#expect(old, asItWas(old));
  }

  #deletionFault(old: SourceLine, deletions: ReadonlySet<string>): RefusalKind | undefined {
    if (old.line.text.startsWith('| ')) return 'tableShape';
    const paragraph = ownParagraph(old);
    if (paragraph === undefined || this.#placeOf(old) === undefined) return 'outside';
    if (!deletions.has(paragraph.id)) return 'brokenParagraph';
    if (paragraph.isContents) return 'field';
    const elements = this.#input.sources.get(paragraph.id)?.elements ?? [];
    return elements.map(deletionFault).find((fault) => fault !== undefined);
  }

  /** Runs go everywhere; marks go too, but the one that ends a container takes the place of the one before. */
  #writeDeletions(deletions: ReadonlySet<string>): void {
    for (const id of deletions) {
      if (!this.#deleted.has(id)) continue;
      const elements = this.#input.sources.get(id)?.elements ?? [];
      for (const element of elements) this.#edits.push(...deleteRuns(element, this.#context));
      const last = elements.at(-1);
      const place = last && this.#input.places.of(last);
      if (last === undefined || place === undefined) continue;
      if (!endsContainer(place)) this.#change(last, { mark: 'del' });
      else this.#deleteLast(last, place);
    }
  }

  #deleteLast(last: XmlElement, place: Place): void {
    const { before } = neighboursOf(place);
    if (before?.name !== 'w:p' || this.#changes.get(before)?.mark === 'ins') {
      this.#emptied++;
      return;
    }
    // A mark before it that goes anyway leaves the properties to the first paragraph that stays.
    let model: XmlElement = before;
    for (;;) {
      const above = this.#input.places.of(model);
      const isGone = this.#isDeletedElement(model);
      const next = above === undefined ? undefined : neighboursOf(above).before;
      if (!isGone || next?.name !== 'w:p') break;
      model = next;
    }
    if (this.#isDeletedElement(model) || this.#changes.get(model)?.mark === 'ins') {
      this.#emptied++;
      return;
    }
    this.#change(model, { mark: 'del' });
    this.#change(last, { propertiesOf: model });
  }

  #isDeletedElement(element: XmlElement): boolean {
    for (const id of this.#deleted) {
      if (this.#input.sources.get(id)?.elements.some(({ start }) => start === element.start) === true)
        return true;
    }
    return false;
  }

  #insert(
    lines: readonly DraftLine[],
    anchor: SourceLine | undefined,
    follower: SourceLine | undefined,
  ): void {
    const behind = anchor !== undefined && this.#isLastLine(anchor) ? this.#bodyPlace(anchor) : undefined;
    const ahead = follower === undefined ? undefined : this.#bodyPlace(follower);
    const isFirstLine =
      follower !== undefined && this.#linesOf.get(ownParagraph(follower)?.id ?? '')?.[0] === follower;
    const place = behind ?? (isFirstLine ? ahead : undefined);
    // A text box is read behind the paragraph it hangs on: between the two there is no place.
    const isBeforeBox =
      follower !== undefined &&
      this.#placeOf(follower) === undefined &&
      isInMain(follower.line, this.#input.main);
    if (place === undefined || (isBeforeBox && !follower.line.text.startsWith('| '))) {
      const fault = anchor !== undefined && !this.#isLastLine(anchor) ? 'brokenParagraph' : 'outside';
      for (const { text } of lines) this.#refuse('insert', text, fault);
      return;
    }
    const isLast = behind !== undefined && endsContainer(behind);
    if (isLast && anchor !== undefined && this.#deleted.has(ownParagraph(anchor)?.id ?? '')) {
      for (const { text } of lines) this.#refuse('insert', text, 'otherNumbering');
      return;
    }
    const written = lines.map(({ text }, index) =>
      this.#paragraphFor(
        text,
        anchor ?? follower,
        isLast && index === lines.length - 1 ? place.element : undefined,
      ),
    );
    const first = follower && this.#input.sources.get(ownParagraph(follower)?.id ?? '')?.elements[0];
    const at = behind === undefined ? (first ?? place.element).start : place.element.end;
    this.#edits.push({ start: at, end: at, xml: written.join('') });
    if (isLast) this.#change(place.element, { mark: 'ins' });
  }

  /** Where a line can have a neighbour: not in a table. */
  #bodyPlace(line: SourceLine): Place | undefined {
    const place = this.#placeOf(line);
    return place?.ancestors.some(({ name }) => name === 'w:tc') === true ? undefined : place;
  }

  #paragraphFor(text: string, near: SourceLine | undefined, lastOf: XmlElement | undefined): string {
    const { model, source, isOfKind } = this.#modelFor(text, near);
    const element = source?.elements.at(-1);
    if (model === undefined || element === undefined) {
      this.#expected.push({ text, restAt: 0 });
      return newParagraph(
        this.#input.xml,
        { model: EMPTY, modelRun: undefined, text, isUnnumbered: false },
        this.#input.marks,
        lastOf,
      );
    }
    const isCounted = model.line.labelLength > 0;
    const restAt = isCounted && isOfKind ? labelIn(text).length : 0;
    const words = text.slice(restAt);
    this.#expected.push({ text, restAt });
    const run = source?.pieces.findLast(
      ({ run, element: { name } }) => run !== undefined && name === 'w:t',
    )?.run;
    return newParagraph(
      this.#input.xml,
      { model: element, modelRun: run, text: words, isUnnumbered: isCounted && !isOfKind },
      this.#input.marks,
      lastOf,
    );
  }

  /** The nearest line of the same kind; for text without a number the nearest running text. */
  #modelFor(
    text: string,
    near: SourceLine | undefined,
  ): { readonly model?: SourceLine; readonly source?: Source; readonly isOfKind: boolean } {
    const kind = labelKind(text);
    const at = near?.index ?? 0;
    const candidates = this.#input.lines
      .filter((line) => this.#bodyPlace(line) !== undefined && ownParagraph(line)?.isContents === false)
      .sort((a, b) => Math.abs(a.index - at) - Math.abs(b.index - at));
    const kindOf = (line: SourceLine): string => labelKind(line.line.text);
    const body = candidates.filter((line) => ownParagraph(line)?.outline === undefined);
    const first = this.#input.lines.find((line) => kindOf(line) !== '')?.index ?? 0;
    const model =
      kind === ''
        ? (body.find((line) => kindOf(line) === '' && line.line.labelLength === 0 && line.index > first) ??
          body.find((line) => kindOf(line) === '条') ??
          body[0] ??
          candidates[0])
        : (candidates.find((line) => kindOf(line) === kind) ?? body[0] ?? candidates[0]);
    if (model === undefined) return { isOfKind: false };
    const source = this.#input.sources.get(ownParagraph(model)?.id ?? '');
    return {
      model,
      isOfKind: kind !== '' && kindOf(model) === kind,
      ...(source !== undefined && { source }),
    };
  }

  /** Notes hang on their marks in the text: what becomes of them shows there. */
  #expect({ line }: SourceLine, expected: ExpectedLine): void {
    if (isInMain(line, this.#input.main)) this.#expected.push(expected);
  }

  #change(paragraph: XmlElement, change: MarkChange): void {
    this.#changes.set(paragraph, { ...this.#changes.get(paragraph), ...change });
  }

  #refuse(what: RefusedLine['what'], line: string, kind: RefusalKind): void {
    this.#refused.push({ what, line, reason: REFUSALS[kind] });
  }

  #notes(): readonly Bilingual[] {
    const notes: Bilingual[] = [];
    if (this.#fields > 0) {
      notes.push(
        bilingual(
          `${this.#fields} 个域（如交叉引用）的文字已改，域变为普通文字`,
          `${this.#fields} field(s), such as cross-references, were edited and became plain text`,
        ),
      );
    }
    if (this.#emptied > 0) {
      notes.push(
        bilingual(
          `${this.#emptied} 处只有一个段落，删去文字后留下空行`,
          `${this.#emptied} place(s) had only one paragraph; its text is deleted and an empty line stays`,
        ),
      );
    }
    return notes;
  }
}

/** True for a line of the main part, also one of a table. */
export const isInMain = ({ paragraphs }: SourceLine['line'], main: string): boolean =>
  paragraphs.some(({ id }) => id.startsWith(`${main}#`));

const asItWas = ({ line, restAt }: SourceLine): ExpectedLine => ({
  text: line.text,
  restAt: line.labelLength > 0 ? restAt : 0,
});

const EMPTY: XmlElement = {
  name: 'w:p',
  attributes: {},
  children: [],
  start: 0,
  end: 0,
  contentStart: 0,
  contentEnd: 0,
};

/** Edits at one place stand in the order in which they were made. */
function applied(xml: string, edits: readonly PartEdit[]): string {
  const ordered = edits
    .map((edit, order) => ({ ...edit, order }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  let out = '';
  let at = 0;
  for (const edit of ordered) {
    if (edit.start < at) throw new Error('edits overlap');
    out += xml.slice(at, edit.start) + edit.xml;
    at = edit.end;
  }
  return out + xml.slice(at);
}
