import { type Steps } from '../../../base/steps';
import { type Columns, FILE_FIELDS, LEVELS, SOURCE_FIELDS } from './columns';

/** How many entries are looked at between two pauses. */
const STEP = 1 << 16;

/**
 * Whether the columns fit together: every table has the right length, begins and ends where it should and rises where
 * it must, and every number in it refers to something that exists. Reading columns that pass always ends and never
 * leaves them.
 */
export function* checkColumns(columns: Columns): Steps<boolean> {
  const strings = columns.stringStarts.length - 1;
  const texts = columns.textStarts.length - 1;
  const sources = columns.sourceStarts.length - 1;
  const clauses = columns.clauseTexts.length;
  const { sourceStarts, clauseLevels, clauseLabels, clauseParents, clauseNames, spanStarts, spanEnds } =
    columns;
  return (
    (yield* areStarts(columns.stringStarts, columns.stringUnits.length)) &&
    strings > 0 &&
    columns.stringStarts[1] === 0 &&
    columns.sources.length === sources * SOURCE_FIELDS &&
    (yield* areBelow(columns.sources, strings)) &&
    haveOwnNames(columns.sources) &&
    (yield* areStarts(sourceStarts, clauses)) &&
    columns.files.length % FILE_FIELDS === 0 &&
    (yield* areBelow(columns.files, strings)) &&
    [clauseLevels, clauseLabels, clauseParents, clauseNames, spanStarts, spanEnds].every(
      ({ length }) => length === clauses,
    ) &&
    (yield* areBelow(clauseLevels, LEVELS.length)) &&
    (yield* areBelow(clauseLabels, strings)) &&
    (yield* areBelow(clauseParents, strings)) &&
    (yield* areBelow(clauseNames, strings)) &&
    (yield* areSpans(spanStarts, spanEnds)) &&
    (yield* areBelow(columns.clauseTexts, texts)) &&
    (yield* areStarts(columns.textStarts, columns.textUnits.length)) &&
    (yield* areSlots(columns.textSlots, texts)) &&
    (yield* areClausesByText(columns)) &&
    (yield* arePostings(columns, texts))
  );
}

type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** Whether `isGood` holds for every number. Pauses meanwhile. */
function* all(numbers: Numbers, isGood: (number: number, at: number) => boolean): Steps<boolean> {
  for (let from = 0; from < numbers.length; from += STEP) {
    const to = Math.min(from + STEP, numbers.length);
    for (let at = from; at < to; at++) if (!isGood(numbers[at] ?? 0, at)) return false;
    yield;
  }
  return true;
}

const areBelow = (numbers: Numbers, limit: number): Steps<boolean> =>
  all(numbers, (number) => number < limit);

/** True for a table of starts: it begins with 0, ends with `end`, and never falls. */
function* areStarts(starts: Uint32Array, end: number): Steps<boolean> {
  if (starts.length === 0 || starts[0] !== 0 || starts.at(-1) !== end) return false;
  return yield* all(starts, (start, at) => start <= (starts[at + 1] ?? end));
}

const areSpans = (starts: Uint32Array, ends: Uint32Array): Steps<boolean> =>
  all(starts, (start, at) => start <= (ends[at] ?? 0));

/** True where all sources have different ids. */
function haveOwnNames(sources: Uint32Array): boolean {
  const ids = sources.filter((_, at) => at % SOURCE_FIELDS === 0);
  return new Set(ids).size === ids.length;
}

/**
 * True for a power of two of slots with each text in one and at least one empty. Without an empty slot a search for a
 * missing text would never end.
 */
function* areSlots(slots: Uint32Array, texts: number): Steps<boolean> {
  const { length } = slots;
  if (length <= texts || (length & (length - 1)) !== 0) return false;
  const seen = new Uint8Array(texts + 1);
  let filled = 0;
  const areDistinct = yield* all(slots, (entry) => {
    if (entry === 0) return true;
    if (entry > texts || seen[entry] === 1) return false;
    seen[entry] = 1;
    filled++;
    return true;
  });
  return areDistinct && filled === texts;
}

/** True where each text has clauses, and each clause is listed once, under its text. */
function* areClausesByText({
  textClauseStarts,
  textClauses,
  clauseTexts,
  textStarts,
}: Columns): Steps<boolean> {
  const clauses = clauseTexts.length;
  const hasLength = textClauseStarts.length === textStarts.length && textClauses.length === clauses;
  if (!hasLength || !(yield* areStarts(textClauseStarts, clauses))) return false;
  const seen = new Uint8Array(clauses);
  let text = -1;
  const areRight = yield* all(textClauses, (clause, at) => {
    if (at === textClauseStarts[text + 1]) text++;
    if (at === textClauseStarts[text + 1]) return false; // A text without clauses.
    if (clause >= clauses || seen[clause] === 1 || clauseTexts[clause] !== text) return false;
    seen[clause] = 1;
    return true;
  });
  return areRight && text === textStarts.length - 2;
}

/** True where the keys rise, and each list has as many documents as it should, in rising order. */
function* arePostings(columns: Columns, documents: number): Steps<boolean> {
  const { keys, starts, frequencies, lengths, packed } = columns;
  const hasLength =
    starts.length === keys.length + 1 && frequencies.length === keys.length && lengths.length === documents;
  if (!hasLength || !(yield* areStarts(starts, packed.length))) return false;
  if (!(yield* all(keys, (key, at) => at === 0 || key > (keys[at - 1] ?? 0)))) return false;
  let read = 0;
  for (let list = 0; list < keys.length; list++) {
    if (!isList(columns, list, documents)) return false;
    read += (starts[list + 1] ?? 0) - (starts[list] ?? 0);
    if (read < STEP) continue;
    read = 0;
    yield;
  }
  return true;
}

/** The highest shift in a gap: it has at most five bytes of seven bits. */
const LONGEST_GAP = 28;

function isList({ packed, starts, frequencies }: Columns, list: number, documents: number): boolean {
  const end = starts[list + 1] ?? 0;
  let at = starts[list] ?? 0;
  let document = -1;
  let size = 0;
  for (; at < end; size++) {
    let byte = packed[at++] ?? 0;
    let head = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      if (at >= end || shift > LONGEST_GAP) return false;
      byte = packed[at++] ?? 0;
      head += (byte & 0x7f) * 2 ** shift;
    }
    document += Math.floor(head / 2) + 1;
    if (document >= documents) return false;
    if (head % 2 === 1 && (at >= end || (packed[at++] ?? 0) < 2)) return false;
  }
  return size > 0 && size === frequencies[list];
}
