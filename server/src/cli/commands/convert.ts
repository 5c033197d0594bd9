import { resolve } from 'node:path';
import { bilingual, localize, type Bilingual } from '../../base/bilingual';
import { done, refused, type Outcome } from '../../base/outcome';
import { inFile } from '../../node/projectFile';
import { replaceFile } from '../../node/replaceFile';
import { readWordText } from '../../node/word/wordText';
import { type ReportLine } from '../../word/report/report';
import { choiceOf, isSet, valueOf, type Arguments } from '../arguments';
import { complain, wrongUsage, type Command, type Context } from '../command';
import { CONVERT_TARGETS, type ConvertInput } from '../convert/targets';
import { decodeUtf8, inputFiles, isWord, readBytes, type InputFile } from '../files';

const [usual] = CONVERT_TARGETS;
const NAMES = CONVERT_TARGETS.map(({ name }) => name);
const VIEWS = ['accept', 'reject'] as const;

/** `tiaoli convert`: one form of a text into another; a Word document is read with its numbers. */
export const convertCommand: Command = {
  name: 'convert',
  usage: `INPUT [--to ${NAMES.join('|')}] [--revisions accept|reject] [--out FILE]`,
  summary: bilingual(
    '转换格式：读入 Word 文档（含自动编号）或者文本，写成另一种格式',
    'convert a Word document (with its automatic numbers) or a text into another form',
  ),
  options: [
    {
      name: 'to',
      placeholder: 'FORM',
      values: NAMES,
      description: bilingual(
        `目标格式：${CONVERT_TARGETS.map(({ name, description }) => `${name}（${description.zh}）`).join('、')}`,
        `the form to write: ${CONVERT_TARGETS.map(({ name, description }) => `${name} (${description.en})`).join(', ')}`,
      ),
    },
    {
      name: 'revisions',
      placeholder: 'VIEW',
      values: VIEWS,
      description: bilingual(
        'Word 文档中的修订：accept 全部接受（默认），reject 全部拒绝',
        'revisions of a Word document: accept all (default) or reject all',
      ),
    },
    {
      name: 'out',
      placeholder: 'FILE',
      description: bilingual(
        '写入文件；不写则输出到标准输出',
        'write to a file; without it, to standard output',
      ),
    },
  ],
  async run(args, context) {
    const paths = args.positionals.map(({ value }) => value);
    if (paths.length !== 1) {
      return wrongUsage(context, 'convert', bilingual('需要一个文件', 'exactly one file is needed'));
    }
    const file = await onlyFile(paths, context);
    const input = file.ok ? await read(file.value, args, context) : file;
    if (!file.ok || !input.ok) {
      await complain(context, input.ok ? NO_FILE : input.reason);
      return 2;
    }
    if (input.value.word !== undefined) await tellReport(file.value, input.value.word.report, context);
    const written = await write(file.value, input.value, args, context);
    if (written.ok) return 0;
    await complain(context, written.reason);
    return 2;
  },
};

const NO_FILE = bilingual('没有可以转换的文件', 'no file to convert');

/** A folder is no input, even where it holds one file. */
async function onlyFile(paths: readonly string[], { io }: Context): Promise<Outcome<InputFile, Bilingual>> {
  let only: Outcome<InputFile, Bilingual> | undefined;
  for await (const file of inputFiles(paths, io, undefined)) {
    if (only !== undefined) {
      return refused(bilingual('一次只转换一个文件', 'one file is converted at a time'));
    }
    only = file;
  }
  return only ?? refused(NO_FILE);
}

async function read(
  file: InputFile,
  args: Arguments,
  { io }: Context,
): Promise<Outcome<ConvertInput, Bilingual>> {
  const bytes = await readBytes(file, io);
  if (!bytes.ok) return bytes;
  if (isWord(file, bytes.value)) {
    const word = readWordText(bytes.value, choiceOf(args, 'revisions', VIEWS, 'accept'));
    return word.ok
      ? done({ text: word.value.text, word: word.value })
      : refused(inFile(file.name, word.reason));
  }
  if (isSet(args, 'revisions')) {
    return refused(
      inFile(file.name, bilingual('不是 Word 文档，没有修订', 'no Word document: it has no revisions')),
    );
  }
  const text = decodeUtf8(bytes.value);
  return text.ok ? done({ text: text.value.text }) : refused(inFile(file.name, text.reason));
}

/** Calm where nothing was lost. */
async function tellReport(
  { name }: InputFile,
  report: readonly ReportLine[],
  context: Context,
): Promise<void> {
  const isCalm = report.every(({ weight }) => weight === 'told');
  const first = isCalm
    ? bilingual('已读入，没有遗漏', 'read, nothing lost')
    : bilingual('已读入，请核对以下各项', 'read; please check the following');
  await complain(context, inFile(name, first));
  for (const { message } of report) await context.io.stderr.write(`  ${localize(message, context.locale)}\n`);
}

async function write(
  file: InputFile,
  input: ConvertInput,
  args: Arguments,
  { io }: Context,
): Promise<Outcome<undefined, Bilingual>> {
  const name = choiceOf(args, 'to', NAMES, usual.name);
  const target = CONVERT_TARGETS.find((each) => each.name === name) ?? usual;
  const content = await target.write(input, args, io);
  if (!content.ok) return refused(inFile(file.name, content.reason));
  const out = valueOf(args, 'out');
  if (out === undefined) {
    if (typeof content.value !== 'string') {
      return refused(bilingual(`${name} 需要用 --out 指定文件`, `${name} needs a file: --out`));
    }
    await io.stdout.write(content.value);
    return done(undefined);
  }
  const path = resolve(io.cwd, out);
  if (path === file.path) {
    return refused(inFile(out, bilingual('不能写到被转换的文件自身', 'is the file that is converted')));
  }
  try {
    await replaceFile(path, typeof content.value === 'string' ? content.value : [content.value]);
    return done(undefined);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return refused(inFile(out, bilingual(`无法写入（${code}）`, `cannot be written (${code})`)));
  }
}
