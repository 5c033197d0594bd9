import { resolve } from 'node:path';
import { createSnapshot } from '../../analysis/snapshot';
import { bilingual, type Bilingual } from '../../base/bilingual';
import { done, refused, type Outcome } from '../../base/outcome';
import { comparisonRows } from '../../comparison/comparisonRows';
import { loginName } from '../../node/loginName';
import { exportComparison } from '../../publish/comparison/writeComparisonFile';
import { redline } from '../../publish/comparison/writeRedline';
import { isSet, valueOf, type Arguments } from '../parseArguments';
import { complain, wrongUsage, type Command, type Context } from '../command';
import { comparisonJson } from '../compare/comparisonJson';
import { COMPARE_FORMS, COMPARE_OPTIONS, formOf, tableOptions } from '../compare/compareOptions';
import { inputFiles, readBytes, readInput, type InputFile } from '../inputFiles';
import { writeOut } from '../writeOut';

/** `tiaoli compare`: two versions side by side, 修改前后对照表, or as a redline. */
export const compareCommand: Command = {
  name: 'compare',
  usage: `BEFORE AFTER [--to ${COMPARE_FORMS.join('|')}] [--unchanged] [--redline] [--out FILE]`,
  summary: bilingual(
    '对照两个版本：修改前后对照表，或者带修订的 Word 文档',
    'two versions side by side as a table, or as a Word document with tracked revisions',
  ),
  options: COMPARE_OPTIONS,
  async run(args, context) {
    const paths = args.positionals.map(({ value }) => value);
    const problem = misuse(paths, args);
    if (problem !== undefined) return wrongUsage(context, 'compare', problem);
    const [before, after] = await Promise.all(paths.map((path) => readVersion(path, context)));
    for (const version of [before, after]) {
      if (version?.ok === false) await complain(context, version.reason);
    }
    if (before?.ok !== true || after?.ok !== true) return 2;
    const out = valueOf(args, 'out');
    const path = out === undefined ? undefined : resolve(context.io.cwd, out);
    if (path !== undefined && [before.value, after.value].some(({ file }) => file.path === path)) {
      await complain(
        context,
        bilingual(`不能写到原来的文件：${path}`, `the original file is not overwritten: ${path}`),
      );
      return 2;
    }
    const made = isSet(args, 'redline')
      ? await tracked(before.value, after.value, args, context)
      : written(before.value, after.value, args);
    if (!made.ok) {
      await complain(context, made.reason);
      return 2;
    }
    return (await writeOut(made.value, out, context)) ? 0 : 2;
  },
};

function misuse(paths: readonly string[], args: Arguments): Bilingual | undefined {
  if (paths.length !== 2) {
    return bilingual('需要修改前、修改后两个文件', 'the text before and the text after are needed');
  }
  const out = valueOf(args, 'out');
  const isWord = isSet(args, 'redline') || formOf(args) === 'docx';
  if (isSet(args, 'redline') && isSet(args, 'to') && formOf(args) !== 'docx') {
    return bilingual('--redline 只能写成 docx', '--redline writes docx only');
  }
  return isWord && out === undefined
    ? bilingual('docx 需要用 --out 指定要写入的文件', 'docx needs --out to name the file to write')
    : undefined;
}

interface VersionFile {
  readonly file: InputFile;
  readonly text: string;
  /** The bytes of a Word document, which a redline may keep. */
  readonly document: Uint8Array | undefined;
}

async function readVersion(path: string, { io }: Context): Promise<Outcome<VersionFile, Bilingual>> {
  const files: Outcome<InputFile, Bilingual>[] = [];
  for await (const file of inputFiles([path], io, undefined)) files.push(file);
  const [file] = files;
  if (file === undefined || files.length > 1) {
    return refused(bilingual(`${path}：需要一个文件`, `${path}: one file is needed`));
  }
  if (!file.ok) return file;
  const source = await readInput(file.value, io);
  if (!source.ok) return source;
  const isWord = source.value.word !== undefined && file.value.path !== undefined;
  const bytes = isWord ? await readBytes(file.value, io) : undefined;
  return done({
    file: file.value,
    text: source.value.text,
    document: bytes?.ok === true ? bytes.value : undefined,
  });
}

function written(
  before: VersionFile,
  after: VersionFile,
  args: Arguments,
): Outcome<string | Uint8Array, Bilingual> {
  const comparison = comparisonRows(createSnapshot(before.text), createSnapshot(after.text));
  const options = tableOptions(args);
  const form = formOf(args);
  return form === 'json'
    ? done(comparisonJson(comparison, { before: before.file.name, after: after.file.name }, options))
    : exportComparison(comparison, form, options);
}

async function tracked(
  before: VersionFile,
  after: VersionFile,
  args: Arguments,
  context: Context,
): Promise<Outcome<Uint8Array, Bilingual>> {
  const reviser = {
    author: valueOf(args, 'author') ?? loginName(),
    date: `${new Date().toISOString().slice(0, 19)}Z`,
  };
  const made = redline(createSnapshot(before.text), after.text, reviser, before.document);
  if (!made.ok) return made;
  for (const note of made.value.notes) await complain(context, note);
  return done(made.value.bytes);
}
