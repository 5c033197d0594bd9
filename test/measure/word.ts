import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readWordText } from '../../server/src/node/word/readWordText';
import { paragraphsIn } from '../../server/src/word/read/wordBlocks';
import { readNumeral } from '../../server/src/base/chineseNumeral';
import { fuzzWord } from './support/wordFuzz';
import { formatTable } from './support/table';
import { type Measurement } from './support/results';
import { type Measure, type MeasureContext } from './types';
import { comparable, expectedFiles, filesIn, wordFolder, type ExpectedFile } from './word/files';
import { DEVIATIONS } from './word/reasons';
import { roundTrips } from './word/roundTrip';
import { wroteBack } from './word/writeBack';

/** Rounds of fuzzing: each is one damaged package. */
const MUTATIONS = 10_000;

/** What reading Word files gives, beside what another program read, and what becomes of hostile ones. */
export const word: Measure = {
  name: 'word',
  skipsWithoutCorpus: 'nothing: the Word files lie beside the corpus, and are missed by name',
  run(context) {
    const files = expectedFiles();
    if (files.length === 0) context.print(`No Word files in ${wordFolder}: only fuzzing is measured.`);
    return [
      ...(files.length === 0 ? [] : [paragraphs(files, context), revisions(context), chunks(context), ...hostile(context), ...wroteBack(context)]),
      roundTrips(context),
      fuzzed(context),
    ]; // prettier-ignore
  },
};

/** Lines of label and text in the order in which they are read. */
function linesOf({ path, view }: ExpectedFile): readonly string[] | undefined {
  const read = readWordText(readFileSync(path), view);
  if (!read.ok) return undefined;
  const text = [...paragraphsIn(read.value.document.blocks)].map(
    ({ label, text }) => (label?.text ?? '') + text,
  );
  return comparable(text.join('\n'));
}

function paragraphs(files: readonly ExpectedFile[], context: MeasureContext): Measurement {
  const rows: string[][] = [];
  const faults: string[] = [];
  let same = 0;
  for (const file of files) {
    const lines = linesOf(file) ?? [];
    const count = Math.max(lines.length, file.expected.length);
    const different = Array.from({ length: count }, (_, at) => at).filter(
      (at) => lines[at] !== file.expected[at],
    );
    const known = DEVIATIONS.find(
      ({ name, view }) => name === file.name && (view ?? file.view) === file.view,
    );
    if (different.length === 0) same++;
    else if (known !== undefined && different.length <= known.lines) {
      rows.push([file.name, file.view, String(different.length), known.reason]);
    } else {
      rows.push([file.name, file.view, String(different.length), 'NOT EXPLAINED']);
      const shown = different.slice(0, context.samples);
      faults.push(
        ...shown.map((at) => `${file.name} ${at}: ${lines[at] ?? '–'} | ${file.expected[at] ?? '–'}`),
      );
    }
  }
  context.print(`${same} of ${files.length} texts equal; the others:`);
  context.print(formatTable([['file', 'revisions', 'lines', 'why'], ...rows]));
  for (const fault of faults) context.print(fault);
  const unexplained = rows.filter(([, , , why]) => why === 'NOT EXPLAINED').length;
  return {
    name: 'word/paragraphs',
    unit: 'texts with differences not explained',
    value: unexplained,
    n: files.length,
  };
}

/** 协会章程: the paragraphs of its two versions, counted by hand of another program. */
function revisions(context: MeasureContext): Measurement {
  const counts = (['accept', 'reject'] as const).map((view) => {
    const read = readWordText(readFileSync(`${wordFolder}/misc/协会章程.docx`), view);
    if (!read.ok) return 0;
    const all = [...paragraphsIn(read.value.document.blocks)];
    return all.filter(({ label, text }) => `${label?.text ?? ''}${text}`.trim() !== '').length;
  });
  context.print(`协会章程: accepted ${counts[0] ?? 0} paragraphs (190), rejected ${counts[1] ?? 0} (211)`);
  const wrong = Number(counts[0] !== 190) + Number(counts[1] !== 211);
  return { name: 'word/revisions', unit: 'versions with another number of paragraphs', value: wrong, n: 2 };
}

/** Laws that are one web page in a document: every article from 第一条 to the last must be there, in its order. */
function chunks(context: MeasureContext): Measurement {
  const files = filesIn(`${wordFolder}/altchunk`, '.docx');
  const complete = files.filter((path) => {
    const read = readWordText(readFileSync(path), 'accept');
    const numbers = read.ok
      ? [...read.value.text.matchAll(/^第([^\s第条]{1,8})条(?!之)/gmu)].map(
          ([, numeral]) => readNumeral(numeral ?? '')?.value,
        )
      : [];
    const isComplete = numbers.length > 0 && numbers.every((number, at) => number === at + 1);
    if (!isComplete) context.print(`${basename(path)}: articles are missing`);
    return isComplete;
  });
  context.print(`Embedded pages: ${complete.length} of ${files.length} with all their articles`);
  return { name: 'word/altchunk', unit: 'complete documents', value: complete.length, n: files.length };
}

function hostile(context: MeasureContext): readonly Measurement[] {
  const rows = filesIn(`${wordFolder}/hostile`, '.docx').map((path) => {
    const bytes = readFileSync(path);
    const before = process.cpuUsage();
    const read = readWordText(bytes, 'accept');
    const { user, system } = process.cpuUsage(before);
    return { name: basename(path), said: read.ok ? 'READ' : read.reason.zh, ms: (user + system) / 1000 };
  });
  context.print(
    formatTable([
      ['hostile file', 'CPU ms', 'said'],
      ...rows.map(({ name, said, ms }) => [name, ms.toFixed(0), said]),
    ]),
  );
  const resident = process.resourceUsage().maxRSS / 1024;
  context.print(
    `The process has held ${resident.toFixed(0)} MB at most, this program and the other files included.`,
  );
  return [
    { name: 'word/hostile', unit: 'ms of CPU at most', value: Math.max(0, ...rows.map(({ ms }) => ms)), n: rows.length },
    { name: 'word/hostile-refused', unit: 'files', value: rows.filter(({ said }) => said !== 'READ').length, n: rows.length },
  ]; // prettier-ignore
}

function fuzzed(context: MeasureContext): Measurement {
  const { thrown, unexpected, slowest } = fuzzWord(MUTATIONS, 1);
  context.print(
    `Fuzzing: ${MUTATIONS} damaged packages, ${thrown} errors thrown, ${unexpected} caught at the door; the slowest took ${slowest.toFixed(0)} ms`,
  );
  return { name: 'word/fuzz', unit: 'errors', value: thrown + unexpected, n: MUTATIONS };
}
