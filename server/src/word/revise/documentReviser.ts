import { bilingual, type Bilingual } from '../../base/bilingual';
import { type WordParagraph } from '../read/blocks';
import { type XmlElement } from '../xml/tree';
import { characterEdits, type CharacterEdit } from './characterEdits';
import { settleEnds } from './containerEnds';
import { deleteRuns, deletionFault } from './deletion';
import { type DocumentLines } from './documentLines';
import { labelIn, ownParagraph, type SourceLine } from './lines';
import { type RevisionMarks } from './marks';
import { paragraphFor } from './newLines';
import { changeParagraph, type MarkChange } from './paragraphMarks';
import { endsContainer, neighboursOf, type Place, type Places } from './place';
import { isSameLine, type DraftLine, type LineStep } from './plan';
import { REFUSALS, type RefusalKind, type RefusedLine } from './refusals';
import { applyPartEdits, patchRuns, type PartEdit, type RunContext } from './runs';
import { changeRow } from './tableRow';

interface Input {
  readonly xml: string;
  readonly marks: RevisionMarks;
  readonly places: Places;
  readonly lines: DocumentLines;
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
  readonly #changes = new Map<number, { readonly paragraph: XmlElement; readonly change: MarkChange }>();
  /** Lines that go, one for each paragraph. */
  readonly #deleted = new Map<string, SourceLine>();
  #fields = 0;
  #emptied = 0;

  constructor(input: Input) {
    this.#input = input;
    this.#context = { ...input, onFieldReplaced: () => this.#fields++ };
  }

  revise(steps: readonly LineStep[]): RevisedPart {
    const settled = settleEnds(steps, this.#input.lines);
    const gone = this.#wholeParagraphs(settled);
    let anchor: SourceLine | undefined;
    for (let index = 0; index < settled.length; index++) {
      const step = settled[index];
      if (step === undefined) continue;
      if (step.kind === 'keep') {
        this.#keep(step);
        anchor = step.old;
      } else if (step.kind === 'delete') {
        this.#delete(step.old, gone);
        anchor = step.old;
      } else {
        const inserts: DraftLine[] = [];
        let next = index;
        for (let each = settled[next]; each?.kind === 'insert'; each = settled[++next]) {
          inserts.push(each.now);
        }
        const follower = settled[next];
        this.#insert(inserts, anchor, follower?.kind === 'insert' ? undefined : follower?.old);
        index = next - 1;
      }
    }
    this.#writeDeletions();
    for (const { paragraph, change } of this.#changes.values()) {
      this.#edits.push(changeParagraph(this.#input.xml, paragraph, change, this.#input.marks));
    }
    return {
      xml: applyPartEdits(this.#input.xml, this.#edits),
      refused: this.#refused,
      notes: this.#notes(),
      expected: this.#expected,
    };
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
    const { lines } = this.#input;
    if (paragraph === undefined || lines.placeOf(old) === undefined) return 'outside';
    if (paragraph.isContents) return 'field';
    const map = lines.positions(old, paragraph.text);
    if (map === undefined) return 'unclear';
    const moved = edits.map(({ start, end, insert }) => {
      const from = map.starts[start] ?? 0;
      return { start: from, end: end > start ? Math.max(from, map.ends[end - 1] ?? from) : from, insert };
    });
    const labelEnd = map.starts[labelIn(old.rest).trimEnd().length] ?? 0;
    return this.#patch(
      paragraph,
      moved.filter(({ start, end, insert }) => end > start || insert !== ''),
      labelEnd,
    );
  }

  #changeRow(old: SourceLine, now: string): RefusalKind | undefined {
    return changeRow(old, now, (paragraph, edits) => this.#patch(paragraph, edits, 0));
  }

  #patch(
    paragraph: WordParagraph,
    edits: readonly CharacterEdit[],
    labelEnd: number,
  ): RefusalKind | undefined {
    const pieces = this.#input.lines.partsOf(paragraph)?.pieces;
    if (pieces === undefined) return 'outside';
    const patched = patchRuns(pieces, edits, labelEnd, this.#context);
    if (typeof patched === 'string') return patched;
    this.#edits.push(...patched);
    return undefined;
  }

  /** The paragraphs of which all lines go, by identity. */
  #wholeParagraphs(steps: readonly LineStep[]): ReadonlySet<string> {
    const gone = new Set(steps.flatMap((step) => (step.kind === 'delete' ? [step.old] : [])));
    const whole = [...gone].filter((line) => this.#input.lines.besides(line).every((each) => gone.has(each)));
    return new Set(whole.flatMap((line) => ownParagraph(line)?.id ?? []));
  }

  #delete(old: SourceLine, gone: ReadonlySet<string>): void {
    const fault = this.#deletionFault(old, gone);
    if (fault === undefined) {
      this.#deleted.set(ownParagraph(old)?.id ?? '', old);
      return;
    }
    this.#refuse('delete', old.line.text, fault);
    this.#expect(old, asItWas(old));
  }

  #deletionFault(old: SourceLine, gone: ReadonlySet<string>): RefusalKind | undefined {
    if (old.line.text.startsWith('| ')) return 'tableShape';
    const paragraph = ownParagraph(old);
    if (paragraph === undefined || this.#input.lines.placeOf(old) === undefined) return 'outside';
    if (!gone.has(paragraph.id)) return 'brokenParagraph';
    if (paragraph.isContents) return 'field';
    const elements = this.#input.lines.partsOf(paragraph)?.elements ?? [];
    return elements.map(deletionFault).find((fault) => fault !== undefined);
  }

  /** Runs go everywhere; marks go too, but the one that ends a container takes the place of the one before. */
  #writeDeletions(): void {
    for (const line of this.#deleted.values()) {
      const elements = this.#input.lines.sourceOf(line)?.elements ?? [];
      for (const element of elements) this.#edits.push(...deleteRuns(element, this.#context));
      const place = this.#input.lines.placeOf(line);
      if (place === undefined) continue;
      if (!endsContainer(place)) this.#change(place.element, { mark: 'del' });
      else this.#deleteLast(place);
    }
  }

  #deleteLast(place: Place): void {
    // A mark before it that goes anyway leaves the properties to the first paragraph that stays.
    let model = neighboursOf(place).before;
    while (model?.name === 'w:p' && this.#isDeleted(model)) {
      const above = this.#input.places.of(model);
      model = above === undefined ? undefined : neighboursOf(above).before;
    }
    if (model?.name !== 'w:p' || this.#changes.get(model.start)?.change.mark !== undefined) {
      this.#emptied++;
      return;
    }
    this.#change(model, { mark: 'del' });
    this.#change(place.element, { propertiesOf: model });
  }

  #isDeleted({ start }: XmlElement): boolean {
    return [...this.#deleted.values()].some(
      (line) => this.#input.lines.sourceOf(line)?.elements.some((each) => each.start === start) === true,
    );
  }

  #insert(
    lines: readonly DraftLine[],
    anchor: SourceLine | undefined,
    follower: SourceLine | undefined,
  ): void {
    const { lines: known } = this.#input;
    const behind = anchor !== undefined && known.isLastLine(anchor) ? known.bodyPlace(anchor) : undefined;
    const ahead =
      follower !== undefined && known.besides(follower)[0] === follower
        ? known.bodyPlace(follower)
        : undefined;
    const place = behind ?? ahead;
    // A text box is read behind the paragraph it hangs on: between the two there is no place.
    const isBeforeBox =
      follower !== undefined &&
      known.placeOf(follower) === undefined &&
      known.isInMain(follower) &&
      !follower.line.text.startsWith('| ');
    if (place === undefined || isBeforeBox) {
      const fault = anchor !== undefined && !known.isLastLine(anchor) ? 'brokenParagraph' : 'outside';
      for (const { text } of lines) this.#refuse('insert', text, fault);
      return;
    }
    const isLast = behind !== undefined && endsContainer(behind);
    if (isLast && anchor !== undefined && this.#deleted.has(ownParagraph(anchor)?.id ?? '')) {
      for (const { text } of lines) this.#refuse('insert', text, 'otherNumbering');
      return;
    }
    const written = lines.map(({ text }, index) => {
      const lastOf = isLast && index === lines.length - 1 ? place.element : undefined;
      const made = paragraphFor(text, anchor ?? follower, lastOf, this.#input);
      this.#expected.push({ text, restAt: made.restAt });
      return made.xml;
    });
    const first = follower === undefined ? undefined : known.sourceOf(follower)?.elements[0];
    const at = behind === undefined ? (first ?? place.element).start : place.element.end;
    this.#edits.push({ start: at, end: at, xml: written.join('') });
    if (isLast) this.#change(place.element, { mark: 'ins' });
  }

  /** Notes hang on their marks in the text: what becomes of them shows there. */
  #expect(line: SourceLine, expected: ExpectedLine): void {
    if (this.#input.lines.isInMain(line)) this.#expected.push(expected);
  }

  #change(paragraph: XmlElement, change: MarkChange): void {
    const known = this.#changes.get(paragraph.start)?.change;
    this.#changes.set(paragraph.start, { paragraph, change: { ...known, ...change } });
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

const asItWas = ({ line, restAt }: SourceLine): ExpectedLine => ({
  text: line.text,
  restAt: line.labelLength > 0 ? restAt : 0,
});
