import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { type Bilingual } from '../../../server/src/base/bilingual';
import { readWordText } from '../../../server/src/node/word/readWordText';
import { type RevisionView } from '../../../server/src/word/read/revisionView';
import { keyOf } from '../../../server/src/word/revise/sourceLines';
import { reviseDocument } from '../../../server/src/word/revise/reviseDocument';
import { readTree } from '../../../server/src/word/xml/xmlTree';
import { createRandom, seedOf } from '../support/random';
import { type Measurement } from '../support/results';
import { formatTable } from '../support/table';
import { type MeasureContext } from '../types';
import { editText } from './editScripts';
import { wordFolder } from './files';
import { judges, type Judge } from './judges';

/** Typed and automatic numbers, others' revisions, tables, fields, large and small. */
const DOCUMENTS = [
  'misc/民法典',
  'misc/协会章程',
  'misc/考勤制度',
  'misc/领航教育学校教学规章制度',
  'saved/2_中华人民共和国治安管理处罚法',
  'saved/中华人民共和国未成年人保护法',
  'synthetic/01_law_multilevel',
  'synthetic/03_style_linked',
  'synthetic/06_revisions',
  'pandoc/table_with_list_cell',
];
const SCRIPTS = 100;
/** Scripts of each document that other programs judge as well: they take a second each. */
const JUDGED = 5;
const REVISER = { author: '条理测量', date: '2024-05-01T08:00:00Z' };

interface Tally {
  written: number;
  /** Lines that were refused and told. */
  lines: number;
  /** Refused as a whole, with a sentence. */
  refused: number;
  wrong: number;
  judged: number;
}

/** Random edits written back into real documents, each result read again, some by other programs too. */
export function wroteBack(context: MeasureContext): readonly Measurement[] {
  const installed = judges();
  const names = installed.map(({ name }) => name).join(' and ');
  context.print(`Writing back: judged by ${names === '' ? 'no other program' : names} as well.`);
  const rows = DOCUMENTS.map((name) => {
    const tally = measured(`${wordFolder}/${name}.docx`, installed, context);
    return [basename(name), tally.written, tally.lines, tally.refused, tally.judged, tally.wrong] as const;
  });
  context.print(
    formatTable([
      ['document', 'written', 'lines told', 'refused', 'judged', 'wrong'],
      ...rows.map((row) => row.map(String)),
    ]),
  );
  const total = (column: 1 | 2 | 3 | 4 | 5): number => rows.reduce((sum, row) => sum + row[column], 0);
  const n = DOCUMENTS.length * SCRIPTS;
  return [
    { name: 'word/written-back', unit: 'scripts', value: total(1), n },
    { name: 'word/written-back-refused', unit: 'scripts', value: total(3), n },
    { name: 'word/written-back-wrong', unit: 'scripts', value: total(5), n },
  ];
}

function measured(path: string, installed: readonly Judge[], context: MeasureContext): Tally {
  const original = readFileSync(path);
  const text = textOf(original, 'accept') ?? '';
  const random = createRandom(seedOf(path));
  const tally: Tally = { written: 0, lines: 0, refused: 0, wrong: 0, judged: 0 };
  const trusted = installed.map((judge) => new TrustedJudge(judge, original, text));
  for (let script = 0; script < SCRIPTS; script++) {
    const { text: draft, edits } = editText(text, random);
    const revised = reviseDocument(original, draft, REVISER);
    if (!revised.ok) {
      tally.refused++;
      continue;
    }
    const { bytes, refused, notes } = revised.value;
    tally.written++;
    tally.lines += refused.length;
    const faults = [...faultsIn(original, bytes, edits), ...(refused.length > 0 ? [] : acceptFaults(bytes, draft, notes))];
    if (script < JUDGED) {
      tally.judged++;
      for (const judge of trusted) faults.push(...judge.faults(bytes, refused.length > 0 ? undefined : draft));
    }
    if (faults.length > 0) {
      tally.wrong++;
      if (tally.wrong <= context.samples) context.print(`${basename(path)} script ${script}: ${faults.join('; ')}`);
    }
  }
  return tally;
} // prettier-ignore

const textOf = (bytes: Uint8Array, view: RevisionView): string | undefined => {
  const read = readWordText(bytes, view);
  return read.ok ? read.value.text : undefined;
};

/** Words without numbers, which Word may count anew, and without blanks. */
const wordsOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/u)
    .map((line) => keyOf(line.trim()).replace(/\|/gu, ''))
    .filter((line) => line !== '');

/** Lines that manual breaks of the document part otherwise than the draft are told, and then only the words are compared. */
function acceptFaults(bytes: Uint8Array, draft: string, notes: readonly Bilingual[]): readonly string[] {
  const between = notes.some(({ zh }) => zh.includes('手动换行')) ? '' : '\n';
  const [read, wanted] = [textOf(bytes, 'accept') ?? '', draft].map((text) => wordsOf(text).join(between));
  return read === wanted ? [] : ['accepted is not the draft'];
}

function faultsIn(original: Uint8Array, revised: Uint8Array, edits: number): readonly string[] {
  const [before, after] = [unzipSync(original), unzipSync(revised)];
  const faults: string[] = [];
  const main = 'word/document.xml';
  for (const [name, bytes] of Object.entries(before)) {
    const now = after[name];
    if (name === main) continue;
    if (now === undefined || Buffer.compare(bytes, now) !== 0) faults.push(`${name} changed`);
  }
  const xml = strFromU8(after[main] ?? new Uint8Array());
  if (readTree(xml) === undefined) faults.push('XML is not well-formed');
  // An edit touches at most the paragraphs of two lines and the one before them.
  const kept = new Set(paragraphsOf(xml));
  const gone = paragraphsOf(strFromU8(before[main] ?? new Uint8Array())).filter((each) => !kept.has(each)).length;
  if (gone > 3 * edits) faults.push(`${gone} paragraphs are not the same bytes after ${edits} edits`);
  if (textOf(revised, 'reject') !== textOf(original, 'reject')) faults.push('rejected is not the original');
  return faults;
} // prettier-ignore

/** The bytes of every paragraph that holds no other. */
const paragraphsOf = (xml: string): readonly string[] =>
  xml.match(/<w:p[ >](?:(?!<w:p[ >])[^])*?<\/w:p>/gu) ?? [];

/** Another program, as far as it reads the original as we do: what it never saw it cannot judge. */
class TrustedJudge {
  readonly #judge: Judge;
  readonly #rejected: string | undefined;
  readonly #readsAsWeDo: boolean;

  constructor(judge: Judge, original: Uint8Array, text: string) {
    this.#judge = judge;
    this.#readsAsWeDo = this.#read(original, 'accept') === joined(wordsOf(text));
    this.#rejected = judge.views.includes('reject') ? this.#read(original, 'reject') : undefined;
  }

  #read(bytes: Uint8Array, view: RevisionView): string | undefined {
    const lines = this.#judge.read(bytes, view);
    return lines === undefined ? undefined : joined(lines.flatMap((line) => wordsOf(line)));
  }

  faults(revised: Uint8Array, draft: string | undefined): readonly string[] {
    const { name } = this.#judge;
    const faults: string[] = [];
    if (this.#rejected !== undefined && this.#read(revised, 'reject') !== this.#rejected) {
      faults.push(`rejected is not the original in ${name}`);
    }
    const isJudged = draft !== undefined && this.#readsAsWeDo;
    if (isJudged && this.#read(revised, 'accept') !== joined(wordsOf(draft))) {
      faults.push(`accepted is not the draft in ${name}`);
    }
    return faults;
  }
}

/** Programs part lines in their own ways; the words and their order are compared. */
const joined = (lines: readonly string[]): string => lines.join('');
