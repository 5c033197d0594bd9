import { bilingual, type Bilingual } from '../../base/bilingual';
import { done, refused, type Outcome } from '../../base/outcome';
import { type FindingPlace } from './recognizeFindingPlace';

/** The name of the file with the ignored places and rules, beside `.tiaoli.json`. */
export const IGNORES_FILE_NAME = '.tiaoli.ignores.json';

/** The name of the baseline that the editor writes and everybody reads, beside `.tiaoli.json`. */
export const BASELINE_FILE_NAME = '.tiaoli.baseline.json';

/** A place that was written down. */
export interface PlaceRecord extends FindingPlace {
  /** Why it may stay as it is; people write it into the file. */
  readonly reason?: string;
}

/** What is written down about one text. */
export interface TextRecords {
  /** Rules that are silent in the whole text. */
  readonly rules: readonly string[];
  readonly places: readonly PlaceRecord[];
}

/** A file of places: ignores and baseline have one form. Keys are paths of texts, from the file's folder, with `/`. */
export type PlaceFile = ReadonlyMap<string, TextRecords>;

export const NO_RECORDS: TextRecords = { rules: [], places: [] };

/** Reads a file of places; refused, with what is wrong, unless every record is understood. */
export function parsePlaceFile(text: string): Outcome<PlaceFile, Bilingual> {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    const zh = '不是有效的 JSON，也许合并之后还有冲突没有解决';
    return refused(bilingual(zh, 'not valid JSON; perhaps a merge left conflicts'));
  }
  if (!isObject(content) || content['version'] !== 1 || !isObject(content['files'])) {
    const form = '{ "version": 1, "files": { … } }';
    return refused(bilingual(`应为 ${form}`, `${form} is expected`));
  }
  const files = new Map<string, TextRecords>();
  for (const [path, value] of Object.entries(content['files'])) {
    const records = readRecords(value);
    if (records === undefined) {
      return refused(bilingual(`"${path}" 的记录无法辨认`, `the records of "${path}" are not understood`));
    }
    files.set(path, records);
  }
  return done(files);
}

function readRecords(value: unknown): TextRecords | undefined {
  if (!isObject(value)) return undefined;
  const { rules = [], places = [] } = value;
  if (!Array.isArray(rules) || !Array.isArray(places)) return undefined;
  const codes = rules.filter((rule): rule is string => typeof rule === 'string');
  const records = places.map(readPlace).filter((place) => place !== undefined);
  return codes.length === rules.length && records.length === places.length
    ? { rules: codes, places: records }
    : undefined;
}

/** The hash of a place, those of the sentences before and after (`-` for none), and which of several it is. */
const AT = /^(\w+) (-|\w+) (-|\w+) (\d+)$/u;

function readPlace(value: unknown): PlaceRecord | undefined {
  if (!isObject(value)) return undefined;
  const { rule, words, sentence, at, reason } = value;
  if (typeof rule !== 'string' || typeof words !== 'string' || typeof sentence !== 'string') return undefined;
  if (typeof at !== 'string' || !(reason === undefined || typeof reason === 'string')) return undefined;
  const [, hash, before, after, nth] = AT.exec(at) ?? [];
  if (hash === undefined || before === undefined || after === undefined) return undefined;
  const place = { rule, words, sentence, hash, before, after, nth: Number(nth) };
  return reason === undefined ? place : { ...place, reason };
}

/**
 * The text of a file of places. Each record has a line of its own and its place by order, so that two people who add
 * records change different lines and git can merge them.
 */
export function formatPlaceFile(file: PlaceFile): string {
  const texts = [...file]
    .filter(([, { rules, places }]) => rules.length + places.length > 0)
    .sort(([a], [b]) => compare(a, b))
    .map(([path, records]) => `    ${JSON.stringify(path)}: ${formatRecords(records)}`);
  return `{\n  "version": 1,\n  "files": {\n${texts.join(',\n')}\n  }\n}\n`;
}

function formatRecords({ rules, places }: TextRecords): string {
  const codes = [...new Set(rules)].sort(compare).map((rule) => JSON.stringify(rule));
  const lines = places.map(formatPlace).sort(compare);
  const parts = [
    ...(codes.length > 0 ? [`      "rules": [${list(codes)}]`] : []),
    ...(lines.length > 0 ? [`      "places": [${list(lines)}]`] : []),
  ];
  return `{\n${parts.join(',\n')}\n    }`;
}

const list = (items: readonly string[]): string => `\n        ${items.join(',\n        ')}\n      `;

function formatPlace({ rule, words, sentence, hash, before, after, nth, reason }: PlaceRecord): string {
  const at = [hash, before, after, nth].join(' ');
  const fields = { rule, words, sentence, at, ...(reason !== undefined && { reason }) };
  const written = Object.entries(fields).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`);
  return `{ ${written.join(', ')} }`;
}

/** By code units: the order is the same on every machine, whatever its language. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
