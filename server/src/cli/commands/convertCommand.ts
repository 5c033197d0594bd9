import { resolve } from 'node:path';
import { bilingual, localize, type Bilingual } from '../../base/bilingual';
import { done, refused, type Outcome } from '../../base/outcome';
import { fromAkn } from '../../akn/fromAkn';
import { inFile } from '../../node/findProjectFile';
import { unwritable } from '../../node/readFilesFromDisk';
import { replaceFile } from '../../node/replaceFile';
import { loginName } from '../../node/loginName';
import { readWordText } from '../../node/word/readWordText';
import { fromMarkdown } from '../../publish/toMarkdown';
import { decodeXml } from '../../word/xml/decodeXml';
import { type ReportLine } from '../../word/report/readingReport';
import { REFUSED_WORDS } from '../../word/revise/whyLineRefused';
import { reviseDocument } from '../../word/revise/reviseDocument';
import { choiceOf, isSet, valueOf, type Arguments } from '../parseArguments';
import { complain, wrongUsage, type Command, type Context } from '../command';
import {
  bytesOf,
  CONVERT_TARGETS,
  NUMBERS,
  type ConvertInput,
  type Converted,
} from '../convert/convertTargets';
import { decodeUtf8, inputFiles, isWord, readBytes, type InputFile } from '../inputFiles';

const [usual] = CONVERT_TARGETS;
const NAMES = CONVERT_TARGETS.map(({ name }) => name);
const VIEWS = ['accept', 'reject'] as const;

/** `tiaoli convert`: one form of a text into another; a Word document is read with its numbers. */
export const convertCommand: Command = {
  name: 'convert',
  usage: `INPUT [--to ${NAMES.join('|')}] [--into ORIGINAL.docx] [--revisions accept|reject] [--out FILE]`,
  summary: bilingual(
    '转换格式：读入 Word 文档（含自动编号）、Akoma Ntoso、Markdown 或者文本，写成另一种格式',
    'convert a Word document (with its automatic numbers), Akoma Ntoso, Markdown or a text into another form',
  ),
  options: [
    {
      name: 'to',
      placeholder: 'FORM',
      values: NAMES,
      description: bilingual(
        `目标格式，不写则随 --out 的扩展名，都没有则为 ${usual.name}：${CONVERT_TARGETS.map(({ name, description }) => `${name}（${description.zh}）`).join('、')}`,
        `the form to write, by default that of the name of --out, else ${usual.name}: ${CONVERT_TARGETS.map(({ name, description }) => `${name} (${description.en})`).join(', ')}`,
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
      name: 'template',
      placeholder: 'FILE',
      description: bilingual(
        '导出为 docx 时采用单位自己的模板（.docx）的样式和页面设置',
        'styles and page set-up of your own .docx, for --to docx',
      ),
    },
    {
      name: 'numbers',
      placeholder: 'HOW',
      values: NUMBERS,
      description: bilingual(
        'docx 中的序号：written 写成文字（默认），automatic 由 Word 自动编号',
        'numbers in a docx: written as text (default) or counted by Word',
      ),
    },
    {
      name: 'live-references',
      description: bilingual(
        'docx 中对本文条文的引用写成交叉引用域，随条文变动',
        'references to articles of the text become fields that follow in Word',
      ),
    },
    {
      name: 'into',
      placeholder: 'ORIGINAL',
      description: bilingual(
        '把与这份 Word 文档的差异作为修订写回，另存到 --out 的文件',
        'write the differences to this Word document into it as tracked revisions; needs --out',
      ),
    },
    {
      name: 'author',
      placeholder: 'NAME',
      description: bilingual(
        '修订的作者，默认为系统用户名',
        'the author of revisions; the system’s user by default',
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
    const converted = await convert(input.value, args, context);
    const written = converted.ok ? await write(file.value, converted.value, args, context) : converted;
    if (!converted.ok || !written.ok) {
      // What cannot be made into a document is the document's fault.
      const name = (converted.ok ? undefined : valueOf(args, 'into')) ?? file.value.name;
      await complain(context, written.ok ? NO_FILE : inFile(name, written.reason));
      return 2;
    }
    for (const note of [...(input.value.notes ?? []), ...converted.value.notes]) {
      await complain(context, note);
    }
    return converted.value.isWhole ? 0 : 1;
  },
};

const NO_FILE = bilingual('没有可以转换的文件', 'no file to convert');

/** The file that the argument names; refused where it is a folder or a pattern that holds several. */
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
  if (isAkn(file, bytes.value)) {
    const read = fromAkn(decodeXml(bytes.value));
    return read.ok ? read : refused(inFile(file.name, read.reason));
  }
  const read = decodeUtf8(bytes.value);
  if (!read.ok) return refused(inFile(file.name, read.reason));
  const { text, hasByteOrderMark } = read.value;
  return /\.(?:md|markdown)$/iu.test(file.name)
    ? done({ text: fromMarkdown(text) })
    : done({ text, hasByteOrderMark });
}

/** By its name, or by its first characters where the name says nothing. */
function isAkn({ name }: InputFile, bytes: Uint8Array): boolean {
  if (/\.akn$/iu.test(name)) return true;
  const head = decodeXml(bytes.subarray(0, 2048));
  return /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*)?<(?:\w+:)?akomaNtoso[\s>]/u.test(head);
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

interface Written extends Converted {
  /** False where something of the draft did not get into the document. */
  readonly isWhole: boolean;
}

async function convert(
  input: ConvertInput,
  args: Arguments,
  { io }: Context,
): Promise<Outcome<Written, Bilingual>> {
  const into = valueOf(args, 'into');
  if (into !== undefined) return writeInto(into, input.text, args, io.cwd);
  const name = choiceOf(args, 'to', NAMES, formOf(valueOf(args, 'out')) ?? usual.name);
  const target = CONVERT_TARGETS.find((each) => each.name === name) ?? usual;
  const converted = await target.write(input, args, io);
  return converted.ok ? done({ ...converted.value, isWhole: true }) : converted;
}

/** The form that the name of a file asks for: a text in a .docx would be no document. */
function formOf(out: string | undefined): string | undefined {
  const extension = /\.([a-z]+)$/iu.exec(out ?? '')?.[1]?.toLowerCase();
  return extension === 'htm' ? 'html' : NAMES.find((name) => name === extension);
}

/** The document with the differences as revisions, and each line that could not be written by name. */
async function writeInto(
  original: string,
  text: string,
  args: Arguments,
  folder: string,
): Promise<Outcome<Written, Bilingual>> {
  const bytes = await bytesOf(resolve(folder, original), original);
  if (!bytes.ok) return bytes;
  const date = `${new Date().toISOString().slice(0, 19)}Z`;
  const revised = reviseDocument(bytes.value, text, { author: valueOf(args, 'author') ?? loginName(), date });
  if (!revised.ok) return revised;
  const { refused: left, notes } = revised.value;
  const told = left.map(({ what, line, reason }) => {
    const { zh, en } = REFUSED_WORDS[what];
    return bilingual(`${zh}“${line}”：${reason.zh}`, `${en} “${line}”: ${reason.en}`);
  });
  return done({ content: revised.value.bytes, notes: [...told, ...notes], isWhole: left.length === 0 });
}

async function write(
  file: InputFile,
  { content }: Converted,
  args: Arguments,
  { io }: Context,
): Promise<Outcome<undefined, Bilingual>> {
  const out = valueOf(args, 'out');
  if (out === undefined) {
    if (typeof content !== 'string') {
      return refused(bilingual('需要用 --out 指定要写入的文件', '--out must name the file to write'));
    }
    await io.stdout.write(content);
    return done(undefined);
  }
  const path = resolve(io.cwd, out);
  const into = valueOf(args, 'into');
  if (path === file.path || (into !== undefined && path === resolve(io.cwd, into))) {
    return refused(bilingual(`不能写到原来的文件：${out}`, `the original file is not overwritten: ${out}`));
  }
  try {
    await replaceFile(path, typeof content === 'string' ? content : [content]);
    return done(undefined);
  } catch (error) {
    return refused(inFile(out, unwritable(error)));
  }
}
