import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { applyEdits } from '../base/textEdit';
import { safeFixes } from '../rules/safeFixes';
import { type Finding } from '../rules/types';
import { type SourceText } from './files';

/** Fixing one fault may show the next; more rounds than this mean that two rules undo each other. */
const MOST_ROUNDS = 10;

/** A text after its safe fixes. */
export interface FixedText {
  readonly text: string;
  /** Findings mended in all rounds. */
  readonly count: number;
}

/** Applies safe fixes and checks again until none is left. Inserted line breaks take the form the text has. */
export function fixText(original: string, check: (text: string) => readonly Finding[]): FixedText {
  const lineBreak = original.includes('\r\n') ? '\r\n' : '\n';
  let text = original;
  let count = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixes = safeFixes(text, check(text));
    if (fixes.count === 0) break;
    const edits = fixes.edits.map(({ span, newText }) => ({
      span,
      newText: newText.replace(/\r?\n/g, lineBreak),
    }));
    text = applyEdits(text, edits);
    count += fixes.count;
  }
  return { text, count };
}

/**
 * Replaces a file's text in one step: readers see the old text or the new one, never a part, and an error leaves the
 * old one. Byte order mark and file mode stay; a link stays a link.
 */
export async function replaceFile(path: string, source: SourceText, text: string): Promise<void> {
  const target = await realpath(path);
  const { mode } = await stat(target);
  const name = `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`;
  const temporary = join(dirname(target), name);
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      // The mode given at creation is cut by the process's umask.
      await file.chmod(mode);
      await file.writeFile(`${source.hasByteOrderMark ? '\uFEFF' : ''}${text}`, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
