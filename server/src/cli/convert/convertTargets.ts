import { bilingual, type Bilingual } from '../../base/bilingual';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createSnapshot } from '../../analysis/snapshot';
import { done, refused, type Outcome } from '../../base/outcome';
import { toAkn } from '../../akn/toAkn';
import { toHtml } from '../../publish/toHtml';
import { toMarkdown } from '../../publish/toMarkdown';
import { toWord } from '../../publish/toWord';
import { type WordText } from '../../platform/wordTasks';
import { choiceOf, isSet, valueOf, type Arguments } from '../parseArguments';
import { type CliIo } from '../outputStreams';

/** What is converted. */
export interface ConvertInput {
  /** Without a byte order mark; of a Word document the text of its regulation. */
  readonly text: string;
  readonly hasByteOrderMark?: boolean;
  /** Present where the input is a Word document. */
  readonly word?: WordText;
  /** What the drafter should know of an input in another form. */
  readonly notes?: readonly Bilingual[];
}

/** A form that a text can be converted into. */
export interface ConvertTarget {
  /** The value of `--to`. */
  readonly name: string;
  readonly description: Bilingual;
  /** The content of the file; text may also go to standard output, bytes need `--out`. */
  write(input: ConvertInput, args: Arguments, io: CliIo): Promise<Outcome<Converted, Bilingual>>;
}

/** A text in another form. */
export interface Converted {
  readonly content: string | Uint8Array;
  /** What the drafter should know. */
  readonly notes: readonly Bilingual[];
}

const txt: ConvertTarget = {
  name: 'txt',
  description: bilingual(
    '纯文本，一条、一款、一项各占一行',
    'plain text, an article, paragraph or item a line',
  ),
  write: ({ text }) => Promise.resolve(done({ content: text, notes: [] })),
};

const docx: ConvertTarget = {
  name: 'docx',
  description: bilingual('按公文格式排版的 Word 文档', 'a Word document in the official layout'),
  async write({ text, hasByteOrderMark = false }, args, io) {
    const path = valueOf(args, 'template');
    const template = path === undefined ? done(undefined) : await bytesOf(resolve(io.cwd, path), path);
    if (!template.ok) return template;
    // Kept in the document, so that it gives back the text to the letter.
    const whole = (hasByteOrderMark ? '\uFEFF' : '') + text;
    const file = toWord(createSnapshot(whole), {
      numbers: choiceOf(args, 'numbers', NUMBERS, 'written'),
      liveReferences: isSet(args, 'live-references'),
      ...(template.value !== undefined && { template: template.value }),
    });
    return file.ok ? done({ content: file.value.bytes, notes: file.value.notes }) : file;
  },
};

/** How numbers are written in a Word document. */
export const NUMBERS = ['written', 'automatic'] as const;

const html: ConvertTarget = {
  name: 'html',
  description: bilingual('网页，可以打印为 A4 或者 PDF', 'a web page, to be printed on A4 or as PDF'),
  write: ({ text }) => Promise.resolve(done({ content: toHtml(createSnapshot(text)), notes: [] })),
};

const md: ConvertTarget = {
  name: 'md',
  description: bilingual('Markdown，本工具可以读回', 'Markdown, which the tool reads back'),
  write: ({ text }) => Promise.resolve(done({ content: toMarkdown(createSnapshot(text)), notes: [] })),
};

const akn: ConvertTarget = {
  name: 'akn',
  description: bilingual(
    'Akoma Ntoso 3.0（XML），读回后一字不差',
    'Akoma Ntoso 3.0 (XML), read back to the letter',
  ),
  write({ text, hasByteOrderMark = false }) {
    const { xml, notes } = toAkn(createSnapshot((hasByteOrderMark ? '\uFEFF' : '') + text));
    return Promise.resolve(done({ content: xml, notes }));
  },
};

/** The bytes of a file that an option names. */
export async function bytesOf(path: string, name: string): Promise<Outcome<Uint8Array, Bilingual>> {
  try {
    return done(await readFile(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return refused(bilingual(`${name}：无法读取（${code}）`, `${name}: cannot be read (${code})`));
  }
}

/** Every form, the usual one first. A new one is a row here. */
export const CONVERT_TARGETS: readonly [ConvertTarget, ...ConvertTarget[]] = [txt, docx, html, md, akn];
