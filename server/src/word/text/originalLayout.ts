import { readTree, textIn } from '../xml/xmlTree';
import { escaped } from '../write/escapeXml';

/**
 * The layout of a text that a document was made from: its blanks, blank lines and line breaks. It is stored in the
 * document, which itself has the layout of official texts. Reading the document can then restore the text to the
 * letter. It has no words in it: each line is recognised by a hash of its visible characters. A line that was changed
 * in Word is therefore not found, and keeps the layout it is read with.
 */
interface TextForm {
  /** The line breaks that occur, the most frequent first. */
  readonly ends: readonly string[];
  /**
   * The different layouts of lines. Each lists the blanks of a line, with the index of the visible character they stand
   * before. The first pattern means: as it is read.
   */
  readonly patterns: readonly (readonly (readonly [number, string])[])[];
  /** Lines that are not in the document, such as blank ones. */
  readonly extra: readonly string[];
  /**
   * The lines in order. Each has its hash and the index of its pattern, or `null` and an index in `extra`; and then the
   * index of its line break in `ends`.
   */
  readonly lines: readonly FormLine[];
}

type FormLine = readonly [hash: string | null, patternOrExtra: number, end: number];

/** A line of a text, and its line break. */
export interface BrokenLine {
  readonly text: string;
  readonly lineBreak: string;
}

const NAMESPACE = 'urn:tiaoli:text-form:1';

const BLANK = /[\s\u00a0\u3000\u200b-\u200d\ufeff]/u;
const BLANKS = new RegExp(`${BLANK.source}+`, 'gu');

const visible = (line: string): string => line.replace(BLANKS, '');

/**
 * The lines of a text. Joined with their line breaks they are the text. A line break at the end does not begin another
 * line.
 */
export function brokenLines(text: string): readonly BrokenLine[] {
  return [...text.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/gu)]
    .map(([, line = '', lineBreak = '']) => ({ text: line, lineBreak }))
    .filter(({ text: line, lineBreak }) => line !== '' || lineBreak !== '');
}

/** Lines that a document does not store: blank ones, and the lines that rule a table in Markdown. */
const WORDLESS = /^[\s\u00a0\u3000\u200b-\u200d\ufeff|:+=_-]*$/u;

/**
 * The layout of `text` as XML, to be stored in a document whose lines are read as `read`. {@link restoreForm} uses it.
 * `undefined` where the two differ in more than blanks.
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

/** True for XML that {@link formXml} wrote, judged by its namespace. */
export const isFormXml = (xml: string): boolean => xml.includes(NAMESPACE);

/** A line with its old layout. */
export interface Restored<T> extends BrokenLine {
  /** The line that was read; `undefined` for a line that is not in the document. */
  readonly line: T | undefined;
}

/**
 * The lines with the layout of the old text. Lines that were changed since stay as they are read, with the blank lines
 * and the indent of the lines they replace. `undefined` where `xml` is not understood.
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
  /** New or changed lines since the last line that was found. */
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
  // A line that was the last of the old text has no line break, but may be in the middle here.
  return restored.map((line, index) =>
    line.lineBreak === '' && index < restored.length - 1 ? { ...line, lineBreak: usual } : line,
  );
}

/**
 * The lines between two that were found. `changed` are the new ones there, `gap` the old ones. If there are as many new
 * lines as old ones, each takes the line break and indent of the one it replaces. Blank lines stay before the line that
 * takes their place; those of lines that are gone are left out.
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

/** The blanks at the start of a line with this pattern. */
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

/**
 * The blanks of a line, each with the index of the visible character that it stands before, which for the last may be
 * the end.
 */
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

/** A hash of the visible characters of a line (FNV-1a with 32 bits, over UTF-16 units). */
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
