import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { bilingual, type Bilingual } from '../base/bilingual';
import { done, refused, type Outcome } from '../base/outcome';
import { decodeText, type TextEncoding } from '../platform/decodeText';
import { listTextFiles } from '../node/readFilesFromDisk';
import { inFile } from '../node/findProjectFile';
import { readWordText } from '../node/word/readWordText';
import { isWordFile } from '../base/fileNames';
import { tooHeavy } from '../service/declineLargeTexts';
import { kindOfFile } from '../word/package/kindOfFile';
import { type ReportLine } from '../word/report/readingReport';
import { type CliIo } from './outputStreams';
import { type Context, complain } from './command';
import { existsSync } from 'node:fs';
import picomatch from 'picomatch/posix';

/** A pattern of paths, parted into the folder to walk and the test for what lies in it. */
export interface Glob {
  /** The folder as it was written, empty for the one the command runs in. */
  readonly base: string;
  /** Takes a path inside the folder, with `/`. */
  readonly matches: (path: string) => boolean;
}

/**
 * The pattern that an argument is; `undefined` for a plain path, and for one that exists although its name has `*` or
 * brackets. The shells of Windows leave patterns to the program, and so do quotation marks.
 */
function globOf(given: string, cwd: string): Glob | undefined {
  const pattern = sep === '/' ? given : given.replaceAll(sep, '/');
  const { base, glob, isGlob } = picomatch.scan(pattern);
  if (!isGlob || existsSync(resolve(cwd, given))) return undefined;
  const isMatch = picomatch(glob);
  return { base, matches: (path) => isMatch(path) };
}

/** The argument that stands for standard input. */
export const STDIN = '-';

/** A file to read, or standard input. */
export interface InputFile {
  /** What the user calls it; always with `/`. */
  readonly name: string;
  /** Absolute; `undefined` for standard input. */
  readonly path: string | undefined;
  /** The folder whose project file holds for it. */
  readonly folder: string;
  /** False for standard input that nobody gave a name. */
  readonly isNamed: boolean;
}

/** A text as it was read, with what is needed to write it back unchanged. */
export interface SourceText {
  /** Without the byte order mark. */
  readonly text: string;
  readonly hasByteOrderMark: boolean;
  /** Of a Word document that was read as text: what was guessed or left out. Such a text is never written back. */
  readonly word?: readonly ReportLine[];
}

/**
 * The files that `paths` name: a file itself, a folder's texts and Word documents in sorted order, those of them that a
 * pattern matches, `-` standard input under the name `stdinName`. No file comes twice. What does not exist is refused and
 * the rest goes on.
 */
export async function* inputFiles(
  paths: readonly string[],
  io: CliIo,
  stdinName: string | undefined,
): AsyncGenerator<Outcome<InputFile, Bilingual>> {
  const seen = new Set<string>();
  for (const given of paths) {
    if (given === STDIN) {
      const path = resolve(io.cwd, stdinName ?? '.');
      const folder = stdinName === undefined ? path : dirname(path);
      yield done({
        name: slashed(stdinName ?? STDIN),
        path: undefined,
        folder,
        isNamed: stdinName !== undefined,
      });
      continue;
    }
    const glob = globOf(given, io.cwd);
    const base = glob?.base ?? given;
    const root = resolve(io.cwd, base);
    const found = glob === undefined ? await filesAt(root) : await filesMatching(root, glob);
    if (!found.ok) {
      yield refused(inFile(given, found.reason));
      continue;
    }
    for (const path of found.value) {
      if (seen.has(path)) continue;
      seen.add(path);
      const inside = relative(root, path);
      yield done({
        name: slashed(inside === '' ? base : join(base, inside)),
        path,
        folder: dirname(path),
        isNamed: true,
      });
    }
  }
}

/** Reads a Word document as text, with its revisions accepted, and any other file strictly as UTF-8. */
export async function readInput(file: InputFile, io: CliIo): Promise<Outcome<SourceText, Bilingual>> {
  const bytes = await readBytes(file, io);
  if (!bytes.ok) return bytes;
  const decoded = isWord(file, bytes.value) ? fromWord(bytes.value) : decodeUtf8(bytes.value);
  const reason = decoded.ok ? tooHeavy(decoded.value.text, Infinity) : decoded.reason;
  return reason === undefined ? decoded : refused(inFile(file.name, reason));
}

/** What of a Word document is not in its text. */
export const lostIn = ({ word = [] }: SourceText): readonly ReportLine[] =>
  word.filter(({ weight }) => weight === 'lost');

/** The bytes of a file as they are. */
export async function readBytes(file: InputFile, io: CliIo): Promise<Outcome<Uint8Array, Bilingual>> {
  const bytes = await bytesOf(file, io);
  return bytes.ok ? bytes : refused(inFile(file.name, bytes.reason));
}

/** By its name, or by its first bytes where the name says nothing. */
export const isWord = ({ name }: InputFile, bytes: Uint8Array): boolean =>
  isWordFile(name) || ['zip', 'compound'].includes(kindOfFile(bytes));

function fromWord(bytes: Uint8Array): Outcome<SourceText, Bilingual> {
  const read = readWordText(bytes, 'accept');
  return read.ok ? done({ text: read.value.text, hasByteOrderMark: false, word: read.value.report }) : read;
}

const slashed = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));

async function filesAt(path: string): Promise<Outcome<readonly string[], Bilingual>> {
  try {
    return (await stat(path)).isDirectory() ? await listTextFiles(path) : done([path]);
  } catch (error) {
    return refused(unreadable(error));
  }
}

/** Refused where nothing matches: a pattern is written to find something. */
async function filesMatching(
  root: string,
  { matches }: Glob,
): Promise<Outcome<readonly string[], Bilingual>> {
  const files = await filesAt(root);
  if (!files.ok) return files;
  const found = files.value.filter((path) => matches(slashed(relative(root, path))));
  return found.length > 0 ? done(found) : refused(bilingual('没有符合的文件', 'no file matches'));
}

async function bytesOf(file: InputFile, io: CliIo): Promise<Outcome<Uint8Array, Bilingual>> {
  try {
    if (file.path !== undefined) return done(await readFile(file.path));
    const chunks: Uint8Array[] = [];
    for await (const chunk of io.stdin) chunks.push(chunk);
    return done(Buffer.concat(chunks));
  } catch (error) {
    return refused(unreadable(error));
  }
}

/** Half the longest string of V8: a fix of a larger text could not be put together. */
const LARGEST_INPUT = 256 * 1024 * 1024;

/** Text in UTF-8; any other encoding is refused by its name. */
export function decodeUtf8(bytes: Uint8Array): Outcome<SourceText, Bilingual> {
  if (bytes.length > LARGEST_INPUT) {
    return refused(bilingual('文件超过 256 MB，无法处理', 'larger than 256 MB, which cannot be handled'));
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const hasByteOrderMark = text.startsWith('\uFEFF');
    return done({ text: hasByteOrderMark ? text.slice(1) : text, hasByteOrderMark });
  } catch {
    return refused(notUtf8(bytes));
  }
}

const ENCODING_NAMES: Readonly<Record<TextEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  gb18030: 'GB18030 (GBK)',
  big5: 'Big5（繁体）',
};

function notUtf8(bytes: Uint8Array): Bilingual {
  const decoded = decodeText(bytes);
  if (!decoded.ok && decoded.reason.kind === 'damaged') return decoded.reason.message;
  if (!decoded.ok) return bilingual('不是 UTF-8 编码的文本文件', 'not a text file in UTF-8');
  const name = ENCODING_NAMES[decoded.value.encoding];
  return bilingual(
    `不是 UTF-8，看来是 ${name} 编码。请另存为 UTF-8 后再试`,
    `not UTF-8; it seems to be ${name}. Save it as UTF-8 and try again`,
  );
}

function unreadable(error: unknown): Bilingual {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (code === 'ENOENT') return bilingual('文件或者文件夹不存在', 'no such file or folder');
  if (code === 'EACCES' || code === 'EPERM') return bilingual('没有读取权限', 'no permission to read');
  return bilingual(`无法读取（${code}）`, `cannot be read (${code})`);
}

/**
 * The texts of files in the order given, `-` for standard input; `undefined` where one cannot be read, which is told.
 */
export async function readTexts(
  paths: readonly string[],
  context: Context,
): Promise<readonly string[] | undefined> {
  const texts: string[] = [];
  for (const path of paths) {
    for await (const file of inputFiles([path], context.io, undefined)) {
      const source = file.ok ? await readInput(file.value, context.io) : file;
      if (!source.ok) {
        await complain(context, source.reason);
        return undefined;
      }
      texts.push(source.value.text);
    }
  }
  return texts;
}
