import Papa from 'papaparse';
import { lastSegment } from '../base/fileNames';
import { type DocumentProperty } from '../word/package/documentProperties';

/** What is known of a regulation besides its text; absent where nothing says. */
export interface SourceFacts {
  readonly title?: string;
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  readonly issuer?: string;
  readonly rank?: string;
  readonly validity?: string;
}

/** Files of a corpus folder that may describe the others; the first that is there counts. */
export const MANIFESTS = ['manifest.json', 'manifest.csv'] as const;

const FILE_NAMES = ['file', '文件', '文件名'];
/** What a manifest may call each fact, in a column of a table or a field of an object. */
const FACT_NAMES: Readonly<Record<keyof SourceFacts, readonly string[]>> = {
  title: ['title', '标题', '名称'],
  date: ['date', '日期', '公布日期', '通过日期', '施行日期'],
  issuer: ['issuer', '制定机关', '发布机关'],
  rank: ['rank', 'level', '效力级别', '层级'],
  validity: ['validity', '时效性', '效力'],
};

/**
 * The facts of a manifest by file, as paths inside the folder. JSON: a list of objects, or an object that holds one;
 * CSV: a table with a header. What has another form is left out: a folder may hold any file of that name.
 */
export function readManifest(name: string, text: string): ReadonlyMap<string, SourceFacts> {
  const rows = name.endsWith('.json') ? rowsOfJson(text) : rowsOfCsv(text);
  const facts = new Map<string, SourceFacts>();
  for (const row of rows) {
    const file = valueIn(row, FILE_NAMES)?.replaceAll('\\', '/').replace(/^\.\//u, '');
    if (file !== undefined) facts.set(file, factsIn(row));
  }
  return facts;
}

const TITLE = 'title';
const STATUS = 'contentStatus';
const COMPANY = 'Company';
/** A status of a regulation says whether it is in force; 草稿 and Final are states of a file. */
const IN_FORCE = /^(?:现行有效|有效|尚未生效|尚未施行|已(?:被)?修改|已(?:被)?废止|失效|已失效)$/u;
/** Who may be the maker of a regulation; the company of a document is mostly that of the computer. */
const MAKER = /(?:人民代表大会(?:常务委员会)?|人大(?:常委会)?|人民政府|国务院|委员会|部|局|厅)$/u;

/**
 * What the properties of a Word document say. Those with names of their own count like columns of a manifest. Of the
 * format's own only what can be meant so: the day a file was made is no date of a regulation, and who typed it not its
 * maker.
 */
export function factsOfProperties(properties: readonly DocumentProperty[]): SourceFacts {
  const own = properties.filter(({ by }) => by === 'own').map(({ name, value }) => [name.trim(), value]);
  const format = (name: string, form: RegExp): string | undefined =>
    properties.find((each) => each.by === 'format' && each.name === name && form.test(each.value))?.value;
  const told = {
    title: format(TITLE, REGULATION_TITLE),
    issuer: format(COMPANY, MAKER),
    validity: format(STATUS, IN_FORCE),
  };
  const known = Object.entries(told).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(known), ...factsIn(Object.fromEntries(own) as Row) };
}

const REGULATION_TITLE = /(?:条例|规定|办法|细则|规则|决定|法)(?:（[^（）]*）)?$/u;

type Row = Readonly<Record<string, unknown>>;

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

function rowsOfJson(text: string): readonly Row[] {
  try {
    const value: unknown = JSON.parse(text);
    const list: unknown = isRow(value) ? Object.values(value).find(Array.isArray) : undefined;
    const rows: unknown = Array.isArray(value) ? value : list;
    return Array.isArray(rows) ? rows.filter(isRow) : [];
  } catch {
    return [];
  }
}

const rowsOfCsv = (text: string): readonly Row[] =>
  Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data.filter(isRow);

function valueIn(row: Row, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = row[name];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return undefined;
}

function factsIn(row: Row): SourceFacts {
  const entries = Object.entries(FACT_NAMES).flatMap(([fact, names]) => {
    const value = valueIn(row, names);
    const known = fact === 'date' && value !== undefined ? dateIn(value) : value;
    return known === undefined ? [] : [[fact, known] as const];
  });
  return Object.fromEntries(entries);
}

const NAME_WITH_DATE = /^(?<title>.*?[^\d\s（(_-])[\s（(_-]*(?<date>\d{4}\D?\d{1,2}\D?\d{1,2})日?[)）]?$/u;

/** Title and date that the name of a file tells (`甲市绿化条例(2020-01-01).txt`); nothing where it lacks either. */
export function factsOfName(uri: string): SourceFacts {
  const stem = lastSegment(uri).replace(/\.[^.]+$/u, '');
  const { title, date: digits = '' } = NAME_WITH_DATE.exec(stem)?.groups ?? {};
  const date = dateIn(digits);
  return title === undefined || date === undefined ? {} : { title, date };
}

/** `2020-01-01`, `2020年1月1日`, `20200101` … as `YYYY-MM-DD`. */
function dateIn(text: string): string | undefined {
  const parts = /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})(?!\d)/u.exec(text.trim());
  const [, year = '', month = '', day = ''] = parts ?? [];
  const isDate = Number(year) > 1900 && Number(month) >= 1 && Number(month) <= 12;
  if (!isDate || Number(day) < 1 || Number(day) > 31) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
