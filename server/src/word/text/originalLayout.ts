import { readTree, textIn } from '../xml/tree';
import { escaped } from '../write/xml';

/**
 * How a text was set that a document was made of: blanks, blank lines, line breaks. The document itself is set as
 * official texts are; with this it gives back its text to the letter. It holds no words: a line is known by a number
 * that its visible characters give, so that what was changed in Word since is simply not found here.
 */
interface TextForm {
  /** The line breaks in use, the usual one first. */
  readonly ends: readonly string[];
  /** For each way of setting a line, what stands before which visible character; the first is “as it was read”. */
  readonly patterns: readonly (readonly (readonly [number, string])[])[];
  /** Lines that no paragraph stands for, as they are. */
  readonly extra: readonly string[];
  /**
   * One for each line: its number and its pattern, or `null` and a line of `extra`; then its line break, an index of
   * `ends`.
   */
  readonly lines: readonly FormLine[];
}

type FormLine = readonly [hash: string | null, patternOrExtra: number, end: number];

/** A line of a text, without and with its line break. */
export interface BrokenLine {
  readonly text: string;
  readonly lineBreak: string;
}

const NAMESPACE = 'urn:tiaoli:text-form:1';

const BLANK = /[\s\u00a0\u3000\u200b-\u200d\ufeff]/u;
const BLANKS = new RegExp(`${BLANK.source}+`, 'gu');

const visible = (line: string): string => line.replace(BLANKS, '');

/** The lines of a text, which together are the text. A text that ends in a line break has no empty line behind it. */
export function brokenLines(text: string): readonly BrokenLine[] {
  return [...text.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/gu)]
    .map(([, line = '', lineBreak = '']) => ({ text: line, lineBreak }))
    .filter(({ text: line, lineBreak }) => line !== '' || lineBreak !== '');
}

/** Lines that a document does not hold: blank ones, and the rules of a table. */
const WORDLESS = /^[\s\u00a0\u3000\u200b-\u200d\ufeff|:+=_-]*$/u;

/**
 * The form of `text` as XML, for a document of which the lines are read as `read`. Give it to {@link restoreForm}
 * with the lines that are read then. `undefined` where the two differ in more than blanks.
 */
export function formXml(text: string, read: readonly string[]): string | undefined {
  const lines = brokenLines(text);
  const ends = [...new Set([mostFrequent(lines.map(({ lineBreak }) => lineBreak)), '\n', '\r\n', '\r', ''])];
  const patterns = new Map<string, number>([['read', 0]]);
  const extra: string[] = [];
  let at = 0;
  const formed: FormLine[] = [];
  for (const { text: line, lineBreak } of lines) {
    const end = ends.indexOf(lineBreak);
    const known = read[at];
    if (known !== undefined && visible(line) !== '' && visible(known) === visible(line)) {
      at++;
      const key = known === line ? 'read' : JSON.stringify(patternOf(line));
      const pattern = patterns.get(key) ?? patterns.size;
      patterns.set(key, pattern);
      formed.push([hashOf(line), pattern, end]);
    } else if (WORDLESS.test(line)) formed.push([null, extra.push(line) - 1, end]);
    else return undefined;
  }
  if (at < read.length) return undefined;
  const form: TextForm = {
    ends,
    patterns: [...patterns.keys()].map((key) =>
      key === 'read' ? [] : (JSON.parse(key) as [number, string][]),
    ),
    extra,
    lines: formed,
  };
  return `<form xmlns="${NAMESPACE}">${escaped(JSON.stringify(form))}</form>`;
}

/** True for XML that {@link formXml} wrote, or that says so. */
export const isFormXml = (xml: string): boolean => xml.includes(NAMESPACE);

/** A line to be set again, with what is known of it. */
export interface Restored<T> extends BrokenLine {
  /** `undefined` for a line that no paragraph stands for. */
  readonly line: T | undefined;
}

/**
 * The lines as the text had them. Lines that have changed since stay as they are read, with the blank lines and the
 * indent that their places had. `undefined` where `xml` is no form that is understood.
 */
export function restoreForm<T extends { readonly text: string }>(
  lines: readonly T[],
  xml: string,
): readonly Restored<T>[] | undefined {
  const form = readForm(xml);
  if (form === undefined) return undefined;
  const places = new Map<string, number[]>();
  form.lines.forEach(([hash], index) => {
    if (hash === null) return;
    const known = places.get(hash);
    if (known === undefined) places.set(hash, [index]);
    else known.push(index);
  });
  const usual = form.ends[0] === '' ? '\n' : (form.ends[0] ?? '\n');
  const restored: Restored<T>[] = [];
  /** Lines that have come or changed since the last one that was found. */
  let changed: T[] = [];
  let at = 0;
  for (const line of lines) {
    const queue = places.get(hashOf(line.text)) ?? [];
    while ((queue[0] ?? at) < at) queue.shift();
    const place = queue[0];
    const formed = place === undefined ? undefined : form.lines[place];
    if (place === undefined || formed === undefined) {
      changed.push(line);
      continue;
    }
    restored.push(...between(form, form.lines.slice(at, place), changed, usual));
    changed = [];
    const pattern = formed[1] === 0 ? undefined : form.patterns[formed[1]];
    const text = pattern === undefined ? line.text : setBy(pattern, visible(line.text));
    restored.push({ text, lineBreak: form.ends[formed[2]] ?? usual, line });
    at = place + 1;
  }
  restored.push(...between(form, form.lines.slice(at), changed, usual));
  // What was the last line may not be the last any more.
  return restored.map((line, index) =>
    line.lineBreak === '' && index < restored.length - 1 ? { ...line, lineBreak: usual } : line,
  );
}

/**
 * The lines between two that are known: those of `changed`, and of `gap`, which stood there, those that no paragraph
 * stands for. Where as many lines were there, each changed line has the place of one, with its line break and its
 * indent; else they are taken in order, and what parted lines that are gone goes with them.
 */
function between<T extends { readonly text: string }>(
  form: TextForm,
  gap: readonly FormLine[],
  changed: readonly T[],
  usual: string,
): readonly Restored<T>[] {
  const restored: Restored<T>[] = [];
  const count = gap.filter(([hash]) => hash !== null).length;
  let left = [...changed];
  let extras: Restored<T>[] = [];
  for (const [hash, number, end] of gap) {
    const lineBreak = form.ends[end] ?? usual;
    if (hash === null) {
      extras.push({ text: form.extra[number] ?? '', lineBreak, line: undefined });
      continue;
    }
    const [line, ...rest] = left;
    if (line !== undefined) {
      const isInPlace = changed.length === count;
      const indent = isInPlace ? indentIn(form.patterns[number]) : '';
      restored.push(...extras, {
        text: indent + line.text,
        lineBreak: isInPlace ? lineBreak : usual,
        line,
      });
    }
    left = rest;
    extras = [];
  }
  for (const line of left) restored.push({ text: line.text, lineBreak: usual, line });
  return [...restored, ...extras];
}

/** The blanks at the start of a line. */
const indentIn = (pattern: readonly (readonly [number, string])[] = []): string => {
  const [first] = pattern;
  return first?.[0] === 0 && visible(first[1]) === '' ? first[1] : '';
};

function readForm(xml: string): TextForm | undefined {
  const root = readTree(xml);
  if (root === undefined) return undefined;
  try {
    const form = JSON.parse(textIn(root)) as Partial<TextForm> | null;
    return isForm(form) ? form : undefined;
  } catch {
    return undefined;
  }
}

const isForm = (form: Partial<TextForm> | null): form is TextForm =>
  Array.isArray(form?.ends) &&
  form.ends.every((end: unknown) => ['\n', '\r\n', '\r', ''].some((known) => known === end)) &&
  Array.isArray(form.patterns) &&
  form.patterns.every(
    (pattern) =>
      Array.isArray(pattern) &&
      pattern.every(
        (entry) => Array.isArray(entry) && Number.isInteger(entry[0]) && typeof entry[1] === 'string',
      ),
  ) &&
  Array.isArray(form.extra) &&
  form.extra.every(
    (line: unknown) => typeof line === 'string' && WORDLESS.test(line) && !/[\r\n]/u.test(line),
  ) &&
  Array.isArray(form.lines) &&
  form.lines.every(
    (line) =>
      Array.isArray(line) &&
      (line[0] === null || typeof line[0] === 'string') &&
      Number.isInteger(line[1]) &&
      Number.isInteger(line[2]),
  );

/** What stands before which visible character; the last entry may stand behind all of them. */
function patternOf(line: string): readonly (readonly [number, string])[] {
  const pattern: [number, string][] = [];
  let removed = 0;
  for (const { 0: blanks, index } of line.matchAll(BLANKS)) {
    pattern.push([index - removed, blanks]);
    removed += blanks.length;
  }
  return pattern;
}

function setBy(pattern: readonly (readonly [number, string])[], letters: string): string {
  let line = '';
  let at = 0;
  for (const [place, blanks] of pattern) {
    const until = Math.min(Math.max(place, at), letters.length);
    line += letters.slice(at, until) + (visible(blanks) === '' ? blanks : '');
    at = until;
  }
  return line + letters.slice(at);
}

/** A number of 32 bits that the visible characters of a line give (FNV-1a over UTF-16 units). */
function hashOf(line: string): string {
  const letters = visible(line);
  let hash = 0x811c9dc5;
  for (let at = 0; at < letters.length; at++) {
    hash = Math.imul(hash ^ letters.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '\n';
}
