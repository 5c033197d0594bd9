import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { bilingual, type Bilingual } from '../base/bilingual';
import { done, refused, type Outcome } from '../base/outcome';
import { type SourceClauses } from '../precedents/clauses';
import { type Clause, type PrecedentSource } from '../precedents/types';

/**
 * A file of precedents: gzipped lines of JSON. First a header that names format and version, then a line for each
 * source with its clauses, last the SHA-256 of all lines before. Only this file knows the form.
 */
const FORMAT = 'tiaoli-index';
const VERSION = 1;

/** One source as it is written: its clauses without the source, which they all share. */
interface SourceLine {
  readonly source: PrecedentSource;
  readonly clauses: readonly Omit<Clause, 'source'>[];
}

/** Writes the file in one step: an error leaves what stood at `path` before. */
export async function writeIndexFile(path: string, sources: readonly SourceClauses[]): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await pipeline(Readable.from(linesOf(sources)), createGzip(), createWriteStream(temporary));
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function* linesOf(sources: readonly SourceClauses[]): Generator<string> {
  const hash = createHash('sha256');
  const hashed = (value: unknown): string => {
    const line = `${JSON.stringify(value)}\n`;
    hash.update(line);
    return line;
  };
  yield hashed({ format: FORMAT, version: VERSION });
  for (const { source, clauses } of sources) {
    const line: SourceLine = {
      source,
      clauses: clauses.map(({ level, label, path, text, span }) => ({ level, label, path, text, span })),
    };
    yield hashed(line);
  }
  yield `${JSON.stringify({ sha256: hash.digest('hex') })}\n`;
}

/** Reads such a file; refused when it cannot be read, is of another form or version, or is damaged. */
export async function readIndexFile(path: string): Promise<Outcome<readonly SourceClauses[], Bilingual>> {
  const hash = createHash('sha256');
  const sources: SourceClauses[] = [];
  let isHeader = true;
  let last: string | undefined;
  try {
    for await (const line of unzippedLines(path)) {
      if (isHeader && !isHeaderLine(line)) return refused(NOT_OURS);
      // The checksum is the last line, and only the next line tells that this one was not.
      if (last !== undefined) {
        sources.push(sourceOf(JSON.parse(last) as SourceLine));
        hash.update(`${last}\n`);
      }
      if (isHeader) hash.update(`${line}\n`);
      else last = line;
      isHeader = false;
    }
  } catch (error) {
    return refused(unreadable(error));
  }
  const isWhole = last === JSON.stringify({ sha256: hash.digest('hex') });
  return isWhole ? done(sources) : refused(DAMAGED);
}

const NOT_OURS = bilingual(
  `不是第 ${VERSION} 版的条理索引文件，请用 tiaoli index 重新建立`,
  `not a Tiaoli index file of version ${VERSION}; build it again with tiaoli index`,
);
const DAMAGED = bilingual(
  '索引文件已损坏，请用 tiaoli index 重新建立',
  'the index file is damaged; build it again with tiaoli index',
);

async function* unzippedLines(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const unzipped = createGunzip();
  // An error of the file would else be lost, and the reader wait for ever.
  file.on('error', (error) => unzipped.destroy(error));
  yield* createInterface({ input: file.pipe(unzipped), crlfDelay: Infinity });
}

function isHeaderLine(line: string): boolean {
  return line === JSON.stringify({ format: FORMAT, version: VERSION });
}

const sourceOf = ({ source, clauses }: SourceLine): SourceClauses => ({
  source,
  clauses: clauses.map((clause) => ({ ...clause, source })),
});

function unreadable(error: unknown): Bilingual {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'Z_DATA_ERROR') return NOT_OURS;
  if (code === 'Z_BUF_ERROR' || error instanceof SyntaxError) return DAMAGED;
  if (code === 'ENOENT') return bilingual('文件不存在', 'no such file');
  return bilingual(`无法读取（${String(error)}）`, `cannot be read (${String(error)})`);
}
