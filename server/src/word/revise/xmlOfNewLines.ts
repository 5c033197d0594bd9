import { childOf, type XmlElement } from '../xml/xmlTree';
import { type CarriedRuns } from './copyRunsOfMovedText';
import { type DocumentLines } from './documentLines';
import { labelIn, labelKind, ownParagraph, type SourceLine } from './sourceLines';
import { newTextProperties, type RevisionMarks } from './trackedChangeMarks';
import { newParagraph } from './paragraphMarks';

interface Surroundings {
  readonly xml: string;
  readonly marks: RevisionMarks;
  readonly lines: DocumentLines;
  readonly carried: CarriedRuns;
}

/** A new line as XML. */
export interface NewLine {
  readonly xml: string;
  /**
   * The offset in the drafter's line where the words behind an automatic number begin; 0 for a line that Word does not
   * number.
   */
  readonly restAt: number;
}

/**
 * Writes a new line as a paragraph that looks like the nearest line of the same kind. If that one is numbered
 * automatically, the number is left to Word; a line without a number does not get one.
 * @param lastOf the paragraph before it where no paragraph follows (see `newParagraph`)
 */
export function paragraphFor(
  text: string,
  near: SourceLine | undefined,
  lastOf: XmlElement | undefined,
  { xml, marks, lines, carried }: Surroundings,
): NewLine {
  const model = movedAs(text, carried, lines) ?? modelFor(text, near, lines);
  const element = model && lines.sourceOf(model)?.elements.at(-1);
  if (model === undefined || element === undefined) {
    const runs = carried.runs(text, { properties: '', paragraph: undefined });
    const plain = { model: EMPTY, runs, without: {} };
    return { xml: newParagraph(xml, plain, marks, lastOf), restAt: 0 };
  }
  const kind = labelKind(text);
  // Behind a manual break stands text without a number of a paragraph that may well have one.
  const isCounted = isNumbered(model);
  const isOfKind = kind !== '' && model.line.labelLength > 0 && labelKind(model.line.text) === kind;
  const restAt = isCounted && isOfKind ? labelIn(text).length : 0;
  const gap = restAt > 0 ? gapOf(model) : '';
  const isUnnumbered = isCounted && !isOfKind;
  // A paragraph or item made like an article must not be in the outline as the article is.
  const isBodyText = kind !== labelKind(model.line.text) && ownParagraph(model)?.outline !== undefined;
  const without = { isUnnumbered, isBodyText };
  const properties = runFormOf(model, element, { xml, lines });
  const runs = carried.runs(gap + text.slice(restAt), { properties, paragraph: element });
  const made = { model: element, runs, without };
  return { xml: newParagraph(xml, made, marks, lastOf), restAt };
}

/**
 * The old line, where the text is a line that moved unchanged and has no automatic number: it keeps its paragraph's
 * form.
 */
function movedAs(text: string, carried: CarriedRuns, lines: DocumentLines): SourceLine | undefined {
  const line = carried.wholeLine(text)?.line;
  return line?.line.labelLength === 0 && lines.bodyPlace(line) !== undefined ? line : undefined;
}

/** The formatting of the last text in a line, but none of symbols; where there is no text, that of its paragraph mark. */
function runFormOf(
  model: SourceLine,
  element: XmlElement,
  { xml, lines }: Pick<Surroundings, 'xml' | 'lines'>,
): string {
  const texts = (lines.sourceOf(model)?.pieces ?? []).filter(
    ({ run, element: { name } }) => run !== undefined && name === 'w:t',
  );
  const last = texts.findLast(({ stored }) => stored === undefined) ?? texts.at(-1);
  const properties = childOf(last?.run ?? childOf(element, 'w:pPr'), 'w:rPr');
  return newTextProperties(xml, properties, last?.stored !== undefined);
}

/** True for a line of a paragraph with an automatic number, also where the number stands in another line. */
const isNumbered = (line: SourceLine): boolean =>
  line.line.labelLength > 0 || (ownParagraph(line)?.label?.text ?? '') !== '';

/** The blanks typed behind an automatic number, where the list itself adds none. */
const gapOf = (line: SourceLine): string =>
  /^[ \u3000\u00a0]*/u.exec(ownParagraph(line)?.text ?? '')?.[0] ?? '';

/**
 * The line to copy the form of: the nearest one of the same kind. For text without a number, and for items where there
 * are no others, it is the nearest running text below the first numbered line, or else an article; never a heading or a
 * line above all articles.
 */
function modelFor(text: string, near: SourceLine | undefined, lines: DocumentLines): SourceLine | undefined {
  const kind = kindOfLine(text);
  const at = near?.index ?? 0;
  const kindOf = (line: SourceLine): string => kindOfLine(line.line.text);
  const isListed = (line: SourceLine): boolean => ownParagraph(line)?.outline !== undefined;
  const first = lines.all.find((line) => kindOf(line) !== '')?.index ?? 0;
  const isRunning = (line: SourceLine): boolean =>
    kindOf(line) === '' && !isNumbered(line) && line.index > first && !isListed(line);
  const nearest = (fits: (line: SourceLine) => boolean): SourceLine | undefined =>
    nearestOf(lines.models, at, fits);
  return (
    (kind === '' ? undefined : nearest((line) => kindOf(line) === kind)) ??
    (isHeadingKind(kind) ? undefined : nearest(isRunning)) ??
    nearest((line) => kindOf(line) === '条') ??
    nearest((line) => !isListed(line)) ??
    nearest(() => true)
  );
}

/** The line that fits and is nearest to the index; of two as near, the first. `lines` are in the order of their index. */
function nearestOf(
  lines: readonly SourceLine[],
  at: number,
  fits: (line: SourceLine) => boolean,
): SourceLine | undefined {
  let after = lines.findIndex(({ index }) => index >= at);
  if (after === -1) after = lines.length;
  let before = after - 1;
  for (;;) {
    const [left, right] = [lines[before], lines[after]];
    if (left === undefined && right === undefined) return undefined;
    const isLeft = left !== undefined && (right === undefined || at - left.index <= right.index - at);
    const line = isLeft ? left : right;
    if (line !== undefined && fits(line)) return line;
    if (isLeft) before--;
    else after++;
  }
}

/** The heading of an annex counts as a kind of its own. */
const ANNEX = /^(?:附件|附表|附录|附图|附)[一二三四五六七八九十0-9０-９]{0,3}(?:$|[：:\s\u3000])/u;
const kindOfLine = (text: string): string => (ANNEX.test(text) ? '附' : labelKind(text));

const isHeadingKind = (kind: string): boolean => /^(?:编|分编|章|节|附)$/u.test(kind);

const EMPTY: XmlElement = {
  name: 'w:p',
  attributes: {},
  children: [],
  start: 0,
  end: 0,
  contentStart: 0,
  contentEnd: 0,
};
