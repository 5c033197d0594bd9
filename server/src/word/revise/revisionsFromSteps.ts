import { bilingual, type Bilingual } from '../../base/bilingual';
import { type WordParagraph } from '../read/wordBlocks';
import { type XmlElement } from '../xml/xmlTree';
import { BrokenLines, insertsBehind } from './linesOfBrokenParagraph';
import { characterEdits, type ChangedStretch } from './characterEdits';
import { deleteRuns, deletionFault } from './deleteParagraph';
import { type DocumentLines } from './documentLines';
import { type ExpectedLine } from './checkRevised';
import { ownParagraph, type SourceLine } from './sourceLines';
import { type RevisionMarks } from './trackedChangeMarks';
import { paragraphFor } from './xmlOfNewLines';
import { ParagraphEdits } from './editsByParagraph';
import { changeParagraph, isNumberingChanged, type MarkChange } from './paragraphMarks';
import { endsContainer, neighboursOf, type Place, type Places } from './elementPlace';
import { isSameLine, type DraftLine, type LineStep } from './pairLinesWithDraft';
import { type CarriedRuns } from './copyRunsOfMovedText';
import { type ReplacedField } from './contentsThatWouldBeLost';
import { type RefusedSteps } from './takeBackHalfMoves';
import { REFUSALS, type RefusalKind, type RefusedLine } from './whyLineRefused';
import { applyPartEdits, type PartEdit } from './applyPartEdits';
import { type RunContext } from './changeTextOfRuns';
import { changeTableRow } from './changeTableRow';

interface Input {
  readonly xml: string;
  readonly marks: RevisionMarks;
  readonly places: Places;
  readonly lines: DocumentLines;
  readonly carried: CarriedRuns;
}

export interface RevisedPart {
  readonly xml: string;
  readonly refused: readonly RefusedLine[];
  /** The steps that could not be written, by their line of the document or of the draft. */
  readonly refusedSteps: RefusedSteps;
  readonly notes: readonly Bilingual[];
  readonly replacedFields: readonly ReplacedField[];
  /** The lines that the document must have once all revisions are accepted. */
  readonly expected: readonly ExpectedLine[];
}

type KeepStep = Extract<LineStep, { readonly kind: 'keep' }>;

/** Turns steps, which speak of lines, into tracked revisions in the XML of the main part. */
export class DocumentReviser {
  readonly #input: Input;
  readonly #context: RunContext;
  readonly #edits: PartEdit[] = [];
  readonly #texts: ParagraphEdits;
  readonly #refused: RefusedLine[] = [];
  readonly #refusedSteps = new Map<SourceLine | DraftLine, RefusalKind>();
  readonly #expected: ExpectedLine[] = [];
  /** Changes of paragraph properties, by the offset of the paragraph. */
  readonly #changes = new Map<number, { readonly paragraph: XmlElement; readonly change: MarkChange }>();
  /** One line of each paragraph that is deleted as a whole, by the paragraph's id. */
  readonly #deleted = new Map<string, SourceLine>();
  #emptied = 0;

  constructor(input: Input) {
    this.#input = input;
    this.#context = { ...input, onFieldReplaced: () => undefined };
    this.#texts = new ParagraphEdits(input.lines, this.#context);
  }

  revise(steps: readonly LineStep[]): RevisedPart {
    const gone = new Set(steps.flatMap((step) => (step.kind === 'delete' ? [step.old] : [])));
    const whole = this.#wholeParagraphs(gone);
    const settled = insertsBehind(steps, whole);
    const broken = new BrokenLines(this.#input.lines, gone);
    let anchor: SourceLine | undefined;
    for (let index = 0; index < settled.length; index++) {
      const step = settled[index];
      if (step === undefined) continue;
      if (step.kind === 'keep') {
        this.#keep(step);
        anchor = step.old;
      } else if (step.kind === 'delete') {
        this.#delete(step.old, whole, broken);
        anchor = step.old;
      } else {
        const inserts: DraftLine[] = [];
        let next = index;
        for (let each = settled[next]; each?.kind === 'insert'; each = settled[++next]) {
          inserts.push(each.now);
        }
        const follower = settled[next];
        this.#insert(inserts, anchor, follower?.kind === 'insert' ? undefined : follower?.old, broken);
        index = next - 1;
      }
    }
    this.#edits.push(...this.#texts.write());
    this.#writeDeletions();
    for (const { paragraph, change } of this.#changes.values()) {
      this.#edits.push(changeParagraph(this.#input.xml, paragraph, change, this.#input.marks));
    }
    return {
      xml: applyPartEdits(this.#input.xml, this.#edits),
      refused: this.#refused,
      refusedSteps: this.#refusedSteps,
      notes: this.#notes(),
      replacedFields: this.#texts.replaced,
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
      ? this.#changeTableRow(old, now.text)
      : this.#changeText(old, rest);
    if (fault === undefined) this.#expect(old, expected);
    else {
      this.#refuse('change', now.text, fault, old);
      this.#expect(old, asItWas(old));
    }
  }

  #changeText(old: SourceLine, rest: string): RefusalKind | undefined {
    const paragraph = ownParagraph(old);
    const { lines } = this.#input;
    if (paragraph === undefined || lines.placeOf(old) === undefined) return 'outside';
    if (paragraph.isContents) return 'field';
    const map = lines.positions(old, paragraph.text);
    return map === undefined ? 'unclear' : this.#patch(paragraph, { before: old.rest, after: rest, map });
  }

  #changeTableRow(old: SourceLine, now: string): RefusalKind | undefined {
    return changeTableRow(old, now, (paragraph, change) => this.#patch(paragraph, change));
  }

  #patch(paragraph: WordParagraph, change: ChangedStretch): RefusalKind | undefined {
    const pieces = this.#input.lines.partsOf(paragraph)?.pieces;
    if (pieces === undefined) return 'outside';
    return this.#texts.add(paragraph, characterEdits(change, pieces));
  }

  /** The ids of paragraphs of which all lines are deleted. */
  #wholeParagraphs(gone: ReadonlySet<SourceLine>): ReadonlySet<string> {
    const whole = [...gone].filter((line) => this.#input.lines.besides(line).every((each) => gone.has(each)));
    return new Set(whole.flatMap((line) => ownParagraph(line)?.id ?? []));
  }

  #delete(old: SourceLine, whole: ReadonlySet<string>, broken: BrokenLines): void {
    const fault = this.#deletionFault(old, whole, broken);
    if (fault === undefined) return;
    this.#refuse('delete', old.line.text, fault, old);
    this.#expect(old, asItWas(old));
  }

  #deletionFault(old: SourceLine, whole: ReadonlySet<string>, broken: BrokenLines): RefusalKind | undefined {
    if (old.line.text.startsWith('| ')) return 'tableShape';
    const paragraph = ownParagraph(old);
    if (paragraph === undefined || this.#input.lines.placeOf(old) === undefined) return 'outside';
    if (paragraph.isContents) return 'field';
    if (!whole.has(paragraph.id)) {
      const edit = broken.deletion(old);
      return edit === undefined ? 'brokenParagraph' : this.#texts.add(paragraph, [edit]);
    }
    const elements = this.#input.lines.partsOf(paragraph)?.elements ?? [];
    const fault = elements.map(deletionFault).find((each) => each !== undefined);
    if (fault === undefined) this.#deleted.set(paragraph.id, old);
    return fault;
  }

  /**
   * Deletes runs and paragraph marks. The mark that ends a container must stay: there the mark before it is deleted
   * instead, and the last paragraph takes the properties of the one before.
   */
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
    // Skips paragraphs that are deleted, too: the properties come from the first one that stays.
    let model = neighboursOf(place).before;
    while (model?.name === 'w:p' && this.#isDeleted(model)) {
      const above = this.#input.places.of(model);
      model = above === undefined ? undefined : neighboursOf(above).before;
    }
    const isTaken = model?.name === 'w:p' && this.#changes.get(model.start)?.change.mark !== undefined;
    if (model?.name !== 'w:p' || isTaken || isNumberingChanged(this.#input.xml, place.element)) {
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
    broken: BrokenLines,
  ): void {
    const { lines: known } = this.#input;
    if (anchor !== undefined && !known.isLastLine(anchor) && known.placeOf(anchor) !== undefined) {
      this.#insertWithin(lines, anchor, broken);
      return;
    }
    const behind = anchor !== undefined && known.isLastLine(anchor) ? known.bodyPlace(anchor) : undefined;
    const ahead =
      follower !== undefined && known.besides(follower)[0] === follower
        ? known.bodyPlace(follower)
        : undefined;
    const place = behind ?? ahead;
    // A text box is read behind the paragraph it is attached to. Nothing can be inserted between the two.
    const isBeforeBox =
      follower !== undefined &&
      known.placeOf(follower) === undefined &&
      known.isInMain(follower) &&
      !follower.line.text.startsWith('| ');
    if (place === undefined || isBeforeBox) {
      for (const line of lines) this.#refuse('insert', line.text, 'outside', line);
      return;
    }
    const isLast = behind !== undefined && endsContainer(behind);
    const isAnchorDeleted = anchor !== undefined && this.#deleted.has(ownParagraph(anchor)?.id ?? '');
    const isRevised = isLast && isNumberingChanged(this.#input.xml, place.element);
    if (isRevised || (isLast && isAnchorDeleted)) {
      const fault = isRevised ? 'revisedNumbering' : 'otherNumbering';
      for (const line of lines) this.#refuse('insert', line.text, fault, line);
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

  /** Inserts lines between the lines of one paragraph. */
  #insertWithin(lines: readonly DraftLine[], anchor: SourceLine, broken: BrokenLines): void {
    const paragraph = ownParagraph(anchor);
    const edit = broken.insertion(
      anchor,
      lines.map(({ text }) => text),
    );
    const fault =
      paragraph === undefined || edit === undefined ? 'brokenParagraph' : this.#texts.add(paragraph, [edit]);
    for (const line of lines) {
      if (fault !== undefined) this.#refuse('insert', line.text, fault, line);
      else this.#expect(anchor, { text: line.text, restAt: 0 });
    }
  }

  /** Only lines of the main part are checked afterwards: what happens to notes shows at their marks in it. */
  #expect(line: SourceLine, expected: ExpectedLine): void {
    if (!this.#input.lines.isInMain(line)) return;
    const paragraph = ownParagraph(line)?.id;
    this.#expected.push(paragraph === undefined ? expected : { ...expected, paragraph });
  }

  #change(paragraph: XmlElement, change: MarkChange): void {
    const known = this.#changes.get(paragraph.start)?.change;
    this.#changes.set(paragraph.start, { paragraph, change: { ...known, ...change } });
  }

  #refuse(what: RefusedLine['what'], line: string, kind: RefusalKind, step: SourceLine | DraftLine): void {
    this.#refusedSteps.set(step, kind);
    this.#refused.push({ what, line, reason: REFUSALS[kind] });
  }

  #notes(): readonly Bilingual[] {
    if (this.#emptied === 0) return [];
    return [
      bilingual(
        `${this.#emptied} 处只有一个段落，删去文字后留下空行`,
        `${this.#emptied} place(s) had only one paragraph; its text is deleted and an empty line stays`,
      ),
    ];
  }
}

const asItWas = ({ line, restAt }: SourceLine): ExpectedLine => ({
  text: line.text,
  restAt: line.labelLength > 0 ? restAt : 0,
});
