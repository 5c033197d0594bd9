import { type Bilingual } from '../base/bilingual';
import { done, refused, type Outcome } from '../base/outcome';
import { readDoc } from './doc/readDoc';
import { asCharacters, decodePage, isMime, pageInMime } from './html/mimePages';
import { readHtml } from './html/readHtml';
import { faults } from './package/whyUnreadable';
import { limits } from './package/sizeLimits';
import { WordPackage } from './package/wordPackage';
import { kindOfFile, type FileKind } from './package/kindOfFile';
import { type Block, type WordParagraph } from './read/wordBlocks';
import {
  readDocument,
  type OpenDocument,
  type ReadChunk,
  type ReadOptions,
  type WordDocument,
} from './read/readDocument';
import { ReportBuilder } from './report/readingReport';

export type { ReadOptions, WordDocument };

/**
 * Reads a .docx (.docm, .dotx), or an older .doc or .wps: its paragraphs with their automatic numbers, and a report on
 * what was guessed or left out. Anything else is refused with one sentence for the drafter. Never throws.
 */
export function readWord(bytes: Uint8Array, options: ReadOptions = {}): Outcome<WordDocument, Bilingual> {
  try {
    if (kindOfFile(bytes) === 'compound') return readDoc(bytes, options);
    const opened = openAndRead(bytes, options, 0);
    return opened.ok ? done({ ...opened.value, report: opened.value.report.lines }) : opened;
  } catch {
    return refused(faults.unexpected);
  }
}

/**
 * The reasons for refusing bytes that are not a Word document. The old format is not read where it is embedded in
 * another file.
 */
const REFUSED: Readonly<Record<Exclude<FileKind, 'zip'>, Bilingual>> = {
  compound: faults.notWord,
  rtf: faults.rtf,
  html: faults.html,
  xml: faults.flatXml,
  pdf: faults.pdf,
  empty: faults.empty,
  unknown: faults.notWord,
};

function openAndRead(
  bytes: Uint8Array,
  options: ReadOptions,
  depth: number,
): Outcome<OpenDocument, Bilingual> {
  const kind = kindOfFile(bytes);
  if (kind !== 'zip') return refused(REFUSED[kind]);
  const source = WordPackage.open(bytes, options.inflate);
  if (!source.ok) return source;
  return readDocument(source.value, options, chunkReader(options), depth);
}

/** Reads embedded files: documents, web pages with or without pictures, and plain text. */
function chunkReader(options: ReadOptions): ReadChunk {
  let chunks = 0;
  return (bytes, depth) => {
    const kind = kindOfFile(bytes);
    if (kind === 'zip') {
      return depth > limits.nesting ? refused(faults.tooDeep) : openAndRead(bytes, options, depth);
    }
    if (kind !== 'html' && kind !== 'unknown' && kind !== 'xml') return refused(REFUSED[kind]);
    const part = `chunk${chunks++}`;
    const report = new ReportBuilder();
    const blocks = blocksIn(bytes, { kind, part, report }, options);
    return blocks === undefined ? refused(faults.notWord) : done({ blocks, report });
  };
}

function blocksIn(
  bytes: Uint8Array,
  { kind, part, report }: { readonly kind: FileKind; readonly part: string; readonly report: ReportBuilder },
  { decode }: ReadOptions,
): readonly Block[] | undefined {
  const head = asCharacters(bytes.subarray(0, 4096));
  if (isMime(head)) {
    const page = pageInMime(asCharacters(bytes), decode);
    return page === undefined ? undefined : readHtml(page, part, report);
  }
  if (bytes.includes(0) && !head.startsWith('\xff\xfe') && !head.startsWith('\xfe\xff')) return undefined;
  const text = decodePage(bytes, undefined, decode);
  if (kind !== 'unknown' || /<(?:p|div|br|table|span)\b/iu.test(head)) return readHtml(text, part, report);
  return text
    .split(/\r\n?|\n/u)
    .map((line, index): WordParagraph => plainParagraph(line, `${part}#${index}`));
}

const plainParagraph = (text: string, id: string): WordParagraph => ({
  kind: 'paragraph',
  id,
  label: undefined,
  text,
  style: undefined,
  outline: undefined,
  isContents: false,
  source: [],
});
