import { childOf, type XmlElement } from '../xml/tree';
import { type CarriedRuns } from './carriedRuns';
import { type DocumentLines } from './documentLines';
import { labelIn, labelKind, ownParagraph, type SourceLine } from './sourceLines';
import { runProperties, type RevisionMarks } from './trackedChangeMarks';
import { newParagraph } from './paragraphMarks';

interface Surroundings {
  readonly xml: string;
  readonly marks: RevisionMarks;
  readonly lines: DocumentLines;
  readonly carried: CarriedRuns;
}

/** The XML of a new line, and where its text begins if Word numbers it. */
export interface NewLine {
  readonly xml: string;
  /** In the line as the drafter wrote it; 0 for a line that Word does not number. */
  readonly restAt: number;
}

/**
 * A new line as a paragraph like the nearest of its kind: an automatic number is not written, and text without a number
 * gets none.
 * @param lastOf the paragraph before it where nothing follows (`newParagraph`)
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
  const isCounted = model.line.labelLength > 0;
  const isOfKind = kind !== '' && labelKind(model.line.text) === kind;
  const restAt = isCounted && isOfKind ? labelIn(text).length : 0;
  const gap = restAt > 0 ? gapOf(model) : '';
  const isUnnumbered = isCounted && !isOfKind;
  // A paragraph or an item in the form of an article is none in the outline.
  const isBodyText = kind !== labelKind(model.line.text) && ownParagraph(model)?.outline !== undefined;
  const without = { isUnnumbered, isBodyText };
  const properties = runFormOf(model, element, { xml, lines });
  const runs = carried.runs(gap + text.slice(restAt), { properties, paragraph: element });
  const made = { model: element, runs, without };
  return { xml: newParagraph(xml, made, marks, lastOf), restAt };
}

/** A line without an automatic number that is moved as it is keeps its paragraph's form. */
function movedAs(text: string, carried: CarriedRuns, lines: DocumentLines): SourceLine | undefined {
  const line = carried.wholeLine(text)?.line;
  return line?.line.labelLength === 0 && lines.bodyPlace(line) !== undefined ? line : undefined;
}

/** The form of the last text of a line: that of a run, else that of the mark. */
function runFormOf(
  model: SourceLine,
  element: XmlElement,
  { xml, lines }: Pick<Surroundings, 'xml' | 'lines'>,
): string {
  const run = lines
    .sourceOf(model)
    ?.pieces.findLast(({ run: each, element: { name } }) => each !== undefined && name === 'w:t')?.run;
  return runProperties(xml, childOf(run ?? childOf(element, 'w:pPr'), 'w:rPr'));
}

/** The blanks that are typed behind an automatic number, where the list itself sets nothing there. */
const gapOf = (line: SourceLine): string =>
  /^[ \u3000\u00a0]*/u.exec(ownParagraph(line)?.text ?? '')?.[0] ?? '';

/**
 * The nearest line of the same kind; for text without a number, and for items where there are none, the nearest running
 * text behind the first number, else an article: never a heading, nor what stands above all articles.
 */
function modelFor(text: string, near: SourceLine | undefined, lines: DocumentLines): SourceLine | undefined {
  const kind = kindOfLine(text);
  const at = near?.index ?? 0;
  const candidates = lines.all
    .filter((line) => lines.bodyPlace(line) !== undefined && ownParagraph(line)?.isContents === false)
    .sort((a, b) => Math.abs(a.index - at) - Math.abs(b.index - at));
  const kindOf = (line: SourceLine): string => kindOfLine(line.line.text);
  const isListed = (line: SourceLine): boolean => ownParagraph(line)?.outline !== undefined;
  const first = lines.all.find((line) => kindOf(line) !== '')?.index ?? 0;
  const isRunning = (line: SourceLine): boolean =>
    kindOf(line) === '' && line.line.labelLength === 0 && line.index > first && !isListed(line);
  const body = candidates.filter((line) => !isListed(line));
  return (
    (kind === '' ? undefined : candidates.find((line) => kindOf(line) === kind)) ??
    (isHeadingKind(kind) ? undefined : candidates.find(isRunning)) ??
    candidates.find((line) => kindOf(line) === '条') ??
    body[0] ??
    candidates[0]
  );
}

/** The heading of an annex is a kind of its own. */
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
